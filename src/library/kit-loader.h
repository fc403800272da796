/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-loaded.h"

G_BEGIN_DECLS

/**
 * KitFileEntry:
 * @kind: where it was found
 * @stamp: of what was read
 * @home: (nullable): see #KitLoaded; of an earlier content where the last one is not understood
 * @understood: whether what was read last is
 * @orphaned: see #KitLoaded
 * @has_problem: whether it is among the problems
 *
 * A file that has been read.
 */
typedef struct
{
  KitLoadedKind kind;
  KitFileStamp stamp;
  GRefString *home;
  gboolean understood;
  gboolean orphaned;
  gboolean has_problem;
} KitFileEntry;

KitFileEntry *kit_file_entry_copy (const KitFileEntry *entry);
void kit_file_entry_free (KitFileEntry *entry);

/* @batch: (element-type KitLoaded) (transfer full) */
typedef void (*KitLoaderFunc) (GPtrArray *batch, gpointer user_data);

/**
 * kit_loader_run:
 * @known: (element-type filename KitFileEntry): what has been read already, by relative path;
 *   a file with the same stamp is not read again, and one that is no longer there is told as
 *   gone. Not changed.
 *
 * Reads the data folder, in the calling thread, and hands over what it finds in batches. Nothing
 * on the disk is changed, but for leftovers of our own that are swept away.
 * A folder that is missing altogether is not taken for the deletion of what was in it.
 *
 * Returns: %FALSE, with an error, only where the data folder itself cannot be read, or when
 * cancelled
 */
gboolean kit_loader_run (const char *data_dir,
                         const char *state_dir,
                         GHashTable *known,
                         KitLoaderFunc func,
                         gpointer user_data,
                         GCancellable *cancellable,
                         GError **error);

G_END_DECLS
