/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "kit-evaluation-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

static void
test_order (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autofree char *text = kit_poppler_print_text (evaluation);
  const char *const parts[] = {
    "Interview evaluation",
    "Ada Quill",
    "Senior Backend Developer",
    "Interviewer",
    "Joan Reed",
    "23 November 2026",
    "Onsite",
    "Recommendation",
    "No",
    "Why the recommendation differs",
    "Carried by tools",
    "Summary",
    "Steady and exact",
    "Red flags",
    "Cannot name a single mistake",
    "At question 3, Code that lasts",
    "Twice spoke of others instead",
    "Skills",
    "Problem solving",
    "Overall",
    "Questions",
    "A project that fought back",
    "Tell me about a project",
    "4 · Strong",
    "Choosing a framework",
    "3 · Sound",
    "Describes one concrete case",
    "Code that lasts",
    "5 · Outstanding",
    "Trouble in production",
    "Not asked",
    "had told of it before",
    "Between services",
    "No evidence",
    "Added questions",
    "What did you learn there?",
    "To say no",
    "Candidate’s questions",
    "Who is on call?",
    "General notes",
    "Drew on paper",
    "when words were not enough",
    "Not asked",
    "Trouble in production",
    "Revisions",
    "24 November 2026, 09:12 UTC",
    "Had the wrong level",
    "Signatures",
    "Interviewer",
    "Hiring manager",
    NULL,
  };

  if (text == NULL)
    return;

  kit_assert_in_order (text, parts);
  kit_assert_contains (text, "4.0 of 5 3 of 5 rated");
  kit_assert_lacks (text, "PRIVATE-WORDS");
}

static void
test_structure (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *structure = kit_poppler_structure (pdf);
  const char *const parts[] = {
    "Document",
    "H1 (block)",
    "\"Ada Quill\"",
    "H2 (block)",
    "\"Summary\"",
    "L (block)",
    "LI (block)",
    "LBody (block)",
    "Table (block)",
    "TR",
    "TH",
    "\"Problem solving\"",
    "TD",
    "Sect",
    "H3 (block)",
    "\"1 A project that fought back\"",
    "P (block)",
    "\"4 · Strong\"",
    "Table (block)",
    "TH",
    "\"No.\"",
    "TH",
    "\"Question\"",
    "TD",
    "\"Trouble in production\"",
    "H2 (block)",
    "\"Signatures\"",
    NULL,
  };

  if (structure == NULL)
    return;

  kit_assert_in_order (structure, parts);
  kit_assert_lacks (structure, "Page 1 of");
}

static void
test_info (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *info = kit_poppler_info (pdf);
  g_autofree char *flat = NULL;

  if (info == NULL)
    return;

  flat = kit_poppler_flatten (info);
  kit_assert_contains (flat, "Title: Interview evaluation");
  kit_assert_contains (flat, "Tagged: yes");
  kit_assert_contains (flat, "CreationDate: Mon Nov 23 17:30:00 2026");
  kit_assert_lacks (info, "Ada");
  kit_assert_lacks (info, "Quill");
  kit_assert_lacks (info, "Joan");
}

static void
test_foot_of_every_page (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (10, 5, 200);
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_letter);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);
  g_autofree char *text = kit_poppler_text (pdf);
  g_auto (GStrv) pages = NULL;
  const guint n = kit_report_get_n_pages (report);

  if (text == NULL)
    return;

  g_assert_cmpuint (n, >, 3);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (g_strv_length (pages), ==, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n);

      kit_assert_contains (pages[i], number);
      kit_assert_contains (pages[i], "Ada Quill");
      kit_assert_contains (pages[i], "23 November 2026");
    }
}

static void
test_paper (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (KitReport) a4 = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (KitReport) letter = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_letter);
  double width, height;

  kit_report_get_page_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.276, .01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, .01);
  kit_report_get_page_size (letter, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
}

/* No word of a table's head is broken. */
static void
test_large_text (void)
{
  const KitReportStyle style = { KIT_PAPER_A4, FALSE, KIT_TEXT_SIZE_MAX };
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &style);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *flat = text != NULL ? kit_poppler_flatten (text) : NULL;

  if (flat != NULL)
    kit_assert_contains (flat, "No. Question Reason");
}

static guint
count_pages (KitEvaluation *evaluation, gboolean landscape, double text_size)
{
  const KitReportStyle style = { KIT_PAPER_A4, landscape, text_size };
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &style);
  double width, height;

  kit_report_get_page_size (report, &width, &height);
  g_assert_true ((width > height) == landscape);
  return kit_report_get_n_pages (report);
}

static void
test_style (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (10, 5, 200);
  const guint small = count_pages (evaluation, FALSE, KIT_TEXT_SIZE_MIN);
  const guint large = count_pages (evaluation, FALSE, KIT_TEXT_SIZE_MAX);

  g_assert_cmpuint (small, <, count_pages (evaluation, FALSE, 12));
  g_assert_cmpuint (large, >, 2 * small);
  g_assert_cmpuint (count_pages (evaluation, TRUE, KIT_TEXT_SIZE_MAX), >=, large);
}

static void
test_draft (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (3, 5, 10);
  g_autofree char *settled = kit_poppler_print_text (evaluation);
  g_autofree char *open = NULL;

  if (settled == NULL)
    return;

  kit_assert_contains (settled, "Draft – not submitted");
  kit_assert_contains (settled, "4.0 of 5");
  kit_assert_lacks (settled, "Signatures");

  kit_answer_set_state (kit_sample_answer (evaluation, 1), KIT_ANSWER_OPEN);
  open = kit_poppler_print_text (evaluation);
  kit_assert_contains (open, "2 of 3 questions settled");
  kit_assert_contains (open, "Not yet");
  kit_assert_lacks (open, "of 5");
  kit_assert_lacks (open, "Overall");
}

static void
test_ended_early (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (3, 5, 10);
  g_autoptr (KitAddedQuestion) empty = kit_added_question_new (NULL, "");
  g_autofree char *text = NULL;

  kit_answer_set_state (kit_sample_answer (evaluation, 2), KIT_ANSWER_OPEN);
  kit_answer_set_state (kit_sample_answer (evaluation, 1), KIT_ANSWER_OPEN);
  kit_answer_set_note (kit_sample_answer (evaluation, 1), "");
  kit_evaluation_add_question (evaluation, empty);
  kit_evaluation_set_ended_early (evaluation, "Was called away");
  kit_sample_submit (evaluation);
  text = kit_poppler_print_text (evaluation);
  if (text == NULL)
    return;

  kit_assert_contains (text, "No recommendation");
  kit_assert_contains (text, "Ended early");
  kit_assert_contains (text, "Why it ended early Was called away");
  kit_assert_contains (text, "1 of 3 rated");
  /* Nothing is open any more. */
  kit_assert_lacks (text, "Open");
  kit_assert_contains (text, "Not rated");
  kit_assert_contains (text, "Not asked No. Question Reason 2 Choosing a framework Ended early");
  kit_assert_lacks (text, "3 Code that lasts Ended early");
  /* Nor is there anything in a question that was added and never written. */
  kit_assert_lacks (text, "Added questions");
}

static void
test_levels (gconstpointer data)
{
  const guint n_levels = GPOINTER_TO_UINT (data);
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, n_levels, 10);
  g_autofree char *text = kit_poppler_print_text (evaluation);
  g_autofree char *score = g_strdup_printf (" of %u 3 of 3 rated", n_levels);

  if (text == NULL)
    return;

  kit_assert_contains (text, score);
  kit_assert_contains (text, n_levels == 4 ? "1 2 3 4 4 · Strong" : "1 2 3 4 5 6 7 4 · Strong");
}

static void
test_outside_the_plan (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (3, 5, 10);
  const char *const plan[] = { "00000000-0000-4000-8000-000000001002", NULL };
  const char *const parts[] = { "1 Code that lasts",
                                "outside the plan",
                                "A project that fought back",
                                "Choosing a framework",
                                NULL };
  g_autofree char *text = NULL;

  kit_evaluation_set_plan (evaluation, plan);
  text = kit_poppler_print_text (evaluation);
  if (text != NULL)
    kit_assert_in_order (text, parts);
}

static char *
print_with (KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, options, &kit_poppler_a4);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);
  g_autofree char *text = kit_poppler_text (pdf);

  return text != NULL ? kit_poppler_flatten (text) : NULL;
}

/* Nor do they stand in the outline, which is made of what the kit calls its questions. */
static void
test_no_names_in_outline (void)
{
  const KitEvaluationOptions options = { .naming = KIT_NAMING_NONE };
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (2, 5, 10);
  KitQuestion *question = kit_answer_get_question (kit_sample_answer (evaluation, 0));
  g_autoptr (KitReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *outline = NULL;

  kit_evaluation_set_candidate_name (evaluation, "Ada Quill");
  kit_question_set_label (question, "Ask Ada Quill");
  report = kit_evaluation_report_new (evaluation, &options, &kit_poppler_a4);
  pdf = kit_report_to_pdf (report, NULL);
  outline = kit_poppler_outline (pdf);
  if (outline == NULL)
    return;

  kit_assert_contains (outline, "Ask Candidate");
  kit_assert_lacks (outline, "Quill");
}

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) pieces = g_strsplit (text, part, -1);

  return g_strv_length (pieces) - 1;
}

/* However long a note is, it begins on the page that its rating stands on. */
static void
test_rating_stays_with_note (void)
{
  for (guint size = 9; size <= 16; size++)
    {
      const KitReportStyle style = { KIT_PAPER_A4, size % 2 == 0, size };
      g_autoptr (KitEvaluation) evaluation = kit_sample_draft (10, 5, 0);
      g_autoptr (KitReport) report = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < 10; i++)
        {
          g_autofree char *words = kit_sample_words (i, 300 + 41 * i);
          g_autofree char *note = g_strconcat ("Zugleich ", words, NULL);

          kit_answer_rate (kit_sample_answer (evaluation, i), 4);
          kit_answer_set_note (kit_sample_answer (evaluation, i), note);
        }
      report = kit_evaluation_report_new (evaluation, NULL, &style);
      pdf = kit_report_to_pdf (report, NULL);
      text = kit_poppler_text (pdf);
      if (text == NULL)
        return;

      pages = g_strsplit (text, "\f", -1);
      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_cmpuint (count (pages[i], "4 · Strong"), ==, count (pages[i], "Zugleich"));
      g_assert_cmpuint (count (text, "Zugleich"), ==, 10);
    }
}

static void
test_names (void)
{
  const KitEvaluationOptions short_names = { .naming = KIT_NAMING_INITIALS };
  const KitEvaluationOptions no_names = { .naming = KIT_NAMING_NONE };
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autofree char *notes = g_strdup_printf ("%s liked what %s asked.",
                                            kit_evaluation_get_candidate_name (evaluation),
                                            kit_evaluation_get_interviewer_name (evaluation));
  g_autofree char *initials = NULL;
  g_autofree char *none = NULL;

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_notes (evaluation, notes);
  initials = print_with (evaluation, &short_names);
  none = print_with (evaluation, &no_names);
  if (initials == NULL)
    return;

  kit_assert_contains (initials, "A. Q. Senior Backend Developer Interviewer J. R.");
  kit_assert_contains (initials, "A. Q. liked what J. R. asked.");
  kit_assert_contains (none, "Candidate Senior Backend Developer");
  kit_assert_contains (none, "Candidate liked what Interviewer asked.");
  kit_assert_lacks (initials, "Quill");
  kit_assert_lacks (initials, "Joan");
  kit_assert_lacks (none, "Quill");
  kit_assert_lacks (none, "A. Q.");
  kit_assert_lacks (none, "J. R.");
}

static void
test_parts (void)
{
  const KitEvaluationOptions less = { .no_anchors = TRUE, .no_notes = TRUE };
  const KitEvaluationOptions more = { .sample_answers = TRUE };
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  KitQuestion *first = kit_answer_get_question (kit_sample_answer (evaluation, 0));
  g_autofree char *all = NULL;
  g_autofree char *little = NULL;

  kit_question_set_sample_answer (first, "We lost a week to a cache.");
  all = print_with (evaluation, &more);
  little = print_with (evaluation, &less);
  if (all == NULL)
    return;

  kit_assert_contains (all, "Sample answer We lost a week to a cache.");
  kit_assert_contains (all, "Describes one concrete case");
  kit_assert_contains (all, "when words were not enough");
  kit_assert_contains (all, "To say no");
  kit_assert_lacks (little, "We lost a week");
  kit_assert_lacks (little, "Describes one concrete case");
  kit_assert_lacks (little, "when words were not enough");
  kit_assert_lacks (little, "To say no");
  kit_assert_contains (little, "had told of it before");
  kit_assert_contains (little, "Steady and exact");
}

static void
test_file_name (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autofree char *name = kit_evaluation_report_get_file_name (evaluation);

  g_assert_cmpstr (name, ==, "evaluation-2026-11-23.pdf");
}

static void
test_finalize (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  KitReport *report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  guint n_pages = 0;

  g_object_get (report, "n-pages", &n_pages, NULL);
  g_assert_cmpuint (n_pages, ==, kit_report_get_n_pages (report));
  g_assert_finalize_object (report);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation-report/large-text", test_large_text);
  g_test_add_func ("/evaluation-report/order", test_order);
  g_test_add_func ("/evaluation-report/structure", test_structure);
  g_test_add_func ("/evaluation-report/info", test_info);
  g_test_add_func ("/evaluation-report/foot-of-every-page", test_foot_of_every_page);
  g_test_add_func ("/evaluation-report/paper", test_paper);
  g_test_add_func ("/evaluation-report/style", test_style);
  g_test_add_func ("/evaluation-report/draft", test_draft);
  g_test_add_func ("/evaluation-report/ended-early", test_ended_early);
  g_test_add_func ("/evaluation-report/no-names-in-outline", test_no_names_in_outline);
  g_test_add_func ("/evaluation-report/rating-stays-with-note", test_rating_stays_with_note);
  g_test_add_data_func ("/evaluation-report/levels/4", GUINT_TO_POINTER (4), test_levels);
  g_test_add_data_func ("/evaluation-report/levels/7", GUINT_TO_POINTER (7), test_levels);
  g_test_add_func ("/evaluation-report/outside-the-plan", test_outside_the_plan);
  g_test_add_func ("/evaluation-report/names", test_names);
  g_test_add_func ("/evaluation-report/parts", test_parts);
  g_test_add_func ("/evaluation-report/file-name", test_file_name);
  g_test_add_func ("/evaluation-report/finalize", test_finalize);

  return kit_poppler_run ();
}
