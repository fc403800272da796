/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-rating-form.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-note-buffer.h"
#include "kit-note-view.h"
#include "kit-rating-scale.h"
#include "kit-red-flags-row.h"
#include "kit-save-label.h"
#include "kit-wording.h"

struct _KitRatingForm
{
  AdwBin parent_instance;

  KitRatingScale *scale;
  GtkStack *anchors;
  GtkToggleButton *not_asked_button;
  GtkToggleButton *no_evidence_button;
  GtkTextView *note_view;
  AdwExpanderRow *private_row;
  GtkTextView *private_view;
  KitRedFlagsRow *red_flags_row;
  KitSaveLabel *save_label;

  KitInterview *interview;
  KitAnswer *answer;
  GSignalGroup *answer_signals;
  /* By answer; so that each keeps its caret and its undo history. */
  GHashTable *notes;
  GHashTable *private_notes;
  /* What was announced last, for state and rating are told one by one. */
  char *spoken;
};

enum
{
  PROP_0,
  PROP_ANSWER,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitRatingForm, kit_rating_form, ADW_TYPE_BIN)

static KitRole *
get_kit (KitRatingForm *self)
{
  return kit_evaluation_get_kit (kit_interview_get_evaluation (self->interview));
}

static gboolean
has_anchors (KitRole *kit, KitQuestion *question)
{
  for (guint i = 1; i <= kit_role_get_n_levels (kit); i++)
    if (*kit_question_get_anchor (question, i) != '\0')
      return TRUE;

  return FALSE;
}

/* "4 · Strong." in bold, and the anchor after it. */
static GtkWidget *
create_anchor (KitRole *kit, KitQuestion *question, guint level)
{
  const char *anchor = kit_question_get_anchor (question, level);
  g_autofree char *name = kit_role_dup_level_wording (kit, level);
  g_autofree char *text =
    *anchor != '\0' ? g_strconcat (name, ". ", anchor, NULL) : g_strdup (name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  GtkWidget *label = gtk_label_new (text);

  bold->start_index = 0;
  bold->end_index = strlen (name) + 1;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static void
add_anchor (KitRatingForm *self, GtkWidget *label, guint level)
{
  g_autofree char *name = g_strdup_printf ("%u", level);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_stack_add_named (self->anchors, label, name);
}

static void
show_anchor (KitRatingForm *self)
{
  g_autofree char *name = g_strdup_printf ("%u", kit_rating_scale_get_shown (self->scale));

  if (gtk_stack_get_child_by_name (self->anchors, name) != NULL)
    gtk_stack_set_visible_child_name (self->anchors, name);
}

/* The stack is as high as the longest anchor, so that nothing below it moves. */
static void
rebuild_anchors (KitRatingForm *self)
{
  GtkWidget *child;
  GtkWidget *hint;
  KitQuestion *question;
  KitRole *kit = get_kit (self);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->anchors))) != NULL)
    gtk_stack_remove (self->anchors, child);
  if (self->answer == NULL)
    return;

  question = kit_answer_get_question (self->answer);
  hint = gtk_label_new (has_anchors (kit, question) ? _ ("Not rated yet")
                                                    : _ ("This kit has no anchors"));
  gtk_widget_add_css_class (hint, "dimmed");
  add_anchor (self, hint, 0);
  for (guint i = 1; i <= kit_role_get_n_levels (kit); i++)
    add_anchor (self, create_anchor (kit, question, i), i);
  show_anchor (self);
}

static void
update_state (KitRatingForm *self)
{
  KitAnswerState state;

  if (self->answer == NULL)
    return;

  state = kit_answer_get_state (self->answer);
  kit_rating_scale_set_rating (self->scale, kit_answer_get_rating (self->answer));
  gtk_toggle_button_set_active (self->not_asked_button, state == KIT_ANSWER_NOT_ASKED);
  gtk_toggle_button_set_active (self->no_evidence_button, state == KIT_ANSWER_NO_EVIDENCE);
}

static char *
dup_spoken_state (KitRatingForm *self)
{
  const guint rating = kit_answer_get_rating (self->answer);
  g_autofree char *level = NULL;

  switch (kit_answer_get_state (self->answer))
    {
    case KIT_ANSWER_RATED:
      level = kit_answer_words_spoken_level (get_kit (self), rating);
      /* Translators: what a screen reader says after a rating: “Rated 4, Strong” */
      return g_strdup_printf (_ ("Rated %s"), level);
    case KIT_ANSWER_NOT_ASKED:
      return g_strdup (_ ("Not asked"));
    case KIT_ANSWER_NO_EVIDENCE:
      return g_strdup (_ ("No evidence"));
    case KIT_ANSWER_OPEN:
    default:
      return g_strdup (_ ("Rating cleared"));
    }
}

static void
state_changed_cb (KitRatingForm *self)
{
  g_autofree char *spoken = dup_spoken_state (self);

  update_state (self);
  /* An anchor that is longer moves the note down. */
  gtk_widget_queue_allocate (GTK_WIDGET (self->note_view));
  if (g_set_str (&self->spoken, spoken) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (
      GTK_ACCESSIBLE (self), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
asked_cb (KitRatingForm *self, guint level)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.rate", "u", level);
}

static void
not_asked_clicked_cb (KitRatingForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.mark-not-asked", NULL);
  update_state (self);
}

static void
no_evidence_clicked_cb (KitRatingForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "interview.mark-no-evidence", NULL);
  update_state (self);
}

static KitNoteBuffer *
ensure_buffer (GHashTable *buffers, KitAnswer *answer, const char *property_name)
{
  KitNoteBuffer *buffer = g_hash_table_lookup (buffers, answer);

  if (buffer == NULL)
    {
      buffer = kit_note_buffer_new (G_OBJECT (answer), property_name);
      g_hash_table_insert (buffers, answer, buffer);
    }

  return buffer;
}

static void
flush_all (GHashTable *buffers)
{
  GHashTableIter iter;
  gpointer buffer;

  g_hash_table_iter_init (&iter, buffers);
  while (g_hash_table_iter_next (&iter, NULL, &buffer))
    kit_note_buffer_flush (buffer);
}

static void
update_private_row (KitRatingForm *self)
{
  const gboolean written =
    self->answer != NULL && *kit_answer_get_private_note (self->answer) != '\0';

  /* Translators: of a private note that has text */
  adw_expander_row_set_subtitle (self->private_row,
                                 written ? _ ("Written · on paper only in the candidate’s record")
                                         : _ ("On paper only in the candidate’s record"));
}

static void
show_answer (KitRatingForm *self)
{
  KitNoteBuffer *note;
  KitNoteBuffer *private_note;

  if (self->answer == NULL)
    return;

  note = ensure_buffer (self->notes, self->answer, "note");
  private_note = ensure_buffer (self->private_notes, self->answer, "private-note");
  gtk_text_view_set_buffer (self->note_view, GTK_TEXT_BUFFER (note));
  gtk_text_view_set_buffer (self->private_view, GTK_TEXT_BUFFER (private_note));
  adw_expander_row_set_expanded (self->private_row, FALSE);
  rebuild_anchors (self);
  update_state (self);
  update_private_row (self);
}

static void
private_row_expanded_cb (KitRatingForm *self)
{
  if (adw_expander_row_get_expanded (self->private_row))
    gtk_widget_grab_focus (GTK_WIDGET (self->private_view));
}

static void
kit_rating_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRatingForm *self = KIT_RATING_FORM (object);

  switch (prop_id)
    {
    case PROP_ANSWER:
      g_value_set_object (value, self->answer);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, kit_rating_form_get_compact (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_rating_form_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KitRatingForm *self = KIT_RATING_FORM (object);

  switch (prop_id)
    {
    case PROP_ANSWER:
      kit_rating_form_set_answer (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      kit_rating_form_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_rating_form_dispose (GObject *object)
{
  KitRatingForm *self = KIT_RATING_FORM (object);

  if (self->notes != NULL)
    kit_rating_form_flush (self);
  g_clear_object (&self->answer_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_RATING_FORM);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_clear_pointer (&self->private_notes, g_hash_table_unref);
  g_clear_object (&self->answer);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_rating_form_parent_class)->dispose (object);
}

static void
kit_rating_form_finalize (GObject *object)
{
  KitRatingForm *self = KIT_RATING_FORM (object);

  g_free (self->spoken);

  G_OBJECT_CLASS (kit_rating_form_parent_class)->finalize (object);
}

static void
kit_rating_form_class_init (KitRatingFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  g_type_ensure (KIT_TYPE_NOTE_VIEW);
  g_type_ensure (KIT_TYPE_RATING_SCALE);
  g_type_ensure (KIT_TYPE_RED_FLAGS_ROW);
  g_type_ensure (KIT_TYPE_SAVE_LABEL);

  object_class->get_property = kit_rating_form_get_property;
  object_class->set_property = kit_rating_form_set_property;
  object_class->dispose = kit_rating_form_dispose;
  object_class->finalize = kit_rating_form_finalize;

  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, KIT_TYPE_ANSWER, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-rating-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, scale);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, anchors);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, not_asked_button);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, no_evidence_button);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, note_view);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, private_row);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, private_view);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, red_flags_row);
  gtk_widget_class_bind_template_child (widget_class, KitRatingForm, save_label);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_anchor);
  gtk_widget_class_bind_template_callback (widget_class, not_asked_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_evidence_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, private_row_expanded_cb);
}

static void
kit_rating_form_init (KitRatingForm *self)
{
  self->notes = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->private_notes = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->answer_signals = g_signal_group_new (KIT_TYPE_ANSWER);
  g_signal_group_connect_swapped (
    self->answer_signals, "notify::state", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (
    self->answer_signals, "notify::rating", G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (
    self->answer_signals, "notify::private-note", G_CALLBACK (update_private_row), self);
}

void
kit_rating_form_set_up (KitRatingForm *self, KitInterview *interview, KitWriter *writer)
{
  g_return_if_fail (KIT_IS_RATING_FORM (self));
  g_return_if_fail (KIT_IS_INTERVIEW (interview));
  g_return_if_fail (self->interview == NULL);

  self->interview = g_object_ref (interview);
  kit_rating_scale_set_kit (self->scale, get_kit (self));
  kit_red_flags_row_set_interview (self->red_flags_row, interview);
  kit_save_label_follow (self->save_label, kit_interview_get_evaluation (interview), writer);
}

KitAnswer *
kit_rating_form_get_answer (KitRatingForm *self)
{
  g_return_val_if_fail (KIT_IS_RATING_FORM (self), NULL);

  return self->answer;
}

void
kit_rating_form_set_answer (KitRatingForm *self, KitAnswer *answer)
{
  g_return_if_fail (KIT_IS_RATING_FORM (self));
  g_return_if_fail (answer == NULL || KIT_IS_ANSWER (answer));

  if (self->answer == answer)
    return;

  kit_rating_form_flush (self);
  g_set_object (&self->answer, answer);
  g_set_str (&self->spoken, "");
  g_signal_group_set_target (self->answer_signals, answer);
  show_answer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANSWER]);
}

gboolean
kit_rating_form_get_compact (KitRatingForm *self)
{
  g_return_val_if_fail (KIT_IS_RATING_FORM (self), FALSE);

  return !gtk_stack_get_vhomogeneous (self->anchors);
}

void
kit_rating_form_set_compact (KitRatingForm *self, gboolean compact)
{
  g_return_if_fail (KIT_IS_RATING_FORM (self));

  if (kit_rating_form_get_compact (self) == compact)
    return;

  gtk_stack_set_vhomogeneous (self->anchors, !compact);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

gboolean
kit_rating_form_is_in_note (KitRatingForm *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  g_return_val_if_fail (KIT_IS_RATING_FORM (self), FALSE);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note_view));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return gtk_widget_is_focus (GTK_WIDGET (self->note_view)) && gtk_text_iter_is_end (&caret) &&
         !(KIT_IS_NOTE_BUFFER (buffer) && kit_note_buffer_holds_text (KIT_NOTE_BUFFER (buffer)));
}

void
kit_rating_form_focus_note (KitRatingForm *self)
{
  g_return_if_fail (KIT_IS_RATING_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->note_view));
}

gboolean
kit_rating_form_go_to_red_flag (KitRatingForm *self, const char *red_flag_id)
{
  g_return_val_if_fail (KIT_IS_RATING_FORM (self), FALSE);

  return kit_red_flags_row_go_to (self->red_flags_row, red_flag_id);
}

void
kit_rating_form_flush (KitRatingForm *self)
{
  g_return_if_fail (KIT_IS_RATING_FORM (self));

  flush_all (self->notes);
  flush_all (self->private_notes);
  kit_red_flags_row_flush (self->red_flags_row);
}
