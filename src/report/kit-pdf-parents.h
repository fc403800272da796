/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-pdf-amendment.h"

G_BEGIN_DECLS

/**
 * kit_pdf_mend_parents:
 *
 * A tagged PDF says twice what belongs together: each element of the structure names its pieces
 * of the pages, and each page names the elements of its pieces (ISO 32000-1, 14.7.4.4). Where an
 * element has pieces on several pages, cairo 1.18 lets the pages name elements that do not exist.
 * This makes the pages say what the structure says.
 */
void kit_pdf_mend_parents (KitPdfAmendment *pdf);

G_END_DECLS
