/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-score.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_SUMMARY (kit_evaluation_summary_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationSummary,
                      kit_evaluation_summary,
                      KIT,
                      EVALUATION_SUMMARY,
                      GObject)

/**
 * KitEvaluationSummary:
 *
 * What lists show of an evaluation without having all of it in memory. Follows an evaluation
 * that is open for writing. Properties, read only: id, candidate-id, candidate-name, role,
 * role-title, interviewer-id, interviewer-name, round, date, state, settled, planned, n-levels,
 * recommendation, ended-early (boolean), revising (boolean: a draft of a later change to a
 * submitted one), imported, sealed (boolean: somebody else's, and not open to me yet; score and
 * recommendation are then hidden).
 */
KitEvaluationSummary *kit_evaluation_summary_new (KitEvaluation *evaluation);
/* Takes over what changed; notifies for what is different only. */
void kit_evaluation_summary_update (KitEvaluationSummary *self, KitEvaluation *evaluation);
/* (transfer full) */
KitEvaluationSummary *kit_evaluation_summary_copy (KitEvaluationSummary *self);
/* The same from another summary of the same evaluation. */
void kit_evaluation_summary_assign (KitEvaluationSummary *self, KitEvaluationSummary *other);
void kit_evaluation_summary_set_candidate_name (KitEvaluationSummary *self, const char *name);
void kit_evaluation_summary_set_sealed (KitEvaluationSummary *self, gboolean sealed);
/* Emits KitEvaluationSummary::replaced: somebody else has changed the evaluation itself, and who
 * shows it opens it again. */
void kit_evaluation_summary_replaced (KitEvaluationSummary *self);

const char *kit_evaluation_summary_get_id (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_candidate_id (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_candidate_name (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_role (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_role_title (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_interviewer_id (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_interviewer_name (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_round (KitEvaluationSummary *self);
const char *kit_evaluation_summary_get_date (KitEvaluationSummary *self);
KitEvaluationState kit_evaluation_summary_get_state (KitEvaluationSummary *self);
guint kit_evaluation_summary_get_settled (KitEvaluationSummary *self);
guint kit_evaluation_summary_get_planned (KitEvaluationSummary *self);
gboolean kit_evaluation_summary_get_sealed (KitEvaluationSummary *self);
gboolean kit_evaluation_summary_get_revising (KitEvaluationSummary *self);
gboolean kit_evaluation_summary_get_imported (KitEvaluationSummary *self);
gboolean kit_evaluation_summary_get_ended_early (KitEvaluationSummary *self);
/* None, and null, while sealed, and the score of a draft. */
KitRecommendation kit_evaluation_summary_get_recommendation (KitEvaluationSummary *self);
KitScore kit_evaluation_summary_get_score (KitEvaluationSummary *self);

G_END_DECLS
