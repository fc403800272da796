/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-pages.h"

/* What is sent of @n_pages pages, as a person writes it: "1 2 3". */
static char *
take (GtkPrintSettings *settings, guint n_pages)
{
  g_autoptr (GArray) pages = kit_print_pages_take (settings, n_pages);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (pages, guint, i) + 1);

  return g_string_free (text, FALSE);
}

static GtkPrintSettings *
new_with_ranges (GtkPageRange *ranges, int n_ranges)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  gtk_print_settings_set_page_ranges (settings, ranges, n_ranges);
  return settings;
}

static void
test_all (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *pages = take (settings, 3);

  g_assert_cmpstr (pages, ==, "1 2 3");
}

static void
test_ranges (void)
{
  GtkPageRange ranges[] = { { 1, 1 }, { 3, -1 } };
  g_autoptr (GtkPrintSettings) settings = new_with_ranges (ranges, G_N_ELEMENTS (ranges));
  g_autofree char *pages = take (settings, 5);
  g_autofree char *again = take (settings, 2);

  g_assert_cmpstr (pages, ==, "2 4 5");
  /* Nobody else chooses from them. */
  g_assert_cmpstr (again, ==, "1 2");
}

/* The dialog keeps what was typed there, also when all pages are chosen after that. */
static void
test_ranges_not_chosen (void)
{
  GtkPageRange ranges[] = { { 1, 1 } };
  g_autoptr (GtkPrintSettings) settings = new_with_ranges (ranges, G_N_ELEMENTS (ranges));
  g_autofree char *pages = NULL;

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  pages = take (settings, 3);
  g_assert_cmpstr (pages, ==, "1 2 3");
}

static void
test_ranges_outside (void)
{
  GtkPageRange ranges[] = { { 1, 8 }, { 5, 6 } };
  g_autoptr (GtkPrintSettings) settings = new_with_ranges (ranges, G_N_ELEMENTS (ranges));
  g_autofree char *pages = take (settings, 3);
  GtkPageRange beyond[] = { { 3, 3 } };
  g_autoptr (GtkPrintSettings) other = new_with_ranges (beyond, G_N_ELEMENTS (beyond));
  g_autofree char *none = take (other, 3);

  g_assert_cmpstr (pages, ==, "2 3");
  g_assert_cmpstr (none, ==, "");
}

static void
test_ranges_empty (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *pages = NULL;

  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_RANGES);
  pages = take (settings, 2);
  g_assert_cmpstr (pages, ==, "1 2");
}

static void
test_sheets (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *odd = NULL;
  g_autofree char *even = NULL;
  g_autofree char *all = NULL;

  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_ODD);
  odd = take (settings, 5);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_EVEN);
  even = take (settings, 5);
  all = take (settings, 5);

  g_assert_cmpstr (odd, ==, "1 3 5");
  g_assert_cmpstr (even, ==, "2 4");
  g_assert_cmpstr (all, ==, "1 2 3 4 5");
}

static void
test_sheets_of_two (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *odd = NULL;
  g_autofree char *even = NULL;

  gtk_print_settings_set_number_up (settings, 2);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_ODD);
  odd = take (settings, 5);
  gtk_print_settings_set_page_set (settings, GTK_PAGE_SET_EVEN);
  even = take (settings, 5);

  g_assert_cmpstr (odd, ==, "1 2 5");
  g_assert_cmpstr (even, ==, "3 4");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-pages/all", test_all);
  g_test_add_func ("/print-pages/ranges", test_ranges);
  g_test_add_func ("/print-pages/ranges-not-chosen", test_ranges_not_chosen);
  g_test_add_func ("/print-pages/ranges-outside", test_ranges_outside);
  g_test_add_func ("/print-pages/ranges-empty", test_ranges_empty);
  g_test_add_func ("/print-pages/sheets", test_sheets);
  g_test_add_func ("/print-pages/sheets-of-two", test_sheets_of_two);

  return g_test_run ();
}
