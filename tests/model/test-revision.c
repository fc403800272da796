/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-revision.h"

#include "kit-contract.h"

static void
test_new (void)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (1700000000);
  KitRevision *revision = kit_revision_new (at, "A typo", "{}");

  g_assert_true (g_date_time_equal (kit_revision_get_at (revision), at));
  g_assert_cmpstr (kit_revision_get_reason (revision), ==, "A typo");
  g_assert_cmpstr (kit_revision_get_was (revision), ==, "{}");
  g_assert_finalize_object (revision);
}

static void
test_properties (void)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (1700000000);
  g_autoptr (KitRevision) revision = kit_revision_new (at, NULL, NULL);

  g_assert_cmpuint (kit_contract_check (revision, NULL), ==, 1);
  g_assert_cmpstr (kit_revision_get_reason (revision), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/revision/new", test_new);
  g_test_add_func ("/revision/properties", test_properties);

  return g_test_run ();
}
