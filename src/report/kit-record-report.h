/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-record.h"
#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_RECORD_REPORT (kit_record_report_get_type ())
G_DECLARE_FINAL_TYPE (KitRecordReport, kit_record_report, KIT, RECORD_REPORT, KitReport)

/* Everything that is held about a person, as they may ask for it: with private notes, for these are
 * about them too. Those who evaluated are called by their part, also in what was written. Samples
 * of answers and other parts of a kit that say nothing about the person are left out. */
KitReport *kit_record_report_new (KitRecord *record, const KitReportStyle *style);

/* (transfer full): it has nobody's name */
char *kit_record_report_get_file_name (void);

G_END_DECLS
