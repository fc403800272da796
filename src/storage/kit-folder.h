/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"
#include "kit-folder-watch.h"

G_BEGIN_DECLS

/**
 * KitFolderEntry:
 * @type: G_FILE_TYPE_REGULAR, _DIRECTORY, _SYMBOLIC_LINK (whatever it points to) or _SPECIAL
 *
 * A name in a listing, and what kind of thing it is.
 */
typedef struct
{
  char *path;
  GFileType type;
  KitFileStamp stamp;
} KitFolderEntry;

/**
 * kit_folder_list:
 * @path: a folder; a missing one has nothing in it
 * @suffix: (nullable): what the names end in, or %NULL for all
 *
 * Lists what is in the folder itself, without opening anything and without following symlinks.
 * Hidden names are left out.
 *
 * Returns: (transfer full) (nullable) (element-type KitFolderEntry): sorted by the bytes of the
 *   name; %NULL and an error of G_IO_ERROR where the folder cannot be listed
 */
GPtrArray *kit_folder_list (const char *path, const char *suffix, GError **error);

/* (nullable): what follows @folder, which may end in a separator, in the @path of something in it;
 * "" for the folder itself. Only the names are compared. */
const char *kit_folder_skip (const char *folder, const char *path);

G_END_DECLS
