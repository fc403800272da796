/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Has the names in a folder on the disk. File systems that cannot do that for folders are
 * taken to need no asking. */
gboolean kit_folder_sync (const char *path, GError **error);

/* Whether @name is one that kit_file_write() gives to a temporary file: a name in .json, a
 * point, and six letters and digits. Where those six read as a word or a date, as in
 * "a.json.backup", a person gave the name. */
gboolean kit_folder_is_leftover (const char *name);

G_END_DECLS
