/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-editing.h"

#include "kit-file-error.h"
#include "kit-gap.h"
#include "kit-json-check.h"
#include "kit-kept.h"
#include "kit-library-private.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

/*
 * Submitting moves an evaluation from the person's drafts to the library. The order is what
 * keeps every word: first all that was typed is on disk in the draft, then the submitted file
 * and the private notes are, and only then the draft goes. Taking back is the same the other way.
 */

typedef struct
{
  KitEvaluation *evaluation;
  /* The library's */
  const char *data_dir;
  char *draft_path;
  char *path;
  char *private_path;
  GBytes *bytes;
  /* What the draft's file holds as it is submitted */
  GBytes *draft_bytes;
  GBytes *private_bytes;
  GBytes *before;
  GBytes *private_before;
  /* (nullable): what is revised, as the last revision kept it */
  char *was;
  /* What we do not know and keep beside what we write */
  KitKept kept;
  GDateTime *submitted;
  KitFileStamp draft_stamp;
  /* Of what the submission wrote, by which it knows that again. */
  KitFileStamp stamp;
  KitFileStamp private_stamp;
  gboolean draft_written;
} SubmitJob;

static void
submit_job_free (SubmitJob *job)
{
  g_object_unref (job->evaluation);
  g_free (job->draft_path);
  g_free (job->path);
  g_free (job->private_path);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_clear_pointer (&job->draft_bytes, g_bytes_unref);
  g_clear_pointer (&job->private_bytes, g_bytes_unref);
  g_clear_pointer (&job->before, g_bytes_unref);
  g_clear_pointer (&job->private_before, g_bytes_unref);
  g_clear_pointer (&job->submitted, g_date_time_unref);
  kit_kept_clear (&job->kept);
  g_free (job->was);
  g_free (job);
}

static SubmitJob *
submit_job_new (KitLibrary *self, KitEvaluation *evaluation)
{
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  SubmitJob *job = g_new0 (SubmitJob, 1);

  job->evaluation = g_object_ref (evaluation);
  job->data_dir = self->data_dir;
  kit_kept_init (&job->kept, self->data_dir);
  job->draft_path = kit_library_dup_draft_path (self, id);
  job->private_path = kit_library_dup_private_notes_path (self, id);
  job->path =
    kit_library_dup_evaluation_path (self, kit_evaluation_get_candidate_id (evaluation), id);

  return job;
}

/* Passes on whether something is @done with a file; an error names that. */
static gboolean
named (SubmitJob *job, const char *path, gboolean done, GError **error)
{
  if (!done)
    kit_file_error_name (error, job->data_dir, path);

  return done;
}

/* %NULL content stands for no file. */
static gboolean
write_file (SubmitJob *job, const char *path, GBytes *bytes, GError **error)
{
  const gboolean done = bytes ? kit_file_write (path, bytes, error) : kit_file_remove (path, error);

  return named (job, path, done, error);
}

static GBytes *
read_file (SubmitJob *job, const char *path, GError **error)
{
  GBytes *bytes = kit_file_read (path, KIT_FILE_MAX, NULL, error);

  named (job, path, bytes != NULL, error);

  return bytes;
}

static gboolean
read_before (SubmitJob *job, const char *path, GBytes **bytes, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  *bytes = read_file (job, path, error);

  return *bytes != NULL;
}

/* What a newer version put beside the private notes stays; what cannot be understood, too. */
static gboolean
merge_private_notes (SubmitJob *job, GError **error)
{
  GBytes *merged = NULL;

  if (!job->private_before)
    return TRUE;
  if (!kit_private_notes_merge (job->private_bytes, job->private_before, &merged, NULL))
    return kit_kept_add (&job->kept, job->private_path, error);

  g_clear_pointer (&job->private_bytes, g_bytes_unref);
  job->private_bytes = merged;

  return TRUE;
}

/* Whether the submitted file holds what this draft revises: it may have been revised on another
 * computer as well. */
static gboolean
is_revised (SubmitJob *job)
{
  g_autoptr (KitEvaluation) before = kit_evaluation_from_bytes (job->before, NULL);
  g_autofree char *was = before && kit_evaluation_get_state (before) == KIT_EVALUATION_SUBMITTED
                           ? kit_evaluation_to_was (before)
                           : NULL;

  return was && g_strcmp0 (was, job->was) == 0;
}

/* Whether the submitted file is what this draft would make of it: the program ended before the
 * draft had gone. */
static gboolean
is_submitted_already (SubmitJob *job)
{
  g_autoptr (KitEvaluation) before = kit_evaluation_from_bytes (job->before, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!before || kit_evaluation_get_state (before) != KIT_EVALUATION_SUBMITTED)
    return FALSE;

  kit_evaluation_set_state (before, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_state (before, KIT_EVALUATION_SUBMITTED, job->submitted);
  bytes = kit_evaluation_to_bytes (before);

  return g_bytes_equal (bytes, job->bytes);
}

static gboolean
keep_theirs (SubmitJob *job, GError **error)
{
  return !job->before || is_revised (job) || is_submitted_already (job) ||
         kit_kept_add (&job->kept, job->path, error);
}

/* Whether something else is there than @before, which is all zero for nothing. */
static gboolean
has_changed (const char *path, const KitFileStamp *before)
{
  KitFileStamp now;

  kit_file_stamp_read (path, &now);

  return !kit_file_stamp_equal (&now, before);
}

/* Nothing half done stays: neither new private notes nor what was written and could not be
 * made durable. */
static gboolean
write_submitted (SubmitJob *job, GError **error)
{
  KitFileStamp stamp;

  kit_file_stamp_read (job->path, &stamp);
  if (write_file (job, job->private_path, job->private_bytes, error) &&
      write_file (job, job->path, job->bytes, error))
    {
      kit_file_stamp_read (job->path, &job->stamp);
      kit_file_stamp_read (job->private_path, &job->private_stamp);
      return TRUE;
    }

  if (has_changed (job->path, &stamp))
    write_file (job, job->path, job->before, NULL);
  write_file (job, job->private_path, job->private_before, NULL);

  return FALSE;
}

/* A draft that stays behind is known for one at the next start. One that somebody else has put
 * there is kept. */
static void
remove_draft (SubmitJob *job)
{
  g_autoptr (GBytes) draft = kit_file_read (job->draft_path, KIT_FILE_MAX, NULL, NULL);

  if (draft &&
      (g_bytes_equal (draft, job->draft_bytes) || kit_kept_add (&job->kept, job->draft_path, NULL)))
    kit_file_remove (job->draft_path, NULL);
}

static void
submit_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  SubmitJob *job = task_data;
  GError *error = NULL;

  if (named (job, job->path, kit_json_check (job->bytes, &error), &error) &&
      read_before (job, job->path, &job->before, &error) &&
      read_before (job, job->private_path, &job->private_before, &error) &&
      merge_private_notes (job, &error) && keep_theirs (job, &error) &&
      write_submitted (job, &error))
    {
      remove_draft (job);
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      kit_kept_drop (&job->kept);
      g_task_return_error (task, error);
    }
}

static gboolean
check_submittable (KitEvaluation *evaluation, GError **error)
{
  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("It has been submitted already"));
  else if (!kit_gap_allows_submission (evaluation))
    g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The evaluation is not complete"));
  else
    return TRUE;

  return FALSE;
}

static char *
dup_was (KitEvaluation *evaluation)
{
  GListModel *revisions = kit_evaluation_get_revisions (evaluation);
  g_autoptr (KitRevision) last =
    g_list_model_get_item (revisions, g_list_model_get_n_items (revisions) - 1);

  return last ? g_strdup (kit_revision_get_was (last)) : NULL;
}

static void draft_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* All that was typed, and on whom and by whom. What else is on its way may as well come later. */
static void
flush_draft (KitLibrary *self, SubmitJob *job, GTask *task)
{
  g_autofree char *interviewer = kit_path_interviewer (self->data_dir);
  g_autofree char *candidate =
    kit_library_dup_candidate_path (self, kit_evaluation_get_candidate_id (job->evaluation));
  const char *const paths[] = { job->draft_path, candidate, interviewer, NULL };

  kit_writer_flush_paths_async (
    self->writer, paths, g_task_get_cancellable (task), draft_saved_cb, task);
}

static void
draft_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KitLibrary *self = g_task_get_source_object (task);
  SubmitJob *job = g_task_get_task_data (task);
  g_autoptr (GBytes) typed_meanwhile = NULL;
  GError *error = NULL;

  if (!kit_writer_flush_finish (KIT_WRITER (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* What was typed meanwhile goes along. */
  kit_library_flush (self);
  typed_meanwhile = kit_writer_peek (self->writer, job->draft_path);
  if (typed_meanwhile)
    {
      flush_draft (self, job, g_steal_pointer (&task));
      return;
    }

  if (!check_submittable (job->evaluation, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job->draft_bytes = kit_evaluation_to_bytes (job->evaluation);
  job->submitted = g_date_time_new_now_utc ();
  kit_evaluation_set_state (job->evaluation, KIT_EVALUATION_SUBMITTED, job->submitted);
  job->was = dup_was (job->evaluation);
  job->bytes = kit_evaluation_to_bytes (job->evaluation);
  job->private_bytes = kit_private_notes_to_bytes (job->evaluation);
  g_task_run_in_thread (task, submit_thread);
}

void
kit_library_submit_async (KitLibrary *self,
                          KitEvaluation *evaluation,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;
  SubmitJob *job;
  GError *error = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_submit_async);
  g_task_set_check_cancellable (task, FALSE);

  kit_library_flush (self);
  if (!check_submittable (evaluation, &error) || !kit_library_sign (self, evaluation, &error) ||
      !kit_library_begin_move (self, kit_item_get_id (KIT_ITEM (evaluation)), &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  kit_library_ensure_candidate (self, evaluation);
  job = submit_job_new (self, evaluation);
  g_task_set_task_data (task, job, (GDestroyNotify) submit_job_free);
  flush_draft (self, job, task);
}

/* What was kept under a second name is told of. */
static void
look_for_kept (KitLibrary *self, SubmitJob *job)
{
  if (!kit_kept_is_empty (&job->kept))
    kit_library_poke (self);
}

static void
take_submitted (KitLibrary *self, SubmitJob *job)
{
  const char *id = kit_item_get_id (KIT_ITEM (job->evaluation));
  g_autoptr (KitEvaluationSummary) summary = kit_evaluation_summary_new (job->evaluation);
  KitOpenEvaluation *open;

  kit_library_end_draft (self, id);
  open = kit_library_attach (self, job->evaluation);
  open->can_unsubmit = TRUE;
  open->before = g_steal_pointer (&job->before);
  open->private_before = g_steal_pointer (&job->private_before);
  open->stamp = job->stamp;
  open->private_stamp = job->private_stamp;

  kit_library_touch (self, job->draft_path);
  kit_library_touch (self, job->path);
  kit_library_touch (self, job->private_path);
  kit_library_set_submitted (self, id, summary);
  kit_library_set_draft (self, id, NULL);
  look_for_kept (self, job);
}

static void
return_to_draft (KitLibrary *self, SubmitJob *job)
{
  if (kit_evaluation_get_state (job->evaluation) == KIT_EVALUATION_SUBMITTED)
    kit_evaluation_set_state (job->evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_library_end_move (self, kit_item_get_id (KIT_ITEM (job->evaluation)));
}

gboolean
kit_library_submit_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  SubmitJob *job;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (g_task_propagate_boolean (G_TASK (result), error))
    {
      take_submitted (self, job);
      return TRUE;
    }

  if (job)
    return_to_draft (self, job);

  return FALSE;
}

gboolean
kit_library_can_unsubmit (KitLibrary *self, KitEvaluation *evaluation)
{
  KitOpenEvaluation *open;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), FALSE);

  open = g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation)));

  return open && open->can_unsubmit && !open->moving;
}

void
kit_library_settle (KitLibrary *self, KitEvaluation *evaluation)
{
  KitOpenEvaluation *open;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  if (!kit_library_can_unsubmit (self, evaluation))
    return;

  open = g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation)));
  open->can_unsubmit = FALSE;
  kit_library_queue_seal (self);
}

/* Somebody else, or I myself on another computer, may have put something into the place of what was
 * submitted. */
static gboolean
keep_changed (SubmitJob *job, const char *path, const KitFileStamp *written, GError **error)
{
  KitFileStamp now;
  g_autoptr (GBytes) theirs = NULL;

  if (!kit_file_stamp_read (path, &now) || kit_file_stamp_equal (&now, written))
    return TRUE;

  theirs = read_file (job, path, error);

  return theirs && kit_kept_add (&job->kept, path, error);
}

/* Where the draft is to be written again, nothing is but what a removal may have left. */
static gboolean
write_draft_again (SubmitJob *job, GError **error)
{
  const KitFileStamp none = { 0 };
  g_autoptr (GBytes) left = kit_file_read (job->draft_path, KIT_FILE_MAX, NULL, NULL);

  if ((!left || !g_bytes_equal (left, job->bytes)) &&
      !keep_changed (job, job->draft_path, &none, error))
    return FALSE;

  job->draft_written = write_file (job, job->draft_path, job->bytes, error);
  return job->draft_written;
}

/* The submitted file goes last. Where it cannot, it still holds every word, and the draft that was
 * to take its place is removed again. */
static void
unsubmit_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  SubmitJob *job = task_data;
  KitFileStamp stamp;
  GError *error = NULL;

  kit_file_stamp_read (job->path, &stamp);
  if (read_before (job, job->private_path, &job->private_bytes, &error) &&
      keep_changed (job, job->private_path, &job->private_stamp, &error) &&
      keep_changed (job, job->path, &job->stamp, &error) && write_draft_again (job, &error) &&
      write_file (job, job->private_path, job->private_before, &error) &&
      write_file (job, job->path, job->before, &error))
    {
      kit_file_stamp_read (job->draft_path, &job->draft_stamp);
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (job->draft_written && !has_changed (job->path, &stamp) &&
      write_file (job, job->private_path, job->private_bytes, NULL))
    kit_file_remove (job->draft_path, NULL);
  kit_kept_drop (&job->kept);
  g_task_return_error (task, error);
}

void
kit_library_unsubmit_async (KitLibrary *self,
                            KitEvaluation *evaluation,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KitOpenEvaluation *open;
  SubmitJob *job;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (kit_library_can_unsubmit (self, evaluation));

  kit_library_begin_move (self, kit_item_get_id (KIT_ITEM (evaluation)), NULL);
  open = g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation)));
  job = submit_job_new (self, evaluation);
  job->before = open->before ? g_bytes_ref (open->before) : NULL;
  job->private_before = open->private_before ? g_bytes_ref (open->private_before) : NULL;
  job->stamp = open->stamp;
  job->private_stamp = open->private_stamp;

  job->submitted = g_date_time_ref (kit_evaluation_get_submitted (evaluation));
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  job->bytes = kit_evaluation_to_bytes (evaluation);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_unsubmit_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) submit_job_free);
  g_task_run_in_thread (task, unsubmit_thread);
}

static void
take_unsubmitted (KitLibrary *self, SubmitJob *job)
{
  const char *id = kit_item_get_id (KIT_ITEM (job->evaluation));
  g_autoptr (KitEvaluation) before =
    job->before ? kit_evaluation_from_bytes (job->before, NULL) : NULL;
  g_autoptr (KitEvaluationSummary) summary = before ? kit_evaluation_summary_new (before) : NULL;

  /* Something may have been typed since it became a draft. */
  kit_library_attach (self, job->evaluation);
  kit_writer_expect (self->writer, job->draft_path, &job->draft_stamp);
  kit_library_put_draft (self, job->evaluation);
  kit_library_touch (self, job->path);
  kit_library_touch (self, job->private_path);
  kit_library_set_submitted (self, id, summary);
  look_for_kept (self, job);
}

gboolean
kit_library_unsubmit_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  SubmitJob *job;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (g_task_propagate_boolean (G_TASK (result), error))
    {
      take_unsubmitted (self, job);
      return TRUE;
    }

  /* It is still submitted, as it was. */
  kit_library_end_move (self, kit_item_get_id (KIT_ITEM (job->evaluation)));
  kit_evaluation_set_state (job->evaluation, KIT_EVALUATION_SUBMITTED, job->submitted);

  return FALSE;
}
