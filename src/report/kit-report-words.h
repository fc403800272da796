/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation-report.h"
#include "kit-score.h"

G_BEGIN_DECLS

/* For printf(): a text in the direction of its own. */
#define KIT_ISOLATED "\u2068%s\u2069"

/* How reports say things. All texts are (transfer full) unless const. */

/* How the two are called; the interviewer may be "", and is where @naming leaves names out. */
char *kit_report_candidate (KitEvaluation *evaluation, KitNaming naming);
char *kit_report_interviewer (KitEvaluation *evaluation, KitNaming naming);
const char *kit_report_recommendation (KitRecommendation recommendation);

/* @date: "YYYY-MM-DD"; anything else comes back as it is. */
char *kit_report_date (const char *date);
/* A time on paper is always UTC and says so: the same record reads the same everywhere. */
char *kit_report_time (GDateTime *time);
char *kit_report_duration (guint seconds);

/* "3.8 of 5", or "No score" for a null one. */
char *kit_report_score (KitScore score, guint n_levels);

/* A red flag's or question's name for a line of its own. */
char *kit_report_question_name (KitEvaluation *evaluation, const char *question_id);

G_END_DECLS
