/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-skill.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitSkill *skill = kit_skill_new (NULL, "Design");

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (skill))));
  g_assert_finalize_object (skill);
}

static void
test_properties (void)
{
  g_autoptr (KitSkill) skill = kit_skill_new (NULL, "Design");

  g_assert_cmpuint (kit_contract_check (skill, NULL), ==, 4);

  kit_skill_set_name (skill, NULL);
  g_assert_cmpstr (kit_skill_get_name (skill), ==, "");
  kit_assert_critical (kit_skill_set_name (skill, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/skill/new", test_new);
  g_test_add_func ("/skill/properties", test_properties);

  return g_test_run ();
}
