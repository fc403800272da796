/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-question.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitQuestion *question = kit_question_new ("q", "Why?");

  g_assert_cmpuint (kit_question_get_weight (question), ==, 1);
  g_assert_cmpuint (g_strv_length ((GStrv) kit_question_get_follow_ups (question)), ==, 0);
  g_assert_cmpstr (kit_question_get_anchor (question, KIT_SCALE_MAX), ==, "");
  g_assert_finalize_object (question);
}

static void
test_properties (void)
{
  g_autoptr (KitQuestion) question = kit_question_new ("q", "Why?");

  g_assert_cmpuint (kit_contract_check (question, NULL), ==, 10);
  kit_question_set_follow_ups (question, NULL);
  g_assert_null (kit_question_get_follow_ups (question)[0]);
  kit_assert_critical (kit_question_set_weight (question, 0));
  kit_assert_critical (kit_question_set_weight (question, KIT_WEIGHT_MAX + 1));
  kit_assert_critical (kit_question_set_minutes (question, KIT_MINUTES_MAX + 1));
}

static void
test_short_label (void)
{
  g_autoptr (KitQuestion) question = kit_question_new ("q", "Why did it fail?");
  guint notified = 0;

  kit_contract_count_notifies (question, "short-label", &notified);
  g_assert_cmpstr (kit_question_get_short_label (question), ==, "Why did it fail?");
  kit_question_set_label (question, "Failure");
  g_assert_cmpstr (kit_question_get_short_label (question), ==, "Failure");
  kit_question_set_text (question, "What broke?");
  g_assert_cmpuint (notified, ==, 1);
  kit_question_set_label (question, " ");
  g_assert_cmpstr (kit_question_get_short_label (question), ==, "What broke?");
}

static void
test_anchors (void)
{
  g_autoptr (KitQuestion) question = kit_question_new ("q", "Why?");
  guint notified = 0;
  guint changed = 0;

  kit_contract_count_notifies (question, "anchors", &notified);
  kit_contract_count_changes (question, &changed);
  kit_question_set_anchor (question, 7, "All of it");
  kit_question_set_anchor (question, 7, "All of it");
  g_assert_cmpstr (kit_question_get_anchor (question, 7), ==, "All of it");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (changed, ==, 1);
  kit_assert_critical (kit_question_set_anchor (question, 0, "x"));
  kit_assert_critical (kit_question_set_anchor (question, 8, "x"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/question/new", test_new);
  g_test_add_func ("/question/properties", test_properties);
  g_test_add_func ("/question/short-label", test_short_label);
  g_test_add_func ("/question/anchors", test_anchors);

  return g_test_run ();
}
