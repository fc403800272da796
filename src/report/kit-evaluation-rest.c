/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-sections.h"

#include <glib/gi18n.h>

#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-report-words.h"
#include "kit-signature.h"
#include "kit-table.h"
#include "kit-wording.h"

#define SPACE 5
#define QUESTION_SPACE 14

static void
add_added_question (KitFlow *flow, KitAddedQuestion *question, const KitEvaluationOptions *options)
{
  const char *text = kit_added_question_get_text (question);
  const char *note = options->no_notes ? "" : kit_added_question_get_note (question);
  KitBlock *block;

  kit_flow_begin (flow, "Sect", TRUE);
  block = kit_section_add_text (
    flow, KIT_TEXT_STRONG, *text != '\0' ? text : _ ("A question"), QUESTION_SPACE - 6, 0);
  kit_block_set_keep_with_next (block, *note != '\0');
  if (*note != '\0')
    {
      block = kit_section_add_text (flow, KIT_TEXT_BODY, note, SPACE, 0);
      kit_paragraph_set_bar (KIT_PARAGRAPH (block), TRUE);
    }
  kit_flow_end (flow);
}

static void
add_added_questions (KitFlow *flow, KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  GListModel *questions = kit_evaluation_get_added_questions (evaluation);
  const guint n = g_list_model_get_n_items (questions);
  gboolean open = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitAddedQuestion) question = g_list_model_get_item (questions, i);

      if (kit_added_question_is_empty (question))
        continue;
      if (!open)
        kit_section_add_heading (flow, _ ("Added questions"));
      open = TRUE;
      add_added_question (flow, question, options);
    }
}

static void
add_words (KitFlow *flow, const char *heading, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  kit_section_add_heading (flow, heading);
  kit_section_add_text (flow, KIT_TEXT_BODY, text, SPACE, 0);
}

static KitTable *
new_reasons_table (void)
{
  const double widths[] = { .09, .41, .5 };
  const char *const head[] = { _ ("No."), _ ("Question"), _ ("Reason"), NULL };
  KitTable *table = KIT_TABLE (kit_table_new (G_N_ELEMENTS (widths), widths));

  kit_table_set_head (table, head);
  kit_block_set_space (KIT_BLOCK (table), SPACE);
  return table;
}

static void
add_not_asked (KitFlow *flow, KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  KitTable *table = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      const char *reason = kit_evaluation_get_unasked_reason (evaluation, answer);
      const char *const cells[] = { number,
                                    kit_question_get_short_label (kit_answer_get_question (answer)),
                                    reason != NULL && *reason != '\0' ? reason : "–",
                                    NULL };

      if (reason == NULL)
        continue;
      if (table == NULL)
        {
          kit_section_add_heading (flow, _ ("Not asked"));
          table = new_reasons_table ();
          kit_flow_add (flow, KIT_BLOCK (table));
        }
      kit_table_add_row (table, cells);
    }
}

static void
add_unplanned (KitFlow *flow, KitEvaluation *evaluation)
{
  GListModel *answers = kit_evaluation_get_answers (evaluation);
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  gboolean open = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);
      KitBlock *block;

      if (kit_list_find (plan, kit_item_get_id (KIT_ITEM (answer)), NULL) != NULL)
        continue;
      if (!open)
        {
          kit_section_add_heading (flow, _ ("Questions of the kit outside the plan"));
          kit_flow_begin (flow, "L", FALSE);
          open = TRUE;
        }
      kit_flow_begin (flow, "LI", FALSE);
      block = kit_section_add_text (
        flow, KIT_TEXT_BODY, kit_question_get_short_label (kit_answer_get_question (answer)), 3, 0);
      kit_paragraph_set_tag (KIT_PARAGRAPH (block), "LBody");
      kit_flow_end (flow);
    }

  if (open)
    kit_flow_end (flow);
}

static void
add_revisions (KitFlow *flow, KitEvaluation *evaluation)
{
  const double widths[] = { .37, .63 };
  const char *const head[] = { _ ("Revised"), _ ("Reason"), NULL };
  GListModel *revisions = kit_evaluation_get_revisions (evaluation);
  const guint n = g_list_model_get_n_items (revisions);
  KitBlock *table;

  if (n == 0)
    return;

  kit_section_add_heading (flow, _ ("Revisions"));
  table = kit_flow_add (flow, kit_table_new (G_N_ELEMENTS (widths), widths));
  kit_block_set_space (table, SPACE);
  kit_table_set_head (KIT_TABLE (table), head);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitRevision) revision = g_list_model_get_item (revisions, i);
      g_autofree char *at = kit_report_time (kit_revision_get_at (revision));
      const char *const cells[] = { at, kit_revision_get_reason (revision), NULL };

      kit_table_add_row (KIT_TABLE (table), cells);
    }
}

void
kit_evaluation_add_rest (KitFlow *flow,
                         KitEvaluation *evaluation,
                         const KitEvaluationOptions *options)
{
  add_added_questions (flow, evaluation, options);
  add_words (
    flow, _ ("Candidate’s questions"), kit_evaluation_get_candidate_questions (evaluation));
  if (!options->no_notes)
    add_words (flow, _ ("General notes"), kit_evaluation_get_notes (evaluation));
  add_not_asked (flow, evaluation);
  add_unplanned (flow, evaluation);
  add_revisions (flow, evaluation);
}

void
kit_evaluation_add_signatures (KitFlow *flow,
                               KitEvaluation *evaluation,
                               const KitEvaluationOptions *options)
{
  g_autofree char *name = kit_report_interviewer (evaluation, options->naming);
  KitBlock *block;

  /* A draft is not signed. */
  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    return;

  /* Nobody likes to sign a page with nothing else on it. */
  kit_flow_avoid_break (flow);
  kit_flow_begin (flow, "Sect", TRUE);
  kit_section_add_heading (flow, _ ("Signatures"));
  block = kit_signature_new (_ ("Interviewer"), name);
  kit_block_set_keep_with_next (block, TRUE);
  kit_flow_add (flow, block);
  kit_flow_add (flow, kit_signature_new (_ ("Hiring manager"), ""));
  kit_flow_end (flow);
}
