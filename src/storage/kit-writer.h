/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"

G_BEGIN_DECLS

#define KIT_TYPE_WRITER (kit_writer_get_type ())
G_DECLARE_FINAL_TYPE (KitWriter, kit_writer, KIT, WRITER, GObject)

/**
 * KitWriter:
 *
 * One thread that writes. For each path the newest content wins; different paths are written in
 * the order in which they were first put. A write that fails is kept and tried again, after 1 s
 * at first and up to 30 s, until it succeeds or newer content replaces it.
 *
 * A removal waits until everything that was put before it is on the disk, so that what moves
 * from one path to another is always at one of them.
 *
 * The last reference waits up to 5 s for what is not on the disk yet; after that a disk that
 * hangs is left to a thread that nobody waits for. Flush first to know how it went.
 *
 * Properties, read only, told on the main context that made the writer: pending (guint: paths
 * not on disk yet), error (GError of the newest failure, which names the file; %NULL as soon as
 * nothing fails).
 * KitWriter::saved (path) follows each write that is on the disk.
 * KitWriter::conflict (path, kept-as) says that somebody else had written the file: theirs was
 * kept as kept-as, in the same folder, before ours was written or the file was removed. A file
 * that was only touched, or that holds the same as ours, is no conflict.
 *
 * Construct only: retry-delay (guint, ms): the pause after the first failure, doubled up to 30
 * times of it after further ones; folder (nullable): what errors leave out of the names of files.
 */
KitWriter *kit_writer_new (void);

/**
 * kit_writer_set_check:
 * @check: (nullable): whether some content may replace a file; called in the writer's thread
 *
 * What does not pass is a write that fails: the file stays as it is.
 */
void kit_writer_set_check (KitWriter *self, gboolean (*check) (GBytes *bytes, GError **error));

/* Takes at most a moment: never touches the disk. @bytes %NULL removes the file. */
void kit_writer_put (KitWriter *self, const char *path, GBytes *bytes);

/* Says what the file is known to hold; a later write by us that finds something else there keeps
 * that under another name first. Without it, or with %NULL, nothing is checked. */
void kit_writer_expect (KitWriter *self, const char *path, const KitFileStamp *stamp);

/* Whether a file of that stamp is what is expected at @path, or what was last written there; in any
 * thread. */
gboolean kit_writer_knows (KitWriter *self, const char *path, const KitFileStamp *stamp);

/* What would be on disk if all went well: the pending content; (transfer full) (nullable). */
GBytes *kit_writer_peek (KitWriter *self, const char *path);
/* All pending content, by its path; (transfer full) (element-type filename GBytes). */
GHashTable *kit_writer_list_pending (KitWriter *self);

/* Blocks until all that was put is on the disk, or @timeout_ms passed (-1: as long as it takes), or
 * a write failed. %FALSE, with the reason, where something is not. */
gboolean kit_writer_flush (KitWriter *self, int timeout_ms, GError **error);
void kit_writer_flush_async (KitWriter *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/**
 * kit_writer_flush_paths_async:
 * @paths: files, and folders for all that is in them
 *
 * The same for who cannot go on before these are on the disk: what happens to other files is no
 * failure. Ends with kit_writer_flush_finish().
 */
void kit_writer_flush_paths_async (KitWriter *self,
                                   const char *const *paths,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean kit_writer_flush_finish (KitWriter *self, GAsyncResult *result, GError **error);
/* Tries what has failed again at once. */
void kit_writer_retry (KitWriter *self);
guint kit_writer_get_pending (KitWriter *self);
/* Whether one of @paths, as above, is not on the disk yet. */
gboolean kit_writer_is_pending (KitWriter *self, const char *const *paths);
const GError *kit_writer_get_error (KitWriter *self);

G_END_DECLS
