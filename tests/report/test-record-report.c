/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "kit-record-report.h"

#include <string.h>

#include "kit-poppler.h"
#include "kit-sample-record.h"

#define ME "11111111-2222-4333-8444-555555555555"
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
  g_autoptr (KitRecord) record = kit_sample_record ();
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
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation_by (candidate, ME, "Ada Quill");
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
  g_autoptr (KitRecord) record = kit_sample_record ();
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

/* A reader that speaks needs to know in which language. */
static void
test_language (void)
{
  g_autoptr (KitRecord) record = kit_sample_record ();
  g_autoptr (KitReport) report = kit_record_report_new (record, &kit_poppler_a4);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  g_assert_nonnull (memmem (data, length, "/Lang (en", strlen ("/Lang (en")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-report/text", test_text);
  g_test_add_func ("/record-report/language", test_language);
  g_test_add_func ("/record-report/same-name", test_same_name);
  g_test_add_func ("/record-report/nothing", test_nothing);
  g_test_add_func ("/record-report/file", test_file);

  return kit_poppler_run ();
}
