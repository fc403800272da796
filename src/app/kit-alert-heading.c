/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-alert-heading.h"

static GtkLabel *
find_large_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_large_heading (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
kit_alert_heading_let_wrap (AdwAlertDialog *dialog)
{
  GtkLabel *heading;

  g_return_if_fail (ADW_IS_ALERT_DIALOG (dialog));

  heading = find_large_heading (adw_dialog_get_child (ADW_DIALOG (dialog)));
  if (heading == NULL)
    return;

  gtk_label_set_wrap (heading, TRUE);
  gtk_label_set_wrap_mode (heading, PANGO_WRAP_WORD_CHAR);
}
