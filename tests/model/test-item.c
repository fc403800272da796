/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role.h"

#include "kit-contract.h"
#include "kit-sample.h"

static void
test_id_and_extra (void)
{
  g_autoptr (KitSkill) nameless = kit_skill_new (NULL, "Design");
  KitItem *item = KIT_ITEM (nameless);
  guint changed = 0;

  g_assert_true (kit_id_is_valid (kit_item_get_id (item)));
  g_assert_null (kit_item_get_extra (item));
  kit_contract_count_changes (item, &changed);
  kit_item_set_extra (item, "{}");
  kit_item_set_extra (item, NULL);
  g_assert_null (kit_item_get_extra (item));
  g_assert_cmpuint (changed, ==, 2);
}

static void
test_freeze_is_one_change (void)
{
  g_autoptr (KitSkill) skill = kit_skill_new (NULL, "Design");
  guint changed = 0;

  kit_contract_count_changes (skill, &changed);
  g_object_freeze_notify (G_OBJECT (skill));
  kit_skill_set_name (skill, "Care");
  kit_skill_set_weight (skill, 9);
  g_assert_cmpuint (changed, ==, 0);
  g_object_thaw_notify (G_OBJECT (skill));
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_adopted_lists (void)
{
  KitRole *role = kit_sample_role (3, 5);
  GListModel *questions = kit_role_get_questions (role);
  g_autoptr (KitQuestion) removed = g_object_ref (kit_role_find_question (role, "q1"));
  g_autoptr (KitQuestion) kept = g_object_ref (kit_role_find_question (role, "q2"));
  guint changed = 0;

  kit_contract_count_changes (role, &changed);
  kit_question_set_purpose (removed, "x");
  g_assert_cmpuint (changed, ==, 1);
  g_list_store_remove (G_LIST_STORE (questions), 1);
  g_assert_cmpuint (changed, ==, 2);
  kit_question_set_purpose (removed, "y");
  g_assert_cmpuint (changed, ==, 2);
  kit_question_set_purpose (kept, "z");
  g_assert_cmpuint (changed, ==, 3);

  g_assert_finalize_object (role);
  kit_question_set_purpose (kept, "alone");
}

static void
test_find (void)
{
  g_autoptr (KitRole) role = kit_sample_role (3, 5);
  GListModel *questions = kit_role_get_questions (role);
  guint position = 0;

  g_assert_true (kit_list_find (questions, "q2", &position) == kit_role_find_question (role, "q2"));
  g_assert_cmpuint (position, ==, 2);
  g_assert_null (kit_list_find (questions, "q9", NULL));
  g_assert_null (kit_list_find (questions, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/id-and-extra", test_id_and_extra);
  g_test_add_func ("/item/freeze-is-one-change", test_freeze_is_one_change);
  g_test_add_func ("/item/adopted-lists", test_adopted_lists);
  g_test_add_func ("/item/find", test_find);

  return g_test_run ();
}
