/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "kit-evaluation-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

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
  text = kit_poppler_print_text (evaluation);
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
  text = kit_poppler_print_text (evaluation);
  if (text == NULL)
    return;

  report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
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
  g_autoptr (KitReport) known = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (KitReport) unknown = NULL;

  g_assert_cmpuint (kit_report_get_n_unknown_glyphs (known), ==, 0);

  kit_answer_set_note (kit_sample_answer (evaluation, 0), "a \xf4\x8f\xbf\xbd b \xf3\xb0\x80\x80");
  unknown = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
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

  report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
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
  text = kit_poppler_print_text (evaluation);
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
  report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_assert_cmpuint (kit_report_get_n_pages (report), >, 10);
  g_string_free (note, TRUE);
}

static void
test_sixty_questions (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (60, 5, 30);
  g_autofree char *text = kit_poppler_print_text (evaluation);

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
  g_autofree char *text = kit_poppler_print_text (evaluation);

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

/* The foot says the role as it is, also beside a name that is read from right to left. */
static void
test_foot_directions (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autofree char *text = NULL;

  kit_role_set_title (kit_evaluation_get_kit (evaluation), "Engineer (R&D) <lead>");
  kit_evaluation_set_candidate_name (evaluation, "سارة أحمد");
  kit_sample_submit (evaluation);
  text = kit_poppler_print_text (evaluation);
  if (text == NULL)
    return;

  kit_assert_contains (text, "سارة أحمد");
  kit_assert_contains (text, "Engineer (R&D) <lead>");
  kit_assert_lacks (text, "<Engineer");
  kit_assert_lacks (text, "\u2068");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation-texts/texts-as-they-are", test_texts_as_they_are);
  g_test_add_func ("/evaluation-texts/scripts", test_scripts);
  g_test_add_func ("/evaluation-texts/unknown-glyphs/note", test_unknown_glyphs);
  g_test_add_func ("/evaluation-texts/unknown-glyphs/anywhere", test_unknown_glyphs_anywhere);
  g_test_add_func ("/evaluation-texts/long-note", test_long_note);
  g_test_add_func ("/evaluation-texts/sixty-questions", test_sixty_questions);
  g_test_add_func ("/evaluation-texts/nothing-at-all", test_nothing_at_all);
  g_test_add_func ("/evaluation-texts/endless-names", test_endless_names);
  g_test_add_func ("/evaluation-texts/foot-directions", test_foot_directions);

  return kit_poppler_run ();
}
