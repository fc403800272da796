/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-editing.h"
#include "kit-shortcuts.h"
#include "kit-words.h"
#include "kit-wording.h"

static void
test_date (void)
{
  g_autofree char *date = kit_words_date ("2026-11-03");
  g_autofree char *other = kit_words_date ("soon");
  g_autofree char *none = kit_words_date ("");

  g_assert_cmpstr (date, ==, "3 Nov 2026");
  g_assert_cmpstr (other, ==, "soon");
  g_assert_cmpstr (none, ==, "");
}

static void
test_join (void)
{
  g_autofree char *some = kit_words_join ("a", "", "b", NULL);
  g_autofree char *none = kit_words_join ("", "", NULL);

  g_assert_cmpstr (some, ==, "a · b");
  g_assert_cmpstr (none, ==, "");
}

static void
test_fold (void)
{
  g_autofree char *composed = kit_words_fold ("\303\211TUDE");
  g_autofree char *decomposed = kit_words_fold ("e\314\201tude");
  g_autofree char *broken = kit_words_fold ("\377");

  g_assert_cmpstr (composed, ==, decomposed);
  g_assert_cmpstr (broken, ==, "");
}

static void
test_sentence (void)
{
  g_autofree char *sentence = kit_words_sentence ("\303\251t\303\251: no");
  g_autofree char *none = kit_words_sentence ("");

  g_assert_cmpstr (sentence, ==, "\303\211t\303\251: no");
  g_assert_cmpstr (none, ==, "");
}

static void
test_names (void)
{
  g_assert_cmpstr (kit_words_candidate_name (""), ==, "Unnamed Candidate");
  g_assert_cmpstr (kit_words_candidate_name (NULL), ==, "Unnamed Candidate");
  g_assert_cmpstr (kit_words_candidate_name ("R&D <lead>"), ==, "R&D <lead>");
  g_assert_cmpstr (kit_recommendation_get_wording (KIT_RECOMMENDATION_NONE), ==, "");
  g_assert_cmpstr (
    kit_recommendation_get_wording (KIT_RECOMMENDATION_STRONG_YES), ==, "Strong yes");
}

static void
test_question (void)
{
  g_autoptr (KitQuestion) question = kit_question_new (NULL, "");

  g_assert_cmpstr (kit_words_question (question), ==, "Question Without a Text");
  kit_question_set_text (question, "Why?");
  g_assert_cmpstr (kit_words_question (question), ==, "Why?");
}

static void
test_role_facts (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *facts = kit_words_role_facts (fixture->role);

  g_assert_cmpstr (facts, ==, "10 questions · 5 red flags · 60 minutes · Structure 8 of 8");
}

static void
test_current (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);
  g_autoptr (KitInterview) interview = kit_interview_new (evaluation);
  g_autofree char *position = NULL;
  g_autofree char *question = NULL;
  g_autofree char *expected = NULL;
  KitAnswer *answer;

  kit_interview_go_next (interview);
  answer = kit_stop_get_answer (kit_interview_get_current (interview));
  kit_interview_rate (interview, 4);
  position = kit_words_current_position (interview);
  question = kit_words_current_question (interview);
  expected = g_strjoin ("\n",
                        "Question 2 of 10 · Technical judgement",
                        kit_question_get_text (kit_answer_get_question (answer)),
                        "4 · Strong",
                        NULL);

  g_assert_cmpstr (position, ==, "Question 2 of 10 · Technical judgement");
  g_assert_cmpstr (question, ==, expected);
}

/* Two actions on one key would leave one of them without it. */
static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_shortcuts;
  const KitShortcut *shortcuts = kit_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    for (guint j = 0; shortcuts[i].accels[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint key;

        g_assert_true (gtk_accelerator_parse (shortcuts[i].accels[j], &key, &modifiers));
        g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (key, modifiers)));
        g_assert_cmpint (shortcuts[i].title == NULL, ==, shortcuts[i].group == NULL);
      }
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  g_test_add_func ("/words/date", test_date);
  g_test_add_func ("/words/join", test_join);
  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/sentence", test_sentence);
  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/question", test_question);
  kit_app_test_add ("/words/role-facts", test_role_facts);
  kit_app_test_add ("/words/current", test_current);
  g_test_add_func ("/shortcuts/distinct", test_shortcuts);

  return g_test_run ();
}
