/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-preferences-dialog.h"

#include "kit-config.h"
#include "kit-dialog-focus.h"

struct _KitPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GtkEditable *name_row;
  GtkWidget *clock_row;
  GtkWidget *sample_answer_row;
  GtkWidget *paper_row;

  KitLibrary *library;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (KitPreferencesDialog, kit_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
name_applied_cb (KitPreferencesDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  kit_library_set_interviewer_name (self->library, name);
}

static void
paper_changed_cb (KitPreferencesDialog *self)
{
  g_settings_set_enum (
    self->settings, "paper-size", adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper_row)));
}

static void
grab_focus (gpointer dialog)
{
  gtk_widget_grab_focus (GTK_WIDGET (KIT_PREFERENCES_DIALOG (dialog)->name_row));
}

static void
kit_preferences_dialog_dispose (GObject *object)
{
  KitPreferencesDialog *self = KIT_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kit_preferences_dialog_parent_class)->dispose (object);
}

static void
kit_preferences_dialog_class_init (KitPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, KitPreferencesDialog, clock_row);
  gtk_widget_class_bind_template_child (widget_class, KitPreferencesDialog, sample_answer_row);
  gtk_widget_class_bind_template_child (widget_class, KitPreferencesDialog, paper_row);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
kit_preferences_dialog_init (KitPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), grab_focus);
}

KitPreferencesDialog *
kit_preferences_dialog_new (KitLibrary *library, GSettings *settings)
{
  KitPreferencesDialog *self;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (KIT_TYPE_PREFERENCES_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  gtk_editable_set_text (self->name_row, kit_library_get_interviewer_name (library));
  g_settings_bind (settings, "show-clock", self->clock_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (
    settings, "sample-answer-shown", self->sample_answer_row, "active", G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper_row),
                              g_settings_get_enum (settings, "paper-size"));
  g_signal_connect_swapped (
    self->paper_row, "notify::selected", G_CALLBACK (paper_changed_cb), self);
  return self;
}
