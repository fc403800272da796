/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-sections.h"

#include <glib/gi18n.h>

#include "kit-chart.h"
#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-rating-row.h"
#include "kit-report-words.h"
#include "kit-wording.h"

#define SPACE 5
#define FIRST_SPACE 8
#define QUESTION_SPACE 17
#define CHART_SPACE 6

static void
add_bar (KitChart *chart, const char *name, KitScore score, guint n_levels, gboolean strong)
{
  const gboolean null = kit_score_is_null (score);
  g_autofree char *value = null ? g_strdup ("–") : kit_score_to_string (score, 1);
  g_autofree char *basis = kit_score_dup_basis (score);

  kit_chart_add (
    chart, name, null ? -1 : kit_score_get_position (score, n_levels), value, basis, strong);
}

static guint
add_bars (KitChart *chart, KitEvaluation *evaluation)
{
  KitRole *kit = kit_evaluation_get_kit (evaluation);
  GListModel *skills = kit_role_get_skills (kit);
  const guint n_levels = kit_role_get_n_levels (kit);
  guint n_bars = 0;

  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);
      const KitScore score = kit_score_of_skill (evaluation, kit_item_get_id (KIT_ITEM (skill)));

      if (score.planned == 0)
        continue;
      add_bar (chart, kit_skill_get_name (skill), score, n_levels, FALSE);
      n_bars++;
    }

  return n_bars;
}

static const char *
get_level_label (KitRole *kit, guint number)
{
  KitLevel *level = kit_role_get_level (kit, number);

  return level != NULL ? kit_level_get_label (level) : "";
}

void
kit_evaluation_add_skills (KitFlow *flow, KitEvaluation *evaluation)
{
  KitRole *kit = kit_evaluation_get_kit (evaluation);
  const guint n_levels = kit_role_get_n_levels (kit);
  const KitScore rest = kit_score_of_skill (evaluation, "");
  g_autoptr (KitBlock) chart =
    (kit_chart_new (n_levels, get_level_label (kit, 1), get_level_label (kit, n_levels)));

  if (!kit_evaluation_shows_score (evaluation) || add_bars (KIT_CHART (chart), evaluation) == 0)
    return;

  if (rest.planned > 0)
    add_bar (KIT_CHART (chart), _ ("Other questions"), rest, n_levels, FALSE);
  add_bar (KIT_CHART (chart), _ ("Overall"), kit_score_overall (evaluation), n_levels, TRUE);

  kit_section_add_heading (flow, _ ("Skills"));
  kit_block_set_space (chart, CHART_SPACE);
  kit_flow_add (flow, g_steal_pointer (&chart));
}

static void
add_heading (KitFlow *flow, KitRole *kit, KitQuestion *question, guint number)
{
  KitBlock *heading = kit_heading_new (3, kit_question_get_short_label (question));

  kit_heading_set_number (KIT_HEADING (heading), number);
  kit_heading_set_aside (KIT_HEADING (heading), kit_role_get_skill_name (kit, question));
  kit_block_set_space (heading, number > 1 ? QUESTION_SPACE : FIRST_SPACE);
  kit_flow_add (flow, heading);
}

/* The question in full, unless the heading says it all. */
static void
add_question_text (KitFlow *flow, KitQuestion *question)
{
  const char *text = kit_question_get_text (question);

  if (*text != '\0' && g_strcmp0 (text, kit_question_get_short_label (question)) != 0)
    kit_block_set_keep_with_next (
      kit_section_add_text (flow, KIT_TEXT_QUIET, text, 1, KIT_HEADING_HANG), TRUE);
}

static void
add_sample_answer (KitFlow *flow, KitQuestion *question)
{
  const char *text = kit_question_get_sample_answer (question);

  if (*text == '\0')
    return;

  kit_block_set_keep_with_next (
    kit_section_add_text (
      flow, KIT_TEXT_SMALL_STRONG, _ ("Sample answer"), SPACE, KIT_HEADING_HANG),
    TRUE);
  kit_section_add_text (flow, KIT_TEXT_SMALL, text, 1, KIT_HEADING_HANG);
}

static void
add_rating (KitFlow *flow, KitEvaluation *evaluation, KitAnswer *answer, gboolean goes_on)
{
  KitRole *kit = kit_evaluation_get_kit (evaluation);
  g_autofree char *outcome = kit_evaluation_dup_answer_wording (evaluation, answer);
  KitBlock *row =
    kit_rating_row_new (kit_answer_get_rating (answer), kit_role_get_n_levels (kit), outcome);

  kit_block_set_space (row, SPACE);
  kit_block_set_indent (row, KIT_HEADING_HANG);
  kit_block_set_keep_with_next (row, goes_on);
  kit_flow_add (flow, row);
}

/* What the chosen level looks like in the words of the kit, or why there is none. */
static const char *
get_explanation (KitAnswer *answer, const KitEvaluationOptions *options)
{
  if (kit_answer_get_state (answer) == KIT_ANSWER_RATED && !options->no_anchors)
    return kit_question_get_anchor (kit_answer_get_question (answer),
                                    kit_answer_get_rating (answer));
  if (kit_answer_get_state (answer) == KIT_ANSWER_NOT_ASKED)
    return kit_answer_get_reason (answer);

  return "";
}

/* With what was said of it directly below: a rating alone at the foot of a page says nothing. */
static void
add_outcome (KitFlow *flow,
             KitEvaluation *evaluation,
             KitAnswer *answer,
             const KitEvaluationOptions *options)
{
  const char *explanation = get_explanation (answer, options);
  const gboolean has_note = !options->no_notes && *kit_answer_get_note (answer) != '\0';

  add_rating (flow, evaluation, answer, *explanation != '\0' || has_note);
  if (*explanation != '\0')
    kit_block_set_keep_with_next (
      kit_section_add_text (flow, KIT_TEXT_SMALL, explanation, 3, KIT_HEADING_HANG), has_note);
}

static void
add_note (KitFlow *flow, const char *note, double indent)
{
  KitBlock *block;

  if (*note == '\0')
    return;

  block = kit_section_add_text (flow, KIT_TEXT_BODY, note, SPACE, indent);
  kit_paragraph_set_bar (KIT_PARAGRAPH (block), TRUE);
}

static void
add_answer (KitFlow *flow,
            KitEvaluation *evaluation,
            KitAnswer *answer,
            guint number,
            const KitEvaluationOptions *options)
{
  KitRole *kit = kit_evaluation_get_kit (evaluation);

  kit_flow_begin (flow, "Sect", TRUE);
  add_heading (flow, kit, kit_answer_get_question (answer), number);
  add_question_text (flow, kit_answer_get_question (answer));
  if (options->sample_answers)
    add_sample_answer (flow, kit_answer_get_question (answer));
  add_outcome (flow, evaluation, answer, options);
  if (!options->no_notes)
    add_note (flow, kit_answer_get_note (answer), KIT_HEADING_HANG);
  if (options->private_notes)
    kit_section_add_labelled (
      flow, _ ("Private note"), kit_answer_get_private_note (answer), KIT_HEADING_HANG);
  kit_flow_end (flow);
}

void
kit_evaluation_add_answers (KitFlow *flow,
                            KitEvaluation *evaluation,
                            const KitEvaluationOptions *options)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  const guint n = g_list_model_get_n_items (plan);

  if (n == 0)
    return;

  kit_section_add_heading (flow, _ ("Questions"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      add_answer (flow, evaluation, answer, i + 1, options);
    }
}
