/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of files that are made from the names of others. */

/* (transfer none): the extension of @path with its point, such as ".json"; "" where it has none. */
const char *kit_file_name_get_extension (const char *path);

/**
 * kit_file_name_join:
 * @stem: the path of a file, up to what is to follow
 * @end: the end of its name
 *
 * Returns: (transfer full): @stem with @end after it. A name has at most NAME_MAX bytes: where it
 *   would have more, the last characters of @stem give way.
 */
char *kit_file_name_join (const char *stem, const char *end);

/**
 * kit_file_name_add:
 * @path: the path of a file
 * @mark: what is to stand before its extension
 *
 * Returns: (transfer full): the path of a file beside it
 */
char *kit_file_name_add (const char *path, const char *mark);

/* (transfer full): @path, or the first of "… (2)", "… (3)" and so on that nothing has yet. */
char *kit_file_name_choose (const char *path);

G_END_DECLS
