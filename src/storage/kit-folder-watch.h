/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KIT_TYPE_FOLDER_WATCH (kit_folder_watch_get_type ())
G_DECLARE_FINAL_TYPE (KitFolderWatch, kit_folder_watch, KIT, FOLDER_WATCH, GObject)

/**
 * KitFolderWatch:
 *
 * Watches folders, without the folders in them. KitFolderWatch::changed says that something in
 * one of them may have changed since the last time; many changes in a row are told as one, at
 * most once in interval ms (a property, construct only), on the main context of the thread
 * that made the watch. What has changed one sees by listing the folders again.
 *
 * Temporary files of kit_file_write() are not told of.
 */
KitFolderWatch *kit_folder_watch_new (guint interval_ms);

/* A folder may be added before it exists, and more than once. One that cannot be watched is
 * left to kit_folder_watch_poke(). */
void kit_folder_watch_add (KitFolderWatch *self, const char *path);

/* Asks for a ::changed where no events come (document portals): on focus, for example. */
void kit_folder_watch_poke (KitFolderWatch *self);

G_END_DECLS
