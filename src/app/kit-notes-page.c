/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-notes-page.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-note-buffer.h"
#include "kit-note-view.h"

struct _KitNotesPage
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *description_label;
  GtkWidget *question_list;
  GtkEditable *question_row;
  GtkTextView *note_view;
  GtkWidget *remove_button;

  KitInterview *interview;
  KitStop *stop;
  GBinding *question_binding;
  /* By the name of the stop. */
  GHashTable *notes;
};

enum
{
  PROP_0,
  PROP_STOP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitNotesPage, kit_notes_page, ADW_TYPE_BIN)

static const char *
get_title (KitStopKind kind)
{
  switch (kind)
    {
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return _ ("Candidate’s Questions");
    case KIT_STOP_ADDED_QUESTION:
      return _ ("Added Question");
    case KIT_STOP_QUESTION:
    case KIT_STOP_NOTES:
    default:
      return _ ("General Notes");
    }
}

static const char *
get_description (KitStopKind kind)
{
  switch (kind)
    {
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return _ ("What the candidate wanted to know");
    case KIT_STOP_ADDED_QUESTION:
      return _ ("Printed with the evaluation, never scored");
    case KIT_STOP_QUESTION:
    case KIT_STOP_NOTES:
    default:
      return _ ("What belongs to no single question");
    }
}

static KitNoteBuffer *
create_buffer (KitNotesPage *self)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (self->interview);

  switch (kit_stop_get_kind (self->stop))
    {
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return kit_note_buffer_new (G_OBJECT (evaluation), "candidate-questions");
    case KIT_STOP_ADDED_QUESTION:
      return kit_note_buffer_new (G_OBJECT (kit_stop_get_added_question (self->stop)), "note");
    case KIT_STOP_QUESTION:
    case KIT_STOP_NOTES:
    default:
      return kit_note_buffer_new (G_OBJECT (evaluation), "notes");
    }
}

static KitNoteBuffer *
ensure_buffer (KitNotesPage *self)
{
  const char *name = kit_stop_get_name (self->stop);
  KitNoteBuffer *buffer = g_hash_table_lookup (self->notes, name);

  if (buffer == NULL)
    {
      buffer = create_buffer (self);
      g_hash_table_insert (self->notes, g_strdup (name), buffer);
    }

  return buffer;
}

static void
bind_question (KitNotesPage *self, KitAddedQuestion *question)
{
  if (self->question_binding != NULL)
    g_binding_unbind (self->question_binding);
  g_clear_object (&self->question_binding);
  if (question == NULL)
    return;

  self->question_binding = g_object_ref (g_object_bind_property (
    question, "text", self->question_row, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
show_stop (KitNotesPage *self)
{
  const KitStopKind kind = kit_stop_get_kind (self->stop);
  const gboolean added = kind == KIT_STOP_ADDED_QUESTION;

  gtk_label_set_label (self->title_label, get_title (kind));
  gtk_label_set_label (self->description_label, get_description (kind));
  gtk_widget_set_visible (self->question_list, added);
  gtk_widget_set_visible (self->remove_button, added);
  bind_question (self, kit_stop_get_added_question (self->stop));
  gtk_text_view_set_buffer (self->note_view, GTK_TEXT_BUFFER (ensure_buffer (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  added ? _ ("Notes") : get_title (kind),
                                  -1);
}

static void
remove_clicked_cb (KitNotesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.remove-question", NULL);
}

static void
question_activated_cb (KitNotesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->note_view));
}

static void
kit_notes_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitNotesPage *self = KIT_NOTES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STOP:
      g_value_set_object (value, self->stop);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_notes_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitNotesPage *self = KIT_NOTES_PAGE (object);

  switch (prop_id)
    {
    case PROP_STOP:
      kit_notes_page_set_stop (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_notes_page_dispose (GObject *object)
{
  KitNotesPage *self = KIT_NOTES_PAGE (object);

  if (self->notes != NULL)
    kit_notes_page_flush (self);
  bind_question (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_NOTES_PAGE);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_object (&self->stop);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_notes_page_parent_class)->dispose (object);
}

static void
kit_notes_page_class_init (KitNotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_NOTE_VIEW);

  object_class->get_property = kit_notes_page_get_property;
  object_class->set_property = kit_notes_page_set_property;
  object_class->dispose = kit_notes_page_dispose;

  properties[PROP_STOP] =
    g_param_spec_object ("stop",
                         NULL,
                         NULL,
                         KIT_TYPE_STOP,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, description_label);
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, question_list);
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, question_row);
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, note_view);
  gtk_widget_class_bind_template_child (widget_class, KitNotesPage, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_activated_cb);
}

static void
kit_notes_page_init (KitNotesPage *self)
{
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kit_notes_page_set_up (KitNotesPage *self, KitInterview *interview)
{
  g_return_if_fail (KIT_IS_NOTES_PAGE (self));
  g_return_if_fail (KIT_IS_INTERVIEW (interview));
  g_return_if_fail (self->interview == NULL);

  self->interview = g_object_ref (interview);
}

void
kit_notes_page_set_stop (KitNotesPage *self, KitStop *stop)
{
  g_return_if_fail (KIT_IS_NOTES_PAGE (self));
  g_return_if_fail (stop == NULL || KIT_IS_STOP (stop));

  if (self->stop == stop)
    return;

  kit_notes_page_flush (self);
  g_set_object (&self->stop, stop);
  if (stop != NULL)
    show_stop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STOP]);
}

void
kit_notes_page_focus (KitNotesPage *self)
{
  g_return_if_fail (KIT_IS_NOTES_PAGE (self));

  if (gtk_widget_get_visible (self->question_list) &&
      *gtk_editable_get_text (self->question_row) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->question_row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->note_view));
}

void
kit_notes_page_flush (KitNotesPage *self)
{
  GHashTableIter iter;
  gpointer buffer;

  g_return_if_fail (KIT_IS_NOTES_PAGE (self));

  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, NULL, &buffer))
    kit_note_buffer_flush (buffer);
}
