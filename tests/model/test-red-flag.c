/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-red-flag.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitRedFlag *red_flag = kit_red_flag_new (NULL, "Blames others");

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (red_flag))));
  g_assert_finalize_object (red_flag);
}

static void
test_properties (void)
{
  g_autoptr (KitRedFlag) red_flag = kit_red_flag_new (NULL, "Blames others");

  g_assert_cmpuint (kit_contract_check (red_flag, NULL), ==, 2);

  kit_red_flag_set_text (red_flag, NULL);
  g_assert_cmpstr (kit_red_flag_get_text (red_flag), ==, "");
  kit_assert_critical (kit_red_flag_set_text (red_flag, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/red-flag/new", test_new);
  g_test_add_func ("/red-flag/properties", test_properties);

  return g_test_run ();
}
