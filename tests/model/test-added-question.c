/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-added-question.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitAddedQuestion *question = kit_added_question_new (NULL, "And then?\nTell me.");

  g_assert_cmpstr (kit_added_question_get_short_label (question), ==, "And then?");
  g_assert_finalize_object (question);
}

static void
test_properties (void)
{
  static const char *const skipped[] = { "locked", NULL };
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "And then?");
  guint relabelled = 0;

  g_assert_cmpuint (kit_contract_check (question, skipped), ==, 4);

  kit_contract_count_notifies (question, "short-label", &relabelled);
  kit_added_question_set_text (question, "Why?");
  kit_added_question_set_text (question, "Why?\nReally?");
  g_assert_cmpuint (relabelled, ==, 1);
}

static void
test_locked (void)
{
  g_autoptr (KitAddedQuestion) question = kit_added_question_new (NULL, "And then?");

  kit_added_question_set_locked (question, TRUE);
  kit_assert_critical (kit_added_question_set_text (question, "x"));
  kit_assert_critical (kit_added_question_set_note (question, "x"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/added-question/new", test_new);
  g_test_add_func ("/added-question/properties", test_properties);
  g_test_add_func ("/added-question/locked", test_locked);

  return g_test_run ();
}
