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

static void
set_all (KitCandidate *candidate)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 3, 4, 5, 6, 7);
  g_autofree GParamSpec **specs = NULL;
  guint n;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (candidate), &n);
  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (specs[i]->name, "id"))
        continue;
      if (specs[i]->value_type == G_TYPE_STRING)
        g_object_set (candidate, specs[i]->name, specs[i]->name, NULL);
      else
        g_object_set (candidate, specs[i]->name, time, NULL);
    }
}

static void
assert_equal (KitCandidate *a, KitCandidate *b)
{
  g_autofree GParamSpec **specs = NULL;
  guint n;

  specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) one = G_VALUE_INIT;
      g_auto (GValue) other = G_VALUE_INIT;

      if (g_str_equal (specs[i]->name, "id"))
        continue;
      g_object_get_property (G_OBJECT (a), specs[i]->name, &one);
      g_object_get_property (G_OBJECT (b), specs[i]->name, &other);
      if (G_VALUE_HOLDS (&one, G_TYPE_DATE_TIME))
        {
          g_assert_true (g_date_time_equal (g_value_get_boxed (&one), g_value_get_boxed (&other)));
          continue;
        }
      g_assert_cmpstr (g_value_get_string (&one), ==, g_value_get_string (&other));
    }
}

/* All of it, whatever there was before, and heard of. */
static void
test_assign (void)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, "Ada");
  g_autoptr (KitCandidate) other = kit_candidate_new (NULL, "Ines");
  g_autoptr (KitCandidate) empty = kit_candidate_new (NULL, "Jo");
  guint changed = 0;

  set_all (other);
  kit_candidate_add_role (candidate, "r", "phone", NULL);
  kit_candidate_add_contact (other, "phone", "1", "{}");
  kit_candidate_add_role (other, "s", "offer", NULL);
  kit_candidate_add_attachment (other, "CV", "file:///cv.pdf", NULL);
  kit_contract_count_changes (candidate, &changed);

  kit_candidate_assign (candidate, other);
  assert_equal (candidate, other);
  g_assert_cmpuint (changed, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (kit_candidate_get_contacts (candidate)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kit_candidate_get_attachments (candidate)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (kit_candidate_get_roles (candidate)), ==, 1);
  g_assert_nonnull (kit_list_find (kit_candidate_get_roles (candidate), "s", NULL));

  changed = 0;
  kit_candidacy_set_stage (kit_list_find (kit_candidate_get_roles (candidate), "s", NULL), "hired");
  g_assert_cmpuint (changed, ==, 1);

  kit_candidate_assign (candidate, empty);
  g_assert_cmpstr (kit_candidate_get_notes (candidate), ==, "");
  g_assert_null (kit_candidate_get_hold_at (candidate));
  g_assert_cmpuint (g_list_model_get_n_items (kit_candidate_get_roles (candidate)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/candidate/new", test_new);
  g_test_add_func ("/candidate/properties", test_properties);
  g_test_add_func ("/candidate/lists", test_lists);
  g_test_add_func ("/candidate/assign", test_assign);

  return g_test_run ();
}
