/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_FORM_REPORT (kit_form_report_get_type ())
G_DECLARE_FINAL_TYPE (KitFormReport, kit_form_report, KIT, FORM_REPORT, KitReport)

/**
 * KitFormOptions:
 * @page_per_question: every question begins a page, and the room to write takes the rest of it
 * @anchors: what the levels look like, below the boxes to tick
 * @sample_answers: below the purposes
 */
typedef struct
{
  gboolean page_per_question;
  gboolean anchors;
  gboolean sample_answers;
} KitFormOptions;

/* The kit of a role as a blank form, for an interview by pen: every question with the levels to
 * tick and room to write. */
KitReport *
kit_form_report_new (KitRole *role, const KitFormOptions *options, const KitReportStyle *style);

/* Says what the file may be called; (transfer full). */
char *kit_form_report_get_file_name (void);

G_END_DECLS
