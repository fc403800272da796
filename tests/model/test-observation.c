/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-observation.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitRedFlag *red_flag = kit_red_flag_new ("f", "Blames others");
  KitObservation *observation = kit_observation_new (red_flag);

  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (observation)), ==, "f");
  g_assert_true (kit_observation_get_red_flag (observation) == red_flag);
  g_assert_finalize_object (observation);
  g_assert_finalize_object (red_flag);
}

static void
test_properties (void)
{
  static const char *const skipped[] = { "locked", NULL };
  g_autoptr (KitRedFlag) red_flag = kit_red_flag_new ("f", "Blames others");
  g_autoptr (KitObservation) observation = kit_observation_new (red_flag);

  g_assert_cmpuint (kit_contract_check (observation, skipped), ==, 5);
}

static void
test_locked (void)
{
  g_autoptr (KitRedFlag) red_flag = kit_red_flag_new ("f", "Blames others");
  g_autoptr (KitObservation) observation = kit_observation_new (red_flag);

  kit_observation_set_locked (observation, TRUE);
  kit_assert_critical (kit_observation_set_seen (observation, TRUE));
  kit_assert_critical (kit_observation_set_question (observation, "q"));
  kit_assert_critical (kit_observation_set_observed (observation, "x"));
  g_assert_false (kit_observation_get_seen (observation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/observation/new", test_new);
  g_test_add_func ("/observation/properties", test_properties);
  g_test_add_func ("/observation/locked", test_locked);

  return g_test_run ();
}
