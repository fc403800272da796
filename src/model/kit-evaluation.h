/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-added-question.h"
#include "kit-answer.h"
#include "kit-observation.h"
#include "kit-revision.h"
#include "kit-role.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION (kit_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluation, kit_evaluation, KIT, EVALUATION, KitItem)

/**
 * KitEvaluation:
 *
 * One interviewer's record of one interview.
 *
 * Properties: kit (the role as it was: a private copy, construct only), role (id of the role,
 * construct only), candidate-id, candidate-name, interviewer-id, interviewer-name, round,
 * date ("YYYY-MM-DD", local), started, submitted (GDateTime, UTC, nullable), state, notes,
 * candidate-questions, recommendation, disagreement, summary, ended-early (the reason; %NULL
 * unless the interview was ended early), imported (whether it came from a table of ratings),
 * seconds (time in the interview), n-planned, n-settled, n-rated, n-seen, is-settled (read only;
 * they follow the plan and its answers).
 *
 * A submitted evaluation is locked: its answers, added questions and observations are
 * locked, and its own setters, but for kit_evaluation_set_state(), are a programmer's error.
 */
/* Copies @kit, so that it stays what it was in the interview; role is its id. */
KitEvaluation *kit_evaluation_new (const char *id, KitRole *kit);
/* Takes over (transfer full) a @kit that nobody else holds, without copying it. */
KitEvaluation *kit_evaluation_new_take_kit (const char *id, KitRole *kit);

KitRole *kit_evaluation_get_kit (KitEvaluation *self);
const char *kit_evaluation_get_role (KitEvaluation *self);
const char *kit_evaluation_get_candidate_id (KitEvaluation *self);
void kit_evaluation_set_candidate_id (KitEvaluation *self, const char *id);
const char *kit_evaluation_get_candidate_name (KitEvaluation *self);
void kit_evaluation_set_candidate_name (KitEvaluation *self, const char *name);
const char *kit_evaluation_get_interviewer_id (KitEvaluation *self);
void kit_evaluation_set_interviewer_id (KitEvaluation *self, const char *id);
const char *kit_evaluation_get_interviewer_name (KitEvaluation *self);
void kit_evaluation_set_interviewer_name (KitEvaluation *self, const char *name);
const char *kit_evaluation_get_round (KitEvaluation *self);
void kit_evaluation_set_round (KitEvaluation *self, const char *round);
const char *kit_evaluation_get_date (KitEvaluation *self);
void kit_evaluation_set_date (KitEvaluation *self, const char *date);
GDateTime *kit_evaluation_get_started (KitEvaluation *self);
void kit_evaluation_set_started (KitEvaluation *self, GDateTime *started);
GDateTime *kit_evaluation_get_submitted (KitEvaluation *self);
KitEvaluationState kit_evaluation_get_state (KitEvaluation *self);
const char *kit_evaluation_get_notes (KitEvaluation *self);
void kit_evaluation_set_notes (KitEvaluation *self, const char *notes);
const char *kit_evaluation_get_candidate_questions (KitEvaluation *self);
void kit_evaluation_set_candidate_questions (KitEvaluation *self, const char *questions);
KitRecommendation kit_evaluation_get_recommendation (KitEvaluation *self);
void kit_evaluation_set_recommendation (KitEvaluation *self, KitRecommendation recommendation);
const char *kit_evaluation_get_disagreement (KitEvaluation *self);
void kit_evaluation_set_disagreement (KitEvaluation *self, const char *disagreement);
const char *kit_evaluation_get_summary (KitEvaluation *self);
void kit_evaluation_set_summary (KitEvaluation *self, const char *summary);
const char *kit_evaluation_get_ended_early (KitEvaluation *self);
void kit_evaluation_set_ended_early (KitEvaluation *self, const char *reason);
gboolean kit_evaluation_get_imported (KitEvaluation *self);
void kit_evaluation_set_imported (KitEvaluation *self, gboolean imported);
guint kit_evaluation_get_seconds (KitEvaluation *self);
void kit_evaluation_set_seconds (KitEvaluation *self, guint seconds);

/* State and time of submission go together: @submitted is set for KIT_EVALUATION_SUBMITTED
 * and %NULL for a draft. Locks, or unlocks, everything below. */
void kit_evaluation_set_state (KitEvaluation *self, KitEvaluationState state, GDateTime *submitted);

/* Live lists, owned by the evaluation.
 * answers: #KitAnswer, one for each question of the kit, in the kit's order.
 * plan: the same objects, those that are to be asked, in the order of asking.
 * observations: #KitObservation, one for each red flag of the kit, in the kit's order.
 * added-questions: #KitAddedQuestion. revisions: #KitRevision, oldest first. */
GListModel *kit_evaluation_get_answers (KitEvaluation *self);
GListModel *kit_evaluation_get_plan (KitEvaluation *self);
GListModel *kit_evaluation_get_observations (KitEvaluation *self);
GListModel *kit_evaluation_get_added_questions (KitEvaluation *self);
GListModel *kit_evaluation_get_revisions (KitEvaluation *self);

/* (transfer none) (nullable) */
KitAnswer *kit_evaluation_find_answer (KitEvaluation *self, const char *question_id);
KitObservation *kit_evaluation_find_observation (KitEvaluation *self, const char *red_flag_id);

/* Replaces the plan by the named questions in that order (all of the kit at first). Ids that
 * the kit does not have, or that stand twice, are a programmer's error. */
void kit_evaluation_set_plan (KitEvaluation *self, const char *const *question_ids);
/* (transfer full) */
GStrv kit_evaluation_dup_plan (KitEvaluation *self);

/* Adding takes a reference. */
void kit_evaluation_add_question (KitEvaluation *self, KitAddedQuestion *question);
void
kit_evaluation_insert_question (KitEvaluation *self, guint position, KitAddedQuestion *question);
void kit_evaluation_remove_question (KitEvaluation *self, KitAddedQuestion *question);
void kit_evaluation_add_revision (KitEvaluation *self, KitRevision *revision);

guint kit_evaluation_get_n_planned (KitEvaluation *self);
guint kit_evaluation_get_n_settled (KitEvaluation *self);
guint kit_evaluation_get_n_rated (KitEvaluation *self);
guint kit_evaluation_get_n_seen (KitEvaluation *self);
/* Whether every question of the plan is settled. */
gboolean kit_evaluation_is_settled (KitEvaluation *self);
/* Whether it is time to conclude: once the plan is settled, or the interview has ended early. */
gboolean kit_evaluation_opens_verdict (KitEvaluation *self);
/* Whether it is time to recommend: once the plan is settled. What has ended early goes without. */
gboolean kit_evaluation_opens_recommendation (KitEvaluation *self);
/* Whether its score may be shown where the evaluation is shown as a whole: a draft's only once the
 * plan is settled, for whoever rates shall see no total. */
gboolean kit_evaluation_shows_score (KitEvaluation *self);

G_END_DECLS
