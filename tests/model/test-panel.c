/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-panel.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitPanel *panel = kit_panel_new (NULL, "c", "r");
  GListModel *looks = g_object_ref (kit_panel_get_looks (panel));

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (panel))));
  g_assert_cmpstr (kit_panel_get_candidate (panel), ==, "c");
  g_assert_cmpstr (kit_panel_get_role (panel), ==, "r");
  g_assert_finalize_object (panel);
  g_assert_finalize_object (looks);
}

static void
test_look (void)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 3, 14, 9, 30, 0);
  KitLook *look = kit_look_new ("ada", NULL, at);

  g_assert_cmpstr (kit_look_get_by (look), ==, "ada");
  g_assert_cmpstr (kit_look_get_reason (look), ==, "");
  g_assert_true (g_date_time_equal (kit_look_get_at (look), at));
  g_assert_finalize_object (look);
}

static void
test_looks (void)
{
  g_autoptr (KitPanel) panel = kit_panel_new (NULL, "c", "r");
  g_autoptr (KitLook) look = kit_look_new ("ada", "I sign the decision.", NULL);
  guint changed = 0;

  kit_contract_count_changes (panel, &changed);
  g_assert_false (kit_panel_has_look_by (panel, "ada"));
  kit_panel_add_look (panel, look);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_true (kit_panel_has_look_by (panel, "ada"));
  g_assert_false (kit_panel_has_look_by (panel, "bo"));
}

static void
test_properties (void)
{
  g_autoptr (KitPanel) panel = kit_panel_new (NULL, "c", "r");
  g_autoptr (KitLook) look = kit_look_new ("ada", "", NULL);

  /* Only what every item has can be set later. */
  g_assert_cmpuint (kit_contract_check (panel, NULL), ==, 1);
  g_assert_cmpuint (kit_contract_check (look, NULL), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/panel/new", test_new);
  g_test_add_func ("/panel/look", test_look);
  g_test_add_func ("/panel/looks", test_looks);
  g_test_add_func ("/panel/properties", test_properties);

  return g_test_run ();
}
