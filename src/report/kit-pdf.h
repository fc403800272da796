/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kit-ink.h"

G_BEGIN_DECLS

/**
 * KitPdfInfo:
 * @title: neutral: it shows in windows, print queues and lists of recent files
 * @created: (nullable): ISO 8601, from the data, never the clock
 * @language: (nullable): BCP 47, "" where it is not known
 */
typedef struct
{
  const char *title;
  const char *created;
  const char *language;
} KitPdfInfo;

/* Draws page @page (from 0). */
typedef void (*KitPdfDrawFunc) (KitInk *ink, guint page, gpointer data);

/**
 * KitPdf:
 *
 * A tagged PDF with outline and metadata that is written page by page. The same drawing gives the
 * same bytes.
 */
typedef struct _KitPdf KitPdf;

KitPdf *kit_pdf_new (void);
void kit_pdf_free (KitPdf *self);

/* Has @draw draw its page @page on the next page. @width, @height: of it, in points. @last: whether
 * none follows it, for what encloses all pages ends on the last one. */
void kit_pdf_add_page (KitPdf *self,
                       double width,
                       double height,
                       KitPdfDrawFunc draw,
                       guint page,
                       gpointer data,
                       gboolean last);

/* After the last page: (transfer full) (nullable): the file, checked to be whole. */
GBytes *kit_pdf_finish (KitPdf *self, const KitPdfInfo *info, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitPdf, kit_pdf_free)

/**
 * kit_pdf_write:
 * @width: of the pages, in points
 * @height: of the pages
 *
 * The same for pages of one size whose number is known.
 *
 * Returns: (transfer full) (nullable): the file, checked to be whole
 */
GBytes *kit_pdf_write (double width,
                       double height,
                       guint n_pages,
                       const KitPdfInfo *info,
                       KitPdfDrawFunc draw,
                       gpointer data,
                       GError **error);

/* Whether @bytes begin and end as a PDF does, and the end points at its table of contents. */
gboolean kit_pdf_is_whole (GBytes *bytes);

G_END_DECLS
