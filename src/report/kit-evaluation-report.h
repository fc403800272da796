/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_REPORT (kit_evaluation_report_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationReport, kit_evaluation_report, KIT, EVALUATION_REPORT, KitReport)

/* The evaluation as one would hand it to a hiring manager: page one stands alone. Private notes
 * are never part of it. */
KitReport *kit_evaluation_report_new (KitEvaluation *evaluation, const KitReportStyle *style);

/* Says what the file may be called: the kind and the date, never a name; (transfer full). */
char *kit_evaluation_report_get_file_name (KitEvaluation *evaluation);

G_END_DECLS
