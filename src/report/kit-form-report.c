/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-form-report.h"

#include <glib/gi18n.h>

#include "kit-blanks.h"
#include "kit-choices.h"
#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-report-private.h"
#include "kit-report-words.h"
#include "kit-ruling.h"
#include "kit-section.h"
#include "kit-signature.h"
#include "kit-wording.h"

#define SPACE 6
#define SECTION_SPACE 28
#define QUESTION_SPACE 18
#define ANCHORS_SPACE 5
#define RULING_SPACE 2
#define N_LINES_MIN 3
#define N_LINES 5

struct _KitFormReport
{
  KitReport parent_instance;
};

G_DEFINE_FINAL_TYPE (KitFormReport, kit_form_report, KIT_TYPE_REPORT)

static void
kit_form_report_class_init (KitFormReportClass *klass)
{
}

static void
kit_form_report_init (KitFormReport *self)
{
}

static void
add_block (KitFlow *flow, KitBlock *block, double space, double indent)
{
  kit_block_set_space (block, space);
  kit_block_set_indent (block, indent);
  kit_flow_add (flow, block);
}

/* Without the line that a section has elsewhere: below lines for the hand it would be one more. */
static void
add_section (KitFlow *flow, const char *title)
{
  KitBlock *heading = kit_heading_new (2, title);

  kit_heading_set_ruled (KIT_HEADING (heading), FALSE);
  add_block (flow, heading, SECTION_SPACE, 0);
}

static void
add_front (KitFlow *flow, KitRole *role)
{
  KitBlock *kind = kit_section_add_text (flow, KIT_TEXT_SMALL, _ ("Interview form"), 0, 0);
  KitBlock *title = kit_flow_add (flow, kit_heading_new (1, kit_role_get_title (role)));
  KitBlock *blanks = kit_blanks_new (2);

  kit_block_set_keep_with_next (kind, TRUE);
  kit_block_set_space (title, 2);
  kit_blanks_add (KIT_BLANKS (blanks), _ ("Candidate"));
  kit_blanks_add (KIT_BLANKS (blanks), _ ("Date"));
  kit_blanks_add (KIT_BLANKS (blanks), _ ("Interviewer"));
  kit_blanks_add (KIT_BLANKS (blanks), _ ("Round"));
  add_block (flow, blanks, SPACE, 0);
  if (*kit_role_get_overview (role) != '\0')
    kit_section_add_text (flow, KIT_TEXT_QUIET, kit_role_get_overview (role), 2 * SPACE, 0);
}

/* "Problem solving · 6 minutes" */
static char *
make_aside (KitRole *role, KitQuestion *question)
{
  const char *skill = kit_role_get_skill_name (role, question);
  g_autofree char *time = NULL;

  if (kit_question_get_minutes (question) == 0)
    return g_strdup (skill);

  time = kit_report_duration (60 * kit_question_get_minutes (question));
  if (*skill == '\0')
    return g_steal_pointer (&time);

  /* Each apart: the one may be read from right to left, the other not. */
  return g_strdup_printf (KIT_ISOLATED "  ·  " KIT_ISOLATED, skill, time);
}

static void
add_heading (KitFlow *flow, KitRole *role, KitQuestion *question, guint number)
{
  KitBlock *heading = kit_heading_new (3, kit_question_get_short_label (question));
  g_autofree char *aside = make_aside (role, question);

  kit_heading_set_number (KIT_HEADING (heading), number);
  kit_heading_set_aside (KIT_HEADING (heading), aside);
  add_block (flow, heading, QUESTION_SPACE, 0);
}

/* What is read out, unless the heading says it all. */
static void
add_text (KitFlow *flow, KitQuestion *question)
{
  const char *text = kit_question_get_text (question);

  if (*text != '\0' && g_strcmp0 (text, kit_question_get_short_label (question)) != 0)
    kit_block_set_keep_with_next (
      kit_section_add_text (flow, KIT_TEXT_BODY, text, 1, KIT_HEADING_HANG), TRUE);
}

/* A label, and below it what stands behind the question, as small as it may be. */
static void
add_background (KitFlow *flow, const char *label, const char *text)
{
  if (*text == '\0')
    return;

  kit_block_set_keep_with_next (
    kit_section_add_text (flow, KIT_TEXT_SMALL_STRONG, label, SPACE, KIT_HEADING_HANG), TRUE);
  kit_section_add_text (flow, KIT_TEXT_SMALL, text, 1, KIT_HEADING_HANG);
}

static void
add_follow_ups (KitFlow *flow, KitQuestion *question)
{
  const char *const *follow_ups = kit_question_get_follow_ups (question);

  if (follow_ups == NULL || follow_ups[0] == NULL)
    return;

  kit_block_set_keep_with_next (
    kit_section_add_text (flow, KIT_TEXT_SMALL_STRONG, _ ("Ask further"), SPACE, KIT_HEADING_HANG),
    TRUE);
  kit_flow_begin (flow, "L", FALSE);
  for (guint i = 0; follow_ups[i] != NULL; i++)
    {
      kit_flow_begin (flow, "LI", FALSE);
      kit_paragraph_set_tag (KIT_PARAGRAPH (kit_section_add_text (
                               flow, KIT_TEXT_SMALL, follow_ups[i], 1, KIT_HEADING_HANG)),
                             "LBody");
      kit_flow_end (flow);
    }
  kit_flow_end (flow);
}

static void
add_levels (KitFlow *flow, KitRole *role)
{
  KitBlock *choices = kit_choices_new ();

  for (guint i = 1; i <= kit_role_get_n_levels (role); i++)
    kit_choices_add (KIT_CHOICES (choices), i, kit_level_get_label (kit_role_get_level (role, i)));
  add_block (flow, choices, SPACE + 2, KIT_HEADING_HANG);
}

static void
add_skips (KitFlow *flow)
{
  KitBlock *choices = kit_choices_new ();

  kit_choices_add (KIT_CHOICES (choices), 0, _ ("Not asked"));
  kit_choices_add (KIT_CHOICES (choices), 0, _ ("No evidence"));
  add_block (flow, choices, SPACE, KIT_HEADING_HANG);
}

static void
add_anchors (KitFlow *flow, KitRole *role, KitQuestion *question)
{
  double space = ANCHORS_SPACE;

  for (guint i = 1; i <= kit_role_get_n_levels (role); i++)
    {
      const char *anchor = kit_question_get_anchor (question, i);
      /* Translators: below the boxes of a form: a level, and what it looks like */
      g_autofree char *text = g_strdup_printf (_ ("%u – %s"), i, anchor);

      if (*anchor == '\0')
        continue;
      kit_section_add_text (flow, KIT_TEXT_SMALL, text, space, KIT_HEADING_HANG);
      space = 2;
    }
}

static void
add_room (KitFlow *flow, gboolean page, double indent)
{
  add_block (flow,
             page ? kit_ruling_new_to_end_of_page (N_LINES_MIN)
                  : kit_ruling_new_up_to (N_LINES_MIN, N_LINES),
             RULING_SPACE,
             indent);
}

static void
add_question (KitFlow *flow,
              KitRole *role,
              KitQuestion *question,
              guint number,
              const KitFormOptions *options)
{
  if (options->page_per_question)
    kit_flow_break (flow);
  kit_flow_begin (flow, "Sect", TRUE);
  add_heading (flow, role, question, number);
  add_text (flow, question);
  add_background (flow, _ ("Purpose"), kit_question_get_purpose (question));
  add_follow_ups (flow, question);
  if (options->sample_answers)
    add_background (flow, _ ("Sample answer"), kit_question_get_sample_answer (question));
  add_levels (flow, role);
  if (options->anchors)
    add_anchors (flow, role, question);
  add_skips (flow);
  add_room (flow, options->page_per_question, KIT_HEADING_HANG);
  kit_flow_end (flow);
}

static void
add_questions (KitFlow *flow, KitRole *role, const KitFormOptions *options)
{
  GListModel *questions = kit_role_get_questions (role);
  const guint n = g_list_model_get_n_items (questions);

  if (n > 0 && !options->page_per_question)
    add_section (flow, _ ("Questions"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      add_question (flow, role, question, i + 1, options);
    }
}

static void
add_red_flag (KitFlow *flow, KitRedFlag *red_flag)
{
  KitBlock *text;

  kit_flow_begin (flow, "LI", TRUE);
  text = kit_section_add_text (flow, KIT_TEXT_BODY, kit_red_flag_get_text (red_flag), SPACE, 0);
  kit_paragraph_set_tag (KIT_PARAGRAPH (text), "LBody");
  kit_paragraph_set_box (KIT_PARAGRAPH (text), TRUE);
  kit_block_set_keep_with_next (text, TRUE);
  add_block (flow, kit_ruling_new (1), 0, KIT_PARAGRAPH_BOX_HANG);
  kit_flow_end (flow);
}

static void
add_red_flags (KitFlow *flow, KitRole *role)
{
  GListModel *red_flags = kit_role_get_red_flags (role);
  const guint n = g_list_model_get_n_items (red_flags);

  if (n == 0)
    return;

  add_section (flow, _ ("Red flags, and what was observed"));
  kit_flow_begin (flow, "L", FALSE);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      add_red_flag (flow, red_flag);
    }
  kit_flow_end (flow);
}

static void
add_notes (KitFlow *flow, const char *heading)
{
  add_section (flow, heading);
  add_room (flow, FALSE, 0);
}

static void
add_verdict (KitFlow *flow)
{
  KitBlock *choices = kit_choices_new ();

  for (guint i = KIT_RECOMMENDATION_DEFINITELY_NO; i <= KIT_RECOMMENDATION_STRONG_YES; i++)
    kit_choices_add (KIT_CHOICES (choices), 0, kit_recommendation_get_wording (i));

  kit_flow_begin (flow, "Sect", TRUE);
  add_section (flow, _ ("Recommendation and summary"));
  add_block (flow, choices, SPACE, 0);
  add_room (flow, FALSE, 0);
  kit_flow_add (flow, kit_signature_new (_ ("Interviewer"), ""));
  kit_flow_end (flow);
}

static KitFlow *
compose (KitRole *role, const KitFormOptions *options)
{
  KitFlow *flow = kit_flow_new ();

  add_front (flow, role);
  add_questions (flow, role, options);
  if (options->page_per_question)
    kit_flow_break (flow);
  add_red_flags (flow, role);
  add_notes (flow, _ ("Candidate’s questions"));
  add_notes (flow, _ ("General notes"));
  add_verdict (flow);

  return flow;
}

KitReport *
kit_form_report_new (KitRole *role, const KitFormOptions *options, const KitReportStyle *style)
{
  g_autoptr (KitFlow) flow = NULL;
  KitReportContent content;
  KitReport *self;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_object_new (KIT_TYPE_FORM_REPORT, NULL);
  flow = compose (role, options);
  content = (KitReportContent) {
    .flow = flow,
    .language = kit_role_get_language (role),
    .subject = kit_role_get_title (role),
    .date = "",
    .title = _ ("Interview form"),
  };
  kit_report_lay_out (self, &content, style);

  return self;
}

char *
kit_form_report_get_file_name (void)
{
  return g_strdup ("interview-form.pdf");
}
