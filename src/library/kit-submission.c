/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-editing.h"

#include "kit-gap.h"
#include "kit-library-private.h"
#include "kit-paths.h"
#include "kit-submit-job.h"

#include <glib/gi18n.h>

/*
 * Submitting moves an evaluation from the person's drafts to the library: first all that was typed
 * is on disk in the draft, then a job does the rest.
 */

static KitSubmitJob *
submit_job_new (KitLibrary *self, KitEvaluation *evaluation)
{
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  const char *candidate = kit_evaluation_get_candidate_id (evaluation);

  return kit_submit_job_new (evaluation,
                             self->data_dir,
                             kit_library_dup_draft_path (self, id),
                             kit_library_dup_evaluation_path (self, candidate, id),
                             kit_library_dup_private_notes_path (self, id));
}

static void
submit_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (kit_submit_job_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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

static void
take_revision (KitSubmitJob *job)
{
  GListModel *revisions = kit_evaluation_get_revisions (job->evaluation);
  g_autoptr (KitRevision) last =
    g_list_model_get_item (revisions, g_list_model_get_n_items (revisions) - 1);

  if (!last)
    return;

  job->was = g_strdup (kit_revision_get_was (last));
  job->revised = g_date_time_ref (kit_revision_get_at (last));
}

static void
take_known (KitSubmitJob *job, const KitOpenEvaluation *open)
{
  job->stamp = open->stamp;
  job->private_stamp = open->private_stamp;
  job->knows_private = open->knows_private;
}

static void draft_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* All that was typed, and on whom and by whom. What else is on its way may as well come later. */
static void
flush_draft (KitLibrary *self, KitSubmitJob *job, GTask *task)
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
  KitSubmitJob *job = g_task_get_task_data (task);
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
  take_revision (job);
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
  KitSubmitJob *job;
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
  take_known (job, g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation))));
  g_task_set_task_data (task, job, (GDestroyNotify) kit_submit_job_free);
  flush_draft (self, job, task);
}

/* What was kept under a second name is told of. */
static void
look_for_kept (KitLibrary *self, KitSubmitJob *job)
{
  if (!kit_kept_is_empty (&job->kept))
    kit_library_poke (self);
}

static void
take_submitted (KitLibrary *self, KitSubmitJob *job)
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
  open->knows_private = TRUE;

  kit_library_touch (self, job->draft_path);
  kit_library_touch (self, job->path);
  kit_library_touch (self, job->private_path);
  kit_library_set_submitted (self, id, summary);
  kit_library_set_draft (self, id, NULL);
  look_for_kept (self, job);
}

static void
return_to_draft (KitLibrary *self, KitSubmitJob *job)
{
  if (kit_evaluation_get_state (job->evaluation) == KIT_EVALUATION_SUBMITTED)
    kit_evaluation_set_state (job->evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_library_end_move (self, kit_item_get_id (KIT_ITEM (job->evaluation)));
}

gboolean
kit_library_submit_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  KitSubmitJob *job;

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

static void
unsubmit_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (kit_submit_job_take_back (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
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
  KitSubmitJob *job;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (kit_library_can_unsubmit (self, evaluation));

  kit_library_begin_move (self, kit_item_get_id (KIT_ITEM (evaluation)), NULL);
  open = g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation)));
  job = submit_job_new (self, evaluation);
  job->before = open->before ? g_bytes_ref (open->before) : NULL;
  job->private_before = open->private_before ? g_bytes_ref (open->private_before) : NULL;
  take_known (job, open);

  job->submitted = g_date_time_ref (kit_evaluation_get_submitted (evaluation));
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  job->bytes = kit_evaluation_to_bytes (evaluation);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_unsubmit_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) kit_submit_job_free);
  g_task_run_in_thread (task, unsubmit_thread);
}

static void
take_unsubmitted (KitLibrary *self, KitSubmitJob *job)
{
  const char *id = kit_item_get_id (KIT_ITEM (job->evaluation));
  g_autoptr (KitEvaluation) before =
    job->before ? kit_evaluation_from_bytes (job->before, NULL) : NULL;
  g_autoptr (KitEvaluationSummary) summary = before ? kit_evaluation_summary_new (before) : NULL;
  KitOpenEvaluation *open;

  open = kit_library_attach (self, job->evaluation);
  open->private_stamp = job->private_stamp;
  open->knows_private = TRUE;

  /* Something may have been typed since it became a draft. */
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
  KitSubmitJob *job;

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
