/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-toast-title.h"

#define MOST_LINES 4

static GtkLabel *
find_title (GtkWidget *toast)
{
  for (GtkWidget *child = gtk_widget_get_first_child (toast); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *title = ADW_IS_BIN (child) ? adw_bin_get_child (ADW_BIN (child)) : NULL;

      if (GTK_IS_LABEL (title))
        return GTK_LABEL (title);
    }

  return NULL;
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_char_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  const int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                         pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* A toast is as high as at its natural width, even where it gets less. */
static void
fit_title (GtkLabel *title, GtkWidget *toast, int width)
{
  const int natural = get_natural_width (GTK_WIDGET (title));
  const int room = width - get_natural_width (toast) + natural;

  if (natural <= room)
    return;

  gtk_widget_add_css_class (toast, "kit-tall-toast");
  gtk_label_set_single_line_mode (title, FALSE);
  gtk_label_set_wrap (title, TRUE);
  gtk_label_set_wrap_mode (title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (title, MOST_LINES);
  gtk_label_set_max_width_chars (title, MAX (room / get_char_width (GTK_WIDGET (title)), 1));
}

static void
children_changed_cb (GListModel *children, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) child = g_list_model_get_item (children, i);
      GtkLabel *title = find_title (child);

      if (title != NULL)
        fit_title (title, child, gtk_widget_get_width (gtk_widget_get_parent (child)));
    }
}

void
kit_toast_title_let_wrap (AdwToastOverlay *overlay)
{
  GListModel *children;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect (children, "items-changed", G_CALLBACK (children_changed_cb), NULL);
  g_object_set_data_full (G_OBJECT (overlay), "kit-toasts", children, g_object_unref);
}
