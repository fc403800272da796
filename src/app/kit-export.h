/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation-report.h"
#include "kit-reading.h"

G_BEGIN_DECLS

#define KIT_TYPE_EXPORT (kit_export_get_type ())
G_DECLARE_FINAL_TYPE (KitExport, kit_export, KIT, EXPORT, GObject)

/**
 * KitExport:
 *
 * Evaluations, however many, that are made into PDFs in a thread: read, laid out and written one
 * after the other, so that only one of them is in memory at a time.
 */

/* Takes @reading. @options, @style: how they are to look */
KitExport *kit_export_new (KitReading *reading,
                           const KitEvaluationOptions *options,
                           const KitReportStyle *style);

guint kit_export_get_n_evaluations (KitExport *self);
/* How many are done so far; in any thread. */
guint kit_export_get_n_done (KitExport *self);

/* How many characters no font has in what is done so far. */
guint kit_export_get_n_unknown_glyphs (KitExport *self);

/* The title of one document of them, and the name that its file may have: neutral. */
const char *kit_export_get_title (void);
const char *kit_export_get_file_name (void);

/**
 * kit_export_run_async:
 * @path: of a folder, in which each becomes a file under a name that nothing has; or of a file, for
 *   one document, which replaces what is there when it is whole
 * @together: whether it is one document
 * @cancellable: (nullable): stops it between two of them
 *
 * Once.
 */
void kit_export_run_async (KitExport *self,
                           const char *path,
                           gboolean together,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* Whether all of them are on the disk. If not, kit_export_get_n_done() of the files are, and of one
 * document nothing. */
gboolean kit_export_run_finish (KitExport *self, GAsyncResult *result, GError **error);

G_END_DECLS
