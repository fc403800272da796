/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-gap.h"

#include "kit-contract.h"
#include "kit-sample.h"

/* Each gap as its kind's nick, with the id of what it is about. */
static void
assert_gaps (KitEvaluation *evaluation, const char *expected)
{
  g_autoptr (GListModel) gaps = kit_gap_list (evaluation);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GEnumClass) kinds = g_type_class_ref (KIT_TYPE_GAP_KIND);

  for (guint i = 0; i < g_list_model_get_n_items (gaps); i++)
    {
      g_autoptr (KitGap) gap = g_list_model_get_item (gaps, i);
      KitItem *item = kit_gap_get_item (gap);

      g_string_append_printf (text,
                              "%s%s%s%s",
                              i > 0 ? " " : "",
                              g_enum_get_value (kinds, kit_gap_get_kind (gap))->value_nick,
                              item != NULL ? ":" : "",
                              item != NULL ? kit_item_get_id (item) : "");
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_new (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (1, 5);
  GListModel *gaps = kit_gap_list (evaluation);
  KitGap *gap = g_list_model_get_item (gaps, 1);
  KitGapKind kind;
  g_autoptr (KitItem) item = NULL;

  g_object_get (gap, "kind", &kind, "item", &item, NULL);
  g_assert_cmpint (kind, ==, KIT_GAP_OPEN);
  g_assert_true (item == KIT_ITEM (kit_evaluation_find_answer (evaluation, "q0")));

  g_assert_finalize_object (gaps);
  g_assert_finalize_object (gap);
}

static void
test_order (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (4, 5);
  const char *plan[] = { "q3", "q1", "q0", NULL };
  KitObservation *observation = kit_evaluation_find_observation (evaluation, "f1");

  kit_evaluation_set_plan (evaluation, plan);
  kit_observation_set_seen (observation, TRUE);
  kit_sample_rate (evaluation, "q1", 5);
  assert_gaps (evaluation, "candidate open:q3 open:q0 observation:f1 extreme-note:q1");

  kit_evaluation_set_candidate_name (evaluation, "R&D <lead>");
  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q3"), KIT_ANSWER_NOT_ASKED);
  kit_sample_rate (evaluation, "q0", 4);
  kit_observation_set_observed (observation, "Said so");
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_NO);
  assert_gaps (evaluation, "disagreement extreme-note:q1");
  g_assert_false (kit_gap_allows_submission (evaluation));

  kit_evaluation_set_disagreement (evaluation, "No notice before summer");
  assert_gaps (evaluation, "extreme-note:q1");
  g_assert_true (kit_gap_allows_submission (evaluation));

  kit_answer_set_private_note (kit_evaluation_find_answer (evaluation, "q1"), "mine");
  assert_gaps (evaluation, "extreme-note:q1");
  kit_answer_set_note (kit_evaluation_find_answer (evaluation, "q1"), "Rebuilt it alone");
  assert_gaps (evaluation, "");
}

/* Whoever has something open is not asked for what comes last, nor told how the score stands. */
static void
test_verdict_comes_last (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);

  kit_evaluation_set_candidate_name (evaluation, "Ada");
  kit_sample_rate (evaluation, "q0", 2);
  assert_gaps (evaluation, "open:q1");
  kit_sample_rate (evaluation, "q1", 2);
  assert_gaps (evaluation, "recommendation");
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);
  assert_gaps (evaluation, "disagreement");

  kit_answer_set_state (kit_evaluation_find_answer (evaluation, "q1"), KIT_ANSWER_OPEN);
  assert_gaps (evaluation, "open:q1");
  kit_evaluation_set_ended_early (evaluation, "Fire alarm");
  assert_gaps (evaluation, "disagreement");
}

static void
test_extremes (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, 7);

  kit_evaluation_set_candidate_name (evaluation, "Ada");
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);
  kit_sample_rate (evaluation, "q0", 1);
  kit_sample_rate (evaluation, "q1", 5);
  kit_sample_rate (evaluation, "q2", 7);
  assert_gaps (evaluation, "extreme-note:q0 extreme-note:q2");
}

static void
test_ended_early (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (2, 5);

  kit_evaluation_set_candidate_name (evaluation, "Ada");
  assert_gaps (evaluation, "open:q0 open:q1");
  kit_evaluation_set_ended_early (evaluation, " ");
  assert_gaps (evaluation, "reason");
  g_assert_false (kit_gap_allows_submission (evaluation));
  kit_evaluation_set_ended_early (evaluation, "Fire alarm");
  assert_gaps (evaluation, "");
  g_assert_true (kit_gap_allows_submission (evaluation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/new", test_new);
  g_test_add_func ("/gap/order", test_order);
  g_test_add_func ("/gap/verdict-comes-last", test_verdict_comes_last);
  g_test_add_func ("/gap/extremes", test_extremes);
  g_test_add_func ("/gap/ended-early", test_ended_early);

  return g_test_run ();
}
