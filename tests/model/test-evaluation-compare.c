/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-compare.h"

#include "kit-sample.h"

typedef void (*Change) (KitEvaluation *evaluation);

static KitAnswer *
first_answer (KitEvaluation *evaluation)
{
  KitAnswer *answer = g_list_model_get_item (kit_evaluation_get_answers (evaluation), 0);

  g_object_unref (answer);
  return answer;
}

static KitObservation *
first_observation (KitEvaluation *evaluation)
{
  KitObservation *observation =
    g_list_model_get_item (kit_evaluation_get_observations (evaluation), 0);

  g_object_unref (observation);
  return observation;
}

static void
change_notes (KitEvaluation *evaluation)
{
  kit_evaluation_set_notes (evaluation, "W");
}

static void
change_candidate_questions (KitEvaluation *evaluation)
{
  kit_evaluation_set_candidate_questions (evaluation, "W");
}

static void
change_disagreement (KitEvaluation *evaluation)
{
  kit_evaluation_set_disagreement (evaluation, "W");
}

static void
change_summary (KitEvaluation *evaluation)
{
  kit_evaluation_set_summary (evaluation, "W");
}

static void
change_ended_early (KitEvaluation *evaluation)
{
  kit_evaluation_set_ended_early (evaluation, "W");
}

static void
change_recommendation (KitEvaluation *evaluation)
{
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);
}

static void
change_note (KitEvaluation *evaluation)
{
  kit_answer_set_note (first_answer (evaluation), "W");
}

static void
change_private_note (KitEvaluation *evaluation)
{
  kit_answer_set_private_note (first_answer (evaluation), "W");
}

static void
change_reason (KitEvaluation *evaluation)
{
  kit_answer_set_state (first_answer (evaluation), KIT_ANSWER_NOT_ASKED);
  kit_answer_set_reason (first_answer (evaluation), "W");
}

static void
change_rating (KitEvaluation *evaluation)
{
  kit_answer_rate (first_answer (evaluation), 3);
}

static void
change_seen (KitEvaluation *evaluation)
{
  kit_observation_set_seen (first_observation (evaluation), TRUE);
}

static void
change_observed (KitEvaluation *evaluation)
{
  kit_observation_set_observed (first_observation (evaluation), "W");
}

/* Whatever one does counts, where the other has not done it. */
static void
test_covers (void)
{
  const Change changes[] = { change_notes,        change_candidate_questions,
                             change_disagreement, change_summary,
                             change_ended_early,  change_recommendation,
                             change_note,         change_private_note,
                             change_reason,       change_rating,
                             change_seen,         change_observed };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
      g_autoptr (KitEvaluation) other = kit_sample_evaluation (2, 5);

      g_test_message ("%u", i);
      changes[i](other);
      g_assert_false (kit_evaluation_covers (evaluation, other));
      g_assert_true (kit_evaluation_covers (other, evaluation));
      changes[i](evaluation);
      g_assert_true (kit_evaluation_covers (evaluation, other));
    }
}

/* Words that go on from others, and times, are nobody's loss. */
static void
test_goes_on (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  g_autoptr (KitEvaluation) other = kit_sample_evaluation (2, 5);

  kit_evaluation_set_notes (other, "Said much");
  kit_evaluation_set_notes (evaluation, "First: Said much. And more");
  kit_evaluation_set_seconds (other, 900);
  g_assert_true (kit_evaluation_covers (evaluation, other));
  kit_evaluation_set_notes (evaluation, "Said little");
  g_assert_false (kit_evaluation_covers (evaluation, other));
}

/* Settled otherwise is settled, and something was lost. */
static void
test_settled_otherwise (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  g_autoptr (KitEvaluation) other = kit_sample_evaluation (2, 5);

  kit_answer_rate (first_answer (evaluation), 1);
  kit_answer_rate (first_answer (other), 4);
  g_assert_false (kit_evaluation_covers (evaluation, other));
  kit_answer_rate (first_answer (evaluation), 4);
  g_assert_true (kit_evaluation_covers (evaluation, other));
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_NO);
  kit_evaluation_set_recommendation (other, KIT_RECOMMENDATION_YES);
  g_assert_false (kit_evaluation_covers (evaluation, other));
}

static void
test_added_question (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);
  g_autoptr (KitEvaluation) other = kit_sample_evaluation (2, 5);
  g_autoptr (KitAddedQuestion) question = kit_added_question_new ("q", "Why?");
  g_autoptr (KitAddedQuestion) same = kit_added_question_new ("q", "Why?");

  kit_evaluation_add_question (other, question);
  g_assert_false (kit_evaluation_covers (evaluation, other));
  kit_evaluation_add_question (evaluation, same);
  g_assert_true (kit_evaluation_covers (evaluation, other));
  kit_added_question_set_note (question, "W");
  g_assert_false (kit_evaluation_covers (evaluation, other));
  kit_added_question_set_note (same, "W");
  kit_added_question_set_text (question, "Why not?");
  g_assert_false (kit_evaluation_covers (evaluation, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation-compare/covers", test_covers);
  g_test_add_func ("/evaluation-compare/goes-on", test_goes_on);
  g_test_add_func ("/evaluation-compare/settled-otherwise", test_settled_otherwise);
  g_test_add_func ("/evaluation-compare/added-question", test_added_question);
  return g_test_run ();
}
