/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_REPORT (kit_evaluation_report_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationReport, kit_evaluation_report, KIT, EVALUATION_REPORT, KitReport)

/**
 * KitNaming:
 * @KIT_NAMING_FULL: Ada Marsh
 * @KIT_NAMING_INITIALS: A. M.
 * @KIT_NAMING_NONE: by their part: Candidate, Interviewer
 *
 * How people are called, also where somebody wrote a whole name of theirs; less than that stays as
 * it was written.
 */
typedef enum
{
  KIT_NAMING_FULL,
  KIT_NAMING_INITIALS,
  KIT_NAMING_NONE,
} KitNaming;

/**
 * KitEvaluationOptions:
 * @naming: how candidate and interviewer are called
 * @no_anchors: leaves out what the chosen levels look like
 * @no_notes: leaves out the notes on questions, and the general ones
 * @sample_answers: with the sample answers
 * @private_notes: with the private notes, which are for nobody but who wrote them and who they are
 *   about
 * @interviewer: (nullable): what the interviewer is called, whatever @naming says
 */
typedef struct
{
  KitNaming naming;
  gboolean no_anchors;
  gboolean no_notes;
  gboolean sample_answers;
  gboolean private_notes;
  const char *interviewer;
} KitEvaluationOptions;

/* The evaluation as one would hand it to a hiring manager: page one stands alone.
 * @options: (nullable): all of them 0; private notes are never part of it */
KitReport *kit_evaluation_report_new (KitEvaluation *evaluation,
                                      const KitEvaluationOptions *options,
                                      const KitReportStyle *style);

/* Says what the file may be called: the kind and the date, never a name; (transfer full). */
char *kit_evaluation_report_get_file_name (KitEvaluation *evaluation);

G_END_DECLS
