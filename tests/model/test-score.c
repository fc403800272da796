/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-score.h"

#include <math.h>

#include "kit-contract.h"
#include "kit-sample.h"

static void
assert_shown (gint64 sum, gint64 weight, guint decimals, const char *expected)
{
  KitScore score = { .sum = sum, .weight = weight };
  g_autofree char *shown = kit_score_to_string (score, decimals);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_rounding (void)
{
  assert_shown (9, 4, 1, "2.3");
  assert_shown (47, 20, 1, "2.4");
  assert_shown (449, 200, 1, "2.2");
  assert_shown (7, 2, 0, "4");
  assert_shown (5, 2, 0, "3");
  assert_shown (2, 3, 2, "0.67");
  assert_shown (10, 3, 4, "3.3333");
  assert_shown (401, 200, 2, "2.01");
  assert_shown (5, 1, 1, "5.0");
  assert_shown (99, 20, 1, "5.0");
  assert_shown (0, 0, 1, "");
}

/* Weights of question and skill: 2 by 3, 1 by 3, 4 without a skill; ratings 5, 2, 3:
 * (6·5 + 3·2 + 4·3) / 13 = 48/13; the skill by itself (2·5 + 1·2) / 3 = 12/3. */
static void
test_weights (void)
{
  g_autoptr (KitRole) role = kit_sample_role (5, 5);
  g_autoptr (KitSkill) skill = kit_skill_new ("s", "Design");
  g_autoptr (KitEvaluation) evaluation = NULL;
  KitScore score;

  kit_skill_set_weight (skill, 3);
  kit_role_add_skill (role, skill);
  kit_question_set_skill (kit_role_find_question (role, "q0"), "s");
  kit_question_set_skill (kit_role_find_question (role, "q1"), "s");
  kit_question_set_weight (kit_role_find_question (role, "q0"), 2);
  kit_question_set_weight (kit_role_find_question (role, "q2"), 4);
  evaluation = kit_evaluation_new (NULL, role);
  kit_sample_rate (evaluation, "q0", 5);
  kit_sample_rate (evaluation, "q1", 2);
  kit_sample_rate (evaluation, "q2", 3);
  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q3"), KIT_ANSWER_NOT_ASKED);
  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q4"), KIT_ANSWER_NO_EVIDENCE);

  score = kit_score_overall (evaluation);
  g_assert_cmpint (score.sum, ==, 48);
  g_assert_cmpint (score.weight, ==, 13);
  g_assert_cmpuint (score.rated, ==, 3);
  g_assert_cmpuint (score.planned, ==, 5);

  score = kit_score_of_skill (evaluation, "s");
  g_assert_cmpint (score.sum, ==, 12);
  g_assert_cmpint (score.weight, ==, 3);
  g_assert_cmpuint (score.planned, ==, 2);

  score = kit_score_of_skill (evaluation, "");
  g_assert_cmpint (score.sum, ==, 12);
  g_assert_cmpint (score.weight, ==, 4);
  g_assert_cmpuint (score.rated, ==, 1);
  g_assert_cmpuint (score.planned, ==, 3);
}

static void
test_plan_only (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, 5);
  const char *plan[] = { "q2", "q0", NULL };
  KitScore score;

  kit_sample_rate (evaluation, "q0", 2);
  kit_sample_rate (evaluation, "q1", 5);
  kit_evaluation_set_plan (evaluation, plan);
  score = kit_score_overall (evaluation);
  g_assert_cmpint (score.sum, ==, 2);
  g_assert_cmpint (score.weight, ==, 1);
  g_assert_cmpuint (score.planned, ==, 2);
}

static void
test_null (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  KitScore null = kit_score_overall (evaluation);
  KitScore low = { .sum = 1, .weight = 1 };

  g_assert_true (kit_score_is_null (null));
  g_assert_cmpuint (null.planned, ==, 2);
  g_assert_true (isnan (kit_score_get_value (null)));
  g_assert_true (isnan (kit_score_get_position (null, 5)));
  g_assert_false (kit_score_disagrees (null, 5, KIT_RECOMMENDATION_YES));
  g_assert_cmpint (kit_score_compare (null, low), <, 0);
  g_assert_cmpint (kit_score_compare (low, null), >, 0);
  g_assert_cmpint (kit_score_compare (null, null), ==, 0);
}

static void
test_compare (void)
{
  KitScore third = { .sum = 10, .weight = 3 };
  KitScore same = { .sum = 20, .weight = 6 };
  KitScore more = { .sum = 3334, .weight = 1000 };

  g_assert_cmpint (kit_score_compare (third, same), ==, 0);
  g_assert_cmpint (kit_score_compare (third, more), <, 0);
  g_assert_cmpint (kit_score_compare (more, third), >, 0);
}

static void
test_position (void)
{
  KitScore score = { .sum = 5, .weight = 2 };

  g_assert_cmpfloat_with_epsilon (kit_score_get_position (score, 4), 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (kit_score_get_position (score, 7), 0.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (kit_score_get_value (score), 2.5, 1e-12);
}

/* On a scale of L levels, p is exactly 3/8 at 1 + 3(L−1)/8 and exactly 5/8 at 1 + 5(L−1)/8. */
static void
test_disagreement (void)
{
  for (guint levels = KIT_SCALE_MIN; levels <= KIT_SCALE_MAX; levels++)
    {
      gint64 low = 8 + 3 * ((gint64) levels - 1);
      gint64 high = 8 + 5 * ((gint64) levels - 1);
      KitScore at_low = { .sum = low, .weight = 8 };
      KitScore below = { .sum = low * 1000 - 1, .weight = 8000 };
      KitScore at_high = { .sum = high, .weight = 8 };
      KitScore above = { .sum = high * 1000 + 1, .weight = 8000 };

      g_assert_false (kit_score_disagrees (at_low, levels, KIT_RECOMMENDATION_YES));
      g_assert_false (kit_score_disagrees (at_low, levels, KIT_RECOMMENDATION_STRONG_YES));
      g_assert_true (kit_score_disagrees (below, levels, KIT_RECOMMENDATION_YES));
      g_assert_true (kit_score_disagrees (below, levels, KIT_RECOMMENDATION_STRONG_YES));
      g_assert_false (kit_score_disagrees (below, levels, KIT_RECOMMENDATION_NO));
      g_assert_false (kit_score_disagrees (at_high, levels, KIT_RECOMMENDATION_NO));
      g_assert_false (kit_score_disagrees (at_high, levels, KIT_RECOMMENDATION_DEFINITELY_NO));
      g_assert_true (kit_score_disagrees (above, levels, KIT_RECOMMENDATION_NO));
      g_assert_true (kit_score_disagrees (above, levels, KIT_RECOMMENDATION_DEFINITELY_NO));
      g_assert_false (kit_score_disagrees (above, levels, KIT_RECOMMENDATION_YES));
      g_assert_false (kit_score_disagrees (above, levels, KIT_RECOMMENDATION_NONE));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score/rounding", test_rounding);
  g_test_add_func ("/score/weights", test_weights);
  g_test_add_func ("/score/plan-only", test_plan_only);
  g_test_add_func ("/score/null", test_null);
  g_test_add_func ("/score/compare", test_compare);
  g_test_add_func ("/score/position", test_position);
  g_test_add_func ("/score/disagreement", test_disagreement);

  return g_test_run ();
}
