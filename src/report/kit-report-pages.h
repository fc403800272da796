/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-frame.h"
#include "kit-report.h"

G_BEGIN_DECLS

/**
 * kit_report_pages_to_pdf:
 * @title: what the file calls itself: neutral
 * @pages: which pages, from 0, in the order in which they are to come; one may come twice
 * @n_pages: how many; at least one
 * @sheet: what they are printed on, and what of it a printer cannot reach or the person wants to
 * stay white; a width and height of 0 for the report's own
 *
 * For a printer, which gets what was chosen and nothing else. On paper of another size the pages
 * are as large as fits, and in the middle. Where the report's own margins are smaller than those of
 * @sheet, they move away from the edge, and are made smaller if they must. The report whole, in
 * order and on its own paper is the document of kit_report_to_pdf(), with its own title; a part of
 * it has neither outline nor tags, which would lead to pages that are not there.
 *
 * Returns: (transfer full) (nullable): a PDF, checked to be whole
 */
GBytes *kit_report_pages_to_pdf (KitReport *self,
                                 const char *title,
                                 const guint *pages,
                                 guint n_pages,
                                 const KitPageSetup *sheet,
                                 GError **error);

G_END_DECLS
