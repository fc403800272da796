/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-gathering.h"

#include "kit-library-private.h"
#include "kit-looking.h"

#include <glib/gi18n.h>

typedef struct
{
  KitRecord *record;
  /* (element-type KitOpenJob) */
  GPtrArray *evaluations;
  /* The library's */
  const char *data_dir;
} GatherJob;

static void
gather_job_free (GatherJob *job)
{
  g_clear_pointer (&job->record, kit_record_free);
  g_ptr_array_unref (job->evaluations);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GatherJob, gather_job_free)

/* Says how it opens. */
static void
set_sealed (KitLibrary *self, KitEvaluationSummary *summary, GError **error)
{
  const gboolean can_look = kit_library_can_look (self,
                                                  kit_evaluation_summary_get_candidate_id (summary),
                                                  kit_evaluation_summary_get_role (summary));

  g_set_error_literal (
    error,
    G_IO_ERROR,
    G_IO_ERROR_PERMISSION_DENIED,
    can_look ? _ ("An evaluation by somebody else is sealed; open it first, with a reason")
             : _ ("Submit or delete your own evaluation of this candidate first"));
}

static gboolean
add_evaluations (GatherJob *job, KitLibrary *self, const char *candidate, GError **error)
{
  GListModel *evaluations = G_LIST_MODEL (self->evaluations);

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);
      KitOpenJob *open_job;

      if (g_strcmp0 (kit_evaluation_summary_get_candidate_id (summary), candidate) != 0)
        continue;

      if (kit_evaluation_summary_get_sealed (summary))
        {
          set_sealed (self, summary, error);
          return FALSE;
        }

      open_job = kit_open_job_new (self, kit_evaluation_summary_get_id (summary), error);
      if (!open_job)
        return FALSE;
      g_ptr_array_add (job->evaluations, open_job);
    }

  return TRUE;
}

static void
add_role_titles (GatherJob *job, KitLibrary *self)
{
  GListModel *roles = kit_candidate_get_roles (job->record->candidate);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitItem) candidacy = g_list_model_get_item (roles, i);
      const char *id = kit_item_get_id (candidacy);
      KitRole *role = kit_library_find_role (self, id);

      if (role)
        g_hash_table_insert (
          job->record->role_titles, g_strdup (id), g_strdup (kit_role_get_title (role)));
    }
}

static void
add_panels (GatherJob *job, KitLibrary *self, const char *candidate)
{
  GHashTableIter iter;
  gpointer panel;

  g_hash_table_iter_init (&iter, self->panels);
  while (g_hash_table_iter_next (&iter, NULL, &panel))
    if (g_strcmp0 (kit_panel_get_candidate (panel), candidate) == 0)
      g_ptr_array_add (job->record->panels, g_object_ref (panel));
}

/* What one cannot read, and what another version of is used, but not what is merely warned of. */
static void
add_unread (GatherJob *job, KitLibrary *self, const char *candidate)
{
  g_autofree char *folder = kit_library_dup_candidate_folder (self, candidate);
  const char *relative = kit_library_get_relative_path (self, folder);
  GListModel *problems = G_LIST_MODEL (self->problems);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (problems, i);
      const char *file = kit_problem_get_file (problem);

      if (kit_folder_skip (relative, file) && !kit_library_is_used (self, file))
        g_ptr_array_add (job->record->unread, g_strdup (file));
    }
}

static GatherJob *
gather_job_new (KitLibrary *self, const char *candidate, GError **error)
{
  KitCandidate *known = kit_library_find_candidate (self, candidate);
  g_autoptr (GatherJob) job = NULL;

  if (!known)
    {
      g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no candidate “%s”"), candidate);
      return NULL;
    }

  job = g_new0 (GatherJob, 1);
  job->record = kit_record_new (known);
  job->evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify) kit_open_job_free);
  job->data_dir = self->data_dir;

  kit_library_flush (self);
  if (!add_evaluations (job, self, candidate, error))
    return NULL;
  add_role_titles (job, self);
  add_panels (job, self, candidate);
  add_unread (job, self, candidate);

  return g_steal_pointer (&job);
}

/* The newest revision replaced the newest of what it was before. */
static gboolean
add_earlier (KitRecord *record, KitEvaluation *evaluation, GError **error)
{
  GListModel *revisions = kit_evaluation_get_revisions (evaluation);

  for (guint i = g_list_model_get_n_items (revisions); i > 0; i--)
    {
      g_autoptr (KitRevision) revision = g_list_model_get_item (revisions, i - 1);
      g_autoptr (KitEvaluation) earlier =
        kit_evaluation_from_revision (evaluation, revision, error);

      if (!earlier)
        return FALSE;
      kit_record_add (record, earlier, revision);
    }

  return TRUE;
}

/* In any thread. (transfer full) (nullable) */
static KitRecord *
gather_job_run (GatherJob *job, GError **error)
{
  for (guint i = 0; i < job->evaluations->len; i++)
    {
      KitOpenJob *open_job = job->evaluations->pdata[i];
      g_autoptr (KitEvaluation) evaluation = kit_open_job_run (open_job, error);
      const char *unread = kit_open_job_get_unread (open_job);

      if (!evaluation)
        return NULL;

      kit_record_add (job->record, evaluation, NULL);
      if (unread)
        g_ptr_array_add (job->record->unread, g_strdup (kit_folder_skip (job->data_dir, unread)));
      if (!add_earlier (job->record, evaluation, error))
        return NULL;
    }

  return g_steal_pointer (&job->record);
}

KitRecord *
kit_library_gather (KitLibrary *self, const char *candidate, GError **error)
{
  g_autoptr (GatherJob) job = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (candidate != NULL, NULL);

  job = gather_job_new (self, candidate, error);

  return job ? gather_job_run (job, error) : NULL;
}

static void
gather_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  KitRecord *record = gather_job_run (task_data, &error);

  if (record)
    g_task_return_pointer (task, record, (GDestroyNotify) kit_record_free);
  else
    g_task_return_error (task, error);
}

void
kit_library_gather_async (KitLibrary *self,
                          const char *candidate,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  GatherJob *job;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (candidate != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_gather_async);

  job = gather_job_new (self, candidate, &error);
  if (!job)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, job, (GDestroyNotify) gather_job_free);
  g_task_run_in_thread (task, gather_thread);
}

KitRecord *
kit_library_gather_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
