/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-gap.h"
#include "kit-interview.h"
#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_VIEW (kit_evaluation_view_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationView, kit_evaluation_view, KIT, EVALUATION_VIEW, AdwBin)

/**
 * KitEvaluationView:
 *
 * An evaluation. Submitted, it is to be read. As a draft with an interview it is finished here:
 * what is still open, and once the plan is settled, the score, the recommendation and the
 * summary. Before that no total is shown.
 *
 * Properties: library (nullable; without one nothing can be revised), evaluation (nullable),
 * interview (nullable; of that evaluation), narrow (whether there is no room for four verdicts
 * side by side).
 * KitEvaluationView::jump (name) asks to go to a stop or red flag of the interview.
 */
GtkWidget *
kit_evaluation_view_new (KitLibrary *library, KitEvaluation *evaluation, KitInterview *interview);

void kit_evaluation_view_set_library (KitEvaluationView *self, KitLibrary *library);
void kit_evaluation_view_set_evaluation (KitEvaluationView *self, KitEvaluation *evaluation);
void kit_evaluation_view_set_interview (KitEvaluationView *self, KitInterview *interview);

gboolean kit_evaluation_view_get_narrow (KitEvaluationView *self);
void kit_evaluation_view_set_narrow (KitEvaluationView *self, gboolean narrow);

/* Puts the focus on what comes next. */
void kit_evaluation_view_focus (KitEvaluationView *self);
/* Puts the focus where @gap can be closed, or where a jump leads there. */
void kit_evaluation_view_focus_gap (KitEvaluationView *self, KitGap *gap);
/* Hands over what was typed. */
void kit_evaluation_view_flush (KitEvaluationView *self);

G_END_DECLS
