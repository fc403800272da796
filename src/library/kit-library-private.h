/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-autosave.h"
#include "kit-folder.h"
#include "kit-library.h"
#include "kit-loader.h"
#include "kit-lock.h"

G_BEGIN_DECLS

struct _KitLibrary
{
  GObject parent_instance;

  char *data_dir;
  char *state_dir;
  char *account_name;
  guint autosave_delay;

  KitLock *lock;
  KitWriter *writer;
  KitFolderWatch *watch;
  KitFolderWatch *drafts_watch;

  GListStore *roles;
  GListStore *candidates;
  GListStore *evaluations;
  GListStore *problems;

  /* id -> KitRole, and id -> KitCandidate, of those in the lists */
  GHashTable *roles_by_id;
  GHashTable *candidates_by_id;
  /* relative path -> KitFileEntry: what has been read */
  GHashTable *files;
  /* where something belongs -> GPtrArray of paths: the files of other names that hold it */
  GHashTable *strays;
  /* where something belongs -> where it is written, as something else lies there */
  GHashTable *places;
  /* Relative paths of what we have changed since the last look at the disk began: what that
   * look finds there, or below, may be older. */
  GHashTable *touched;
  /* id -> KitEvaluationSummary: what the two files say, and what the list shows */
  GHashTable *drafts;
  GHashTable *submitted;
  GHashTable *summaries;
  /* id -> KitOpenEvaluation */
  GHashTable *open;
  /* where it belongs -> KitPanel */
  GHashTable *panels;
  guint seal_source;
  guint refresh_source;

  char *interviewer_id;
  char *interviewer_name;
  char *interviewer_extra;
  gboolean interviewer_on_disk;
  gboolean interviewer_unreadable;
  gboolean interviewer_waits;
  KitPlace *place;
  gboolean place_unreadable;

  gboolean loaded;
  gboolean loading;
  gboolean look_again;
};

/**
 * KitOpenEvaluation:
 * @evaluation: held while it is a draft
 * @weak: set always
 * @before: what was in the submitted file before the last submission; %NULL for nothing
 * @stamp: of the submitted file that the last submission wrote
 * @private_stamp: of the private notes as they were last read or written here; all zero for none
 * @knows_private: whether @private_stamp says anything: not where a draft was read, which holds them
 * @private_error: why its private notes are not there, though they have a file
 * @moving: from one folder to another just now, and so not to be moved again
 * @refreshing: its file is being read; @refresh_again: and may have changed since
 * @n_changes: how many there were since it was opened; @changed_at: the last one, monotonic
 *
 * An evaluation that is in memory as a whole.
 */
typedef struct
{
  KitLibrary *library;
  char *id;
  KitEvaluation *evaluation;
  GWeakRef weak;
  KitAutosave *autosave;
  gulong changed_handler;
  gboolean moving;
  gboolean refreshing;
  gboolean refresh_again;
  guint n_changes;
  gint64 changed_at;
  gboolean can_unsubmit;
  GBytes *before;
  GBytes *private_before;
  KitFileStamp stamp;
  KitFileStamp private_stamp;
  gboolean knows_private;
  GError *private_error;
} KitOpenEvaluation;

void kit_open_evaluation_free (KitOpenEvaluation *open);

/* kit-library.c */
gboolean kit_library_keeps_draft (KitLibrary *self, KitEvaluation *evaluation);
void kit_library_tell_replaced (KitLibrary *self,
                                KitEvaluation *old,
                                KitEvaluation *now,
                                gboolean kept);
void kit_library_set_loaded (KitLibrary *self);
void kit_library_put (KitLibrary *self, const char *path, GBytes *bytes);
/* The same where others may write, too: what they have put there since it was read is kept
 * beside it. */
void kit_library_put_shared (KitLibrary *self, const char *path, GBytes *bytes);
/* Says that a file or a folder is changed otherwise. */
void kit_library_touch (KitLibrary *self, const char *path);
/* As loaders name it: relative to the data folder, or to the one of the state. */
const char *kit_library_get_relative_path (KitLibrary *self, const char *path);

/* kit-library-interviewer.c: whose library it is. */
void kit_library_write_interviewer (KitLibrary *self);
/* Written unless it is there already. */
void kit_library_ensure_interviewer (KitLibrary *self);
void kit_library_take_interviewer (KitLibrary *self,
                                   const char *id,
                                   const char *name,
                                   const char *extra);
/* Has a draft carry who one is, also if it was begun while that could not be read. %FALSE while it
 * cannot be: nobody could tell later whose the evaluation was. */
gboolean kit_library_sign (KitLibrary *self, KitEvaluation *evaluation, GError **error);

/* kit-library-files.c: which file holds what. */
void kit_library_tell_problem (KitLibrary *self, const char *path, const char *message, guint line);
void kit_library_remember_file (KitLibrary *self, const KitLoaded *loaded);
void kit_library_forget_file (KitLibrary *self, const char *path);
/* Whether the file at @path, which has just been read, is the one to be used for what belongs at
 * @home. */
gboolean kit_library_claim_file (KitLibrary *self, const char *path, const char *home);
/* Whether what is known comes from the file at @path. */
gboolean kit_library_is_used (KitLibrary *self, const char *path);
/* The file at @path holds that no longer. %TRUE where no other does. */
gboolean kit_library_release_file (KitLibrary *self, const char *path, const char *home);
/* What belongs at @home is taken from another file, soon. %FALSE where there is none. */
gboolean kit_library_let_others_in (KitLibrary *self, const char *home);
/* Whether one may write to @path: a file that cannot be understood is never changed. */
gboolean kit_library_check_understood (KitLibrary *self, const char *path, GError **error);
/* Where things lie, or are to lie; absolute, (transfer full). */
char *kit_library_dup_role_path (KitLibrary *self, const char *role);
char *kit_library_dup_candidate_path (KitLibrary *self, const char *candidate);
char *kit_library_dup_candidate_folder (KitLibrary *self, const char *candidate);
char *kit_library_dup_panel_path (KitLibrary *self, const char *candidate, const char *role);
char *kit_library_dup_draft_path (KitLibrary *self, const char *evaluation);
char *kit_library_dup_private_notes_path (KitLibrary *self, const char *evaluation);

/* kit-library-candidates.c: the person is on record before an evaluation of them is. */
void kit_library_ensure_candidate (KitLibrary *self, KitEvaluation *evaluation);
/* Evaluations of people of whom there is no file, yet or any more, can be reached all the same. */
void kit_library_adopt_candidates (KitLibrary *self);

/* kit-library-contents.c: takes over what has been read, on the main context. */
void kit_library_begin_look (KitLibrary *self);
void kit_library_take_batch (KitLibrary *self, GPtrArray *batch);
void kit_library_insert_role (KitLibrary *self, KitRole *role);
void kit_library_remove_role (KitLibrary *self, KitRole *role);
void kit_library_insert_candidate (KitLibrary *self, KitCandidate *candidate);
void kit_library_remove_candidate (KitLibrary *self, KitCandidate *candidate);
void kit_library_remove_item (GListStore *store, gpointer item);
/* The draft's or the submitted summary of an evaluation is now this one, or %NULL. */
void kit_library_set_draft (KitLibrary *self, const char *id, KitEvaluationSummary *summary);
void kit_library_set_submitted (KitLibrary *self, const char *id, KitEvaluationSummary *summary);

/* kit-sealing.c */
void kit_library_seal (KitLibrary *self);
void kit_library_queue_seal (KitLibrary *self);
/* Whether I have a draft for the pair, or what I submitted can still be taken back. */
gboolean kit_library_is_rating (KitLibrary *self, const char *candidate, const char *role);

/* kit-opening.c: reads an evaluation as it is now, the private notes with it: made on the main
 * context, run in any thread. */
typedef struct _KitOpenJob KitOpenJob;
/* G_IO_ERROR_PERMISSION_DENIED while it is sealed. */
gboolean kit_library_check_unsealed (KitLibrary *self, const char *id, GError **error);
KitOpenJob *kit_open_job_new (KitLibrary *self, const char *id, GError **error);
KitEvaluation *kit_open_job_run (KitOpenJob *job, GError **error);
/* (nullable): the path of its private notes, where they are there and could not be read */
const char *kit_open_job_get_unread (KitOpenJob *job);
void kit_open_job_free (KitOpenJob *job);
/* Somebody else may have changed a submitted evaluation that is in memory. If so
 * its summary says that it was replaced, and who opens it again gets what is on the disk. Private
 * notes that can be read now are taken over as they are. */
void kit_library_reread (KitLibrary *self, const char *id);

/* kit-refreshing.c: others may have changed the files of drafts that are open. %FALSE where none
 * is. */
gboolean kit_library_refresh_drafts (KitLibrary *self);
void kit_library_refresh_draft (KitLibrary *self, const char *id);

/* kit-editing.c */
KitOpenEvaluation *kit_library_attach (KitLibrary *self, KitEvaluation *evaluation);
/* It no longer saves itself, nor is it held. */
void kit_library_end_draft (KitLibrary *self, const char *id);
/* Writes a draft now. */
void kit_library_put_draft (KitLibrary *self, KitEvaluation *evaluation);
/* Between the two nothing else moves it; G_IO_ERROR_PENDING where it is moving already. */
gboolean kit_library_begin_move (KitLibrary *self, const char *id, GError **error);
void kit_library_end_move (KitLibrary *self, const char *id);

G_END_DECLS
