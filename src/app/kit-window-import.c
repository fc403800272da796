/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-import-dialog.h"

/* Whatever had the focus before, what was added is of interest now. */
static void
focus_added_cb (KitWindow *self)
{
  kit_library_page_focus (kit_window_get_library_page (self));
}

static void
imported_cb (KitWindow *self, KitImport *import, KitImportDialog *dialog)
{
  const char *id = kit_import_get_id (import);
  /* Translators: the title of a role, or the name of a candidate */
  g_autofree char *text = g_strdup_printf (_ ("“%s” added"), kit_import_get_title (import));

  kit_window_show_library (self);
  g_signal_connect_object (
    dialog, "closed", G_CALLBACK (focus_added_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (!kit_library_page_show_role (kit_window_get_library_page (self), id, NULL))
    kit_library_page_show_evaluation (kit_window_get_library_page (self), id);
  kit_window_add_toast (GTK_WIDGET (self), text, NULL, NULL, NULL);
}

static KitImportDialog *
present_import_dialog (KitWindow *self)
{
  KitImportDialog *dialog = kit_import_dialog_new (kit_window_get_library (self));

  g_signal_connect_object (dialog, "added", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
  return dialog;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, KitWindow *self)
{
  GSList *files;

  if (G_VALUE_HOLDS_STRING (value))
    {
      kit_import_dialog_read_text (present_import_dialog (self), g_value_get_string (value));
      return TRUE;
    }

  files = g_value_get_boxed (value);
  for (GSList *link = files; link != NULL; link = link->next)
    kit_window_import_file (self, link->data);
  return files != NULL;
}

void
kit_window_accept_drops (KitWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  g_return_if_fail (KIT_IS_WINDOW (self));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (kit_window_get_library_page (self)),
                             GTK_EVENT_CONTROLLER (target));
}

void
kit_window_import_file (KitWindow *self, GFile *file)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  kit_import_dialog_read_file (present_import_dialog (self), file);
}

void
kit_window_import_files (KitWindow *self, GListModel *files)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      kit_window_import_file (self, file);
    }
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitImportDialog) dialog = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL)
    kit_import_dialog_offer_text (dialog, text);
}

void
kit_window_import_clipboard (KitWindow *self)
{
  KitImportDialog *dialog;

  g_return_if_fail (KIT_IS_WINDOW (self));

  dialog = present_import_dialog (self);
  gdk_clipboard_read_text_async (
    gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, clipboard_read_cb, g_object_ref (dialog));
}
