/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-leaving.h"

#include <glib/gi18n.h>

#include "kit-alert-heading.h"
#include "kit-window.h"

typedef struct
{
  KitLibrary *library;
  /* (nullable): while files are being written elsewhere */
  AdwDialog *progress;
} Leaving;

/* Takes @task. */
static void ask (GTask *task, const GError *error);

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_clear_object (&leaving->library);
  g_clear_object (&leaving->progress);
  g_free (leaving);
}

/* (nullable): where a file lies below the person's folder. What lies elsewhere is no more than
 * which page was open. */
static char *
dup_relative_path (KitLibrary *library, const char *path)
{
  g_autoptr (GFile) data_dir = g_file_new_for_path (kit_library_get_data_dir (library));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return g_file_get_relative_path (data_dir, file);
}

KitSaving *
kit_leaving_collect (KitLibrary *library, const char *folder)
{
  g_autoptr (GHashTable) pending = NULL;
  KitSaving *saving;
  GHashTableIter iter;
  gpointer path, bytes;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  pending = kit_writer_list_pending (kit_library_get_writer (library));
  saving = kit_saving_new ();
  kit_saving_keep_others (saving);
  kit_saving_make_folders (saving);

  g_hash_table_iter_init (&iter, pending);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autofree char *relative = dup_relative_path (library, path);
      g_autofree char *copy = relative ? g_build_filename (folder, relative, NULL) : NULL;

      if (copy != NULL)
        kit_saving_add (saving, copy, bytes);
    }

  return saving;
}

static void
saved_elsewhere_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Leaving *leaving = g_task_get_task_data (task);
  g_autoptr (AdwDialog) progress = g_steal_pointer (&leaving->progress);
  g_autoptr (GError) error = NULL;
  gboolean saved = kit_saving_run_finish (result, &error);

  /* Somebody did not want to wait for it. */
  if (progress == NULL)
    return;

  adw_dialog_force_close (progress);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    ask (g_steal_pointer (&task), error);
}

static void
waited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Leaving *leaving = g_task_get_task_data (task);

  adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  if (ADW_DIALOG (source) != leaving->progress)
    return;

  g_clear_object (&leaving->progress);
  g_task_return_boolean (task, FALSE);
}

/* Nothing can be typed behind it, and who sees that the other disk is slow as well may stay. */
static void
show_progress (GTask *task, const char *folder)
{
  Leaving *leaving = g_task_get_task_data (task);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Saving Elsewhere…"), folder);

  kit_alert_heading_let_wrap (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "stay", _ ("_Stay"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  leaving->progress = g_object_ref_sink (dialog);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog),
                           g_task_get_source_object (task),
                           NULL,
                           waited_cb,
                           g_object_ref (task));
}

static void
save_elsewhere (GTask *task, const char *folder)
{
  Leaving *leaving = g_task_get_task_data (task);
  g_autofree char *shown = g_filename_display_name (folder);

  kit_library_flush (leaving->library);
  show_progress (task, shown);
  kit_saving_run_async (
    kit_leaving_collect (leaving->library, folder), NULL, saved_elsewhere_cb, task);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  if (folder != NULL && g_file_peek_path (folder) != NULL)
    {
      save_elsewhere (g_steal_pointer (&task), g_file_peek_path (folder));
      return;
    }

  if (error == NULL)
    g_set_error_literal (&error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_SUPPORTED,
                         _ ("Only a folder of this computer can be used"));
  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_task_return_boolean (task, FALSE);
  else
    ask (g_steal_pointer (&task), error);
}

static void
choose_folder (GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save Elsewhere"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Save"));
  gtk_file_dialog_select_folder (
    dialog, g_task_get_source_object (task), NULL, folder_chosen_cb, task);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "elsewhere"))
    choose_folder (g_steal_pointer (&task));
  else
    g_task_return_boolean (task, g_str_equal (response, "leave"));
}

static void
ask (GTask *task, const GError *error)
{
  g_autofree char *body = g_strdup_printf (
    _ ("%s\n\nWhat you typed last is not on the disk. It can be written into another folder."),
    error->message);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Not Everything Is Saved"), body);

  kit_alert_heading_let_wrap (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "leave",
                                  _ ("_Leave Anyway"),
                                  "elsewhere",
                                  _ ("Save _Elsewhere…"),
                                  "stay",
                                  _ ("_Stay"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (
    ADW_ALERT_DIALOG (dialog), "elsewhere", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "elsewhere");
  adw_alert_dialog_choose (
    ADW_ALERT_DIALOG (dialog), g_task_get_source_object (task), NULL, answered_cb, task);
}

static void flushed_cb (GObject *source, GAsyncResult *result, gpointer data);

/* What one can go without is which page was open: it is written as well, or fails unheard. */
static void
flush_words (GTask *task)
{
  Leaving *leaving = g_task_get_task_data (task);
  KitWriter *writer = kit_library_get_writer (leaving->library);
  const char *const paths[] = { kit_library_get_data_dir (leaving->library), NULL };

  kit_writer_flush_paths_async (writer, paths, NULL, flushed_cb, task);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KitWriter *writer = KIT_WRITER (source);
  g_autoptr (GTask) task = data;
  Leaving *leaving = g_task_get_task_data (task);
  const char *const paths[] = { kit_library_get_data_dir (leaving->library), NULL };
  g_autoptr (GError) error = NULL;

  if (!kit_writer_flush_finish (writer, result, &error))
    {
      ask (g_steal_pointer (&task), error);
      return;
    }

  /* One could type on while the disk was slow. */
  kit_library_flush (leaving->library);
  if (kit_writer_is_pending (writer, paths))
    flush_words (g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

void
kit_leaving_run (GtkWindow *window,
                 KitLibrary *library,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Leaving *leaving;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (KIT_IS_LIBRARY (library));

  task = g_task_new (window, NULL, callback, user_data);
  leaving = g_new0 (Leaving, 1);
  leaving->library = g_object_ref (library);
  g_task_set_task_data (task, leaving, leaving_free);
  kit_library_save (library);
  flush_words (task);
}

gboolean
kit_leaving_run_finish (GtkWindow *window, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
