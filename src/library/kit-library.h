/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-candidate.h"
#include "kit-codec.h"
#include "kit-evaluation.h"
#include "kit-evaluation-summary.h"
#include "kit-problem.h"
#include "kit-role.h"
#include "kit-writer.h"

G_BEGIN_DECLS

#define KIT_TYPE_LIBRARY (kit_library_get_type ())
G_DECLARE_FINAL_TYPE (KitLibrary, kit_library, KIT, LIBRARY, GObject)

/**
 * KitLibrary:
 *
 * The person's roles, candidates and evaluations, as live lists over the files on the disk.
 *
 * Construct properties: data-dir, state-dir, account-name (who the interviewer is until they
 * say otherwise), autosave-delay (ms, 500 by default). Read only: loaded (all has been read once),
 * interviewer-id. Read and write: interviewer-name (kept on disk).
 *
 * KitLibrary::flush, emitted by kit_library_flush(), asks whoever holds typed text back for a
 * moment to hand it to the model now.
 *
 * All of it belongs to the main context that made it; reading and writing of files happens in
 * threads. Nothing here shows a dialog or needs a display.
 */
KitLibrary *kit_library_new (const char *data_dir, const char *state_dir, const char *account_name);

const char *kit_library_get_data_dir (KitLibrary *self);

/* Takes the library for a window, until the object goes: two windows would write the same drafts.
 * G_IO_ERROR_BUSY where another one has it. Commands do without, and so open nothing: they read
 * evaluations with kit_library_read_evaluation(), and otherwise only add files. */
gboolean kit_library_take (KitLibrary *self, GError **error);

/* Reads everything. The lists fill as it is read, in batches. What cannot be read becomes a
 * #KitProblem; only a data folder that cannot be read at all is an error. Also sweeps leftovers.
 * _load() blocks, for commands. */
gboolean kit_library_load (KitLibrary *self, GCancellable *cancellable, GError **error);
void kit_library_load_async (KitLibrary *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean kit_library_load_finish (KitLibrary *self, GAsyncResult *result, GError **error);
gboolean kit_library_get_loaded (KitLibrary *self);

/* Looks for changes made by others, in a thread; while one is looking, once more afterwards. For
 * when the window becomes active; folders are watched besides. */
void kit_library_poke (KitLibrary *self);

/* Live lists owned by the library, sorted: roles (#KitRole) and candidates (#KitCandidate) by
 * name, evaluations (#KitEvaluationSummary) the newest first, problems (#KitProblem). */
GListModel *kit_library_get_roles (KitLibrary *self);
GListModel *kit_library_get_candidates (KitLibrary *self);
GListModel *kit_library_get_evaluations (KitLibrary *self);
GListModel *kit_library_get_problems (KitLibrary *self);

/* (transfer none) (nullable) */
KitRole *kit_library_find_role (KitLibrary *self, const char *id);
KitCandidate *kit_library_find_candidate (KitLibrary *self, const char *id);
KitEvaluationSummary *kit_library_find_evaluation (KitLibrary *self, const char *id);

/* Where a submitted evaluation lies, or is to lie; (transfer full). */
char *
kit_library_dup_evaluation_path (KitLibrary *self, const char *candidate, const char *evaluation);

const char *kit_library_get_interviewer_id (KitLibrary *self);
/* Whether the person of that id is the one whose library this is: what they wrote is mine.
 * @interviewer_id: (nullable) */
gboolean kit_library_is_me (KitLibrary *self, const char *interviewer_id);
const char *kit_library_get_interviewer_name (KitLibrary *self);
void kit_library_set_interviewer_name (KitLibrary *self, const char *name);

/* Its pending and error are what "Saved" and the banner show. */
KitWriter *kit_library_get_writer (KitLibrary *self);
/* Puts what has changed to the writer at once; then wait for the writer. */
void kit_library_flush (KitLibrary *self);
/* The same, and has each draft that is open written once more: should somebody else have put
 * something in its place, that is kept, and what was typed is on the disk again. */
void kit_library_save (KitLibrary *self);

/* Candidates: a new one is on disk soon. A name changed here follows into the drafts. */
KitCandidate *kit_library_add_candidate (KitLibrary *self, const char *name);
/* %FALSE with @error set, and nothing changed, where the file of @candidate cannot be read. */
gboolean kit_library_rename_candidate (KitLibrary *self,
                                       KitCandidate *candidate,
                                       const char *name,
                                       GError **error);
/* That @candidate is considered for @role; nothing happens where that is known, or their file
 * cannot be read. */
void kit_library_add_candidacy (KitLibrary *self, KitCandidate *candidate, const char *role);
/* Writes @role, a new one or a changed one. Included roles are read-only. */
void kit_library_add_role (KitLibrary *self, KitRole *role);

/* Which ids are open, for the next start. _dup_place() is what there was when it was loaded:
 * (nullable). */
void kit_library_set_place (KitLibrary *self, const KitPlace *place);
KitPlace *kit_library_dup_place (KitLibrary *self);

G_END_DECLS
