/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"
#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_PAGE (kit_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationPage,
                      kit_evaluation_page,
                      KIT,
                      EVALUATION_PAGE,
                      AdwNavigationPage)

/**
 * KitEvaluationPage:
 *
 * Where an interview is finished: what is open, the verdict, and Submit. After that the record
 * stands there to read, and a toast offers to take it back.
 *
 * Construct properties: library, evaluation, interview.
 * Actions: evaluation.submit, .mark-rest, .end-early, .undo, .redo; page.proceed (submits), page.flush.
 */

/* @interview: (nullable): the one that goes on for @evaluation; a draft gets a new one without */
AdwNavigationPage *
kit_evaluation_page_new (KitLibrary *library, KitEvaluation *evaluation, KitInterview *interview);

KitEvaluation *kit_evaluation_page_get_evaluation (KitEvaluationPage *self);
/* Hands what was typed to the model. */
void kit_evaluation_page_flush (KitEvaluationPage *self);

G_END_DECLS
