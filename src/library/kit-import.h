/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-counts.h"
#include "kit-library.h"
#include "kit-page.h"

G_BEGIN_DECLS

#define KIT_TYPE_IMPORT (kit_import_get_type ())
G_DECLARE_FINAL_TYPE (KitImport, kit_import, KIT, IMPORT, GObject)

/**
 * KitImport:
 *
 * Something brought in: a role (from a page of questions or a kit file) or an evaluation. Read
 * first, in any thread; added to the library afterwards. Properties, read only: name (of the
 * file), id, title.
 */

/* Understands @bytes: JSON of ours, otherwise a page of questions. %NULL and an error where there
 * is nothing to bring in. Touches no library. (transfer full) (nullable) */
KitImport *kit_import_new (const char *name, GBytes *bytes, GError **error);
/* The same from a file, or standard input for "-"; errors name the file. Blocks. */
KitImport *kit_import_new_for_file (const char *path, GError **error);

/* Adds it. What is there already with the same content is no error, but a warning; another
 * content under the same id is an error, and nothing is changed. A page is known by the digest of
 * its text, or by its name and title, and is then a warning as well. */
gboolean kit_import_add (KitImport *self, KitLibrary *library, GError **error);

/* Whether _add() found it there already and added nothing; the last warning says so. */
gboolean kit_import_get_known (KitImport *self);

const char *kit_import_get_id (KitImport *self);
const char *kit_import_get_title (KitImport *self);
KitCounts kit_import_get_counts (KitImport *self);
/* (element-type KitPageWarning) (transfer none); line 0 where it is about the whole */
GPtrArray *kit_import_get_warnings (KitImport *self);
/* (nullable): the role, when it is one */
KitRole *kit_import_get_role (KitImport *self);

G_END_DECLS
