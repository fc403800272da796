/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-types.h"

#include "kit-contract.h"

static void
test_nicks (void)
{
  KitAnswerState state = KIT_ANSWER_OPEN;
  KitRecommendation recommendation = KIT_RECOMMENDATION_NONE;
  KitEvaluationState evaluation_state = KIT_EVALUATION_DRAFT;

  for (guint i = KIT_ANSWER_OPEN; i <= KIT_ANSWER_NO_EVIDENCE; i++)
    {
      g_assert_true (kit_answer_state_from_nick (kit_answer_state_to_nick (i), &state));
      g_assert_cmpint (state, ==, i);
    }
  for (guint i = KIT_RECOMMENDATION_DEFINITELY_NO; i <= KIT_RECOMMENDATION_STRONG_YES; i++)
    {
      g_assert_true (
        kit_recommendation_from_nick (kit_recommendation_to_nick (i), &recommendation));
      g_assert_cmpint (recommendation, ==, i);
    }
  g_assert_true (kit_evaluation_state_from_nick ("submitted", &evaluation_state));
  g_assert_cmpint (evaluation_state, ==, KIT_EVALUATION_SUBMITTED);

  g_assert_cmpstr (kit_answer_state_to_nick (KIT_ANSWER_NOT_ASKED), ==, "not-asked");
  g_assert_cmpstr (
    kit_recommendation_to_nick (KIT_RECOMMENDATION_DEFINITELY_NO), ==, "definitely-no");
  g_assert_null (kit_recommendation_to_nick (KIT_RECOMMENDATION_NONE));
  g_assert_false (kit_recommendation_from_nick ("none", &recommendation));
  g_assert_false (kit_recommendation_from_nick ("Yes", &recommendation));
  g_assert_false (kit_answer_state_from_nick (NULL, &state));
  g_assert_false (kit_evaluation_state_from_nick ("", &evaluation_state));
}

static void
test_ids (void)
{
  g_autofree char *id = kit_id_new ();

  g_assert_true (kit_id_is_valid (id));
  g_assert_true (kit_id_is_valid ("49916631-6501-4394-aaed-4f5026beb7a2"));
  g_assert_false (kit_id_is_valid ("49916631-6501-4394-AAED-4f5026beb7a2"));
  g_assert_false (kit_id_is_valid ("../../etc/passwd"));
  g_assert_false (kit_id_is_valid (""));
  g_assert_false (kit_id_is_valid (NULL));
}

static void
test_headlines (void)
{
  static const struct
  {
    const char *text;
    guint max_chars;
    const char *headline;
  } cases[] = {
    { "", 10, "" },
    { " \n\t", 10, "" },
    { "short", 10, "short" },
    { "exactly 10", 10, "exactly 10" },
    { "\n  first line \nsecond", 20, "first line" },
    { "\r\n \r\n\r", 20, "" },
    { "cut between words here", 12, "cut between…" },
    { "cut between words here", 11, "cut between…" },
    { "Donaudampfschiff", 5, "Donau…" },
    { "äöü äöü äöü", 7, "äöü äöü…" },
    { "日本語の質問です", 3, "日本語…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headline = kit_text_headline (cases[i].text, cases[i].max_chars);

      g_assert_cmpstr (headline, ==, cases[i].headline);
    }
}

static void
test_one_line (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "as it is: “é” 日本", "as it is: “é” 日本" },
    { "two\nlines\r\nand\ta tab", "two lines  and a tab" },
    { "a\u2028b\u2029c", "a b c" },
    { "bell \a, escape \033[2J, next line \xc2\x85", "bell �, escape �[2J, next line �" },
    { "half \xc3(", "half �(" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = kit_text_one_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/types/nicks", test_nicks);
  g_test_add_func ("/types/ids", test_ids);
  g_test_add_func ("/types/headlines", test_headlines);
  g_test_add_func ("/types/one-line", test_one_line);

  return g_test_run ();
}
