/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-export-dialog.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-export-place.h"
#include "kit-export.h"
#include "kit-print-options.h"
#include "kit-window.h"
#include "kit-words.h"

/* So often one sees it move, in milliseconds. */
#define PROGRESS_INTERVAL 50

struct _KitExportDialog
{
  AdwDialog parent_instance;

  GtkWidget *export_button;
  GtkMenuButton *options_button;
  GtkLabel *count_label;
  GtkLabel *hint_label;
  GtkWidget *choice_list;
  GtkCheckButton *together_button;
  GtkCheckButton *each_button;
  GtkProgressBar *progress_bar;

  KitLibrary *library;
  GSettings *settings;
  KitPrintOptions *options;
  GStrv ids;
  KitExport *export;
  GCancellable *cancellable;
  guint progress_source;
};

G_DEFINE_FINAL_TYPE (KitExportDialog, kit_export_dialog, ADW_TYPE_DIALOG)

static gboolean
show_progress_cb (gpointer data)
{
  KitExportDialog *self = KIT_EXPORT_DIALOG (data);
  const guint n = kit_export_get_n_evaluations (self->export);
  const guint n_done = kit_export_get_n_done (self->export);
  /* Translators: how many evaluations of how many */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u"), n_done, n);

  gtk_progress_bar_set_fraction (self->progress_bar, (double) n_done / n);
  gtk_progress_bar_set_text (self->progress_bar, text);
  return G_SOURCE_CONTINUE;
}

/* What cannot be read on paper is told of after the fact: before it, nobody would have looked. */
static void
show_done (KitExportDialog *self, GtkWidget *window, guint n)
{
  const guint n_unknown = kit_export_get_n_unknown_glyphs (self->export);
  const guint n_all = kit_export_get_n_evaluations (self->export);
  g_autofree char *text =
    n == n_all
      ? g_strdup_printf (ngettext ("%u evaluation exported", "%u evaluations exported", n), n)
      /* Translators: how many evaluations of how many */
      : g_strdup_printf (_ ("Stopped; %u of %u exported"), n, n_all);
  g_autofree char *warning = n_unknown > 0 ? kit_words_unknown_glyphs (n_unknown) : NULL;

  kit_window_add_toast (window, text, NULL, NULL, NULL);
  if (warning != NULL)
    kit_window_add_toast (window, warning, NULL, NULL, NULL);
}

/* What was written before stays, and one has to know of it. */
static void
show_stopped (KitExportDialog *self, GtkWidget *window, const GError *error)
{
  const guint n_done =
    gtk_check_button_get_active (self->each_button) ? kit_export_get_n_done (self->export) : 0;

  if (n_done > 0)
    show_done (self, window, n_done);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    kit_window_add_toast (window, _ ("Nothing was exported"), NULL, NULL, NULL);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    kit_window_show_error (
      window, n_done > 0 ? _ ("Not All Were Exported") : _ ("Not Exported"), error);
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitExportDialog) self = user_data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  const gboolean done = kit_export_run_finish (KIT_EXPORT (source), result, &error);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (window == NULL)
    return;

  kit_window_end_work (KIT_WINDOW (window), done);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (done)
    show_done (self, window, kit_export_get_n_evaluations (self->export));
  else
    show_stopped (self, window, error);
}

static void
show_running (KitExportDialog *self)
{
  gtk_widget_set_visible (self->export_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->options_button), FALSE);
  gtk_widget_set_visible (self->choice_list, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), TRUE);
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, show_progress_cb, self);
  show_progress_cb (self);
}

void
kit_export_dialog_start (KitExportDialog *self, const char *path)
{
  const KitEvaluationOptions options = kit_print_options_get_evaluation (self->options);
  const KitReportStyle style = kit_print_options_get_style (self->options);
  const gboolean together = gtk_check_button_get_active (self->together_button);
  g_autoptr (GError) error = NULL;
  KitReading *reading;

  g_return_if_fail (KIT_IS_EXPORT_DIALOG (self));
  g_return_if_fail (path != NULL);

  reading = kit_reading_new (self->library, (const char *const *) self->ids, &error);
  if (reading == NULL)
    {
      kit_window_show_error (GTK_WIDGET (self), _ ("Not Exported"), error);
      return;
    }

  g_settings_set_boolean (self->settings, "export-together", together);
  self->export = kit_export_new (reading, &options, &style);
  show_running (self);
  kit_window_begin_work (KIT_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  kit_export_run_async (
    self->export, path, together, self->cancellable, run_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (kit_export_place_take (file))
    kit_export_dialog_start (self, g_file_peek_path (file));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitExportDialog) self = user_data;
  g_autoptr (GFile) folder =
    gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (kit_export_place_take (folder))
    kit_export_dialog_start (self, g_file_peek_path (folder));
}

static void
choose_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitExportDialog *self = KIT_EXPORT_DIALOG (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (GtkFileDialog) dialog = kit_export_place_dialog_new ();

  if (gtk_check_button_get_active (self->together_button))
    {
      gtk_file_dialog_set_initial_name (dialog, kit_export_get_file_name ());
      gtk_file_dialog_save (dialog, window, NULL, file_chosen_cb, g_object_ref (self));
    }
  else
    {
      gtk_file_dialog_select_folder (dialog, window, NULL, folder_chosen_cb, g_object_ref (self));
    }
}

/* While it runs there is something to stop, which closes the dialog when it has stopped. */
static void
cancel (KitExportDialog *self)
{
  if (self->export != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cancel (KIT_EXPORT_DIALOG (widget));
}

static void
close_attempt_cb (KitExportDialog *self)
{
  cancel (self);
}

static void
kit_export_dialog_dispose (GObject *object)
{
  KitExportDialog *self = KIT_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->options);
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_object (&self->export);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (kit_export_dialog_parent_class)->dispose (object);
}

static void
kit_export_dialog_class_init (KitExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, options_button);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, hint_label);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, choice_list);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, together_button);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, each_button);
  gtk_widget_class_bind_template_child (widget_class, KitExportDialog, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_cb);
}

static void
kit_export_dialog_init (KitExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

static void
show_hint (KitExportDialog *self)
{
  const char *hint = kit_print_options_get_hint (self->options);

  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), hint != NULL);
  gtk_label_set_text (self->hint_label, hint != NULL ? hint : "");
}

static void
show_count (KitExportDialog *self, guint n_sealed)
{
  const guint n = g_strv_length (self->ids);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u submitted evaluation", "%u submitted evaluations", n), n);
  g_autofree char *sealed = g_strdup_printf (
    ngettext ("%u that is sealed is left out", "%u that are sealed are left out", n_sealed),
    n_sealed);
  g_autofree char *both = kit_words_join (text, n_sealed > 0 ? sealed : "", NULL);

  gtk_label_set_text (self->count_label, both);
}

KitExportDialog *
kit_export_dialog_new (KitLibrary *library,
                       GSettings *settings,
                       const char *const *ids,
                       guint n_sealed)
{
  KitExportDialog *self;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (ids != NULL && ids[0] != NULL, NULL);

  self = g_object_new (KIT_TYPE_EXPORT_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  self->options = kit_print_options_new (KIT_PRINT_EVALUATION, settings);
  self->ids = g_strdupv ((char **) ids);
  kit_print_options_fill_menu (self->options, self->options_button);
  gtk_check_button_set_active (g_settings_get_boolean (settings, "export-together")
                                 ? self->together_button
                                 : self->each_button,
                               TRUE);
  g_signal_connect_object (
    self->options, "changed", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  show_hint (self);
  show_count (self, n_sealed);

  return self;
}
