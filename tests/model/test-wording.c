/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-wording.h"

static void
test_level (void)
{
  const char *labels[] = { "Poor", "", "Sound", "Strong", NULL };
  g_autoptr (KitRole) role = kit_role_new (NULL, "Bicycle Mechanic");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  kit_role_set_scale (role, labels);
  first = kit_role_dup_level_wording (role, 1);
  second = kit_role_dup_level_wording (role, 2);
  g_assert_cmpstr (first, ==, "1 · Poor");
  g_assert_cmpstr (second, ==, "2");
}

static void
test_answer (void)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Bicycle Mechanic");
  g_autoptr (KitQuestion) question = kit_question_new (NULL, "How do you true a wheel?");
  g_autoptr (KitAnswer) answer = kit_answer_new (question);
  g_autofree char *open = kit_role_dup_answer_wording (role, answer);
  g_autofree char *rated = NULL;
  g_autofree char *not_asked = NULL;

  kit_answer_rate (answer, 4);
  rated = kit_role_dup_answer_wording (role, answer);
  kit_answer_set_state (answer, KIT_ANSWER_NOT_ASKED);
  not_asked = kit_role_dup_answer_wording (role, answer);

  g_assert_cmpstr (open, ==, "Open");
  g_assert_cmpstr (rated, ==, "4 · Strong");
  g_assert_cmpstr (not_asked, ==, "Not asked");
}

/* What was open when an interview ended is no longer so when that was submitted. */
static void
test_ended_early (void)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Bicycle Mechanic");
  g_autoptr (KitQuestion) question = kit_question_new (NULL, "How do you true a wheel?");
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitAnswer) answer = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *draft = NULL;
  g_autofree char *silent = NULL;
  g_autofree char *noted = NULL;

  kit_role_add_question (role, question);
  evaluation = kit_evaluation_new (NULL, role);
  answer = g_list_model_get_item (kit_evaluation_get_plan (evaluation), 0);
  draft = kit_evaluation_dup_answer_wording (evaluation, answer);
  g_assert_cmpstr (draft, ==, "Open");
  g_assert_null (kit_evaluation_get_unasked_reason (evaluation, answer));

  kit_evaluation_set_ended_early (evaluation, "Fire alarm");
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, now);
  silent = kit_evaluation_dup_answer_wording (evaluation, answer);
  g_assert_cmpstr (silent, ==, "Not asked");
  g_assert_cmpstr (kit_evaluation_get_unasked_reason (evaluation, answer), ==, "Ended early");

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_answer_set_note (answer, "Began to tell");
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, now);
  noted = kit_evaluation_dup_answer_wording (evaluation, answer);
  g_assert_cmpstr (noted, ==, "Not rated");
  g_assert_null (kit_evaluation_get_unasked_reason (evaluation, answer));
}

static void
test_score (void)
{
  KitScore score = { .sum = 15, .weight = 4, .rated = 4, .planned = 10 };
  KitScore none = { .planned = 10 };
  g_autofree char *words = kit_score_dup_wording (score, 5);
  g_autofree char *no_words = kit_score_dup_wording (none, 5);
  g_autofree char *basis = kit_score_dup_basis (score);

  g_assert_cmpstr (words, ==, "3.8 of 5");
  g_assert_cmpstr (no_words, ==, "");
  g_assert_cmpstr (basis, ==, "4 of 10 rated");
}

static void
test_recommendation (void)
{
  g_assert_cmpstr (
    kit_recommendation_get_wording (KIT_RECOMMENDATION_STRONG_YES), ==, "Strong yes");
  g_assert_cmpstr (kit_recommendation_get_wording (KIT_RECOMMENDATION_NONE), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/level", test_level);
  g_test_add_func ("/wording/answer", test_answer);
  g_test_add_func ("/wording/ended-early", test_ended_early);
  g_test_add_func ("/wording/score", test_score);
  g_test_add_func ("/wording/recommendation", test_recommendation);

  return g_test_run ();
}
