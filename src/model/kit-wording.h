/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-score.h"

G_BEGIN_DECLS

/*
 * How one says what the model holds: the same words in the window, on paper and in text.
 * Translated plain text; "char *" is (transfer full).
 */

/* "" without one */
const char *kit_recommendation_get_wording (KitRecommendation recommendation);

/* "4 · Strong", or "4" where the level has no label */
char *kit_role_dup_level_wording (KitRole *kit, guint level);

/* What became of an answer: "4 · Strong", "Not asked", "No evidence" or "Open" */
char *kit_role_dup_answer_wording (KitRole *kit, KitAnswer *answer);

/* The same in @evaluation: what was still open when it ended is open no more once it is submitted:
 * "Not asked", or "Not rated" where there is a note. */
char *kit_evaluation_dup_answer_wording (KitEvaluation *evaluation, KitAnswer *answer);
/* (transfer none) (nullable): why a question was not asked, "" where nobody said; %NULL where it
 * was, or may still be. */
const char *kit_evaluation_get_unasked_reason (KitEvaluation *evaluation, KitAnswer *answer);

/* "3.8 of 5", "" for a null score */
char *kit_score_dup_wording (KitScore score, guint n_levels);
/* What a score rests on: "8 of 10 rated" */
char *kit_score_dup_basis (KitScore score);

G_END_DECLS
