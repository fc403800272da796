/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-candidate.h"

#include "kit-candidacy.h"
#include "kit-contract.h"

static void
test_new (void)
{
  KitCandidate *candidate = kit_candidate_new (NULL, "Ada");
  GListModel *contacts = g_object_ref (kit_candidate_get_contacts (candidate));

  kit_candidate_add_contact (candidate, "email", "ada@example.org", NULL);
  g_assert_finalize_object (candidate);
  g_assert_finalize_object (contacts);
}

static void
test_properties (void)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, "Ada");

  g_assert_cmpuint (kit_contract_check (candidate, NULL), ==, 10);
}

static void
test_lists (void)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, "Ada");
  guint changed = 0;

  kit_contract_count_changes (candidate, &changed);
  kit_candidate_add_contact (candidate, "phone", "1", "{}");
  kit_candidate_add_attachment (candidate, "CV", "file:///cv.pdf", NULL);
  g_assert_true (kit_candidate_add_role (candidate, "r", "phone", NULL));
  g_assert_false (kit_candidate_add_role (candidate, "r", "onsite", NULL));
  g_assert_cmpuint (changed, ==, 3);
  kit_candidacy_set_stage (kit_list_find (kit_candidate_get_roles (candidate), "r", NULL), "offer");
  g_assert_cmpuint (changed, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate/new", test_new);
  g_test_add_func ("/candidate/properties", test_properties);
  g_test_add_func ("/candidate/lists", test_lists);

  return g_test_run ();
}
