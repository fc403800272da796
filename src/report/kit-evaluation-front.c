/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-sections.h"

#include <glib/gi18n.h>

#include "kit-facts.h"
#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-report-words.h"
#include "kit-verdict.h"
#include "kit-wording.h"

#define SPACE 12

void
kit_evaluation_add_title (KitFlow *flow,
                          KitEvaluation *evaluation,
                          const KitEvaluationOptions *options)
{
  const gboolean draft = kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT;
  g_autofree char *name = kit_report_candidate (evaluation, options->naming);
  KitBlock *kind, *title, *role;

  kind = kit_section_add_text (flow,
                               draft ? KIT_TEXT_SMALL_STRONG : KIT_TEXT_SMALL,
                               draft ? _ ("Interview evaluation · Draft – not submitted")
                                     : _ ("Interview evaluation"),
                               0,
                               0);
  kit_block_set_keep_with_next (kind, TRUE);

  title = kit_flow_add (flow, kit_heading_new (1, name));
  kit_heading_set_outline (KIT_HEADING (title), _ ("Interview evaluation"));
  kit_block_set_space (title, 2);

  role = kit_section_add_text (
    flow, KIT_TEXT_SUBTITLE, kit_role_get_title (kit_evaluation_get_kit (evaluation)), 0, 0);
  kit_paragraph_set_flush (KIT_PARAGRAPH (role), TRUE);
}

static void
add_fact (KitFacts *facts, const char *label, const char *value)
{
  if (*value != '\0')
    kit_facts_add (facts, label, value);
}

static void
add_facts (KitFlow *flow, KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  g_autofree char *interviewer = options->interviewer != NULL
                                   ? g_strdup (options->interviewer)
                                   : kit_report_interviewer (evaluation, options->naming);
  GDateTime *submitted = kit_evaluation_get_submitted (evaluation);
  g_autofree char *date = kit_report_date (kit_evaluation_get_date (evaluation));
  KitBlock *block = kit_facts_new (2);
  KitFacts *facts = KIT_FACTS (block);

  add_fact (facts, _ ("Interviewer"), interviewer);
  add_fact (facts, _ ("Date"), date);
  add_fact (facts, _ ("Round"), kit_evaluation_get_round (evaluation));
  if (kit_evaluation_get_seconds (evaluation) >= 60)
    {
      g_autofree char *time = kit_report_duration (kit_evaluation_get_seconds (evaluation));

      add_fact (facts, _ ("Time"), time);
    }
  if (submitted != NULL)
    {
      g_autofree char *time = kit_report_time (submitted);

      add_fact (facts, _ ("Submitted"), time);
    }

  kit_block_set_space (block, SPACE);
  kit_flow_add (flow, block);
}

static void
set_score (KitVerdict *verdict, KitEvaluation *evaluation)
{
  const KitScore score = kit_score_overall (evaluation);
  g_autofree char *words = NULL;
  g_autofree char *basis = kit_score_dup_basis (score);

  if (!kit_evaluation_shows_score (evaluation))
    {
      g_autofree char *settled = g_strdup_printf (_ ("%u of %u questions settled"),
                                                  kit_evaluation_get_n_settled (evaluation),
                                                  kit_evaluation_get_n_planned (evaluation));

      kit_verdict_set (verdict, 1, _ ("Score"), _ ("Not yet"), settled);
      return;
    }

  words = kit_report_score (score, kit_role_get_n_levels (kit_evaluation_get_kit (evaluation)));
  kit_verdict_set (verdict, 1, _ ("Score"), words, basis);
}

static void
add_verdict (KitFlow *flow, KitEvaluation *evaluation)
{
  const KitRecommendation recommendation = kit_evaluation_get_recommendation (evaluation);
  KitBlock *block = kit_verdict_new ();

  kit_verdict_set (KIT_VERDICT (block),
                   0,
                   _ ("Recommendation"),
                   kit_report_recommendation (recommendation),
                   kit_evaluation_get_ended_early (evaluation) != NULL ? _ ("Ended early") : "");
  set_score (KIT_VERDICT (block), evaluation);
  kit_block_set_space (block, SPACE - 4);
  kit_flow_add (flow, block);
}

static void
add_remarks (KitFlow *flow, KitEvaluation *evaluation)
{
  const char *ended = kit_evaluation_get_ended_early (evaluation);

  if (ended != NULL)
    kit_section_add_labelled (
      flow, _ ("Why it ended early"), *ended != '\0' ? ended : _ ("No reason given"), 0);
  kit_section_add_labelled (flow,
                            _ ("Why the recommendation differs from the score"),
                            kit_evaluation_get_disagreement (evaluation),
                            0);
}

static void
add_summary (KitFlow *flow, KitEvaluation *evaluation)
{
  const char *summary = kit_evaluation_get_summary (evaluation);
  const gboolean none = summary == NULL || *summary == '\0';

  kit_section_add_heading (flow, _ ("Summary"));
  kit_section_add_text (flow,
                        none ? KIT_TEXT_QUIET : KIT_TEXT_BODY,
                        none ? _ ("No summary was written.") : summary,
                        4,
                        0);
}

static void
add_red_flag (KitFlow *flow, KitEvaluation *evaluation, KitObservation *observation)
{
  const char *observed = kit_observation_get_observed (observation);
  g_autofree char *question =
    kit_report_question_name (evaluation, kit_observation_get_question (observation));
  KitBlock *text;

  kit_flow_begin (flow, "LI", TRUE);
  text = kit_section_add_text (flow,
                               KIT_TEXT_STRONG,
                               kit_red_flag_get_text (kit_observation_get_red_flag (observation)),
                               6,
                               0);
  kit_paragraph_set_tag (KIT_PARAGRAPH (text), "LBody");
  kit_block_set_keep_with_next (text, TRUE);

  if (*question != '\0')
    {
      /* Translators: where a red flag was seen: “At question 3, Trouble in production” */
      g_autofree char *where = g_strdup_printf (_ ("At %s"), question);

      text = kit_section_add_text (flow, KIT_TEXT_SMALL, where, 1, 0);
      kit_paragraph_set_tag (KIT_PARAGRAPH (text), "LBody");
      kit_block_set_keep_with_next (text, *observed != '\0');
    }
  if (*observed != '\0')
    {
      text = kit_section_add_text (flow, KIT_TEXT_BODY, observed, 2, 0);
      kit_paragraph_set_tag (KIT_PARAGRAPH (text), "LBody");
      kit_paragraph_set_bar (KIT_PARAGRAPH (text), TRUE);
    }
  kit_flow_end (flow);
}

static void
add_red_flags (KitFlow *flow, KitEvaluation *evaluation)
{
  GListModel *observations = kit_evaluation_get_observations (evaluation);
  const guint n = g_list_model_get_n_items (observations);

  kit_section_add_heading (flow, _ ("Red flags"));
  if (kit_evaluation_get_n_seen (evaluation) == 0)
    {
      g_autofree char *none = g_strdup_printf (
        ngettext ("None seen (the kit names %u).", "None seen (the kit names %u).", n), n);

      kit_section_add_text (flow, KIT_TEXT_BODY, n > 0 ? none : _ ("None seen."), 4, 0);
      return;
    }

  kit_flow_begin (flow, "L", FALSE);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      if (kit_observation_get_seen (observation))
        add_red_flag (flow, evaluation, observation);
    }
  kit_flow_end (flow);
}

void
kit_evaluation_add_front (KitFlow *flow,
                          KitEvaluation *evaluation,
                          const KitEvaluationOptions *options)
{
  add_facts (flow, evaluation, options);
  add_verdict (flow, evaluation);
  add_remarks (flow, evaluation);
  add_summary (flow, evaluation);
  add_red_flags (flow, evaluation);
}
