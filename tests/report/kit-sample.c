/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-sample.h"

#include <string.h>

static const char *const labels[] = {
  "A project that fought back", "Choosing a framework", "Code that lasts",
  "Trouble in production",      "Between services",     "Slow pages",
  "Reviewing a colleague",      "Keys and secrets",     "Something new",
  "Moving a large table",
};

static const char *const texts[] = {
  "Tell me about a project that resisted you. What stood in the way, and how did you get past it?",
  "Which backend framework do you reach for first, and when would you choose another?",
  "How do you keep a codebase easy to change while its team and its load grow?",
  "Walk me through the last serious fault in production that you helped to end.",
  "How have you let two services talk to each other, and what did that cost?",
  "A page that was quick is slow today. What do you look at, and in which order?",
  "Tell me about a review in which you and the author did not agree.",
  "How did your last team keep secrets out of the code, and who could read them?",
  "What have you learnt in the last year that changed how you work?",
  "How would you change the type of a column in a table that is never idle?",
};

static const char *const anchors[] = {
  "Stays with headlines. Asked again, cannot say what they themselves did.",
  "Describes one concrete case and its steps. When asked, names what they would change.",
  "Unprompted, keeps their own part and the team’s apart, and names a result that was checked.",
};

static const char *const words[] = {
  "described", "the",    "invoice", "run",     "that",  "kept", "failing", "at",   "night;",
  "first",     "blamed", "ledger",  "then",    "found", "late", "events.", "Kept", "own",
  "part",      "and",    "team’s",  "apart,",  "named", "one",  "wrong",   "turn", "without",
  "being",     "asked.", "Checked", "result",  "with",  "real", "inputs,", "for",  "a",
  "whole",     "month.", "Would",   "measure", "it",    "in",   "week",    "one",  "today.",
};

static const char *const scale[] = {
  "Poor", "Weak", "Sound", "Strong", "Outstanding", "Exceptional", "Beyond compare", NULL,
};

char *
kit_sample_words (guint first, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (
      text, "%s%s", i > 0 ? " " : "", words[(first + i) % G_N_ELEMENTS (words)]);
  if (text->len > 0)
    text->str[0] = g_ascii_toupper (text->str[0]);

  return g_string_free_and_steal (text);
}

static void
set_scale (KitRole *role, guint n_levels)
{
  g_auto (GStrv) names = g_new0 (char *, n_levels + 1);

  for (guint i = 0; i < n_levels; i++)
    names[i] = g_strdup (scale[i]);
  kit_role_set_scale (role, (const char *const *) names);
}

static void
add_skills (KitRole *role)
{
  const char *const names[] = { "Problem solving", "Technical judgement", "Collaboration" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-0000000000%02u", i);
      g_autoptr (KitSkill) skill = kit_skill_new (id, names[i]);

      kit_role_add_skill (role, skill);
    }
}

static void
add_question (KitRole *role, guint i, guint n_levels)
{
  const guint text = i % G_N_ELEMENTS (texts);
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-00000000%04u", 1000 + i);
  g_autofree char *skill = g_strdup_printf ("00000000-0000-4000-8000-0000000000%02u", i % 3);
  g_autoptr (KitQuestion) question = kit_question_new (id, texts[text]);

  kit_question_set_label (question, labels[text]);
  kit_question_set_skill (question, skill);
  kit_question_set_anchor (question, 1, anchors[0]);
  kit_question_set_anchor (question, (n_levels + 1) / 2, anchors[1]);
  kit_question_set_anchor (question, n_levels, anchors[2]);
  kit_role_add_question (role, question);
}

KitRole *
kit_sample_role (guint n_questions, guint n_levels)
{
  KitRole *role = kit_role_new ("00000000-0000-4000-8000-000000009999", "Senior Backend Developer");
  const char *const flags[] = { "Speaks with contempt about people they worked with",
                                "Cannot name a single mistake of their own" };

  set_scale (role, n_levels);
  kit_role_set_language (role, "en");
  add_skills (role);
  for (guint i = 0; i < n_questions; i++)
    add_question (role, i, n_levels);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-00000000200%u", i);
      g_autoptr (KitRedFlag) flag = kit_red_flag_new (id, flags[i]);

      kit_role_add_red_flag (role, flag);
    }

  return role;
}

KitAnswer *
kit_sample_answer (KitEvaluation *evaluation, guint i)
{
  g_autoptr (KitAnswer) answer = g_list_model_get_item (kit_evaluation_get_plan (evaluation), i);

  g_assert_nonnull (answer);
  return answer;
}

static void
answer (KitEvaluation *evaluation, guint i, guint n_levels, guint n_words)
{
  const guint ratings[] = { 4, 3, 5, 4, 2, 4, 3, 5, 4, 1 };
  KitAnswer *it = kit_sample_answer (evaluation, i);
  g_autofree char *note = kit_sample_words (7 * i, n_words);

  if (i == 3)
    {
      kit_answer_set_state (it, KIT_ANSWER_NOT_ASKED);
      kit_answer_set_reason (it, "The candidate had told of it before");
      return;
    }

  kit_answer_set_note (it, note);
  if (i == 4)
    kit_answer_set_state (it, KIT_ANSWER_NO_EVIDENCE);
  else
    kit_answer_rate (it, MIN (ratings[i % G_N_ELEMENTS (ratings)], n_levels));
}

KitEvaluation *
kit_sample_draft (guint n_questions, guint n_levels, guint n_words)
{
  g_autoptr (KitRole) role = kit_sample_role (n_questions, n_levels);
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 23, 14, 0, 0);
  g_autofree char *summary = kit_sample_words (3, MIN (n_words, 60));
  KitEvaluation *evaluation = kit_evaluation_new ("00000000-0000-4000-8000-000000003000", role);

  kit_evaluation_set_candidate_name (evaluation, "Ada Quill");
  kit_evaluation_set_interviewer_name (evaluation, "Joan Reed");
  kit_evaluation_set_round (evaluation, "Onsite");
  kit_evaluation_set_date (evaluation, "2026-11-23");
  kit_evaluation_set_started (evaluation, started);
  kit_evaluation_set_seconds (evaluation, 52 * 60);
  kit_evaluation_set_summary (evaluation, summary);
  for (guint i = 0; i < n_questions; i++)
    answer (evaluation, i, n_levels, n_words);

  return evaluation;
}

void
kit_sample_submit (KitEvaluation *evaluation)
{
  g_autoptr (GDateTime) submitted = g_date_time_new_utc (2026, 11, 23, 17, 30, 0);

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, submitted);
}

KitEvaluation *
kit_sample_evaluation (guint n_questions, guint n_levels, guint n_words)
{
  KitEvaluation *evaluation = kit_sample_draft (n_questions, n_levels, n_words);

  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);
  kit_sample_submit (evaluation);

  return evaluation;
}

KitEvaluation *
kit_sample_full (void)
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
