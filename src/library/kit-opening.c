/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-editing.h"

#include "kit-file-error.h"
#include "kit-library-private.h"

#include <glib/gi18n.h>

/* Reads evaluations as a whole. While one is in use, it is in memory once. */

/* (transfer full) (nullable): where it is in memory already */
static KitEvaluation *
dup_open_evaluation (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  return open ? g_weak_ref_get (&open->weak) : NULL;
}

struct _KitOpenJob
{
  char *id;
  char *path;
  char *private_path;
  /* The library's */
  const char *data_dir;
  gboolean draft;
  /* What is on its way to the disk, instead of what is there. */
  GBytes *pending;
  KitFileStamp stamp;
  KitFileStamp private_stamp;
  /* Only of the private notes, which the evaluation can be read without. */
  GError *private_error;
};

void
kit_open_job_free (KitOpenJob *job)
{
  g_free (job->id);
  g_free (job->path);
  g_free (job->private_path);
  g_clear_pointer (&job->pending, g_bytes_unref);
  g_clear_error (&job->private_error);
  g_free (job);
}

/* Also what is in memory already is not shown again while it is sealed. */
gboolean
kit_library_check_unsealed (KitLibrary *self, const char *id, GError **error)
{
  KitEvaluationSummary *summary = kit_library_find_evaluation (self, id);

  if (!summary || !kit_evaluation_summary_get_sealed (summary))
    return TRUE;

  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_PERMISSION_DENIED,
                       _ ("It opens when you have submitted your own evaluation and can no longer "
                          "undo that"));

  return FALSE;
}

KitOpenJob *
kit_open_job_new (KitLibrary *self, const char *id, GError **error)
{
  KitEvaluationSummary *summary = kit_library_find_evaluation (self, id);
  KitOpenJob *job;

  if (!summary)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no evaluation “%s”"), id);
      return NULL;
    }

  job = g_new0 (KitOpenJob, 1);
  job->id = g_strdup (id);
  job->data_dir = self->data_dir;
  job->draft = g_hash_table_contains (self->drafts, id);
  job->private_path = kit_library_dup_private_notes_path (self, id);
  job->path = job->draft ? kit_library_dup_draft_path (self, id)
                         : kit_library_dup_evaluation_path (
                             self, kit_evaluation_summary_get_candidate_id (summary), id);
  job->pending = kit_writer_peek (self->writer, job->path);

  return job;
}

static void
read_private_notes (KitOpenJob *job, KitEvaluation *evaluation)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (job->private_path, G_FILE_TEST_EXISTS))
    return;

  bytes = kit_file_read (job->private_path, KIT_FILE_MAX, &job->private_stamp, &job->private_error);
  if (!bytes || !kit_private_notes_apply (evaluation, bytes, &job->private_error))
    kit_file_error_name (&job->private_error, job->data_dir, job->private_path);
}

static KitEvaluation *
read_evaluation (KitOpenJob *job, GError **error)
{
  g_autoptr (GBytes) bytes = job->pending
                               ? g_bytes_ref (job->pending)
                               : kit_file_read (job->path, KIT_FILE_MAX, &job->stamp, error);
  KitEvaluation *evaluation = bytes ? kit_evaluation_from_bytes (bytes, error) : NULL;

  if (!evaluation)
    kit_file_error_name (error, job->data_dir, job->path);

  return evaluation;
}

KitEvaluation *
kit_open_job_run (KitOpenJob *job, GError **error)
{
  g_autoptr (KitEvaluation) evaluation = read_evaluation (job, error);

  if (!evaluation)
    return NULL;

  if (!job->draft)
    read_private_notes (job, evaluation);

  return g_steal_pointer (&evaluation);
}

const char *
kit_open_job_get_unread (KitOpenJob *job)
{
  return job->private_error ? job->private_path : NULL;
}

/* The name of a candidate may have changed since the draft was written. */
static void
refresh_candidate_name (KitLibrary *self, KitEvaluation *evaluation)
{
  KitCandidate *candidate =
    kit_library_find_candidate (self, kit_evaluation_get_candidate_id (evaluation));

  if (candidate)
    kit_evaluation_set_candidate_name (evaluation, kit_candidate_get_name (candidate));
}

static KitEvaluation *
take_opened (KitLibrary *self, KitOpenJob *job, KitEvaluation *opened)
{
  g_autoptr (KitEvaluation) evaluation = opened;
  KitEvaluation *other = dup_open_evaluation (self, job->id);
  KitOpenEvaluation *open;

  if (other)
    return other;

  open = kit_library_attach (self, evaluation);
  open->private_error = g_steal_pointer (&job->private_error);
  open->private_stamp = job->private_stamp;
  open->knows_private = !job->draft;
  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    {
      if (!job->pending)
        kit_writer_expect (self->writer, job->path, &job->stamp);
      refresh_candidate_name (self, evaluation);
    }

  return g_steal_pointer (&evaluation);
}

KitEvaluation *
kit_library_open_evaluation (KitLibrary *self, const char *id, GError **error)
{
  KitEvaluation *evaluation;
  KitOpenJob *job;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!kit_library_check_unsealed (self, id, error))
    return NULL;

  evaluation = dup_open_evaluation (self, id);
  if (evaluation)
    return evaluation;

  job = kit_open_job_new (self, id, error);
  if (!job)
    return NULL;

  evaluation = kit_open_job_run (job, error);
  if (evaluation)
    evaluation = take_opened (self, job, evaluation);
  kit_open_job_free (job);

  return evaluation;
}

KitEvaluation *
kit_library_read_evaluation (KitLibrary *self, const char *id, GError **error)
{
  KitEvaluation *evaluation;
  KitOpenJob *job;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (!kit_library_check_unsealed (self, id, error))
    return NULL;

  job = kit_open_job_new (self, id, error);
  if (!job)
    return NULL;

  evaluation = kit_open_job_run (job, error);
  if (evaluation && job->draft)
    refresh_candidate_name (self, evaluation);
  kit_open_job_free (job);

  return evaluation;
}

static void
open_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  KitEvaluation *evaluation = kit_open_job_run (task_data, &error);

  if (evaluation)
    g_task_return_pointer (task, evaluation, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
kit_library_open_evaluation_async (KitLibrary *self,
                                   const char *id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KitEvaluation *evaluation;
  GError *error = NULL;
  KitOpenJob *job;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (id != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_open_evaluation_async);

  if (!kit_library_check_unsealed (self, id, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  evaluation = dup_open_evaluation (self, id);
  if (evaluation)
    {
      g_task_return_pointer (task, evaluation, g_object_unref);
      return;
    }

  job = kit_open_job_new (self, id, &error);
  if (!job)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, job, (GDestroyNotify) kit_open_job_free);
  g_task_run_in_thread (task, open_thread);
}

KitEvaluation *
kit_library_open_evaluation_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  KitEvaluation *evaluation;
  KitOpenJob *job;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  job = g_task_get_task_data (G_TASK (result));
  evaluation = g_task_propagate_pointer (G_TASK (result), error);

  return evaluation && job ? take_opened (self, job, evaluation) : evaluation;
}

/* They do not go from the memory with their file: nobody has said that they are unwanted. */
static void
take_private_notes (KitOpenEvaluation *open,
                    KitOpenJob *job,
                    KitEvaluation *known,
                    KitEvaluation *read)
{
  g_autoptr (GBytes) notes = kit_private_notes_to_bytes (read);

  if (notes)
    kit_private_notes_apply (known, notes, NULL);
  g_clear_error (&open->private_error);
  open->private_error = g_steal_pointer (&job->private_error);
  open->private_stamp = job->private_stamp;
}

/* What was read again counts only while nobody here has begun to change it. */
static void
reread_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  KitLibrary *self = KIT_LIBRARY (source);
  KitOpenJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (KitEvaluation) read = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (KitEvaluation) known = dup_open_evaluation (self, job->id);
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, job->id);
  KitEvaluationSummary *summary = kit_library_find_evaluation (self, job->id);
  g_autoptr (GBytes) read_bytes = NULL;
  g_autoptr (GBytes) known_bytes = NULL;

  if (!read || !known || !summary || open->evaluation || open->moving)
    return;

  read_bytes = kit_evaluation_to_bytes (read);
  known_bytes = kit_evaluation_to_bytes (known);
  if (g_bytes_equal (read_bytes, known_bytes))
    {
      take_private_notes (open, job, known, read);
      return;
    }

  /* What it kept sealed opens: nobody can take back the submission of something else. */
  g_hash_table_remove (self->open, job->id);
  kit_library_queue_seal (self);
  kit_evaluation_summary_replaced (summary);
}

void
kit_library_reread (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);
  g_autoptr (KitEvaluation) known = dup_open_evaluation (self, id);
  g_autoptr (GTask) task = NULL;
  KitOpenJob *job;

  if (!known || open->evaluation)
    return;

  job = kit_open_job_new (self, id, NULL);
  if (!job)
    return;

  task = g_task_new (self, NULL, reread_cb, NULL);
  g_task_set_source_tag (task, kit_library_reread);
  g_task_set_task_data (task, job, (GDestroyNotify) kit_open_job_free);
  g_task_run_in_thread (task, open_thread);
}
