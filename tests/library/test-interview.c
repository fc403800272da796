/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

typedef struct
{
  KitLibraryFixture base;
  KitEvaluation *evaluation;
  KitInterview *interview;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  KitRole *role;

  kit_library_fixture_set_up (&fixture->base, data);
  role = kit_library_fixture_add_role (&fixture->base);
  fixture->evaluation = kit_library_start_evaluation (
    fixture->base.library, role, NULL, "Ines", "Workshop", NULL, NULL);
  fixture->interview = kit_interview_new (fixture->evaluation);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->interview);
  g_object_unref (fixture->evaluation);
  kit_library_fixture_tear_down (&fixture->base, data);
}

static KitAnswer *
get_answer (Fixture *fixture, guint position)
{
  g_autoptr (KitAnswer) answer =
    g_list_model_get_item (kit_evaluation_get_plan (fixture->evaluation), position);

  return answer;
}

static guint
get_position (Fixture *fixture)
{
  guint position;

  g_object_get (fixture->interview, "position", &position, NULL);

  return position;
}

static void
test_stops (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (kit_interview_get_stops (fixture->interview)), ==, 5);
  g_assert_cmpuint (get_position (fixture), ==, 0);
  g_assert_false (kit_interview_go_previous (fixture->interview));

  for (guint i = 1; i < 5; i++)
    {
      g_assert_true (kit_interview_go_next (fixture->interview));
      g_assert_cmpuint (get_position (fixture), ==, i);
    }

  g_assert_false (kit_interview_go_next (fixture->interview));
  g_assert_cmpint (
    kit_stop_get_kind (kit_interview_get_current (fixture->interview)), ==, KIT_STOP_NOTES);
  g_assert_true (kit_interview_go_to (fixture->interview, "candidate-questions"));
  g_assert_cmpuint (get_position (fixture), ==, 3);
  g_assert_false (kit_interview_go_to (fixture->interview, "elsewhere"));
}

static void
test_rate (Fixture *fixture, gconstpointer data)
{
  KitAnswer *answer = get_answer (fixture, 0);
  KitHistory *history = kit_interview_get_history (fixture->interview);

  g_assert_true (kit_interview_rate (fixture->interview, 4));
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 4);

  g_assert_false (kit_interview_rate (fixture->interview, 6));
  g_assert_false (kit_interview_rate (fixture->interview, 0));
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 4);

  g_assert_true (kit_interview_rate (fixture->interview, 4));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);

  g_assert_true (kit_history_undo (history));
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 4);
  g_assert_true (kit_history_undo (history));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);
  g_assert_false (kit_history_get_can_undo (history));
  g_assert_true (kit_history_redo (history));
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 4);
}

static void
test_undo_goes_there (Fixture *fixture, gconstpointer data)
{
  kit_interview_rate (fixture->interview, 2);
  kit_interview_go_to (fixture->interview, "notes");
  g_assert_false (kit_interview_rate (fixture->interview, 2));

  kit_history_undo (kit_interview_get_history (fixture->interview));
  g_assert_cmpuint (get_position (fixture), ==, 0);
}

static void
test_mark (Fixture *fixture, gconstpointer data)
{
  KitAnswer *answer = get_answer (fixture, 0);

  kit_interview_rate (fixture->interview, 3);
  g_assert_true (kit_interview_mark (fixture->interview, KIT_ANSWER_NO_EVIDENCE));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_NO_EVIDENCE);
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 0);
  g_assert_true (kit_interview_mark (fixture->interview, KIT_ANSWER_NO_EVIDENCE));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);
}

static void
test_rest (Fixture *fixture, gconstpointer data)
{
  kit_interview_rate (fixture->interview, 3);

  g_assert_cmpuint (kit_interview_mark_rest_not_asked (fixture->interview, "Out of time"), ==, 2);
  g_assert_true (kit_evaluation_is_settled (fixture->evaluation));
  g_assert_cmpuint (kit_answer_get_rating (get_answer (fixture, 0)), ==, 3);
  g_assert_cmpstr (kit_answer_get_reason (get_answer (fixture, 2)), ==, "Out of time");

  kit_history_undo (kit_interview_get_history (fixture->interview));
  g_assert_cmpuint (kit_evaluation_get_n_settled (fixture->evaluation), ==, 1);
  g_assert_cmpstr (kit_answer_get_reason (get_answer (fixture, 2)), ==, "");
}

static void
test_next_open (Fixture *fixture, gconstpointer data)
{
  kit_interview_rate (fixture->interview, 3);
  kit_interview_go_to (fixture->interview, "notes");

  g_assert_true (kit_interview_go_next_open (fixture->interview));
  g_assert_cmpuint (get_position (fixture), ==, 1);
  g_assert_true (kit_interview_go_next_open (fixture->interview));
  g_assert_cmpuint (get_position (fixture), ==, 2);
  g_assert_true (kit_interview_go_next_open (fixture->interview));
  g_assert_cmpuint (get_position (fixture), ==, 1);
  kit_interview_go_to (fixture->interview, "notes");
  g_assert_true (kit_interview_go_first_open (fixture->interview));
  g_assert_cmpuint (get_position (fixture), ==, 1);

  kit_interview_mark_rest_not_asked (fixture->interview, NULL);
  g_assert_false (kit_interview_go_next_open (fixture->interview));
  g_assert_false (kit_interview_go_first_open (fixture->interview));
}

static void
test_added_question (Fixture *fixture, gconstpointer data)
{
  GListModel *stops = kit_interview_get_stops (fixture->interview);
  KitHistory *history = kit_interview_get_history (fixture->interview);
  KitAddedQuestion *question = kit_interview_add_question (fixture->interview);

  g_assert_cmpuint (g_list_model_get_n_items (stops), ==, 6);
  g_assert_cmpuint (get_position (fixture), ==, 3);
  g_assert_true (kit_stop_get_added_question (kit_interview_get_current (fixture->interview)) ==
                 question);

  kit_added_question_set_note (question, "Carries a spare cable.");
  kit_interview_remove_question (fixture->interview, question);
  g_assert_cmpuint (g_list_model_get_n_items (stops), ==, 5);
  g_assert_cmpuint (get_position (fixture), ==, 3);

  g_assert_true (kit_history_undo (history));
  g_assert_cmpuint (get_position (fixture), ==, 3);
  g_assert_cmpstr (kit_added_question_get_note (
                     kit_stop_get_added_question (kit_interview_get_current (fixture->interview))),
                   ==,
                   "Carries a spare cable.");
  g_assert_true (kit_history_undo (history));
  g_assert_cmpuint (g_list_model_get_n_items (stops), ==, 5);
}

static void
test_seen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (KitObservation) observation =
    g_list_model_get_item (kit_evaluation_get_observations (fixture->evaluation), 0);
  KitHistory *history = kit_interview_get_history (fixture->interview);

  kit_interview_go_next (fixture->interview);
  kit_interview_set_seen (fixture->interview, observation, TRUE);
  g_assert_true (kit_observation_get_seen (observation));
  g_assert_cmpstr (kit_observation_get_question (observation),
                   ==,
                   kit_item_get_id (KIT_ITEM (get_answer (fixture, 1))));

  kit_observation_set_observed (observation, "Put the wheel back unspun.");
  kit_interview_set_seen (fixture->interview, observation, FALSE);
  g_assert_cmpstr (kit_observation_get_question (observation), ==, "");
  kit_interview_set_seen (fixture->interview, observation, TRUE);
  g_assert_cmpstr (kit_observation_get_observed (observation), ==, "Put the wheel back unspun.");
  kit_history_undo (history);
  g_assert_false (kit_observation_get_seen (observation));

  kit_history_undo (history);
  g_assert_true (kit_observation_get_seen (observation));
  g_assert_cmpstr (kit_observation_get_observed (observation), ==, "Put the wheel back unspun.");

  kit_history_undo (history);
  g_assert_false (kit_observation_get_seen (observation));
  kit_history_redo (history);
  g_assert_cmpstr (kit_observation_get_observed (observation), ==, "Put the wheel back unspun.");
}

static void
test_verdict (Fixture *fixture, gconstpointer data)
{
  KitHistory *history = kit_interview_get_history (fixture->interview);

  kit_interview_mark_rest_not_asked (fixture->interview, NULL);
  kit_interview_recommend (fixture->interview, KIT_RECOMMENDATION_NO);
  kit_interview_recommend (fixture->interview, KIT_RECOMMENDATION_YES);
  kit_history_undo (history);
  g_assert_cmpint (
    kit_evaluation_get_recommendation (fixture->evaluation), ==, KIT_RECOMMENDATION_NO);

  kit_interview_end_early (fixture->interview, "The fire alarm rang");
  g_assert_cmpstr (kit_evaluation_get_ended_early (fixture->evaluation), ==, "The fire alarm rang");
  kit_history_undo (history);
  g_assert_null (kit_evaluation_get_ended_early (fixture->evaluation));
}

static void
test_verdict_comes_last (Fixture *fixture, gconstpointer data)
{
  g_test_expect_message (
    G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*kit_evaluation_opens_recommendation*");
  kit_interview_recommend (fixture->interview, KIT_RECOMMENDATION_YES);
  g_test_assert_expected_messages ();
  g_assert_cmpint (
    kit_evaluation_get_recommendation (fixture->evaluation), ==, KIT_RECOMMENDATION_NONE);
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) all = kit_evaluation_dup_plan (fixture->evaluation);
  const char *two[] = { all[2], all[1], NULL };

  kit_interview_go_next (fixture->interview);
  kit_interview_set_plan (fixture->interview, two);
  g_assert_cmpuint (g_list_model_get_n_items (kit_interview_get_stops (fixture->interview)), ==, 4);
  g_assert_cmpstr (kit_stop_get_name (kit_interview_get_current (fixture->interview)), ==, all[1]);
  g_assert_cmpuint (get_position (fixture), ==, 1);

  kit_history_undo (kit_interview_get_history (fixture->interview));
  g_assert_cmpuint (g_list_model_get_n_items (kit_interview_get_stops (fixture->interview)), ==, 5);
  g_assert_cmpstr (kit_stop_get_name (kit_interview_get_current (fixture->interview)), ==, all[1]);
}

static void
test_plan_keeps_stops (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) all = kit_evaluation_dup_plan (fixture->evaluation);
  const char *turned[] = { all[2], all[1], all[0], NULL };
  KitStop *first = kit_interview_get_current (fixture->interview);

  g_assert_false (kit_interview_set_plan (fixture->interview, (const char *const *) all));
  g_assert_false (kit_history_get_can_undo (kit_interview_get_history (fixture->interview)));
  g_assert_true (kit_interview_set_plan (fixture->interview, turned));
  g_assert_true (kit_interview_get_current (fixture->interview) == first);
  g_assert_cmpuint (get_position (fixture), ==, 2);
}

static void
assert_plan (Fixture *fixture, const char *first, const char *second, const char *third)
{
  g_auto (GStrv) plan = kit_evaluation_dup_plan (fixture->evaluation);
  const char *expected[] = { first, second, third, NULL };

  g_assert_cmpstrv (plan, expected);
}

static void
test_plan_keeps_begun (Fixture *fixture, gconstpointer data)
{
  KitHistory *history = kit_interview_get_history (fixture->interview);
  KitAnswer *rated = get_answer (fixture, 0);
  KitAnswer *noted = get_answer (fixture, 2);
  g_auto (GStrv) all = kit_evaluation_dup_plan (fixture->evaluation);
  const char *second[] = { all[1], NULL };

  kit_interview_rate (fixture->interview, 2);
  g_assert_true (kit_interview_set_plan (fixture->interview, second));
  assert_plan (fixture, all[1], all[0], NULL);
  g_assert_cmpuint (kit_answer_get_rating (rated), ==, 2);

  kit_history_undo (history);
  assert_plan (fixture, all[0], all[1], all[2]);
  kit_answer_set_private_note (noted, "Knows the tool.");
  kit_history_redo (history);
  assert_plan (fixture, all[1], all[0], all[2]);
}

static void
test_clock (Fixture *fixture, gconstpointer data)
{
  KitAnswer *first = get_answer (fixture, 0);

  kit_interview_advance (fixture->interview, 10);
  g_assert_cmpuint (kit_interview_get_seconds (fixture->interview), ==, 10);
  g_assert_cmpuint (kit_interview_get_question_seconds (fixture->interview), ==, 10);
  g_assert_cmpuint (kit_answer_get_seconds (first), ==, 0);

  kit_interview_go_next (fixture->interview);
  g_assert_cmpuint (kit_answer_get_seconds (first), ==, 10);
  g_assert_cmpuint (kit_interview_get_question_seconds (fixture->interview), ==, 0);
  g_assert_cmpuint (kit_interview_get_seconds (fixture->interview), ==, 10);

  kit_interview_go_to (fixture->interview, "notes");
  kit_interview_advance (fixture->interview, 40);
  g_assert_cmpuint (kit_interview_get_question_seconds (fixture->interview), ==, 0);
  g_assert_cmpuint (kit_evaluation_get_seconds (fixture->evaluation), ==, 50);
}

static void
test_stop (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "Why?");
  KitStop *stop = kit_stop_new (KIT_STOP_ADDED_QUESTION, KIT_ITEM (question));

  g_assert_true (kit_stop_get_added_question (stop) == question);
  g_assert_finalize_object (stop);
  g_assert_finalize_object (g_steal_pointer (&question));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/interview/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("stops", test_stops);
  ADD ("rate", test_rate);
  ADD ("undo-goes-there", test_undo_goes_there);
  ADD ("mark", test_mark);
  ADD ("rest", test_rest);
  ADD ("next-open", test_next_open);
  ADD ("added-question", test_added_question);
  ADD ("seen", test_seen);
  ADD ("verdict", test_verdict);
  ADD ("verdict-comes-last", test_verdict_comes_last);
  ADD ("plan", test_plan);
  ADD ("plan-keeps-stops", test_plan_keeps_stops);
  ADD ("plan-keeps-begun", test_plan_keeps_begun);
  ADD ("clock", test_clock);
  g_test_add_func ("/interview/stop", test_stop);

  return g_test_run ();
}
