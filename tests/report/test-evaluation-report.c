/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "kit-evaluation-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

/* @parts stand in @text, one after the other. */
static void
assert_in_order (const char *text, const char *const *parts)
{
  const char *rest = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (rest, parts[i]);

      if (found == NULL)
        g_error ("‘%s’ is missing, or stands too early, in:\n%s", parts[i], text);
      rest = found + strlen (parts[i]);
    }
}

/* The flattened text of the evaluation on paper, or %NULL where it cannot be read. */
static char *
print_text (KitEvaluation *evaluation)
{
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *text = kit_poppler_text (pdf);

  return text != NULL ? kit_poppler_flatten (text) : NULL;
}

static KitEvaluation *
make_full (void)
{
  KitEvaluation *evaluation = kit_sample_draft (5, 5, 20);
  g_autoptr (KitAddedQuestion) added = kit_added_question_new (NULL, "What did you learn there?");
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 24, 9, 12, 0);
  g_autoptr (KitRevision) revision = kit_revision_new (at, "Had the wrong level", "{}");
  KitObservation *seen =
    kit_evaluation_find_observation (evaluation, "00000000-0000-4000-8000-000000002001");

  kit_observation_set_seen (seen, TRUE);
  kit_observation_set_observed (seen, "Twice spoke of others instead");
  kit_observation_set_question (seen, "00000000-0000-4000-8000-000000001002");
  kit_answer_set_private_note (kit_sample_answer (evaluation, 0), "PRIVATE-WORDS");
  kit_added_question_set_note (added, "To say no");
  kit_evaluation_add_question (evaluation, added);
  kit_evaluation_set_candidate_questions (evaluation, "Who is on call?");
  kit_evaluation_set_notes (evaluation, "Drew on paper\nwhen words were not enough");
  kit_evaluation_set_summary (evaluation, "Steady and exact");
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_NO);
  kit_evaluation_set_disagreement (evaluation, "Carried by tools");
  kit_evaluation_add_revision (evaluation, revision);
  kit_sample_submit (evaluation);

  return evaluation;
}

static void
test_order (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autofree char *text = print_text (evaluation);
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

  assert_in_order (text, parts);
  kit_assert_contains (text, "4.0 of 5 3 of 5 rated");
  kit_assert_lacks (text, "PRIVATE-WORDS");
}

static void
test_structure (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
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

  assert_in_order (structure, parts);
  kit_assert_lacks (structure, "Page 1 of");
}

static void
test_info (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
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
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, KIT_PAPER_LETTER);
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
test_same_bytes (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autoptr (KitEvaluation) again = make_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_autoptr (GBytes) first = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) second = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) third = kit_poppler_print (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
}

static char *
print_digest (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
}

/* Runs in a process of its own, with another environment. */
static void
test_print_digest (void)
{
  g_autofree char *digest = print_digest ();

  g_print ("digest %s\n", digest);
}

/* Neither where nor when it is printed changes a byte. */
static void
test_same_bytes_elsewhere (gconstpointer data)
{
  g_autofree char *pattern = NULL;
  g_autofree char *digest = print_digest ();
  g_auto (GStrv) envp = g_get_environ ();
  g_auto (GStrv) settings = g_strsplit (data, " ", -1);

  for (guint i = 0; settings[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (settings[i], "=", 2);

      envp = g_environ_setenv (envp, pair[0], pair[1], TRUE);
    }
  g_test_trap_subprocess_with_envp ("/evaluation-report/subprocess/print-digest",
                                    (const char *const *) envp,
                                    0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  pattern = g_strdup_printf ("*digest %s*", digest);
  g_test_trap_assert_stdout (pattern);
}

static void
test_preview_leaves_pdf_alone (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_autoptr (GBytes) first = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) second = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 400);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, .5, .5);
  kit_report_draw_page (report, cr, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  second = kit_report_to_pdf (report, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_paper (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autoptr (KitReport) a4 = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_autoptr (KitReport) letter = kit_evaluation_report_new (evaluation, KIT_PAPER_LETTER);
  double width, height;

  kit_report_get_page_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.276, .01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, .01);
  kit_report_get_page_size (letter, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
}

static void
test_draft (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (3, 5, 10);
  g_autofree char *settled = print_text (evaluation);
  g_autofree char *open = NULL;

  if (settled == NULL)
    return;

  kit_assert_contains (settled, "Draft – not submitted");
  kit_assert_contains (settled, "4.0 of 5");
  kit_assert_lacks (settled, "Signatures");

  kit_answer_set_state (kit_sample_answer (evaluation, 1), KIT_ANSWER_OPEN);
  open = print_text (evaluation);
  kit_assert_contains (open, "2 of 3 questions settled");
  kit_assert_contains (open, "Not yet");
  kit_assert_lacks (open, "of 5");
  kit_assert_lacks (open, "Overall");
}

static void
test_ended_early (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (3, 5, 10);
  g_autofree char *text = NULL;

  kit_answer_set_state (kit_sample_answer (evaluation, 2), KIT_ANSWER_OPEN);
  kit_evaluation_set_ended_early (evaluation, "Was called away");
  kit_sample_submit (evaluation);
  text = print_text (evaluation);
  if (text == NULL)
    return;

  kit_assert_contains (text, "No recommendation");
  kit_assert_contains (text, "Ended early");
  kit_assert_contains (text, "Why it ended early Was called away");
  kit_assert_contains (text, "3.5 of 5");
  kit_assert_contains (text, "2 of 3 rated");
  kit_assert_contains (text, "Open");
}

static void
test_levels (gconstpointer data)
{
  const guint n_levels = GPOINTER_TO_UINT (data);
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, n_levels, 10);
  g_autofree char *text = print_text (evaluation);
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
  text = print_text (evaluation);
  if (text != NULL)
    assert_in_order (text, parts);
}

static void
test_texts_as_they_are (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autofree char *text = NULL;

  kit_evaluation_set_candidate_name (evaluation, "R&D <lead>");
  kit_evaluation_set_interviewer_name (evaluation, "<b>Joan</b> &amp;");
  kit_evaluation_set_round (evaluation, "<span size='x'>");
  kit_answer_set_note (kit_sample_answer (evaluation, 0),
                       "<i>never</i>\n&lt;closed\x01\x7f|\r\n3%s%n");
  text = print_text (evaluation);
  if (text == NULL)
    return;

  kit_assert_contains (text, "R&D <lead>");
  kit_assert_contains (text, "<b>Joan</b> &amp;");
  kit_assert_contains (text, "<span size='x'>");
  kit_assert_contains (text, "<i>never</i> &lt;closed\xef\xbf\xbd\xef\xbf\xbd| 3%s%n");
}

static void
test_scripts (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (2, 5, 0);
  g_autoptr (KitReport) report = NULL;
  g_autofree char *text = NULL;

  kit_evaluation_set_candidate_name (evaluation, "山田 花子");
  kit_evaluation_set_interviewer_name (evaluation, "נועה");
  kit_answer_set_note (kit_sample_answer (evaluation, 0), "عملت مع الفريق");
  kit_answer_set_note (kit_sample_answer (evaluation, 1), "Calm 🙂 Ωmega żółw");
  text = print_text (evaluation);
  if (text == NULL)
    return;

  report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  if (kit_report_get_n_unknown_glyphs (report) > 0)
    {
      g_test_skip ("the fonts for this are missing");
      return;
    }
  kit_assert_contains (text, "山田 花子");
  kit_assert_contains (text, "נועה");
  kit_assert_contains (text, "الفريق");
  kit_assert_contains (text, "🙂");
  kit_assert_contains (text, "Ωmega żółw");
}

static void
test_unknown_glyphs (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 5);
  g_autoptr (KitReport) known = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_autoptr (KitReport) unknown = NULL;

  g_assert_cmpuint (kit_report_get_n_unknown_glyphs (known), ==, 0);

  kit_answer_set_note (kit_sample_answer (evaluation, 0), "a \xf4\x8f\xbf\xbd b \xf3\xb0\x80\x80");
  unknown = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_assert_cmpuint (kit_report_get_n_unknown_glyphs (unknown), ==, 2);
}

/* Whatever a person wrote, wherever it is printed. */
static void
test_unknown_glyphs_anywhere (void)
{
  const char *unknown = "\xf4\x8f\xbf\xbd";
  g_autoptr (KitRole) role = kit_sample_role (2, 5);
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitAddedQuestion) added = kit_added_question_new (NULL, unknown);
  g_autoptr (KitReport) report = NULL;
  KitObservation *seen;
  guint n = 0;

  kit_role_set_title (role, unknown), n++;
  evaluation = kit_evaluation_new (NULL, role);
  kit_evaluation_set_candidate_name (evaluation, unknown), n++;
  kit_evaluation_set_interviewer_name (evaluation, unknown), n++;
  kit_evaluation_set_round (evaluation, unknown), n++;
  kit_evaluation_set_summary (evaluation, unknown), n++;
  kit_evaluation_set_notes (evaluation, unknown), n++;
  kit_evaluation_set_candidate_questions (evaluation, unknown), n++;
  kit_evaluation_set_ended_early (evaluation, unknown), n++;
  kit_evaluation_set_disagreement (evaluation, unknown), n++;
  kit_answer_set_note (kit_sample_answer (evaluation, 0), unknown), n++;
  kit_answer_set_state (kit_sample_answer (evaluation, 1), KIT_ANSWER_NOT_ASKED);
  /* Below the question, and among all that were not asked. */
  kit_answer_set_reason (kit_sample_answer (evaluation, 1), unknown), n += 2;
  kit_added_question_set_note (added, unknown), n += 2;
  kit_evaluation_add_question (evaluation, added);
  seen = kit_evaluation_find_observation (evaluation, "00000000-0000-4000-8000-000000002001");
  kit_observation_set_seen (seen, TRUE);
  kit_observation_set_observed (seen, unknown), n++;

  report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_assert_cmpuint (kit_report_get_n_unknown_glyphs (report), ==, n);
}

static void
test_long_note (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autoptr (KitReport) report = NULL;
  GString *note = g_string_new (NULL);
  g_autofree char *text = NULL;
  const char *last;

  for (guint i = 0; note->len < 60 * 1024; i++)
    g_string_append_printf (note, "w%05u%s", i, i % 97 == 96 ? "\n" : " ");
  kit_answer_set_note (kit_sample_answer (evaluation, 0), note->str);
  text = print_text (evaluation);
  if (text == NULL)
    return;

  /* Every word is there, once, in its order, though pages lie between. */
  last = text;
  for (guint i = 0; i < note->len / 7; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%05u", i);
      const char *found = strstr (last, word);

      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, word));
      last = found;
    }
  report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
  g_assert_cmpuint (kit_report_get_n_pages (report), >, 10);
  g_string_free (note, TRUE);
}

static void
test_sixty_questions (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (60, 5, 30);
  g_autofree char *text = print_text (evaluation);

  if (text == NULL)
    return;

  kit_assert_contains (text, "58 of 60 rated");
  kit_assert_contains (text, "60 Moving a large table");
}

static void
test_nothing_at_all (void)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "");
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_new (NULL, role);
  g_autofree char *text = print_text (evaluation);

  if (text != NULL)
    kit_assert_contains (text, "Unnamed Candidate");
}

static void
test_endless_names (void)
{
  g_autoptr (KitRole) role = kit_sample_role (1, 5);
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autofree char *endless = g_strnfill (20000, 'm');
  g_autoptr (GBytes) pdf = NULL;

  kit_role_set_title (role, endless);
  evaluation = kit_evaluation_new (NULL, role);
  kit_evaluation_set_candidate_name (evaluation, endless);
  kit_evaluation_set_interviewer_name (evaluation, endless);
  kit_evaluation_set_round (evaluation, endless);
  pdf = kit_poppler_print (evaluation);
  g_assert_nonnull (pdf);
}

static void
test_file_name (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  g_autofree char *name = kit_evaluation_report_get_file_name (evaluation);

  g_assert_cmpstr (name, ==, "evaluation-2026-11-23.pdf");
}

static void
test_finalize (void)
{
  g_autoptr (KitEvaluation) evaluation = make_full ();
  KitReport *report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
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

  g_test_add_func ("/evaluation-report/order", test_order);
  g_test_add_func ("/evaluation-report/structure", test_structure);
  g_test_add_func ("/evaluation-report/info", test_info);
  g_test_add_func ("/evaluation-report/foot-of-every-page", test_foot_of_every_page);
  g_test_add_func ("/evaluation-report/same-bytes/again", test_same_bytes);
  g_test_add_func ("/evaluation-report/subprocess/print-digest", test_print_digest);
  g_test_add_data_func ("/evaluation-report/same-bytes/time-zone/east",
                        "TZ=Pacific/Kiritimati",
                        test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-report/same-bytes/time-zone/west", "TZ=<-11>+11", test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-report/same-bytes/locale/plain", "LC_ALL=C", test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-report/same-bytes/locale/french", "LC_ALL=fr_FR.UTF-8", test_same_bytes_elsewhere);
  g_test_add_data_func ("/evaluation-report/same-bytes/locale/arabic",
                        "LC_ALL=ar_EG.UTF-8 TZ=Africa/Cairo",
                        test_same_bytes_elsewhere);
  g_test_add_func ("/evaluation-report/preview", test_preview_leaves_pdf_alone);
  g_test_add_func ("/evaluation-report/paper", test_paper);
  g_test_add_func ("/evaluation-report/draft", test_draft);
  g_test_add_func ("/evaluation-report/ended-early", test_ended_early);
  g_test_add_data_func ("/evaluation-report/levels/4", GUINT_TO_POINTER (4), test_levels);
  g_test_add_data_func ("/evaluation-report/levels/7", GUINT_TO_POINTER (7), test_levels);
  g_test_add_func ("/evaluation-report/outside-the-plan", test_outside_the_plan);
  g_test_add_func ("/evaluation-report/texts-as-they-are", test_texts_as_they_are);
  g_test_add_func ("/evaluation-report/scripts", test_scripts);
  g_test_add_func ("/evaluation-report/unknown-glyphs/note", test_unknown_glyphs);
  g_test_add_func ("/evaluation-report/unknown-glyphs/anywhere", test_unknown_glyphs_anywhere);
  g_test_add_func ("/evaluation-report/long-note", test_long_note);
  g_test_add_func ("/evaluation-report/sixty-questions", test_sixty_questions);
  g_test_add_func ("/evaluation-report/nothing-at-all", test_nothing_at_all);
  g_test_add_func ("/evaluation-report/endless-names", test_endless_names);
  g_test_add_func ("/evaluation-report/file-name", test_file_name);
  g_test_add_func ("/evaluation-report/finalize", test_finalize);

  return kit_poppler_run ();
}
