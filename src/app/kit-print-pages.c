/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-pages.h"

static void
add_range (GArray *pages, const GtkPageRange *range, guint n_pages)
{
  /* “2-” ends at -1. */
  int last = range->end < 0 ? (int) n_pages - 1 : MIN (range->end, (int) n_pages - 1);

  for (int page = MAX (range->start, 0); page <= last; page++)
    g_array_append_vals (pages, &(guint) { (guint) page }, 1);
}

static GArray *
list_chosen (GtkPrintSettings *settings, guint n_pages)
{
  const GtkPageRange all = { .start = 0, .end = -1 };
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree GtkPageRange *ranges = NULL;
  int n_ranges = 0;

  if (gtk_print_settings_get_print_pages (settings) == GTK_PRINT_PAGES_RANGES)
    ranges = gtk_print_settings_get_page_ranges (settings, &n_ranges);

  for (int i = 0; i < n_ranges; i++)
    add_range (pages, &ranges[i], n_pages);
  /* A range that was left empty chooses nothing in particular. */
  if (n_ranges == 0)
    add_range (pages, &all, n_pages);

  return pages;
}

static void
keep_sheets (GArray *pages, GtkPageSet set, guint pages_a_sheet)
{
  guint n_kept = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      /* People count sheets from 1. */
      gboolean odd = (i / pages_a_sheet) % 2 == 0;

      if (odd == (set == GTK_PAGE_SET_ODD))
        g_array_index (pages, guint, n_kept++) = g_array_index (pages, guint, i);
    }

  g_array_set_size (pages, n_kept);
}

GArray *
kit_print_pages_take (GtkPrintSettings *settings, guint n_pages)
{
  GArray *pages;
  GtkPageSet set;

  g_return_val_if_fail (GTK_IS_PRINT_SETTINGS (settings), NULL);

  pages = list_chosen (settings, n_pages);
  set = gtk_print_settings_get_page_set (settings);
  if (set != GTK_PAGE_SET_ALL)
    keep_sheets (pages, set, (guint) MAX (gtk_print_settings_get_number_up (settings), 1));

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_ALL);

  return pages;
}
