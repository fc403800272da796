/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-interview-steps.h"

#include <glib/gi18n.h>

/* What one does in an interview, about the current question and the whole. */

static KitAnswer *
get_current_answer (KitInterview *self)
{
  KitStop *current = kit_interview_get_current (self);

  return current ? kit_stop_get_answer (current) : NULL;
}

static guint
get_n_levels (KitInterview *self)
{
  return kit_role_get_n_levels (kit_evaluation_get_kit (kit_interview_get_evaluation (self)));
}

static void
change_current_answer (KitInterview *self, const char *name, KitAnswerState state, guint rating)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();

  g_ptr_array_add (answers, get_current_answer (self));
  kit_interview_step_answers (self, name, answers, state, rating, NULL);
}

gboolean
kit_interview_rate (KitInterview *self, guint rating)
{
  KitAnswer *answer;
  gboolean again;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  answer = get_current_answer (self);
  if (!answer || rating < 1 || rating > get_n_levels (self))
    return FALSE;

  again =
    kit_answer_get_state (answer) == KIT_ANSWER_RATED && kit_answer_get_rating (answer) == rating;
  change_current_answer (self, _ ("Rating"), again ? KIT_ANSWER_OPEN : KIT_ANSWER_RATED, rating);

  return TRUE;
}

gboolean
kit_interview_mark (KitInterview *self, KitAnswerState state)
{
  KitAnswer *answer;
  const char *name;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);
  g_return_val_if_fail (state != KIT_ANSWER_RATED, FALSE);

  answer = get_current_answer (self);
  if (!answer)
    return FALSE;

  name = state == KIT_ANSWER_NOT_ASKED     ? _ ("Not Asked")
         : state == KIT_ANSWER_NO_EVIDENCE ? _ ("No Evidence")
                                           : _ ("Clear Rating");
  if (kit_answer_get_state (answer) == state)
    state = KIT_ANSWER_OPEN;

  change_current_answer (self, name, state, 0);

  return TRUE;
}

KitAddedQuestion *
kit_interview_add_question (KitInterview *self)
{
  g_autoptr (KitAddedQuestion) question = NULL;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), NULL);

  question = kit_added_question_new (NULL, "");
  kit_interview_step_add (self, question);

  return question;
}

void
kit_interview_remove_question (KitInterview *self, KitAddedQuestion *question)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));
  g_return_if_fail (KIT_IS_ADDED_QUESTION (question));

  kit_interview_step_remove (self, question);
}

void
kit_interview_set_seen (KitInterview *self, KitObservation *observation, gboolean seen)
{
  KitAnswer *answer;

  g_return_if_fail (KIT_IS_INTERVIEW (self));
  g_return_if_fail (KIT_IS_OBSERVATION (observation));

  answer = get_current_answer (self);
  kit_interview_step_seen (
    self, observation, seen, answer ? kit_item_get_id (KIT_ITEM (answer)) : NULL);
}

guint
kit_interview_mark_rest_not_asked (KitInterview *self, const char *reason)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  GListModel *plan;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), 0);

  plan = kit_evaluation_get_plan (kit_interview_get_evaluation (self));
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      if (!kit_answer_is_settled (answer))
        g_ptr_array_add (rest, answer);
    }

  kit_interview_step_answers (
    self, _ ("Skip the Rest"), rest, KIT_ANSWER_NOT_ASKED, 0, reason);

  return rest->len;
}

void
kit_interview_recommend (KitInterview *self, KitRecommendation recommendation)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));
  g_return_if_fail (recommendation == KIT_RECOMMENDATION_NONE ||
                    kit_evaluation_opens_recommendation (kit_interview_get_evaluation (self)));

  kit_interview_step_recommend (self, recommendation);
}

void
kit_interview_end_early (KitInterview *self, const char *reason)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));

  kit_interview_step_end_early (self, reason);
}

gboolean
kit_interview_set_plan (KitInterview *self, const char *const *question_ids)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);
  g_return_val_if_fail (question_ids != NULL, FALSE);

  return kit_interview_step_plan (self, question_ids);
}
