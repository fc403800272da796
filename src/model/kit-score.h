/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/**
 * KitScore:
 * @sum: the sum of weight times rating over the rated answers
 * @weight: the sum of the weights of the rated answers; 0 where nothing is rated
 * @rated: how many answers it rests on
 * @planned: how many questions of the plan it is about
 *
 * A weighted mean kept as the fraction it is, so that it rounds exactly. Not asked and no
 * evidence are never counted. Scores are computed, never stored.
 */
typedef struct
{
  gint64 sum;
  gint64 weight;
  guint rated;
  guint planned;
} KitScore;

/* Over the plan: each weight is the question's times its skill's. */
KitScore kit_score_overall (KitEvaluation *evaluation);

/* Over the planned questions of one skill (@skill_id "" for those without one), by the
 * questions' weights alone. */
KitScore kit_score_of_skill (KitEvaluation *evaluation, const char *skill_id);

gboolean kit_score_is_null (KitScore score);
/* The unrounded value from 1 to L; NAN for a null score. */
double kit_score_get_value (KitScore score);
/* Rounded to @decimals (0 to 4), halves away from zero, with a decimal point in every
 * locale; (transfer full); "" for a null score. */
char *kit_score_to_string (KitScore score, guint decimals);
/* Negative, 0 or positive as @a is lower than, equal to or higher than @b, exactly; null
 * scores come first. */
int kit_score_compare (KitScore a, KitScore b);

/* Where the score lies on a scale of @n_levels: (score - 1) / (L - 1), 0 to 1; NAN for null. */
double kit_score_get_position (KitScore score, guint n_levels);

/* Whether @recommendation goes against the score: yes or strong-yes at a position under .375, or no
 * or definitely-no at one over .625. Never for a null score or without a recommendation. */
gboolean kit_score_disagrees (KitScore score, guint n_levels, KitRecommendation recommendation);

G_END_DECLS
