/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-answer-view.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-wording.h"
#include "kit-words.h"

struct _KitAnswerView
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkLabel *question_label;
  GtkLabel *anchor_label;
  GtkLabel *note_label;
  GtkLabel *private_label;
};

G_DEFINE_FINAL_TYPE (KitAnswerView, kit_answer_view, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
kit_answer_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_ANSWER_VIEW);

  G_OBJECT_CLASS (kit_answer_view_parent_class)->dispose (object);
}

static void
kit_answer_view_class_init (KitAnswerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kit_answer_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-answer-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, state_label);
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, question_label);
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, anchor_label);
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, note_label);
  gtk_widget_class_bind_template_child (widget_class, KitAnswerView, private_label);
}

static void
kit_answer_view_init (KitAnswerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_state (KitAnswerView *self, KitEvaluation *evaluation, KitAnswer *answer)
{
  const guint rating = kit_answer_get_rating (answer);
  g_autofree char *state = kit_evaluation_dup_answer_wording (evaluation, answer);
  const char *below = rating > 0
                        ? kit_question_get_anchor (kit_answer_get_question (answer), rating)
                        : kit_answer_get_reason (answer);

  show_text (self->state_label, state);
  show_text (self->anchor_label, below != NULL ? below : "");
  if (rating > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "accent");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "dimmed");
}

GtkWidget *
kit_answer_view_new (KitEvaluation *evaluation, KitAnswer *answer, guint number)
{
  KitAnswerView *self;
  KitQuestion *question;
  g_autofree char *title = NULL;
  g_autofree char *private_note = NULL;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (KIT_IS_ANSWER (answer), NULL);

  self = g_object_new (KIT_TYPE_ANSWER_VIEW, NULL);
  question = kit_answer_get_question (answer);
  title = g_strdup_printf ("%u · %s", number, kit_words_question (question));
  show_text (self->title_label, title);
  show_text (self->question_label, kit_question_get_text (question));
  show_state (self, evaluation, answer);
  show_text (self->note_label, kit_answer_get_note (answer));
  if (*kit_answer_get_private_note (answer) != '\0')
    /* Translators: a note that only its writer sees */
    private_note = g_strdup_printf (_ ("Private: %s"), kit_answer_get_private_note (answer));
  show_text (self->private_label, private_note != NULL ? private_note : "");

  return GTK_WIDGET (self);
}

GtkWidget *
kit_answer_view_new_added (KitAddedQuestion *question)
{
  KitAnswerView *self;

  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (question), NULL);

  self = g_object_new (KIT_TYPE_ANSWER_VIEW, NULL);
  show_text (self->title_label, kit_added_question_get_text (question));
  show_text (self->note_label, kit_added_question_get_note (question));
  show_text (self->state_label, "");
  show_text (self->question_label, "");
  show_text (self->anchor_label, "");
  show_text (self->private_label, "");

  return GTK_WIDGET (self);
}
