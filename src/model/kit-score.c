/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-score.h"

#include <math.h>

/* A recommendation disagrees with a score beyond these eighths of the scale. */
#define LOW_EIGHTHS 3
#define HIGH_EIGHTHS 5

static void
score_count (KitScore *score, KitAnswer *answer, guint weight)
{
  score->planned++;
  if (kit_answer_get_state (answer) != KIT_ANSWER_RATED)
    return;

  score->rated++;
  score->sum += (gint64) weight * kit_answer_get_rating (answer);
  score->weight += weight;
}

static guint
weight_of_skill (KitRole *kit, const char *skill_id)
{
  KitSkill *skill = kit_role_find_skill (kit, skill_id);

  return skill != NULL ? kit_skill_get_weight (skill) : 1;
}

KitScore
kit_score_overall (KitEvaluation *evaluation)
{
  KitScore score = { 0 };
  GListModel *plan;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), score);

  plan = kit_evaluation_get_plan (evaluation);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      KitQuestion *question = kit_answer_get_question (answer);
      guint skill_weight =
        weight_of_skill (kit_evaluation_get_kit (evaluation), kit_question_get_skill (question));

      score_count (&score, answer, kit_question_get_weight (question) * skill_weight);
    }

  return score;
}

KitScore
kit_score_of_skill (KitEvaluation *evaluation, const char *skill_id)
{
  KitScore score = { 0 };
  GListModel *plan;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), score);
  g_return_val_if_fail (skill_id != NULL, score);

  plan = kit_evaluation_get_plan (evaluation);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      KitQuestion *question = kit_answer_get_question (answer);

      if (g_str_equal (kit_question_get_skill (question), skill_id))
        score_count (&score, answer, kit_question_get_weight (question));
    }

  return score;
}

gboolean
kit_score_is_null (KitScore score)
{
  return score.weight == 0;
}

double
kit_score_get_value (KitScore score)
{
  if (kit_score_is_null (score))
    return NAN;

  return (double) score.sum / (double) score.weight;
}

char *
kit_score_to_string (KitScore score, guint decimals)
{
  gint64 unit = 1;
  gint64 rounded;

  g_return_val_if_fail (decimals <= 4, NULL);

  if (kit_score_is_null (score))
    return g_strdup ("");

  for (guint i = 0; i < decimals; i++)
    unit *= 10;

  /* A sum is never negative, so that adding half and cutting off rounds halves away from 0. */
  rounded = (2 * unit * score.sum + score.weight) / (2 * score.weight);
  if (decimals == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, rounded);

  return g_strdup_printf (
    "%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, rounded / unit, (int) decimals, rounded % unit);
}

int
kit_score_compare (KitScore a, KitScore b)
{
  gint64 left;
  gint64 right;

  if (kit_score_is_null (a) || kit_score_is_null (b))
    return kit_score_is_null (b) - kit_score_is_null (a);

  left = a.sum * b.weight;
  right = b.sum * a.weight;
  return (left > right) - (left < right);
}

double
kit_score_get_position (KitScore score, guint n_levels)
{
  g_return_val_if_fail (n_levels >= KIT_SCALE_MIN && n_levels <= KIT_SCALE_MAX, NAN);

  return (kit_score_get_value (score) - 1) / (n_levels - 1);
}

gboolean
kit_score_disagrees (KitScore score, guint n_levels, KitRecommendation recommendation)
{
  gint64 above_lowest;
  gint64 range;

  g_return_val_if_fail (n_levels >= KIT_SCALE_MIN && n_levels <= KIT_SCALE_MAX, FALSE);

  if (kit_score_is_null (score))
    return FALSE;

  /* The position is above_lowest / range; compared in eighths to stay exact. */
  above_lowest = score.sum - score.weight;
  range = score.weight * (n_levels - 1);
  switch (recommendation)
    {
    case KIT_RECOMMENDATION_YES:
    case KIT_RECOMMENDATION_STRONG_YES:
      return 8 * above_lowest < LOW_EIGHTHS * range;
    case KIT_RECOMMENDATION_NO:
    case KIT_RECOMMENDATION_DEFINITELY_NO:
      return 8 * above_lowest > HIGH_EIGHTHS * range;
    case KIT_RECOMMENDATION_NONE:
    default:
      return FALSE;
    }
}
