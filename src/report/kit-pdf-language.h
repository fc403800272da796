/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-pdf-amendment.h"

G_BEGIN_DECLS

/**
 * kit_pdf_set_language:
 * @language: BCP 47
 *
 * Says in which language the document is read aloud, and that a window shows its title rather
 * than its file's name.
 *
 * Returns: %FALSE, with nothing changed, where @language is none or the catalog is not found
 */
gboolean kit_pdf_set_language (KitPdfAmendment *pdf, const char *language);

G_END_DECLS
