/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-conflict.h"
#include "kit-evaluation-compare.h"

/*
 * A draft that is open here may be written elsewhere as well: by the same person on another
 * computer, mostly. While nothing was typed here since it was last saved, what is in the file now
 * is what counts, and is shown. Where it lacks words that stand here, or is no draft at all, ours
 * gets a file as well: whatever happens to the program, all of it is on the disk.
 */

/* Nobody is interrupted who has changed something within so many seconds. */
#define PAUSE 3

typedef struct
{
  char *id;
  char *path;
  KitWriter *writer;
  /* What is open, and how often it had changed, as its file was looked at */
  KitEvaluation *evaluation;
  guint n_changes;
  KitFileStamp stamp;
  /* Whether the file is as we left it; else what is in it, if it is the same draft */
  gboolean known;
  KitEvaluation *theirs;
} RefreshJob;

static void
refresh_job_free (gpointer data)
{
  RefreshJob *job = data;

  g_object_unref (job->writer);
  g_object_unref (job->evaluation);
  g_clear_object (&job->theirs);
  g_free (job->id);
  g_free (job->path);
  g_free (job);
}

/* (transfer full) (nullable) */
static KitEvaluation *
read_theirs (RefreshJob *job)
{
  g_autoptr (GBytes) bytes = kit_file_read (job->path, KIT_FILE_MAX, &job->stamp, NULL);
  g_autoptr (KitEvaluation) theirs = bytes ? kit_evaluation_from_bytes (bytes, NULL) : NULL;

  if (!theirs || kit_evaluation_get_state (theirs) != KIT_EVALUATION_DRAFT ||
      !g_str_equal (kit_item_get_id (KIT_ITEM (theirs)), job->id))
    return NULL;

  return g_steal_pointer (&theirs);
}

/* Mostly it was we who wrote it. */
static void
refresh_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  RefreshJob *job = task_data;

  if (kit_file_stamp_read (job->path, &job->stamp))
    {
      job->known = kit_writer_knows (job->writer, job->path, &job->stamp);
      job->theirs = job->known ? NULL : read_theirs (job);
    }
  g_task_return_boolean (task, TRUE);
}

/* It is told of when it is there. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitLibrary) self = user_data;

  if (kit_writer_flush_finish (KIT_WRITER (source), result, NULL))
    kit_library_poke (self);
}

/* Beside the other one. */
static void
keep_ours (KitLibrary *self, RefreshJob *job)
{
  g_autofree char *path = kit_conflict_choose_name (job->path);
  const char *const paths[] = { path, NULL };
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (job->evaluation);

  kit_library_put (self, path, bytes);
  kit_writer_flush_paths_async (self->writer, paths, NULL, kept_cb, g_object_ref (self));
}

/* What was held back until now goes to the old one as well. */
static void
replace (KitLibrary *self, RefreshJob *job)
{
  KitEvaluationSummary *summary = kit_library_find_evaluation (self, job->id);
  gboolean lacks_words;

  kit_library_end_draft (self, job->id);
  kit_library_flush (self);
  lacks_words = !kit_evaluation_covers (job->theirs, job->evaluation);
  if (lacks_words)
    keep_ours (self, job);

  kit_library_attach (self, job->theirs);
  kit_writer_expect (self->writer, job->path, &job->stamp);
  kit_library_tell_replaced (self, job->evaluation, job->theirs, lacks_words);
  if (summary)
    kit_evaluation_summary_replaced (summary);
}

/* As far as the clocks of two windows go, there is nothing to choose. */
static void
copy_times (KitEvaluation *from, KitEvaluation *to)
{
  GListModel *answers = kit_evaluation_get_answers (from);

  kit_evaluation_set_seconds (to, kit_evaluation_get_seconds (from));
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);
      KitAnswer *other = kit_evaluation_find_answer (to, kit_item_get_id (KIT_ITEM (answer)));

      if (other)
        kit_answer_set_seconds (other, kit_answer_get_seconds (answer));
    }
}

static gboolean
differs_in_time_only (KitEvaluation *open, KitEvaluation *theirs)
{
  g_autoptr (GBytes) open_bytes = kit_evaluation_to_bytes (open);
  g_autoptr (KitEvaluation) ours = kit_evaluation_from_bytes (open_bytes, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) their_bytes = kit_evaluation_to_bytes (theirs);

  if (!ours)
    return FALSE;

  copy_times (theirs, ours);
  bytes = kit_evaluation_to_bytes (ours);

  return g_bytes_equal (bytes, their_bytes);
}

static void
refresh_later_cb (gpointer data)
{
  KitLibrary *self = KIT_LIBRARY (data);

  self->refresh_source = 0;
  kit_library_refresh_drafts (self);
}

static void
refresh_later (KitLibrary *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add_seconds_once (PAUSE, refresh_later_cb, self);
}

static gboolean
has_just_changed (KitOpenEvaluation *open)
{
  return open->n_changes > 0 &&
         g_get_monotonic_time () - open->changed_at < PAUSE * G_TIME_SPAN_SECOND;
}

static void
take_theirs (KitLibrary *self, KitOpenEvaluation *open, RefreshJob *job)
{
  if (job->known)
    return;

  if (!job->theirs)
    /* What is there instead, if anything, is kept beside it by who writes. */
    kit_library_put_draft (self, job->evaluation);
  else if (has_just_changed (open) || kit_library_keeps_draft (self, job->evaluation))
    refresh_later (self);
  else if (differs_in_time_only (job->evaluation, job->theirs))
    kit_writer_expect (self->writer, job->path, &job->stamp);
  else
    replace (self, job);
}

/* What is on its way to the disk by now finds theirs itself, and keeps it. */
static gboolean
has_gone_on (KitLibrary *self, KitOpenEvaluation *open, RefreshJob *job)
{
  g_autoptr (GBytes) pending = kit_writer_peek (self->writer, job->path);

  return pending || open->evaluation != job->evaluation || open->moving ||
         open->n_changes != job->n_changes || kit_autosave_get_dirty (open->autosave);
}

static void refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
start_refresh (KitLibrary *self, KitOpenEvaluation *open)
{
  g_autoptr (GTask) task = NULL;
  RefreshJob *job = g_new0 (RefreshJob, 1);

  job->id = g_strdup (open->id);
  job->path = g_strdup (kit_autosave_get_path (open->autosave));
  job->evaluation = g_object_ref (open->evaluation);
  job->n_changes = open->n_changes;
  job->writer = g_object_ref (self->writer);
  open->refreshing = TRUE;
  open->refresh_again = FALSE;

  task = g_task_new (self, NULL, refreshed_cb, NULL);
  g_task_set_source_tag (task, kit_library_refresh_draft);
  g_task_set_task_data (task, job, refresh_job_free);
  g_task_run_in_thread (task, refresh_thread);
}

static void
refresh (KitLibrary *self, KitOpenEvaluation *open)
{
  g_autoptr (GBytes) pending =
    kit_writer_peek (self->writer, kit_autosave_get_path (open->autosave));

  if (open->refreshing)
    open->refresh_again = TRUE;
  else if (!open->moving && !pending && !kit_autosave_get_dirty (open->autosave))
    start_refresh (self, open);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KitLibrary *self = KIT_LIBRARY (source);
  RefreshJob *job = g_task_get_task_data (G_TASK (result));
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, job->id);

  if (!open)
    return;

  open->refreshing = FALSE;
  if (!open->evaluation)
    return;

  if (open->refresh_again)
    refresh (self, open);
  else if (!has_gone_on (self, open, job))
    take_theirs (self, open, job);
}

gboolean
kit_library_refresh_drafts (KitLibrary *self)
{
  GHashTableIter iter;
  gpointer value;
  gboolean any = FALSE;

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      KitOpenEvaluation *open = value;

      if (!open->evaluation)
        continue;

      any = TRUE;
      refresh (self, open);
    }

  return any;
}

void
kit_library_refresh_draft (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  if (open && open->evaluation)
    refresh (self, open);
}
