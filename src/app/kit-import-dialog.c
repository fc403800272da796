/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-import-dialog.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-dialog-focus.h"
#include "kit-note-view.h"
#include "kit-words.h"

struct _KitImportDialog
{
  AdwDialog parent_instance;

  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkWidget *add_button;
  GtkWidget *read_button;
  GtkStack *stack;
  GtkWidget *text_view;
  GtkTextBuffer *text_buffer;
  AdwPreferencesGroup *counts_group;
  GtkWidget *questions_row;
  GtkWidget *purposes_row;
  GtkWidget *sample_answers_row;
  GtkWidget *red_flags_row;
  GtkLabel *questions_label;
  GtkLabel *purposes_label;
  GtkLabel *sample_answers_label;
  GtkLabel *red_flags_label;
  AdwPreferencesGroup *warnings_group;
  AdwStatusPage *failed_page;

  KitLibrary *library;
  KitImport *import;
  GCancellable *cancellable;
};

enum
{
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitImportDialog, kit_import_dialog, ADW_TYPE_DIALOG)

static void
show_count (GtkWidget *row, GtkLabel *label, guint count, gboolean shown)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_text (label, text);
  gtk_widget_set_visible (row, shown);
}

static void
show_warnings (KitImportDialog *self, GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      const KitPageWarning *warning = warnings->pdata[i];
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), warning->message);
      if (warning->line > 0)
        {
          g_autofree char *line = g_strdup_printf (_ ("Line %u"), warning->line);

          adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
        }
      adw_preferences_group_add (self->warnings_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings_group), warnings->len > 0);
}

static gboolean
was_pasted (KitImportDialog *self)
{
  return gtk_text_buffer_get_char_count (self->text_buffer) > 0;
}

/* Escape closes only what has the focus. */
static void
focus_page (gpointer dialog)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (dialog);
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  GtkWidget *widget = self->cancel_button;

  if (g_strcmp0 (page, "paste") == 0)
    widget = self->text_view;
  else if (g_strcmp0 (page, "found") == 0)
    widget = self->add_button;
  else if (g_strcmp0 (page, "failed") == 0 && was_pasted (self))
    widget = self->back_button;

  gtk_widget_grab_focus (widget);
}

static void
show_found (KitImportDialog *self)
{
  const KitCounts counts = kit_import_get_counts (self->import);
  const gboolean is_role = kit_import_get_role (self->import) != NULL;
  g_autofree char *title = g_markup_escape_text (kit_import_get_title (self->import), -1);

  adw_preferences_group_set_title (self->counts_group, title);
  adw_preferences_group_set_description (self->counts_group,
                                         is_role ? _ ("A role") : _ ("An evaluation"));
  show_count (self->questions_row, self->questions_label, counts.questions, is_role);
  show_count (self->purposes_row, self->purposes_label, counts.purposes, is_role);
  show_count (self->sample_answers_row, self->sample_answers_label, counts.sample_answers, is_role);
  show_count (self->red_flags_row, self->red_flags_label, counts.red_flags, is_role);
  show_warnings (self, kit_import_get_warnings (self->import));
  gtk_stack_set_visible_child_name (self->stack, "found");
  focus_page (self);
}

static void
show_failed (KitImportDialog *self, const char *title, const char *message)
{
  g_autofree char *text = kit_words_sentence (message);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->failed_page, title);
  adw_status_page_set_description (self->failed_page, escaped);
  gtk_widget_set_visible (self->back_button, was_pasted (self));
  gtk_stack_set_visible_child_name (self->stack, "failed");
  focus_page (self);
}

static void
show_known (KitImportDialog *self)
{
  GPtrArray *warnings = kit_import_get_warnings (self->import);
  const KitPageWarning *last = warnings->pdata[warnings->len - 1];
  g_autofree char *text =
    /* Translators: the title of a role, and what is the matter with it */
    g_strdup_printf (_ ("“%s” %s"), kit_import_get_title (self->import), last->message);

  show_failed (self, _ ("Nothing Added"), text);
}

static void
page_changed_cb (KitImportDialog *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  const gboolean found = g_strcmp0 (name, "found") == 0;
  const gboolean paste = g_strcmp0 (name, "paste") == 0;

  gtk_widget_set_visible (self->add_button, found);
  gtk_widget_set_visible (self->read_button, paste);
  adw_dialog_set_default_widget (ADW_DIALOG (self), found ? self->add_button : NULL);
}

static void
text_changed_cb (KitImportDialog *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "import.read", gtk_text_buffer_get_char_count (self->text_buffer) > 0);
}

static void
read_file_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KitImport *import = kit_import_new_for_file (data, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_text_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KitImport *import = kit_import_new (_ ("Pasted text"), data, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) import = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_set_object (&self->import, import);
  if (import != NULL)
    show_found (self);
  else
    show_failed (self, _ ("Nothing to Import"), error->message);
}

static void
read_in_thread (KitImportDialog *self, GTaskThreadFunc func, gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);

  gtk_stack_set_visible_child_name (self->stack, "reading");
  g_task_set_task_data (task, data, destroy);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, func);
}

static void
read_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (widget);
  g_autofree char *text = NULL;

  g_object_get (self->text_buffer, "text", &text, NULL);
  kit_import_dialog_read_text (self, text);
}

static void
back_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (widget);

  gtk_stack_set_visible_child_name (self->stack, "paste");
  focus_page (self);
}

static void
add_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (self->import == NULL)
    return;

  if (!kit_import_add (self->import, self->library, &error))
    {
      show_failed (self, _ ("Could Not Be Added"), error->message);
      return;
    }
  if (kit_import_get_known (self->import))
    {
      show_known (self);
      return;
    }

  g_signal_emit (self, signals[ADDED], 0, self->import);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
proceed_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (widget);
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (page, "found") == 0)
    gtk_widget_activate_action (widget, "import.add", NULL);
  else if (g_strcmp0 (page, "paste") == 0)
    gtk_widget_activate_action (widget, "import.read", NULL);
}

static void
kit_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (KIT_IMPORT_DIALOG (dialog)->cancellable);
}

static void
kit_import_dialog_dispose (GObject *object)
{
  KitImportDialog *self = KIT_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, read_button);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, text_buffer);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, counts_group);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, questions_row);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, purposes_row);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, sample_answers_row);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, red_flags_row);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, questions_label);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, purposes_label);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, sample_answers_label);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, red_flags_label);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, warnings_group);
  gtk_widget_class_bind_template_child (widget_class, KitImportDialog, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
kit_import_dialog_class_init (KitImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_NOTE_VIEW);

  object_class->dispose = kit_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = kit_import_dialog_closed;

  signals[ADDED] = g_signal_new ("added",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 KIT_TYPE_IMPORT);

  gtk_widget_class_install_action (widget_class, "import.read", NULL, read_action_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action_cb);
  gtk_widget_class_install_action (widget_class, "import.add", NULL, add_action_cb);
  gtk_widget_class_install_action (widget_class, "import.proceed", NULL, proceed_cb);
  bind_template (widget_class);
}

static void
kit_import_dialog_init (KitImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), focus_page);
  page_changed_cb (self);
  text_changed_cb (self);
}

KitImportDialog *
kit_import_dialog_new (KitLibrary *library)
{
  KitImportDialog *self;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  self = g_object_new (KIT_TYPE_IMPORT_DIALOG, NULL);
  self->library = g_object_ref (library);
  return self;
}

void
kit_import_dialog_offer_text (KitImportDialog *self, const char *text)
{
  g_return_if_fail (KIT_IS_IMPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  if (gtk_text_buffer_get_char_count (self->text_buffer) == 0)
    gtk_text_buffer_set_text (self->text_buffer, text, -1);
}

void
kit_import_dialog_read_file (KitImportDialog *self, GFile *file)
{
  char *path;

  g_return_if_fail (KIT_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL)
    {
      show_failed (self, _ ("Nothing to Import"), _ ("Only files on this computer can be read."));
      return;
    }

  read_in_thread (self, read_file_thread, path, g_free);
}

void
kit_import_dialog_read_text (KitImportDialog *self, const char *text)
{
  g_return_if_fail (KIT_IS_IMPORT_DIALOG (self));
  g_return_if_fail (text != NULL);

  read_in_thread (
    self, read_text_thread, g_bytes_new (text, strlen (text)), (GDestroyNotify) g_bytes_unref);
}
