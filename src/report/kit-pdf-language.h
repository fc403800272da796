/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kit_pdf_add_language:
 * @file: a whole PDF of version 1.4, as cairo writes it
 * @language: BCP 47
 *
 * Says in which language the document is read aloud, and that a window shows its title rather
 * than its file's name. cairo has no call for either, so it is done the way the format is made
 * to be changed (ISO 32000-1, 7.5.6): a new version of the catalog at the end of the file, and
 * a table that points at it.
 *
 * Returns: %FALSE, with @file as it was, where @language is none or the catalog is not found
 */
gboolean kit_pdf_add_language (GByteArray *file, const char *language);

G_END_DECLS
