/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"

G_BEGIN_DECLS

/**
 * KitFolderEntry: a regular-looking name in a listing, and what kind of thing it is.
 */
typedef struct
{
  char *path;
  GFileType type;
  KitFileStamp stamp;
} KitFolderEntry;

/* Lists names ending in @suffix in the folder itself, sorted by name, without opening anything; hidden ones are
 * left out. (element-type KitFolderEntry) (transfer full); a missing folder is an empty list. */
GPtrArray *kit_folder_list (const char *path, const char *suffix, GError **error);
/* The names of the folders in it, sorted; (transfer full). */
GStrv kit_folder_list_folders (const char *path);

#define KIT_TYPE_FOLDER_WATCH (kit_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (KitFolderWatch, kit_folder_watch, KIT, FOLDER_WATCH, GObject)

/* KitFolderWatch::changed: something in one of the folders may have changed since the last time; at most once in @interval_ms.
 * kit_folder_watch_poke() asks for one where no events come (document portals). */
KitFolderWatch *kit_folder_watch_new (guint interval_ms);
void kit_folder_watch_add (KitFolderWatch *self, const char *path);
void kit_folder_watch_poke (KitFolderWatch *self);


G_END_DECLS
