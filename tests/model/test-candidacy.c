/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-candidacy.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitCandidacy *candidacy = kit_candidacy_new ("role", "phone");

  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (candidacy)), ==, "role");
  g_assert_finalize_object (candidacy);
}

static void
test_properties (void)
{
  g_autoptr (KitCandidacy) candidacy = kit_candidacy_new ("role", "phone");

  g_assert_cmpuint (kit_contract_check (candidacy, NULL), ==, 2);

  kit_candidacy_set_stage (candidacy, NULL);
  g_assert_cmpstr (kit_candidacy_get_stage (candidacy), ==, "");
  kit_assert_critical (kit_candidacy_set_stage (candidacy, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidacy/new", test_new);
  g_test_add_func ("/candidacy/properties", test_properties);

  return g_test_run ();
}
