/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-markdown.h"

#include <glib/gi18n.h>

#include "kit-markdown-text.h"
#include "kit-time.h"
#include "kit-wording.h"

static char *
dup_score (KitScore score, guint n_levels)
{
  g_autofree char *value = kit_score_to_string (score, 1);

  if (kit_score_is_null (score))
    return g_strdup_printf (_ ("none, 0 of %u rated"), score.planned);
  return g_strdup_printf (
    _ ("%s of %u, %u of %u rated"), value, n_levels, score.rated, score.planned);
}

static void
append_head (GString *out, KitEvaluation *self)
{
  KitRole *kit = kit_evaluation_get_kit (self);
  KitRecommendation recommendation = kit_evaluation_get_recommendation (self);

  kit_markdown_append_heading (out, 1, _ ("Evaluation"));
  kit_markdown_append_field (out, _ ("Candidate"), kit_evaluation_get_candidate_name (self));
  kit_markdown_append_field (out, _ ("Role"), kit_role_get_title (kit));
  kit_markdown_append_field (out, _ ("Interviewer"), kit_evaluation_get_interviewer_name (self));
  kit_markdown_append_field (out, _ ("Date"), kit_evaluation_get_date (self));
  kit_markdown_append_field (out, _ ("Round"), kit_evaluation_get_round (self));
  if (kit_evaluation_get_state (self) == KIT_EVALUATION_DRAFT)
    kit_markdown_append_field (out, _ ("State"), _ ("Draft"));
  kit_markdown_append_field (out, _ ("Ended early"), kit_evaluation_get_ended_early (self));
  kit_markdown_append_field (
    out, _ ("Recommendation"), kit_recommendation_get_wording (recommendation));
  if (kit_evaluation_shows_score (self))
    {
      g_autofree char *score = dup_score (kit_score_overall (self), kit_role_get_n_levels (kit));

      kit_markdown_append_field (out, _ ("Score"), score);
    }
  g_string_append_c (out, '\n');
}

static void
append_chapter (GString *out, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  kit_markdown_append_heading (out, 2, name);
  kit_markdown_append_text (out, "", text);
}

static void
append_red_flags (GString *out, KitEvaluation *self)
{
  GListModel *observations = kit_evaluation_get_observations (self);

  if (kit_evaluation_get_n_seen (self) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Red Flags Seen"));
  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);
      KitRedFlag *red_flag = kit_observation_get_red_flag (observation);

      if (!kit_observation_get_seen (observation))
        continue;
      g_string_append (out, "- ");
      kit_markdown_append_inline (out, kit_red_flag_get_text (red_flag));
      g_string_append (out, "\n\n");
      kit_markdown_append_text (out, "  > ", kit_observation_get_observed (observation));
    }
}

static void
append_skills (GString *out, KitEvaluation *self)
{
  KitRole *kit = kit_evaluation_get_kit (self);
  GListModel *skills = kit_role_get_skills (kit);

  if (g_list_model_get_n_items (skills) == 0 || !kit_evaluation_shows_score (self))
    return;

  kit_markdown_append_heading (out, 2, _ ("Score by Skill"));
  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);
      KitScore score = kit_score_of_skill (self, kit_item_get_id (KIT_ITEM (skill)));
      g_autofree char *text = dup_score (score, kit_role_get_n_levels (kit));

      if (score.planned == 0)
        continue;
      g_string_append (out, "- ");
      kit_markdown_append_inline (out, kit_skill_get_name (skill));
      g_string_append_printf (out, ": %s\n", text);
    }
  g_string_append_c (out, '\n');
}

static char *
dup_state (KitEvaluation *self, KitAnswer *answer)
{
  KitRole *kit = kit_evaluation_get_kit (self);
  guint rating = kit_answer_get_rating (answer);

  if (kit_answer_get_state (answer) != KIT_ANSWER_RATED)
    return kit_evaluation_dup_answer_wording (self, answer);

  return g_strdup_printf (_ ("%u of %u, %s"),
                          rating,
                          kit_role_get_n_levels (kit),
                          kit_level_get_label (kit_role_get_level (kit, rating)));
}

static void
append_answer (GString *out, KitEvaluation *self, KitAnswer *answer, guint number)
{
  KitQuestion *question = kit_answer_get_question (answer);
  g_autofree char *heading =
    g_strdup_printf ("%u. %s", number, kit_question_get_short_label (question));
  g_autofree char *state = dup_state (self, answer);

  kit_markdown_append_numbered (
    out, number, kit_question_get_short_label (question), kit_question_get_text (question));
  kit_markdown_append_field (out, _ ("Rating"), state);
  if (kit_answer_get_rating (answer) > 0)
    kit_markdown_append_field (out,
                               _ ("What the level looks like"),
                               kit_question_get_anchor (question, kit_answer_get_rating (answer)));
  kit_markdown_append_field (out, _ ("Reason"), kit_answer_get_reason (answer));
  g_string_append_c (out, '\n');
  kit_markdown_append_section (out, _ ("Note"), kit_answer_get_note (answer));
}

static void
append_answers (GString *out, KitEvaluation *self)
{
  GListModel *plan = kit_evaluation_get_plan (self);

  if (g_list_model_get_n_items (plan) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Questions"));
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      append_answer (out, self, answer, i + 1);
    }
}

static void
append_added_questions (GString *out, KitEvaluation *self)
{
  GListModel *added = kit_evaluation_get_added_questions (self);
  guint number = 0;

  for (guint i = 0; i < g_list_model_get_n_items (added); i++)
    {
      g_autoptr (KitAddedQuestion) question = g_list_model_get_item (added, i);

      if (kit_added_question_is_empty (question))
        continue;
      if (number == 0)
        kit_markdown_append_heading (out, 2, _ ("Added Questions"));
      kit_markdown_append_numbered (out,
                                    ++number,
                                    kit_added_question_get_short_label (question),
                                    kit_added_question_get_text (question));
      kit_markdown_append_section (out, _ ("Note"), kit_added_question_get_note (question));
    }
}

static void
append_revisions (GString *out, KitEvaluation *self)
{
  GListModel *revisions = kit_evaluation_get_revisions (self);

  if (g_list_model_get_n_items (revisions) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Revisions"));
  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (KitRevision) revision = g_list_model_get_item (revisions, i);
      g_autofree char *at = kit_time_to_text (kit_revision_get_at (revision));

      kit_markdown_append_field (out, at, kit_revision_get_reason (revision));
    }
  g_string_append_c (out, '\n');
}

char *
kit_evaluation_to_markdown (KitEvaluation *evaluation)
{
  GString *out;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  out = g_string_new (NULL);
  append_head (out, evaluation);
  append_chapter (out, _ ("Summary"), kit_evaluation_get_summary (evaluation));
  append_chapter (out,
                  _ ("Why the Recommendation Differs from the Score"),
                  kit_evaluation_get_disagreement (evaluation));
  append_red_flags (out, evaluation);
  append_skills (out, evaluation);
  append_answers (out, evaluation);
  append_added_questions (out, evaluation);
  append_chapter (
    out, _ ("Candidate’s Questions"), kit_evaluation_get_candidate_questions (evaluation));
  append_chapter (out, _ ("General Notes"), kit_evaluation_get_notes (evaluation));
  append_revisions (out, evaluation);
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
