/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-answer.h"

#include "kit-contract.h"

static const char *const skipped[] = { "locked", NULL };

static KitAnswer *
make_answer (void)
{
  g_autoptr (KitQuestion) question = kit_question_new ("q", "Why?");

  return kit_answer_new (question);
}

static void
test_new (void)
{
  KitAnswer *answer = make_answer ();

  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (answer)), ==, "q");
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);
  g_assert_finalize_object (answer);
}

static void
test_properties (void)
{
  g_autoptr (KitAnswer) answer = make_answer ();

  g_assert_cmpuint (kit_contract_check (answer, skipped), ==, 6);
}

static void
test_state_and_rating (void)
{
  g_autoptr (KitAnswer) answer = make_answer ();
  guint changed = 0;
  guint settled = 0;

  kit_contract_count_changes (answer, &changed);
  kit_contract_count_notifies (answer, "settled", &settled);

  kit_answer_rate (answer, 4);
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_RATED);
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 4);
  g_assert_cmpuint (changed, ==, 1);
  kit_answer_rate (answer, 4);
  g_assert_cmpuint (changed, ==, 1);

  kit_answer_set_state (answer, KIT_ANSWER_NO_EVIDENCE);
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 0);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (settled, ==, 1);

  kit_answer_set_state (answer, KIT_ANSWER_OPEN);
  g_assert_cmpuint (settled, ==, 2);
  g_assert_false (kit_answer_is_settled (answer));

  kit_assert_critical (kit_answer_rate (answer, 0));
  kit_assert_critical (kit_answer_rate (answer, KIT_SCALE_MAX + 1));
  kit_assert_critical (kit_answer_set_state (answer, KIT_ANSWER_RATED));
  kit_assert_critical (kit_answer_restore (answer, KIT_ANSWER_OPEN, 2));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);
}

static void
test_has_note (void)
{
  g_autoptr (KitAnswer) answer = make_answer ();
  guint notified = 0;

  kit_contract_count_notifies (answer, "has-note", &notified);
  kit_answer_set_note (answer, " \n");
  g_assert_false (kit_answer_has_note (answer));
  kit_answer_set_private_note (answer, "shy");
  g_assert_true (kit_answer_has_note (answer));
  kit_answer_set_note (answer, "clear");
  kit_answer_set_private_note (answer, "");
  g_assert_true (kit_answer_has_note (answer));
  g_assert_cmpuint (notified, ==, 1);
}

static void
test_begun (void)
{
  g_autoptr (KitAnswer) answer = make_answer ();

  kit_answer_set_seconds (answer, 30);
  g_assert_false (kit_answer_is_begun (answer));
  kit_answer_set_private_note (answer, "shy");
  g_assert_true (kit_answer_is_begun (answer));
  kit_answer_set_private_note (answer, "");
  kit_answer_set_state (answer, KIT_ANSWER_NO_EVIDENCE);
  g_assert_true (kit_answer_is_begun (answer));
}

static void
test_locked (void)
{
  g_autoptr (KitAnswer) answer = make_answer ();

  kit_answer_set_locked (answer, TRUE);
  kit_assert_critical (kit_answer_rate (answer, 1));
  kit_assert_critical (kit_answer_set_state (answer, KIT_ANSWER_NOT_ASKED));
  kit_assert_critical (kit_answer_set_note (answer, "x"));
  kit_assert_critical (kit_answer_set_private_note (answer, "x"));
  kit_assert_critical (kit_answer_set_reason (answer, "x"));
  kit_assert_critical (kit_answer_set_seconds (answer, 1));
  g_assert_cmpint (kit_answer_get_state (answer), ==, KIT_ANSWER_OPEN);
  g_assert_false (kit_answer_has_note (answer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/answer/new", test_new);
  g_test_add_func ("/answer/properties", test_properties);
  g_test_add_func ("/answer/state-and-rating", test_state_and_rating);
  g_test_add_func ("/answer/has-note", test_has_note);
  g_test_add_func ("/answer/begun", test_begun);
  g_test_add_func ("/answer/locked", test_locked);

  return g_test_run ();
}
