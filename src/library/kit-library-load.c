/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-paths.h"

/* So many candidates' folders are watched, as each watch costs time and memory; beyond, a look as
 * the window becomes active serves. */
#define MAX_WATCHED 64

typedef struct
{
  KitLibrary *library;
  GMainContext *context;
  GHashTable *known;
} LoadJob;

typedef struct
{
  KitLibrary *library;
  GPtrArray *batch;
} BatchDelivery;

static void
load_job_free (LoadJob *job)
{
  g_main_context_unref (job->context);
  g_hash_table_unref (job->known);
  g_free (job);
}

static void
batch_delivery_free (gpointer data)
{
  BatchDelivery *delivery = data;

  g_object_unref (delivery->library);
  g_ptr_array_unref (delivery->batch);
  g_free (delivery);
}

static GHashTable *
copy_known (KitLibrary *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash,
                                             g_str_equal,
                                             (GDestroyNotify) g_ref_string_release,
                                             (GDestroyNotify) kit_file_entry_free);
  GHashTableIter iter;
  gpointer path, value;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, &path, &value))
    g_hash_table_insert (known, g_ref_string_acquire (path), kit_file_entry_copy (value));

  return known;
}

static gboolean
deliver_batch_cb (gpointer user_data)
{
  BatchDelivery *delivery = user_data;

  kit_library_take_batch (delivery->library, delivery->batch);

  return G_SOURCE_REMOVE;
}

/* In the worker: hands a batch to the main context, where it is taken between frames. */
static void
deliver_batch (GPtrArray *batch, gpointer user_data)
{
  LoadJob *job = user_data;
  BatchDelivery *delivery = g_new0 (BatchDelivery, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  delivery->library = g_object_ref (job->library);
  delivery->batch = batch;

  /* g_main_context_invoke() would call it here and now while nobody runs that context. */
  g_source_set_static_name (source, "KitLibrary");
  g_source_set_callback (source, deliver_batch_cb, delivery, batch_delivery_free);
  g_source_attach (source, job->context);
}

static void
load_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  KitLibrary *self = KIT_LIBRARY (source_object);
  LoadJob *job = task_data;
  GError *error = NULL;

  if (kit_loader_run (
        self->data_dir, self->state_dir, job->known, deliver_batch, job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start_load (KitLibrary *self, GTask *task)
{
  LoadJob *job = g_new0 (LoadJob, 1);

  job->library = self;
  job->context = g_main_context_ref_thread_default ();
  job->known = copy_known (self);
  self->loading = TRUE;
  kit_library_begin_look (self);

  /* Lower than the batches, which so are all taken before the end is told. */
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_set_task_data (task, job, (GDestroyNotify) load_job_free);
  g_task_run_in_thread (task, load_thread);
}

static void
watch_candidate (KitLibrary *self, GHashTable *watched, const char *id)
{
  g_autofree char *candidate = NULL;
  g_autofree char *folder = NULL;

  if (id == NULL || g_hash_table_size (watched) >= MAX_WATCHED)
    return;

  candidate = kit_library_dup_candidate_folder (self, id);
  folder = g_build_filename (candidate, "evaluations", NULL);
  kit_folder_watch_add (self->watch, folder);
  g_hash_table_add (watched, g_strdup (id));
}

/* Colleagues submit to the panels of the last weeks: the newest evaluations' candidates go first,
 * then those who have none yet. */
static void
watch_folders (KitLibrary *self)
{
  g_autoptr (GHashTable) watched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *roles = kit_path_roles (self->data_dir);
  g_autofree char *candidates = kit_path_candidates (self->data_dir);
  g_autofree char *drafts = kit_path_drafts (self->data_dir);
  GListModel *evaluations = G_LIST_MODEL (self->evaluations);
  GListModel *people = G_LIST_MODEL (self->candidates);

  kit_folder_watch_add (self->watch, roles);
  kit_folder_watch_add (self->watch, candidates);
  kit_folder_watch_add (self->drafts_watch, drafts);

  for (guint i = 0; i < 2 * MAX_WATCHED; i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      if (summary != NULL)
        watch_candidate (self, watched, kit_evaluation_summary_get_candidate_id (summary));
    }

  for (guint i = 0; i < MAX_WATCHED; i++)
    {
      g_autoptr (KitItem) candidate = g_list_model_get_item (people, i);

      if (candidate != NULL)
        watch_candidate (self, watched, kit_item_get_id (candidate));
    }
}

static void
take_batch (GPtrArray *batch, gpointer user_data)
{
  kit_library_take_batch (KIT_LIBRARY (user_data), batch);
  g_ptr_array_unref (batch);
}

gboolean
kit_library_load (KitLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) known = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);

  known = copy_known (self);
  kit_library_begin_look (self);
  if (!kit_loader_run (
        self->data_dir, self->state_dir, known, take_batch, self, cancellable, error))
    return FALSE;

  kit_library_adopt_candidates (self);
  kit_library_seal (self);
  kit_library_set_loaded (self);

  return TRUE;
}

void
kit_library_load_async (KitLibrary *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_load_async);
  start_load (self, task);
}

/* What changed while one was looking is looked at again. */
static void
end_look (KitLibrary *self)
{
  gboolean again = self->look_again;

  self->loading = FALSE;
  self->look_again = FALSE;
  if (again)
    kit_library_poke (self);
}

gboolean
kit_library_load_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      end_look (self);
      return FALSE;
    }

  kit_library_adopt_candidates (self);
  kit_library_seal (self);
  watch_folders (self);
  kit_library_set_loaded (self);
  end_look (self);

  return TRUE;
}

static void
looked_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  /* A folder that cannot be read now will be looked at again; what is known stays. */
  kit_library_load_finish (KIT_LIBRARY (source), result, NULL);
}

void
kit_library_poke (KitLibrary *self)
{
  g_return_if_fail (KIT_IS_LIBRARY (self));

  if (self->loading)
    self->look_again = TRUE;
  else if (self->loaded)
    kit_library_load_async (self, NULL, looked_again_cb, NULL);
}
