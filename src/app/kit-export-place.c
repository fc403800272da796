/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-export-place.h"

#include <glib/gi18n.h>

GtkFileDialog *
kit_export_place_dialog_new (void)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("PDF Documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

gboolean
kit_export_place_take (GFile *place)
{
  g_autofree char *uri = NULL;

  if (place == NULL || g_file_peek_path (place) == NULL)
    return FALSE;

  uri = g_file_get_uri (place);
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
  return TRUE;
}
