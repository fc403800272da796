/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-structure.h"

#include "kit-contract.h"
#include "kit-sample.h"

static KitRole *
full_role (void)
{
  static const char *const follow_ups[] = { "And?", "So?", NULL };
  KitRole *role = kit_sample_role (8, 5);
  g_autoptr (KitSkill) skill = kit_skill_new ("s", "Design");
  g_autoptr (KitRedFlag) third = kit_red_flag_new ("f2", "Late");

  kit_role_add_skill (role, skill);
  kit_role_add_red_flag (role, third);
  kit_role_set_minutes (role, 40);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (kit_role_get_questions (role), i);

      kit_question_set_purpose (question, "To see");
      kit_question_set_sample_answer (question, "Once…");
      kit_question_set_skill (question, "s");
      kit_question_set_follow_ups (question, follow_ups);
      kit_question_set_minutes (question, 5);
      for (guint level = 1; level <= 5; level += 2)
        kit_question_set_anchor (question, level, "So much");
    }

  return role;
}

static void
take_away (KitRole *role, KitStructurePart part)
{
  static const char *const one[] = { "And?", " ", NULL };
  KitQuestion *last = kit_role_find_question (role, "q7");

  switch (part)
    {
    case KIT_STRUCTURE_PURPOSES:
      kit_question_set_purpose (last, " ");
      break;
    case KIT_STRUCTURE_SAMPLE_ANSWERS:
      kit_question_set_sample_answer (last, "");
      break;
    case KIT_STRUCTURE_SKILLS:
      kit_question_set_skill (last, "");
      break;
    case KIT_STRUCTURE_FOLLOW_UPS:
      kit_question_set_follow_ups (last, one);
      break;
    case KIT_STRUCTURE_ANCHORS:
      kit_question_set_anchor (last, 3, "");
      break;
    case KIT_STRUCTURE_MINUTES:
      kit_role_set_minutes (role, 39);
      break;
    case KIT_STRUCTURE_QUESTIONS:
      g_list_store_remove (G_LIST_STORE (kit_role_get_questions (role)), 7);
      break;
    case KIT_STRUCTURE_RED_FLAGS:
      g_list_store_remove (G_LIST_STORE (kit_role_get_red_flags (role)), 2);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_full (void)
{
  g_autoptr (KitRole) role = full_role ();

  g_assert_cmpuint (kit_structure_count (kit_structure_of_role (role)), ==, 8);
}

static void
test_empty (void)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Tester");

  g_assert_cmpuint (kit_structure_of_role (role), ==, 0);
}

static void
test_each_missing (void)
{
  for (guint i = 0; i < KIT_STRUCTURE_N_PARTS; i++)
    {
      g_autoptr (KitRole) role = full_role ();

      take_away (role, 1 << i);
      g_assert_cmpuint (kit_structure_of_role (role), ==, 0xff & ~(1u << i));
      g_assert_cmpuint (kit_structure_count (kit_structure_of_role (role)), ==, 7);
    }
}

static void
test_two_middles (void)
{
  g_autoptr (KitRole) role = full_role ();
  const char *six[] = { "a", "b", "c", "d", "e", "f", NULL };

  kit_role_set_scale (role, six);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (kit_role_get_questions (role), i);

      kit_question_set_anchor (question, 6, "All");
      kit_question_set_anchor (question, 3, i % 2 == 0 ? "Some" : "");
      kit_question_set_anchor (question, 4, i % 2 == 0 ? "" : "Some");
    }

  g_assert_true (kit_structure_of_role (role) & KIT_STRUCTURE_ANCHORS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/full", test_full);
  g_test_add_func ("/structure/empty", test_empty);
  g_test_add_func ("/structure/each-missing", test_each_missing);
  g_test_add_func ("/structure/two-middles", test_two_middles);

  return g_test_run ();
}
