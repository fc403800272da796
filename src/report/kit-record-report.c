/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-record-report.h"

#include <glib/gi18n.h>

#include "kit-attachment.h"
#include "kit-candidacy.h"
#include "kit-contact.h"
#include "kit-evaluation-sections.h"
#include "kit-facts.h"
#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-report-private.h"
#include "kit-report-words.h"
#include "kit-table.h"

#define SPACE 5
#define BLOCK_SPACE 12

struct _KitRecordReport
{
  KitReport parent_instance;
};

/* Who wrote about the person, in the order in which they are met: the n-th is interviewer n. */
typedef struct
{
  KitRecord *record;
  KitFlow *flow;
  GPtrArray *interviewers;
} Composing;

G_DEFINE_FINAL_TYPE (KitRecordReport, kit_record_report, KIT_TYPE_REPORT)

static void
kit_record_report_class_init (KitRecordReportClass *klass)
{
}

static void
kit_record_report_init (KitRecordReport *self)
{
}

static guint
get_number (Composing *self, const char *interviewer)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (self->interviewers, interviewer, g_str_equal, &index))
    {
      index = self->interviewers->len;
      g_ptr_array_add (self->interviewers, g_strdup (interviewer));
    }

  return index + 1;
}

static char *
dup_part (Composing *self, const char *interviewer)
{
  if (interviewer == NULL || *interviewer == '\0')
    return g_strdup (_ ("Interviewer"));

  /* Translators: one of the people who wrote about somebody, instead of their name */
  return g_strdup_printf (_ ("Interviewer %u"), get_number (self, interviewer));
}

static const char *
get_name (KitRecord *record)
{
  const char *name = kit_candidate_get_name (record->candidate);

  return *name != '\0' ? name : _ ("Unnamed Candidate");
}

static KitPseudonyms *
make_pseudonyms (Composing *self)
{
  KitPseudonyms *pseudonyms = kit_pseudonyms_new ();

  /* Whoever is called the same, the record is about the candidate. */
  kit_pseudonyms_add (pseudonyms, get_name (self->record), get_name (self->record));
  for (guint i = 0; i < self->record->entries->len; i++)
    {
      const KitRecordEntry *entry = self->record->entries->pdata[i];
      g_autofree char *part =
        dup_part (self, kit_evaluation_get_interviewer_id (entry->evaluation));

      kit_pseudonyms_add (
        pseudonyms, kit_evaluation_get_interviewer_name (entry->evaluation), part);
    }

  return pseudonyms;
}

static void
add_title (KitFlow *flow, const char *kind, const char *title, const char *outline)
{
  KitBlock *block = kit_section_add_text (flow, KIT_TEXT_SMALL, kind, 0, 0);

  kit_block_set_keep_with_next (block, TRUE);
  block = kit_flow_add (flow, kit_heading_new (1, title));
  kit_heading_set_outline (KIT_HEADING (block), outline);
  kit_block_set_space (block, 2);
}

static void
add_fact (KitFacts *facts, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    kit_facts_add (facts, label, value);
}

static void
add_time (KitFacts *facts, const char *label, GDateTime *time)
{
  g_autofree char *text = time != NULL ? kit_report_time (time) : NULL;

  add_fact (facts, label, text);
}

static void
add_contacts (KitFacts *facts, KitCandidate *candidate)
{
  GListModel *contacts = kit_candidate_get_contacts (candidate);

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++)
    {
      g_autoptr (KitContact) contact = g_list_model_get_item (contacts, i);

      add_fact (facts, kit_contact_get_kind (contact), kit_contact_get_value (contact));
    }
}

static void
add_person (KitFlow *flow, KitCandidate *candidate)
{
  KitBlock *block = kit_facts_new (2);
  KitFacts *facts = KIT_FACTS (block);

  add_fact (facts, _ ("Pronouns"), kit_candidate_get_pronouns (candidate));
  add_fact (facts, _ ("Pronunciation"), kit_candidate_get_pronunciation (candidate));
  add_contacts (facts, candidate);
  add_time (facts, _ ("Added"), kit_candidate_get_created (candidate));
  add_time (facts, _ ("Changed"), kit_candidate_get_modified (candidate));
  add_time (facts, _ ("Kept since"), kit_candidate_get_hold_at (candidate));
  kit_block_set_space (block, BLOCK_SPACE);
  kit_flow_add (flow, block);

  kit_section_add_labelled (flow, _ ("Notes"), kit_candidate_get_notes (candidate), 0);
  kit_section_add_labelled (
    flow, _ ("Why it is kept"), kit_candidate_get_hold_reason (candidate), 0);
}

static void
add_explanation (KitFlow *flow)
{
  kit_section_add_text (
    flow,
    KIT_TEXT_QUIET,
    _ (
      "This is everything that this library holds about the person. Those who evaluated are called "
      "by their part, also where somebody wrote their whole name; all other words are as they were "
      "written. What others keep for themselves, such as drafts and private notes, lies with "
      "them."),
    BLOCK_SPACE,
    0);
}

/* A table with its heading, at the first row of which it is made. */
static KitTable *
ensure_table (KitFlow *flow,
              KitTable *table,
              const char *heading,
              const char *const *head,
              guint n_columns,
              const double *widths)
{
  KitBlock *block;

  if (table != NULL)
    return table;

  kit_section_add_heading (flow, heading);
  block = kit_flow_add (flow, kit_table_new (n_columns, widths));
  kit_block_set_space (block, SPACE);
  kit_table_set_head (KIT_TABLE (block), head);

  return KIT_TABLE (block);
}

/* As it is known now, or as the kits of the evaluations call it; else by its id only. */
static const char *
get_role_title (KitRecord *record, const char *role)
{
  const char *title = g_hash_table_lookup (record->role_titles, role);

  if (title != NULL)
    return title;

  for (guint i = 0; i < record->entries->len; i++)
    {
      const KitRecordEntry *entry = record->entries->pdata[i];

      if (g_strcmp0 (kit_evaluation_get_role (entry->evaluation), role) == 0)
        return kit_role_get_title (kit_evaluation_get_kit (entry->evaluation));
    }

  return role;
}

static void
add_roles (KitFlow *flow, KitRecord *record)
{
  const double widths[] = { .6, .4 };
  const char *const head[] = { _ ("Role"), _ ("Stage"), NULL };
  GListModel *roles = kit_candidate_get_roles (record->candidate);
  KitTable *table = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitCandidacy) candidacy = g_list_model_get_item (roles, i);
      const char *stage = kit_candidacy_get_stage (candidacy);
      const char *const cells[] = { get_role_title (record, kit_item_get_id (KIT_ITEM (candidacy))),
                                    *stage != '\0' ? stage : "–",
                                    NULL };

      table = ensure_table (flow, table, _ ("Considered for"), head, G_N_ELEMENTS (widths), widths);
      kit_table_add_row (table, cells);
    }
}

static void
add_attachments (KitFlow *flow, KitCandidate *candidate)
{
  const double widths[] = { .4, .6 };
  const char *const head[] = { _ ("Document"), _ ("Where it lies"), NULL };
  GListModel *attachments = kit_candidate_get_attachments (candidate);
  KitTable *table = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (attachments); i++)
    {
      g_autoptr (KitAttachment) attachment = g_list_model_get_item (attachments, i);
      const char *const cells[] = { kit_attachment_get_name (attachment),
                                    kit_attachment_get_uri (attachment),
                                    NULL };

      table = ensure_table (flow, table, _ ("Documents"), head, G_N_ELEMENTS (widths), widths);
      kit_table_add_row (table, cells);
    }
}

static const char *
get_state (const KitRecordEntry *entry)
{
  if (entry->replaced_by != NULL)
    return _ ("Replaced");

  return kit_evaluation_get_state (entry->evaluation) == KIT_EVALUATION_DRAFT ? _ ("Draft")
                                                                              : _ ("Submitted");
}

static void
add_overview_row (Composing *self, KitTable *table, const KitRecordEntry *entry, guint number)
{
  KitEvaluation *evaluation = entry->evaluation;
  const char *round = kit_evaluation_get_round (evaluation);
  g_autofree char *no = g_strdup_printf ("%u", number);
  g_autofree char *date = kit_report_date (kit_evaluation_get_date (evaluation));
  g_autofree char *part = dup_part (self, kit_evaluation_get_interviewer_id (evaluation));
  const char *const cells[] = { no,
                                kit_role_get_title (kit_evaluation_get_kit (evaluation)),
                                *round != '\0' ? round : "–",
                                *date != '\0' ? date : "–",
                                part,
                                get_state (entry),
                                NULL };

  kit_table_add_row (table, cells);
}

static void
add_overview (Composing *self)
{
  const double widths[] = { .07, .28, .12, .23, .16, .14 };
  const char *const head[] = { _ ("No."),         _ ("Role"),  _ ("Round"), _ ("Date"),
                               _ ("Interviewer"), _ ("State"), NULL };
  KitTable *table = NULL;

  for (guint i = 0; i < self->record->entries->len; i++)
    {
      table =
        ensure_table (self->flow, table, _ ("Evaluations"), head, G_N_ELEMENTS (widths), widths);
      add_overview_row (self, table, self->record->entries->pdata[i], i + 1);
    }
}

static void
add_looks_of (Composing *self, KitPanel *panel, KitTable **table)
{
  const double widths[] = { .17, .35, .48 };
  const char *const head[] = { _ ("Who"), _ ("When"), _ ("Why"), NULL };
  GListModel *looks = kit_panel_get_looks (panel);

  for (guint i = 0; i < g_list_model_get_n_items (looks); i++)
    {
      g_autoptr (KitLook) look = g_list_model_get_item (looks, i);
      GDateTime *at = kit_look_get_at (look);
      g_autofree char *who = dup_part (self, kit_look_get_by (look));
      g_autofree char *when = at != NULL ? kit_report_time (at) : g_strdup ("–");
      const char *const cells[] = { who, when, kit_look_get_reason (look), NULL };

      *table = ensure_table (self->flow,
                             *table,
                             _ ("Who looked at this without an evaluation of their own"),
                             head,
                             G_N_ELEMENTS (widths),
                             widths);
      kit_table_add_row (*table, cells);
    }
}

static void
add_looks (Composing *self)
{
  KitTable *table = NULL;

  for (guint i = 0; i < self->record->panels->len; i++)
    add_looks_of (self, self->record->panels->pdata[i], &table);
}

/* Members that a newer version wrote, in the words of the file. */
static void
add_extra (KitFlow *flow, const char *heading, KitItem *item)
{
  const char *extra = kit_item_get_extra (item);

  if (extra == NULL || *extra == '\0')
    return;

  kit_section_add_heading (flow, heading);
  kit_section_add_text (flow, KIT_TEXT_SMALL, extra, SPACE, 0);
}

static void
add_extras (KitFlow *flow, KitRecord *record)
{
  add_extra (flow, _ ("Also in the file of the candidate"), KIT_ITEM (record->candidate));
  for (guint i = 0; i < record->panels->len; i++)
    add_extra (flow, _ ("Also in the file of the panel"), record->panels->pdata[i]);
  for (guint i = 0; i < record->entries->len; i++)
    {
      const KitRecordEntry *entry = record->entries->pdata[i];

      add_extra (flow, _ ("Also in the file of an evaluation"), KIT_ITEM (entry->evaluation));
    }
}

static void
add_unread (KitFlow *flow, KitRecord *record)
{
  if (record->unread->len == 0)
    return;

  kit_section_add_heading (flow, _ ("Files that are not part of this"));
  for (guint i = 0; i < record->unread->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (record->unread->pdata[i]);

      kit_section_add_text (flow, KIT_TEXT_BODY, shown, SPACE, 0);
    }
}

static char *
describe_entry (const KitRecordEntry *entry, guint number)
{
  g_autofree char *when = NULL;

  if (entry->replaced_by == NULL)
    /* Translators: %u is its number, and %s whether it is a draft, or submitted */
    return g_strdup_printf (_ ("Evaluation %u · %s"), number, get_state (entry));

  when = kit_report_time (kit_revision_get_at (entry->replaced_by));

  /* Translators: %u is its number, and %s a date and time */
  return g_strdup_printf (_ ("Evaluation %u · Replaced on %s"), number, when);
}

static void
add_entry (Composing *self, const KitRecordEntry *entry, guint number)
{
  KitEvaluation *evaluation = entry->evaluation;
  g_autofree char *part = dup_part (self, kit_evaluation_get_interviewer_id (evaluation));
  g_autofree char *kind = describe_entry (entry, number);
  const KitEvaluationOptions options = {
    .no_anchors = TRUE,
    .private_notes = TRUE,
    .interviewer = part,
  };

  kit_flow_break (self->flow);
  add_title (self->flow, kind, kit_role_get_title (kit_evaluation_get_kit (evaluation)), kind);
  kit_evaluation_add_front (self->flow, evaluation, &options);
  kit_evaluation_add_skills (self->flow, evaluation);
  kit_evaluation_add_answers (self->flow, evaluation, &options);
  kit_evaluation_add_rest (self->flow, evaluation, &options);
}

static void
compose (Composing *self)
{
  KitRecord *record = self->record;

  add_title (self->flow, _ ("Candidate record"), get_name (record), _ ("Candidate record"));
  add_person (self->flow, record->candidate);
  add_explanation (self->flow);
  add_roles (self->flow, record);
  add_overview (self);
  add_looks (self);
  add_attachments (self->flow, record->candidate);
  add_unread (self->flow, record);
  add_extras (self->flow, record);
  for (guint i = 0; i < record->entries->len; i++)
    add_entry (self, record->entries->pdata[i], i + 1);
}

/* When what is newest in it was written. */
static GDateTime *
get_newest (KitRecord *record)
{
  GDateTime *newest = kit_candidate_get_modified (record->candidate);

  for (guint i = 0; i < record->entries->len; i++)
    {
      const KitRecordEntry *entry = record->entries->pdata[i];
      GDateTime *time = kit_evaluation_get_submitted (entry->evaluation);

      if (time == NULL)
        time = kit_evaluation_get_started (entry->evaluation);
      if (time != NULL && (newest == NULL || g_date_time_compare (time, newest) > 0))
        newest = time;
    }

  return newest;
}

/* Of what was written, where that is one; or else of the words around it. */
static const char *
get_language (KitRecord *record)
{
  const char *language = NULL;

  for (guint i = 0; i < record->entries->len; i++)
    {
      const KitRecordEntry *entry = record->entries->pdata[i];
      const char *own = kit_role_get_language (kit_evaluation_get_kit (entry->evaluation));

      if (language != NULL && !g_str_equal (language, own))
        return kit_report_get_own_language ();
      language = own;
    }

  return language != NULL && *language != '\0' ? language : kit_report_get_own_language ();
}

KitReport *
kit_record_report_new (KitRecord *record, const KitReportStyle *style)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (GPtrArray) interviewers = g_ptr_array_new_with_free_func (g_free);
  Composing composing = { record, flow, interviewers };
  GDateTime *newest;
  g_autoptr (GDateTime) utc = NULL;
  g_autofree char *created = NULL;
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;
  KitReportContent content;
  KitReport *self;

  g_return_val_if_fail (record != NULL, NULL);

  newest = get_newest (record);
  utc = newest != NULL ? g_date_time_to_utc (newest) : NULL;
  created = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  day = utc != NULL ? g_date_time_format (utc, "%F") : g_strdup ("");
  date = kit_report_date (day);
  content = (KitReportContent) {
    .flow = flow,
    .language = get_language (record),
    .subject = get_name (record),
    .date = date,
    .title = _ ("Candidate record"),
    .created = created,
    .pseudonyms = make_pseudonyms (&composing),
  };

  compose (&composing);
  self = g_object_new (KIT_TYPE_RECORD_REPORT, NULL);
  kit_report_lay_out (self, &content, style);

  return self;
}

char *
kit_record_report_get_file_name (void)
{
  return g_strdup ("candidate-record.pdf");
}
