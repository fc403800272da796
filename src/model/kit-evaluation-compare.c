/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-compare.h"

#include <string.h>

static gboolean
text_covers (const char *self, const char *other)
{
  if (other == NULL || *other == '\0')
    return TRUE;

  return self != NULL && strstr (self, other) != NULL;
}

static gboolean
texts_cover (KitEvaluation *self, KitEvaluation *other)
{
  return text_covers (kit_evaluation_get_notes (self), kit_evaluation_get_notes (other)) &&
         text_covers (kit_evaluation_get_candidate_questions (self),
                      kit_evaluation_get_candidate_questions (other)) &&
         text_covers (kit_evaluation_get_disagreement (self),
                      kit_evaluation_get_disagreement (other)) &&
         text_covers (kit_evaluation_get_summary (self), kit_evaluation_get_summary (other)) &&
         text_covers (kit_evaluation_get_ended_early (self),
                      kit_evaluation_get_ended_early (other)) &&
         (kit_evaluation_get_recommendation (other) == KIT_RECOMMENDATION_NONE ||
          kit_evaluation_get_recommendation (self) == kit_evaluation_get_recommendation (other));
}

static gboolean
answer_covers (KitAnswer *self, KitAnswer *other)
{
  return self != NULL && text_covers (kit_answer_get_note (self), kit_answer_get_note (other)) &&
         text_covers (kit_answer_get_private_note (self), kit_answer_get_private_note (other)) &&
         text_covers (kit_answer_get_reason (self), kit_answer_get_reason (other)) &&
         (kit_answer_get_state (other) == KIT_ANSWER_OPEN ||
          (kit_answer_get_state (self) == kit_answer_get_state (other) &&
           kit_answer_get_rating (self) == kit_answer_get_rating (other)));
}

static gboolean
answers_cover (KitEvaluation *self, KitEvaluation *other)
{
  GListModel *answers = kit_evaluation_get_answers (other);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);

      if (!answer_covers (kit_evaluation_find_answer (self, kit_item_get_id (KIT_ITEM (answer))),
                          answer))
        return FALSE;
    }

  return TRUE;
}

static gboolean
observation_covers (KitObservation *self, KitObservation *other)
{
  return self != NULL &&
         text_covers (kit_observation_get_observed (self), kit_observation_get_observed (other)) &&
         (kit_observation_get_seen (self) || !kit_observation_get_seen (other));
}

static gboolean
observations_cover (KitEvaluation *self, KitEvaluation *other)
{
  GListModel *observations = kit_evaluation_get_observations (other);

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);
      KitObservation *same = kit_list_find (
        kit_evaluation_get_observations (self), kit_item_get_id (KIT_ITEM (observation)), NULL);

      if (!observation_covers (same, observation))
        return FALSE;
    }

  return TRUE;
}

static gboolean
added_questions_cover (KitEvaluation *self, KitEvaluation *other)
{
  GListModel *questions = kit_evaluation_get_added_questions (other);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitAddedQuestion) question = g_list_model_get_item (questions, i);
      KitAddedQuestion *same = kit_list_find (
        kit_evaluation_get_added_questions (self), kit_item_get_id (KIT_ITEM (question)), NULL);

      if (same == NULL ||
          !text_covers (kit_added_question_get_text (same),
                        kit_added_question_get_text (question)) ||
          !text_covers (kit_added_question_get_note (same), kit_added_question_get_note (question)))
        return FALSE;
    }

  return TRUE;
}

gboolean
kit_evaluation_covers (KitEvaluation *self, KitEvaluation *other)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);
  g_return_val_if_fail (KIT_IS_EVALUATION (other), FALSE);

  return texts_cover (self, other) && answers_cover (self, other) &&
         observations_cover (self, other) && added_questions_cover (self, other);
}
