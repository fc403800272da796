/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-record-report.h"

#include "kit-poppler.h"
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

static KitEvaluation *
new_evaluation (KitCandidate *candidate, const char *interviewer, const char *name)
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

static KitRecord *
new_record (void)
{
  g_autoptr (KitCandidate) candidate = new_candidate ();
  g_autoptr (KitEvaluation) mine = new_evaluation (candidate, ME, "Joan Reed");
  g_autoptr (KitEvaluation) earlier = new_evaluation (candidate, ME, "Joan Reed");
  g_autoptr (KitEvaluation) theirs = new_evaluation (candidate, COLLEAGUE, "Max Miller");
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

static GBytes *
print (KitRecord *record)
{
  g_autoptr (KitReport) report = kit_record_report_new (record, &kit_poppler_a4);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = kit_report_to_pdf (report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kit_report_get_n_unknown_glyphs (report), ==, 0);

  return pdf;
}

static char *
print_text (KitRecord *record)
{
  g_autoptr (GBytes) pdf = print (record);
  g_autofree char *text = kit_poppler_text (pdf);

  return text != NULL ? kit_poppler_flatten (text) : NULL;
}

/* All that is there, in the order of the paper. */
static void
test_text (void)
{
  const char *const parts[] = { "Candidate record Ada Quill",
                                "Pronouns she/her",
                                "email ada@example.org",
                                "Came by way of Interviewer 2.",
                                "Why it is kept A case is open",
                                "everything that this library holds",
                                "Considered for",
                                "Ferry Pilot onsite",
                                "Evaluations No.",
                                "1 Senior Backend Developer Onsite",
                                "Interviewer 1 Submitted",
                                "Interviewer 1 Replaced",
                                "Interviewer 2 Submitted",
                                "Interviewer 2 3 November 2026, 09:30 UTC I sign the decision",
                                "Documents",
                                "CV file:///cv.pdf",
                                "library/candidates/1/evaluations/broken.json",
                                "shoe-size",
                                "Evaluation 1 · Submitted Senior Backend Developer",
                                "Interviewer Interviewer 1",
                                "Private note PRIVATE-WORDS",
                                "Interviewer 1 asked more than Interviewer 2. Ada Quill laughed.",
                                "Evaluation 2 · Replaced on 3 November 2026, 09:30 UTC",
                                "Evaluation 3 · Submitted Senior Backend Developer",
                                "Interviewer Interviewer 2",
                                NULL };
  g_autoptr (KitRecord) record = new_record ();
  g_autofree char *text = print_text (record);

  if (text == NULL)
    return;

  kit_assert_in_order (text, parts);
  kit_assert_lacks (text, "Joan");
  kit_assert_lacks (text, "Miller");
  kit_assert_lacks (text, "Signatures");
}

/* Who is called like the candidate does not take the name from them. */
static void
test_same_name (void)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, "Ada Quill");
  g_autoptr (KitEvaluation) evaluation = new_evaluation (candidate, ME, "Ada Quill");
  g_autoptr (KitRecord) record = kit_record_new (candidate);
  g_autofree char *text = NULL;

  kit_record_add (record, evaluation, NULL);
  text = print_text (record);
  if (text == NULL)
    return;

  kit_assert_contains (text, "Candidate record Ada Quill");
  kit_assert_contains (text, "Interviewer Interviewer 1");
}

static void
test_nothing (void)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (NULL, "");
  g_autoptr (KitRecord) record = kit_record_new (candidate);
  g_autofree char *text = print_text (record);

  if (text == NULL)
    return;

  kit_assert_contains (text, "Candidate record Unnamed Candidate");
  kit_assert_contains (text, "Page 1 of 1");
  kit_assert_lacks (text, "Evaluations");
  kit_assert_lacks (text, "Documents");
}

static void
test_file (void)
{
  g_autoptr (KitRecord) record = new_record ();
  g_autoptr (GBytes) pdf = print (record);
  g_autoptr (GBytes) again = print (record);
  g_autofree char *info = kit_poppler_info (pdf);
  g_autofree char *outline = kit_poppler_outline (pdf);
  g_autofree char *name = kit_record_report_get_file_name ();

  g_assert_true (g_bytes_equal (pdf, again));
  g_assert_cmpstr (name, ==, "candidate-record.pdf");
  if (info == NULL || outline == NULL)
    return;

  kit_assert_contains (info, "Candidate record");
  kit_assert_lacks (info, "Quill");
  kit_assert_contains (outline, "1|Candidate record\n");
  kit_assert_contains (outline, "Evaluation 3 · Submitted\n");
  kit_assert_lacks (outline, "Quill");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-report/text", test_text);
  g_test_add_func ("/record-report/same-name", test_same_name);
  g_test_add_func ("/record-report/nothing", test_nothing);
  g_test_add_func ("/record-report/file", test_file);

  return kit_poppler_run ();
}
