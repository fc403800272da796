/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation.h"

#include "kit-contract.h"
#include "kit-sample.h"

static void
test_new (void)
{
  KitRole *role = kit_sample_role (3, 5);
  KitEvaluation *evaluation = kit_evaluation_new (NULL, role);
  KitRole *kit = g_object_ref (kit_evaluation_get_kit (evaluation));
  KitAnswer *answer = g_object_ref (kit_evaluation_find_answer (evaluation, "q1"));
  KitAddedQuestion *added = kit_added_question_new (NULL, "Why?");
  GListModel *plan = g_object_ref (kit_evaluation_get_plan (evaluation));

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (evaluation))));
  g_assert_cmpstr (kit_evaluation_get_role (evaluation), ==, "role");
  g_assert_null (kit_evaluation_get_ended_early (evaluation));
  kit_evaluation_add_question (evaluation, added);

  g_assert_finalize_object (evaluation);
  g_assert_finalize_object (plan);
  kit_answer_rate (answer, 3);
  kit_added_question_set_note (added, "kept");
  g_assert_finalize_object (answer);
  g_assert_finalize_object (added);
  g_assert_finalize_object (kit);
  g_assert_finalize_object (role);
}

static void
test_properties (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (1, 5);

  g_assert_cmpuint (kit_contract_check (evaluation, NULL), ==, 16);
  kit_evaluation_set_ended_early (evaluation, NULL);
  g_assert_null (kit_evaluation_get_ended_early (evaluation));
}

static void
test_kit_is_a_copy (void)
{
  g_autoptr (KitRole) role = kit_sample_role (2, 5);
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_new (NULL, role);
  g_autoptr (KitQuestion) late = kit_question_new ("q9", "Late?");
  KitAnswer *answer = kit_evaluation_find_answer (evaluation, "q0");

  kit_question_set_text (kit_role_find_question (role, "q0"), "Changed?");
  kit_role_add_question (role, late);
  g_assert_cmpstr (kit_question_get_text (kit_answer_get_question (answer)), ==, "What happened?");
  g_assert_cmpuint (g_list_model_get_n_items (kit_evaluation_get_answers (evaluation)), ==, 2);
}

static void
test_changes_from_below (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  g_autoptr (KitAddedQuestion) added = kit_added_question_new (NULL, "Why?");
  guint changed = 0;

  kit_contract_count_changes (evaluation, &changed);
  kit_sample_rate (evaluation, "q0", 3);
  g_assert_cmpuint (changed, ==, 1);
  kit_answer_set_note (kit_evaluation_find_answer (evaluation, "q1"), "x");
  g_assert_cmpuint (changed, ==, 2);
  kit_observation_set_seen (kit_evaluation_find_observation (evaluation, "f0"), TRUE);
  g_assert_cmpuint (changed, ==, 3);
  g_assert_cmpuint (kit_evaluation_get_n_seen (evaluation), ==, 1);
  kit_evaluation_add_question (evaluation, added);
  g_assert_cmpuint (changed, ==, 4);
  kit_added_question_set_note (added, "x");
  g_assert_cmpuint (changed, ==, 5);
  kit_evaluation_remove_question (evaluation, added);
  g_assert_cmpuint (changed, ==, 6);
  kit_added_question_set_note (added, "y");
  g_assert_cmpuint (changed, ==, 6);
}

static void
test_counts (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  guint settled = 0;
  guint n_settled = 0;
  guint n_rated = 0;

  kit_contract_count_notifies (evaluation, "is-settled", &settled);
  kit_contract_count_notifies (evaluation, "n-settled", &n_settled);
  kit_contract_count_notifies (evaluation, "n-rated", &n_rated);
  g_assert_cmpuint (kit_evaluation_get_n_planned (evaluation), ==, 2);

  kit_sample_rate (evaluation, "q0", 3);
  kit_sample_rate (evaluation, "q0", 4);
  g_assert_cmpuint (settled, ==, 0);
  g_assert_cmpuint (n_settled, ==, 1);
  g_assert_cmpuint (n_rated, ==, 1);

  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q1"), KIT_ANSWER_NOT_ASKED);
  g_assert_true (kit_evaluation_is_settled (evaluation));
  g_assert_cmpuint (settled, ==, 1);
  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q1"), KIT_ANSWER_NO_EVIDENCE);
  g_assert_cmpuint (settled, ==, 1);
  g_assert_cmpuint (n_settled, ==, 2);
  g_assert_cmpuint (n_rated, ==, 1);
  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q1"), KIT_ANSWER_OPEN);
  g_assert_cmpuint (settled, ==, 2);
}

static void
test_plan (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, 5);
  const char *reordered[] = { "q2", "q0", "q1", NULL };
  const char *shorter[] = { "q2", NULL };
  const char *unknown[] = { "q7", NULL };
  const char *twice[] = { "q1", "q1", NULL };
  g_auto (GStrv) plan = NULL;
  guint planned = 0;
  guint settled = 0;
  guint changed = 0;

  kit_contract_count_notifies (evaluation, "n-planned", &planned);
  kit_contract_count_notifies (evaluation, "is-settled", &settled);
  kit_contract_count_changes (evaluation, &changed);
  kit_evaluation_set_plan (evaluation, reordered);
  kit_evaluation_set_plan (evaluation, reordered);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (planned, ==, 0);
  kit_sample_rate (evaluation, "q2", 3);
  kit_evaluation_set_plan (evaluation, shorter);
  g_assert_cmpuint (planned, ==, 1);
  g_assert_cmpuint (settled, ==, 1);
  g_assert_true (kit_evaluation_is_settled (evaluation));

  kit_assert_critical (kit_evaluation_set_plan (evaluation, unknown));
  kit_assert_critical (kit_evaluation_set_plan (evaluation, twice));
  plan = kit_evaluation_dup_plan (evaluation);
  g_assert_cmpstrv (plan, shorter);
}

/* The verdict comes last, and what has ended early is concluded without a recommendation. */
static void
test_opens (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);

  kit_sample_rate (evaluation, "q0", 4);
  g_assert_false (kit_evaluation_opens_verdict (evaluation));
  g_assert_false (kit_evaluation_opens_recommendation (evaluation));

  kit_evaluation_set_ended_early (evaluation, "");
  g_assert_true (kit_evaluation_opens_verdict (evaluation));
  g_assert_false (kit_evaluation_opens_recommendation (evaluation));

  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q1"), KIT_ANSWER_NOT_ASKED);
  g_assert_false (kit_evaluation_opens_recommendation (evaluation));

  kit_evaluation_set_ended_early (evaluation, NULL);
  g_assert_true (kit_evaluation_opens_verdict (evaluation));
  g_assert_true (kit_evaluation_opens_recommendation (evaluation));
}

static void
test_shows_score (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (1700000000);

  kit_sample_rate (evaluation, "q0", 4);
  g_assert_false (kit_evaluation_shows_score (evaluation));

  kit_evaluation_set_ended_early (evaluation, "Fire alarm");
  g_assert_false (kit_evaluation_shows_score (evaluation));
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, now);
  g_assert_true (kit_evaluation_shows_score (evaluation));

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_ended_early (evaluation, NULL);
  kit_sample_rate (evaluation, "q1", 2);
  g_assert_true (kit_evaluation_shows_score (evaluation));
}

static void
test_locked (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (1, 5);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (1700000000);
  g_autoptr (KitAddedQuestion) added = kit_added_question_new (NULL, "Why?");
  const char *plan[] = { NULL };
  guint changed = 0;

  kit_evaluation_add_question (evaluation, added);
  kit_contract_count_changes (evaluation, &changed);
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, now);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_true (g_date_time_equal (kit_evaluation_get_submitted (evaluation), now));
  kit_assert_critical (kit_evaluation_set_notes (evaluation, "x"));
  kit_assert_critical (kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_NO));
  kit_assert_critical (kit_evaluation_set_plan (evaluation, plan));
  kit_assert_critical (kit_evaluation_remove_question (evaluation, added));
  kit_assert_critical (kit_added_question_set_note (added, "x"));
  kit_assert_critical (kit_sample_rate (evaluation, "q0", 1));
  kit_assert_critical (
    kit_observation_set_seen (kit_evaluation_find_observation (evaluation, "f0"), TRUE));
  kit_assert_critical (kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, now));
  g_assert_cmpuint (changed, ==, 1);

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  g_assert_null (kit_evaluation_get_submitted (evaluation));
  kit_sample_rate (evaluation, "q0", 1);
  g_assert_cmpuint (kit_evaluation_get_n_rated (evaluation), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation/new", test_new);
  g_test_add_func ("/evaluation/properties", test_properties);
  g_test_add_func ("/evaluation/kit-is-a-copy", test_kit_is_a_copy);
  g_test_add_func ("/evaluation/changes-from-below", test_changes_from_below);
  g_test_add_func ("/evaluation/counts", test_counts);
  g_test_add_func ("/evaluation/plan", test_plan);
  g_test_add_func ("/evaluation/opens", test_opens);
  g_test_add_func ("/evaluation/shows-score", test_shows_score);
  g_test_add_func ("/evaluation/locked", test_locked);

  return g_test_run ();
}
