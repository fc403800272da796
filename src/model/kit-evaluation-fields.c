/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-private.h"

gboolean
kit_evaluation_is_locked (KitEvaluation *self)
{
  return self->state == KIT_EVALUATION_SUBMITTED;
}

KitRole *
kit_evaluation_get_kit (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->kit;
}

const char *
kit_evaluation_get_role (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->role;
}

const char *
kit_evaluation_get_candidate_id (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->candidate_id;
}

void
kit_evaluation_set_candidate_id (KitEvaluation *self, const char *id)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (
    self, &self->candidate_id, id, kit_evaluation_get_pspec (PROP_CANDIDATE_ID));
}

const char *
kit_evaluation_get_candidate_name (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->candidate_name;
}

void
kit_evaluation_set_candidate_name (KitEvaluation *self, const char *name)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (
    self, &self->candidate_name, name, kit_evaluation_get_pspec (PROP_CANDIDATE_NAME));
}

const char *
kit_evaluation_get_interviewer_id (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->interviewer_id;
}

void
kit_evaluation_set_interviewer_id (KitEvaluation *self, const char *id)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (
    self, &self->interviewer_id, id, kit_evaluation_get_pspec (PROP_INTERVIEWER_ID));
}

const char *
kit_evaluation_get_interviewer_name (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->interviewer_name;
}

void
kit_evaluation_set_interviewer_name (KitEvaluation *self, const char *name)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (
    self, &self->interviewer_name, name, kit_evaluation_get_pspec (PROP_INTERVIEWER_NAME));
}

const char *
kit_evaluation_get_round (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->round;
}

void
kit_evaluation_set_round (KitEvaluation *self, const char *round)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (self, &self->round, round, kit_evaluation_get_pspec (PROP_ROUND));
}

const char *
kit_evaluation_get_date (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->date;
}

void
kit_evaluation_set_date (KitEvaluation *self, const char *date)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (self, &self->date, date, kit_evaluation_get_pspec (PROP_DATE));
}

GDateTime *
kit_evaluation_get_started (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->started;
}

void
kit_evaluation_set_started (KitEvaluation *self, GDateTime *started)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_time (self, &self->started, started, kit_evaluation_get_pspec (PROP_STARTED));
}

GDateTime *
kit_evaluation_get_submitted (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->submitted;
}

KitEvaluationState
kit_evaluation_get_state (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), KIT_EVALUATION_DRAFT);

  return self->state;
}

const char *
kit_evaluation_get_notes (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->notes;
}

void
kit_evaluation_set_notes (KitEvaluation *self, const char *notes)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (self, &self->notes, notes, kit_evaluation_get_pspec (PROP_NOTES));
}

const char *
kit_evaluation_get_candidate_questions (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->candidate_questions;
}

void
kit_evaluation_set_candidate_questions (KitEvaluation *self, const char *questions)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (self,
                        &self->candidate_questions,
                        questions,
                        kit_evaluation_get_pspec (PROP_CANDIDATE_QUESTIONS));
}

KitRecommendation
kit_evaluation_get_recommendation (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), KIT_RECOMMENDATION_NONE);

  return self->recommendation;
}

void
kit_evaluation_set_recommendation (KitEvaluation *self, KitRecommendation recommendation)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));
  g_return_if_fail (recommendation >= KIT_RECOMMENDATION_NONE &&
                    recommendation <= KIT_RECOMMENDATION_STRONG_YES);

  if (self->recommendation == recommendation)
    return;

  self->recommendation = recommendation;
  g_object_notify_by_pspec (G_OBJECT (self), kit_evaluation_get_pspec (PROP_RECOMMENDATION));
}

const char *
kit_evaluation_get_disagreement (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->disagreement;
}

void
kit_evaluation_set_disagreement (KitEvaluation *self, const char *disagreement)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (
    self, &self->disagreement, disagreement, kit_evaluation_get_pspec (PROP_DISAGREEMENT));
}

const char *
kit_evaluation_get_summary (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->summary;
}

void
kit_evaluation_set_summary (KitEvaluation *self, const char *summary)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_text (self, &self->summary, summary, kit_evaluation_get_pspec (PROP_SUMMARY));
}

const char *
kit_evaluation_get_ended_early (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return self->ended_early;
}

void
kit_evaluation_set_ended_early (KitEvaluation *self, const char *reason)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));
  g_return_if_fail (reason == NULL || g_utf8_validate (reason, -1, NULL));

  if (g_set_str (&self->ended_early, reason))
    g_object_notify_by_pspec (G_OBJECT (self), kit_evaluation_get_pspec (PROP_ENDED_EARLY));
}

gboolean
kit_evaluation_get_imported (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);

  return self->imported;
}

void
kit_evaluation_set_imported (KitEvaluation *self, gboolean imported)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_flag (self, &self->imported, imported, kit_evaluation_get_pspec (PROP_IMPORTED));
}

guint
kit_evaluation_get_seconds (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), 0);

  return self->seconds;
}

void
kit_evaluation_set_seconds (KitEvaluation *self, guint seconds)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  kit_item_update_number (self, &self->seconds, seconds, kit_evaluation_get_pspec (PROP_SECONDS));
}

void
kit_evaluation_set_state (KitEvaluation *self, KitEvaluationState state, GDateTime *submitted)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (state == KIT_EVALUATION_DRAFT || state == KIT_EVALUATION_SUBMITTED);
  g_return_if_fail ((state == KIT_EVALUATION_SUBMITTED) == (submitted != NULL));

  g_object_freeze_notify (G_OBJECT (self));

  kit_item_update_time (
    self, &self->submitted, submitted, kit_evaluation_get_pspec (PROP_SUBMITTED));
  if (self->state != state)
    {
      self->state = state;
      kit_evaluation_lock_lists (self, kit_evaluation_is_locked (self));
      g_object_notify_by_pspec (G_OBJECT (self), kit_evaluation_get_pspec (PROP_STATE));
    }

  g_object_thaw_notify (G_OBJECT (self));
}
