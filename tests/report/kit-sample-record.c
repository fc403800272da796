/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-sample-record.h"

#include "kit-sample.h"

#define ME "11111111-2222-4333-8444-555555555555"
#define COLLEAGUE "22222222-2222-4333-8444-555555555555"
#define ROLE "33333333-2222-4333-8444-555555555555"

static KitCandidate *
new_candidate (void)
{
  KitCandidate *candidate = kit_candidate_new (NULL, "Ada Quill");
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 2, 8, 15, 0);

  kit_candidate_set_pronouns (candidate, "she/her");
  kit_candidate_set_notes (candidate, "Came by way of Max Miller.");
  kit_candidate_set_created (candidate, created);
  kit_candidate_set_modified (candidate, created);
  kit_candidate_set_hold_at (candidate, created);
  kit_candidate_set_hold_reason (candidate, "A case is open");
  kit_candidate_add_contact (candidate, "email", "ada@example.org", NULL);
  kit_candidate_add_role (candidate, ROLE, "onsite", NULL);
  kit_candidate_add_attachment (candidate, "CV", "file:///cv.pdf", NULL);
  kit_item_set_extra (KIT_ITEM (candidate), "{\"shoe-size\": 38}");

  return candidate;
}

KitEvaluation *
kit_sample_evaluation_by (KitCandidate *candidate, const char *interviewer, const char *name)
{
  KitEvaluation *evaluation = kit_sample_full ();
  GDateTime *submitted = g_date_time_ref (kit_evaluation_get_submitted (evaluation));

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_candidate_id (evaluation, kit_item_get_id (KIT_ITEM (candidate)));
  kit_evaluation_set_candidate_name (evaluation, kit_candidate_get_name (candidate));
  kit_evaluation_set_interviewer_id (evaluation, interviewer);
  kit_evaluation_set_interviewer_name (evaluation, name);
  kit_evaluation_set_notes (evaluation, "Joan Reed asked more than Max Miller. Ada Quill laughed.");
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, submitted);
  g_date_time_unref (submitted);

  return evaluation;
}

KitRecord *
kit_sample_record (void)
{
  g_autoptr (KitCandidate) candidate = new_candidate ();
  g_autoptr (KitEvaluation) mine = kit_sample_evaluation_by (candidate, ME, "Joan Reed");
  g_autoptr (KitEvaluation) earlier = kit_sample_evaluation_by (candidate, ME, "Joan Reed");
  g_autoptr (KitEvaluation) theirs = kit_sample_evaluation_by (candidate, COLLEAGUE, "Max Miller");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 3, 9, 30, 0);
  g_autoptr (KitRevision) revision = kit_revision_new (at, "Forgot something", "{}");
  g_autoptr (KitPanel) panel = kit_panel_new (NULL, kit_item_get_id (KIT_ITEM (candidate)), ROLE);
  g_autoptr (KitLook) look = kit_look_new (COLLEAGUE, "I sign the decision", at);
  KitRecord *record = kit_record_new (candidate);

  kit_record_add (record, mine, NULL);
  kit_record_add (record, earlier, revision);
  kit_record_add (record, theirs, NULL);
  kit_panel_add_look (panel, look);
  g_ptr_array_add (record->panels, g_object_ref (panel));
  g_hash_table_insert (record->role_titles, g_strdup (ROLE), g_strdup ("Ferry Pilot"));
  g_ptr_array_add (record->unread, g_strdup ("library/candidates/1/evaluations/broken.json"));

  return record;
}
