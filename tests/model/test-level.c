/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-level.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitLevel *level = kit_level_new (3, "Sound");

  g_assert_cmpuint (kit_level_get_number (level), ==, 3);
  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (level)), ==, "3");
  g_assert_finalize_object (level);
}

static void
test_properties (void)
{
  g_autoptr (KitLevel) level = kit_level_new (3, "Sound");

  g_assert_cmpuint (kit_contract_check (level, NULL), ==, 2);

  kit_level_set_label (level, NULL);
  g_assert_cmpstr (kit_level_get_label (level), ==, "");
  kit_assert_critical (kit_level_set_label (level, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/level/new", test_new);
  g_test_add_func ("/level/properties", test_properties);

  return g_test_run ();
}
