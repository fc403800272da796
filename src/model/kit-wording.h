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

/* "3.8 of 5", "" for a null score */
char *kit_score_dup_wording (KitScore score, guint n_levels);
/* What a score rests on: "8 of 10 rated" */
char *kit_score_dup_basis (KitScore score);

G_END_DECLS
