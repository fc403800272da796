/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-history.h"

#include "kit-contract.h"

static int total;
static guint freed;

static void
add (gpointer data)
{
  total++;
}

static void
take (gpointer data)
{
  total--;
}

static void
free_cb (gpointer data)
{
  freed++;
  g_free (data);
}

static void
push (KitHistory *history, const char *name, KitHistoryFunc undo, KitHistoryFunc redo)
{
  kit_history_push (history, name, undo, redo, g_strdup (name), free_cb);
}

static void
undo_more (gpointer data)
{
  g_assert_false (kit_history_undo (data));
  g_assert_false (kit_history_redo (data));
  push (data, "not recorded", take, add);
}

static void
clear (gpointer data)
{
  kit_history_clear (data);
}

static void
test_new (void)
{
  KitHistory *history = kit_history_new ();

  g_assert_false (kit_history_undo (history));
  g_assert_false (kit_history_redo (history));
  g_assert_null (kit_history_get_undo_name (history));
  push (history, "never undone", add, take);
  g_assert_finalize_object (history);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (KitHistory) history = kit_history_new ();
  guint can_undo = 0;
  guint can_redo = 0;

  total = 0;
  freed = 0;
  kit_contract_count_notifies (history, "can-undo", &can_undo);
  kit_contract_count_notifies (history, "can-redo", &can_redo);
  push (history, "one", take, add);
  push (history, "two", take, add);
  g_assert_cmpuint (can_undo, ==, 1);
  g_assert_cmpstr (kit_history_get_undo_name (history), ==, "two");
  g_assert_true (kit_history_undo (history));
  g_assert_cmpint (total, ==, -1);
  g_assert_cmpstr (kit_history_get_undo_name (history), ==, "one");
  g_assert_cmpstr (kit_history_get_redo_name (history), ==, "two");
  g_assert_true (kit_history_redo (history));
  g_assert_cmpint (total, ==, 0);
  g_assert_cmpuint (can_redo, ==, 2);

  kit_history_undo (history);
  push (history, "three", take, add);
  g_assert_false (kit_history_get_can_redo (history));
  g_assert_cmpuint (freed, ==, 1);
}

static void
test_keeps_a_thousand (void)
{
  g_autoptr (KitHistory) history = kit_history_new ();
  guint undone = 0;

  freed = 0;
  for (guint i = 0; i < 1003; i++)
    push (history, "step", take, add);
  g_assert_cmpuint (freed, ==, 3);
  while (kit_history_undo (history))
    undone++;
  g_assert_cmpuint (undone, ==, 1000);
}

static void
test_one_step_at_a_time (void)
{
  g_autoptr (KitHistory) history = kit_history_new ();

  push (history, "below", take, add);
  kit_history_push (history, "greedy", undo_more, undo_more, history, NULL);
  g_assert_true (kit_history_undo (history));
  g_assert_cmpstr (kit_history_get_undo_name (history), ==, "below");
  g_assert_cmpstr (kit_history_get_redo_name (history), ==, "greedy");
}

static void
test_cleared_from_within (void)
{
  g_autoptr (KitHistory) history = kit_history_new ();

  push (history, "below", take, add);
  kit_history_push (history, "clear", clear, clear, history, NULL);
  g_assert_true (kit_history_undo (history));
  g_assert_false (kit_history_get_can_undo (history));
  g_assert_false (kit_history_get_can_redo (history));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/new", test_new);
  g_test_add_func ("/history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/history/keeps-a-thousand", test_keeps_a_thousand);
  g_test_add_func ("/history/one-step-at-a-time", test_one_step_at_a_time);
  g_test_add_func ("/history/cleared-from-within", test_cleared_from_within);

  return g_test_run ();
}
