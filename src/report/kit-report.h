/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

/**
 * KitPaper:
 * @KIT_PAPER_A4: 210 × 297 mm
 * @KIT_PAPER_LETTER: 8.5 × 11 in
 */
typedef enum
{
  KIT_PAPER_A4,
  KIT_PAPER_LETTER,
} KitPaper;

#define KIT_TEXT_SIZE_MIN 9.0
#define KIT_TEXT_SIZE_DEFAULT 10.0
#define KIT_TEXT_SIZE_MAX 16.0

/**
 * KitReportStyle:
 * @paper: what it is printed on
 * @landscape: whether the paper lies on its long side
 * @text_size: of what one reads, in points, %KIT_TEXT_SIZE_MIN to %KIT_TEXT_SIZE_MAX; headings
 *   and labels go along
 * @fonts: (nullable) (transfer none): from kit_report_create_fonts(), for many reports: finding
 *   fonts takes as long as all the rest
 *
 * How a report looks, whatever it says.
 */
typedef struct
{
  KitPaper paper;
  gboolean landscape;
  double text_size;
  PangoFontMap *fonts;
} KitReportStyle;

/* Fonts for reports that are laid out and drawn in one thread: (transfer full). */
PangoFontMap *kit_report_create_fonts (void);

/* The paper of the person's locale (LC_PAPER), upright, in the default size. */
KitReportStyle kit_report_style_get_default (void);

#define KIT_TYPE_REPORT (kit_report_get_type ())
G_DECLARE_DERIVABLE_TYPE (KitReport, kit_report, KIT, REPORT, GObject)

/**
 * KitReport:
 *
 * A document laid out in pages, once, and drawn from that layout for paper, preview and export
 * alike. Property: n-pages. Sizes are in points (1/72 in).
 */
struct _KitReportClass
{
  GObjectClass parent_class;
};

guint kit_report_get_n_pages (KitReport *self);
void kit_report_get_page_size (KitReport *self, double *width, double *height);
/* Draws page @page (from 0) at 72 units an inch; black on what is there. */
void kit_report_draw_page (KitReport *self, cairo_t *cr, guint page);
/* How many characters no font has. */
guint kit_report_get_n_unknown_glyphs (KitReport *self);

/**
 * kit_report_to_pdf:
 *
 * Returns: (transfer full) (nullable): a tagged PDF with outline and metadata, checked to be whole;
 * the same content gives the same bytes
 */
GBytes *kit_report_to_pdf (KitReport *self, GError **error);

G_END_DECLS
