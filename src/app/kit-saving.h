/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * KitSaving:
 *
 * Files that are to be written where the person says, and what they are to hold. Several ones are
 * written in the order in which they were added.
 */
typedef struct _KitSaving KitSaving;

KitSaving *kit_saving_new (void);
void kit_saving_free (KitSaving *self);
/* Where nobody has agreed to it, what has one of the names already is not replaced, but gets a
 * second one. */
void kit_saving_keep_others (KitSaving *self);
/* Folders that are missing are made, rather than an error. */
void kit_saving_make_folders (KitSaving *self);
/* @path: absolute */
void kit_saving_add (KitSaving *self, const char *path, GBytes *bytes);
guint kit_saving_get_n_files (const KitSaving *self);

/**
 * kit_saving_run_async:
 * @self: (transfer full)
 * @source: (nullable): of the result
 *
 * Writes the files in a thread, however long the disk takes, durably and readable by nobody else,
 * until one cannot be written.
 */
void kit_saving_run_async (KitSaving *self,
                           gpointer source,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* Whether all of them are on the disk. */
gboolean kit_saving_run_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitSaving, kit_saving_free)

G_END_DECLS
