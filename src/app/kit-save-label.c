/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-save-label.h"

#include <glib/gi18n.h>

/* By then what has changed is with the writer, in ms: the autosave waits for 500. */
#define HANDED_OVER 700

struct _KitSaveLabel
{
  AdwBin parent_instance;

  GtkLabel *label;
  KitWriter *writer;
  GSignalGroup *writer_signals;
  GSignalGroup *evaluation_signals;
  guint changed_id;
};

G_DEFINE_FINAL_TYPE (KitSaveLabel, kit_save_label, ADW_TYPE_BIN)

static const char *
get_text (KitSaveLabel *self)
{
  if (self->writer == NULL)
    return "";
  if (kit_writer_get_error (self->writer) != NULL)
    return _ ("Not saved");
  if (self->changed_id != 0 || kit_writer_get_pending (self->writer) > 0)
    return _ ("Saving…");

  return _ ("Saved");
}

static void
update (KitSaveLabel *self)
{
  const gboolean failed = self->writer != NULL && kit_writer_get_error (self->writer) != NULL;

  gtk_label_set_label (self->label, get_text (self));
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "error");
}

static void
handed_over_cb (gpointer data)
{
  KitSaveLabel *self = KIT_SAVE_LABEL (data);

  self->changed_id = 0;
  update (self);
}

static void
changed_cb (KitSaveLabel *self)
{
  g_clear_handle_id (&self->changed_id, g_source_remove);
  self->changed_id = g_timeout_add_once (HANDED_OVER, handed_over_cb, self);
  update (self);
}

static void
kit_save_label_dispose (GObject *object)
{
  KitSaveLabel *self = KIT_SAVE_LABEL (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);
  g_clear_object (&self->writer_signals);
  g_clear_object (&self->evaluation_signals);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (kit_save_label_parent_class)->dispose (object);
}

static void
kit_save_label_class_init (KitSaveLabelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kit_save_label_dispose;
}

static void
kit_save_label_init (KitSaveLabel *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dimmed");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));

  self->writer_signals = g_signal_group_new (KIT_TYPE_WRITER);
  g_signal_group_connect_swapped (
    self->writer_signals, "notify::pending", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->writer_signals, "notify::error", G_CALLBACK (update), self);
  self->evaluation_signals = g_signal_group_new (KIT_TYPE_EVALUATION);
  g_signal_group_connect_swapped (
    self->evaluation_signals, "changed", G_CALLBACK (changed_cb), self);
}

void
kit_save_label_follow (KitSaveLabel *self, KitEvaluation *evaluation, KitWriter *writer)
{
  g_return_if_fail (KIT_IS_SAVE_LABEL (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));
  g_return_if_fail (KIT_IS_WRITER (writer));

  g_set_object (&self->writer, writer);
  g_signal_group_set_target (self->writer_signals, writer);
  g_signal_group_set_target (self->evaluation_signals, evaluation);
  update (self);
}
