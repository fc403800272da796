/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-report.h"

#include <glib/gi18n.h>

#include "kit-evaluation-sections.h"
#include "kit-report-private.h"
#include "kit-report-words.h"

struct _KitEvaluationReport
{
  KitReport parent_instance;
};

G_DEFINE_FINAL_TYPE (KitEvaluationReport, kit_evaluation_report, KIT_TYPE_REPORT)

static void
kit_evaluation_report_class_init (KitEvaluationReportClass *klass)
{
}

static void
kit_evaluation_report_init (KitEvaluationReport *self)
{
}

static KitFlow *
compose (KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  KitFlow *flow = kit_flow_new ();

  kit_evaluation_add_title (flow, evaluation, options);
  kit_evaluation_add_front (flow, evaluation, options);
  kit_evaluation_add_skills (flow, evaluation);
  kit_evaluation_add_answers (flow, evaluation, options);
  kit_evaluation_add_rest (flow, evaluation, options);
  kit_evaluation_add_signatures (flow, evaluation, options);

  return flow;
}

static char *
make_subject (KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  g_autofree char *name = kit_report_candidate (evaluation, options->naming);
  const char *role = kit_role_get_title (kit_evaluation_get_kit (evaluation));

  /* Each apart from its neighbours: the one may be read from right to left, the other not. */
  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    return g_strdup_printf (KIT_ISOLATED "  ·  " KIT_ISOLATED "  ·  %s", name, role, _ ("Draft"));

  return g_strdup_printf (KIT_ISOLATED "  ·  " KIT_ISOLATED, name, role);
}

/* (nullable): also in what was written the two are called as they are elsewhere. */
static KitPseudonyms *
make_pseudonyms (KitEvaluation *evaluation, const KitEvaluationOptions *options)
{
  g_autofree char *candidate = kit_report_candidate (evaluation, options->naming);
  g_autofree char *interviewer = kit_report_interviewer (evaluation, options->naming);
  KitPseudonyms *pseudonyms;

  if (options->naming == KIT_NAMING_FULL)
    return NULL;

  pseudonyms = kit_pseudonyms_new ();
  kit_pseudonyms_add (pseudonyms, kit_evaluation_get_candidate_name (evaluation), candidate);
  kit_pseudonyms_add (pseudonyms,
                      kit_evaluation_get_interviewer_name (evaluation),
                      *interviewer != '\0' ? interviewer : _ ("Interviewer"));

  return pseudonyms;
}

static char *
get_created (KitEvaluation *evaluation)
{
  GDateTime *time = kit_evaluation_get_submitted (evaluation);

  if (time == NULL)
    time = kit_evaluation_get_started (evaluation);
  if (time != NULL)
    {
      g_autoptr (GDateTime) utc = g_date_time_to_utc (time);

      return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
    }
  if (*kit_evaluation_get_date (evaluation) != '\0')
    return g_strconcat (kit_evaluation_get_date (evaluation), "T00:00:00Z", NULL);

  return NULL;
}

KitReport *
kit_evaluation_report_new (KitEvaluation *evaluation,
                           const KitEvaluationOptions *options,
                           const KitReportStyle *style)
{
  const KitEvaluationOptions defaults = { .naming = KIT_NAMING_FULL };
  g_autoptr (KitFlow) flow = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *date = NULL;
  g_autofree char *created = NULL;
  KitReportContent content;
  KitReport *self;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (options == NULL || !options->private_notes, NULL);

  if (options == NULL)
    options = &defaults;

  self = g_object_new (KIT_TYPE_EVALUATION_REPORT, NULL);
  flow = compose (evaluation, options);
  subject = make_subject (evaluation, options);
  date = kit_report_date (kit_evaluation_get_date (evaluation));
  created = get_created (evaluation);
  content = (KitReportContent) {
    .flow = flow,
    .language = kit_role_get_language (kit_evaluation_get_kit (evaluation)),
    .subject = subject,
    .date = date,
    .title = _ ("Interview evaluation"),
    .created = created,
    .pseudonyms = make_pseudonyms (evaluation, options),
  };
  kit_report_lay_out (self, &content, style);

  return self;
}

char *
kit_evaluation_report_get_file_name (KitEvaluation *evaluation)
{
  const char *date;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  date = kit_evaluation_get_date (evaluation);
  if (*date == '\0')
    return g_strdup ("evaluation.pdf");

  return g_strdup_printf ("evaluation-%s.pdf", date);
}
