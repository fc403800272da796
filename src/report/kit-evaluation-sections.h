/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation-report.h"
#include "kit-section.h"

G_BEGIN_DECLS

/* The parts of a printed evaluation, in the order of the paper. Each adds its blocks to @flow,
 * and nothing where it has nothing to say. */

/* Who, and for which role. */
void kit_evaluation_add_title (KitFlow *flow,
                               KitEvaluation *evaluation,
                               const KitEvaluationOptions *options);
/* By whom, when; recommendation and score; summary; red flags: with the title, what stands alone.
 */
void kit_evaluation_add_front (KitFlow *flow,
                               KitEvaluation *evaluation,
                               const KitEvaluationOptions *options);
/* The skills as a chart. */
void kit_evaluation_add_skills (KitFlow *flow, KitEvaluation *evaluation);
/* Every question of the plan with what was answered. */
void kit_evaluation_add_answers (KitFlow *flow,
                                 KitEvaluation *evaluation,
                                 const KitEvaluationOptions *options);
/* Added questions, the candidate's own, notes; what was left out and why; revisions. */
void kit_evaluation_add_rest (KitFlow *flow,
                              KitEvaluation *evaluation,
                              const KitEvaluationOptions *options);
void kit_evaluation_add_signatures (KitFlow *flow,
                                    KitEvaluation *evaluation,
                                    const KitEvaluationOptions *options);

G_END_DECLS
