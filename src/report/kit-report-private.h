/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-flow.h"
#include "kit-pseudonyms.h"
#include "kit-report.h"

G_BEGIN_DECLS

/* For the kinds of reports. */

/**
 * KitReportContent:
 * @flow: the document
 * @language: BCP 47, "" where it is not known
 * @subject: the left of every page's foot
 * @date: beside it
 * @title: what the file calls itself: neutral
 * @created: (nullable): when, ISO 8601, from the data
 * @pseudonyms: (nullable) (transfer full): by what people are called instead of their names
 *
 * What a kind of report composes.
 */
typedef struct
{
  KitFlow *flow;
  const char *language;
  const char *subject;
  const char *date;
  const char *title;
  const char *created;
  KitPseudonyms *pseudonyms;
} KitReportContent;

/* Lays @content out. Once, before anything else. */
void
kit_report_lay_out (KitReport *self, const KitReportContent *content, const KitReportStyle *style);

/* Outside of this there is nothing on any page: its left, top, right and bottom, in points from the
 * upper left corner of the paper. */
void kit_report_get_area (KitReport *self, double *x1, double *y1, double *x2, double *y2);
/* Draws page @page (from 0) with the tags and the outline that @ink has room for. */
void kit_report_draw_page_with (KitReport *self, KitInk *ink, guint page);
/* BCP 47: of the words that reports bring along. */
const char *kit_report_get_own_language (void);
/* What stands at the foot of its pages. */
const char *kit_report_get_subject (KitReport *self);
/* (nullable) */
const char *kit_report_get_created (KitReport *self);
const char *kit_report_get_language (KitReport *self);

G_END_DECLS
