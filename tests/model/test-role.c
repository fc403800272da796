/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role.h"

#include "kit-contract.h"
#include "kit-sample.h"

static void
test_new (void)
{
  KitRole *role = kit_sample_role (2, 5);
  GListModel *questions = g_object_ref (kit_role_get_questions (role));

  g_assert_cmpuint (kit_role_get_revision (role), ==, 1);
  g_assert_finalize_object (role);
  g_assert_finalize_object (questions);
}

static void
test_properties (void)
{
  static const char *const skipped[] = { "included", NULL };
  g_autoptr (KitRole) role = kit_role_new (NULL, "Tester");

  g_assert_cmpuint (kit_contract_check (role, skipped), ==, 12);
}

static void
test_scale (void)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Tester");
  const char *labels[] = { "a", "b", "c", "d", "e", "f", "g", "h", NULL };
  guint changed = 0;

  g_assert_cmpuint (kit_role_get_n_levels (role), ==, KIT_SCALE_DEFAULT);
  kit_contract_count_changes (role, &changed);
  kit_assert_critical (kit_role_set_scale (role, labels));
  kit_assert_critical (kit_role_set_scale (role, labels + 5));
  kit_role_set_scale (role, labels + 1);
  kit_role_set_scale (role, labels + 1);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (kit_role_get_n_levels (role), ==, 7);
  g_assert_cmpstr (kit_level_get_label (kit_role_get_level (role, 7)), ==, "h");
  g_assert_null (kit_role_get_level (role, 0));
  g_assert_null (kit_role_get_level (role, 8));
  kit_level_set_label (kit_role_get_level (role, 7), "best");
  g_assert_cmpuint (changed, ==, 2);
}

static void
test_copy (void)
{
  g_autoptr (KitRole) role = kit_sample_role (2, 7);
  g_autoptr (KitSkill) skill = kit_skill_new ("s", "Design");
  KitQuestion *question = kit_role_find_question (role, "q1");
  const char *follow_ups[] = { "And?", "So?", NULL };
  g_autoptr (KitRole) copy = NULL;
  KitQuestion *copied;

  kit_role_add_skill (role, skill);
  kit_role_set_included (role, TRUE);
  kit_question_set_skill (question, "s");
  kit_question_set_follow_ups (question, follow_ups);
  kit_question_set_anchor (question, 7, "All");
  kit_item_set_extra (KIT_ITEM (question), "{\"x\":1}");
  kit_item_set_extra (KIT_ITEM (kit_role_get_level (role, 2)), "{\"y\":1}");

  copy = kit_role_copy (role);
  copied = kit_role_find_question (copy, "q1");
  g_assert_false (kit_role_get_included (copy));
  g_assert_true (copied != question);
  g_assert_cmpstr (kit_role_get_skill_name (copy, copied), ==, "Design");
  g_assert_cmpstrv (kit_question_get_follow_ups (copied), follow_ups);
  g_assert_cmpstr (kit_question_get_anchor (copied, 7), ==, "All");
  g_assert_cmpstr (kit_item_get_extra (KIT_ITEM (copied)), ==, "{\"x\":1}");
  g_assert_cmpstr (kit_item_get_extra (KIT_ITEM (kit_role_get_level (copy, 2))), ==, "{\"y\":1}");
  g_assert_cmpuint (kit_role_get_n_levels (copy), ==, 7);
  g_assert_nonnull (kit_role_find_red_flag (copy, "f1"));

  kit_skill_set_name (skill, "Care");
  g_assert_cmpstr (kit_role_get_skill_name (copy, copied), ==, "Design");
}

static void
test_ids_are_unique (void)
{
  g_autoptr (KitRole) role = kit_sample_role (1, 5);
  g_autoptr (KitQuestion) again = kit_question_new ("q0", "Again?");

  kit_assert_critical (kit_role_add_question (role, again));
  g_assert_cmpuint (g_list_model_get_n_items (kit_role_get_questions (role)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role/new", test_new);
  g_test_add_func ("/role/properties", test_properties);
  g_test_add_func ("/role/scale", test_scale);
  g_test_add_func ("/role/copy", test_copy);
  g_test_add_func ("/role/ids-are-unique", test_ids_are_unique);

  return g_test_run ();
}
