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
 * kit_pdf_write:
 * @width: of the pages, in points
 * @height: of the pages
 *
 * Writes a tagged PDF with outline and metadata. The same drawing gives the same bytes.
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
