/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-trash.h"

#include "kit-file-error.h"
#include "kit-file-name.h"
#include "kit-library-private.h"
#include "kit-move.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

/* What lies in the trash, and where it was. */
struct _KitTrashed
{
  GObject parent_instance;

  GObject *item;
  GPtrArray *summaries;
  /* The draft, while it is on its way. */
  KitEvaluation *evaluation;
  char *path;
  char *trash_path;
  /* Whether others had put something in its place when it came back. */
  gboolean met;
};

G_DEFINE_FINAL_TYPE (KitTrashed, kit_trashed, G_TYPE_OBJECT)

static void
kit_trashed_finalize (GObject *object)
{
  KitTrashed *self = KIT_TRASHED (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->summaries, g_ptr_array_unref);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->trash_path, g_free);

  G_OBJECT_CLASS (kit_trashed_parent_class)->finalize (object);
}

static void
kit_trashed_class_init (KitTrashedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_trashed_finalize;
}

static void
kit_trashed_init (KitTrashed *self)
{
  self->summaries = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Names in the trash never clash: the same thing may be thrown away twice. */
static char *
get_trash_path (const char *trash, const char *path)
{
  const char *extension = kit_file_name_get_extension (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *id = kit_id_new ();
  g_autofree char *unique = g_strconcat (id, "-", name, NULL);
  g_autofree char *stem = NULL;

  unique[strlen (unique) - strlen (extension)] = '\0';
  stem = g_build_filename (trash, unique, NULL);

  return kit_file_name_join (stem, extension);
}

static KitTrashed *
trashed_for_role (KitLibrary *self, KitRole *role)
{
  KitTrashed *trashed = g_object_new (KIT_TYPE_TRASHED, NULL);
  g_autofree char *trash = kit_path_trash (self->data_dir);

  trashed->item = g_object_ref (G_OBJECT (role));
  trashed->path = kit_library_dup_role_path (self, kit_item_get_id (KIT_ITEM (role)));
  trashed->trash_path = get_trash_path (trash, trashed->path);

  return trashed;
}

/* One of the candidate that lies in another folder does not go along. */
static gboolean
goes_along (KitLibrary *self, KitTrashed *trashed, const char *candidate, const char *evaluation)
{
  g_autofree char *path = kit_library_dup_evaluation_path (self, candidate, evaluation);
  gsize length = strlen (trashed->path);

  return g_str_has_prefix (path, trashed->path) && path[length] == G_DIR_SEPARATOR;
}

static void
collect_evaluations (KitLibrary *self, const char *candidate, KitTrashed *trashed)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->submitted);
  while (g_hash_table_iter_next (&iter, &id, &value))
    if (g_strcmp0 (kit_evaluation_summary_get_candidate_id (value), candidate) == 0 &&
        goes_along (self, trashed, candidate, id))
      g_ptr_array_add (trashed->summaries, g_object_ref (value));
}

static KitTrashed *
trashed_for_candidate (KitLibrary *self, KitCandidate *candidate)
{
  KitTrashed *trashed = g_object_new (KIT_TYPE_TRASHED, NULL);
  const char *id = kit_item_get_id (KIT_ITEM (candidate));
  g_autofree char *trash = kit_path_trash (self->data_dir);

  trashed->item = g_object_ref (G_OBJECT (candidate));
  trashed->path = kit_library_dup_candidate_folder (self, id);
  trashed->trash_path = get_trash_path (trash, trashed->path);
  collect_evaluations (self, id, trashed);

  return trashed;
}

static KitTrashed *
trashed_for_draft (KitLibrary *self, KitEvaluationSummary *summary, GError **error)
{
  const char *id = kit_evaluation_summary_get_id (summary);
  g_autofree char *trash = kit_path_draft_trash (self->data_dir);
  KitTrashed *trashed;

  if (!kit_library_begin_move (self, id, error))
    return NULL;

  trashed = g_object_new (KIT_TYPE_TRASHED, NULL);
  trashed->item = g_object_ref (G_OBJECT (summary));
  trashed->path = kit_library_dup_draft_path (self, id);
  trashed->trash_path = get_trash_path (trash, trashed->path);
  g_ptr_array_add (trashed->summaries, g_object_ref (g_hash_table_lookup (self->drafts, id)));

  return trashed;
}

static gboolean
has_draft (KitLibrary *self, const char *candidate)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_strcmp0 (kit_evaluation_summary_get_candidate_id (value), candidate) == 0)
      return TRUE;

  return FALSE;
}

static KitTrashed *
trashed_new (KitLibrary *self, gpointer item, GError **error)
{
  if (KIT_IS_ROLE (item))
    {
      if (!kit_role_get_included (item))
        return trashed_for_role (self, item);

      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_PERMISSION_DENIED,
                           _ ("A role that came with the program cannot be deleted"));
    }
  else if (KIT_IS_CANDIDATE (item))
    {
      if (!has_draft (self, kit_item_get_id (item)))
        return trashed_for_candidate (self, item);

      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_BUSY,
                           _ ("Discard or submit the candidate’s open interview first"));
    }
  else
    {
      g_assert (KIT_IS_EVALUATION_SUMMARY (item));

      if (g_hash_table_contains (self->drafts, kit_evaluation_summary_get_id (item)))
        return trashed_for_draft (self, item, error);

      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_PERMISSION_DENIED,
                           _ ("A submitted evaluation cannot be deleted on its own"));
    }

  return NULL;
}

static void
take_out (KitLibrary *self, KitTrashed *trashed)
{
  kit_library_touch (self, trashed->path);

  if (KIT_IS_ROLE (trashed->item))
    kit_library_remove_role (self, KIT_ROLE (trashed->item));
  else if (KIT_IS_CANDIDATE (trashed->item))
    kit_library_remove_candidate (self, KIT_CANDIDATE (trashed->item));

  for (guint i = 0; i < trashed->summaries->len; i++)
    {
      KitEvaluationSummary *summary = g_ptr_array_index (trashed->summaries, i);
      const char *id = kit_evaluation_summary_get_id (summary);

      if (KIT_IS_CANDIDATE (trashed->item))
        kit_library_set_submitted (self, id, NULL);
      else
        kit_library_set_draft (self, id, NULL);

      g_hash_table_remove (self->open, id);
    }
}

/* Somebody of that id may be known by what has arrived meanwhile. */
static void
put_candidate_in (KitLibrary *self, KitCandidate *candidate)
{
  KitCandidate *known = kit_library_find_candidate (self, kit_item_get_id (KIT_ITEM (candidate)));

  if (known)
    kit_library_remove_candidate (self, known);
  kit_library_insert_candidate (self, candidate);
}

static void
put_in (KitLibrary *self, KitTrashed *trashed)
{
  kit_library_touch (self, trashed->path);

  if (KIT_IS_ROLE (trashed->item))
    kit_library_insert_role (self, KIT_ROLE (trashed->item));
  else if (KIT_IS_CANDIDATE (trashed->item))
    put_candidate_in (self, KIT_CANDIDATE (trashed->item));

  for (guint i = 0; i < trashed->summaries->len; i++)
    {
      KitEvaluationSummary *summary = g_ptr_array_index (trashed->summaries, i);
      const char *id = kit_evaluation_summary_get_id (summary);

      if (KIT_IS_CANDIDATE (trashed->item))
        kit_library_set_submitted (self, id, summary);
      else
        kit_library_set_draft (self, id, summary);
    }
}

/* Takes @error; it names what was to be moved by the place in which it belongs. */
static void
return_error (GTask *task, GError *error)
{
  KitLibrary *self = g_task_get_source_object (task);
  KitTrashed *trashed = g_task_get_task_data (task);

  kit_file_error_name (&error, self->data_dir, trashed->path);
  g_task_return_error (task, error);
}

static void
trash_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  KitTrashed *trashed = task_data;
  GError *error = NULL;

  if (kit_move (trashed->path, trashed->trash_path, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_error (task, error);
}

/* A draft that is open does not save itself on the way: that would bring it back. */
static void
hold_draft (KitLibrary *self, KitTrashed *trashed)
{
  const char *id;
  KitOpenEvaluation *open;

  if (!KIT_IS_EVALUATION_SUMMARY (trashed->item))
    return;

  id = kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (trashed->item));
  open = g_hash_table_lookup (self->open, id);
  if (open)
    g_set_object (&trashed->evaluation, open->evaluation);
  kit_library_end_draft (self, id);
}

static void
let_draft_go (KitLibrary *self, KitTrashed *trashed)
{
  if (trashed->evaluation)
    {
      kit_library_attach (self, trashed->evaluation);
      kit_library_put_draft (self, trashed->evaluation);
    }
  else if (KIT_IS_EVALUATION_SUMMARY (trashed->item))
    {
      kit_library_end_move (self,
                            kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (trashed->item)));
    }
}

static void saved_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* What goes into the trash is on the disk first. */
static void
save (KitLibrary *self, GTask *task)
{
  KitTrashed *trashed = g_task_get_task_data (task);
  const char *const paths[] = { trashed->path, NULL };

  kit_writer_flush_paths_async (
    self->writer, paths, g_task_get_cancellable (task), saved_cb, g_object_ref (task));
}

static gboolean
is_saved (KitLibrary *self, KitTrashed *trashed)
{
  const char *const paths[] = { trashed->path, NULL };

  return !kit_writer_is_pending (self->writer, paths);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  KitLibrary *self = g_task_get_source_object (task);
  KitTrashed *trashed = g_task_get_task_data (task);
  GError *error = NULL;

  if (!kit_writer_flush_finish (KIT_WRITER (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* What was typed meanwhile goes along. */
  kit_library_flush (self);
  if (!is_saved (self, trashed))
    {
      save (self, task);
      return;
    }

  hold_draft (self, trashed);
  g_task_run_in_thread (task, trash_thread);
}

void
kit_library_trash_async (KitLibrary *self,
                         gpointer item,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  KitTrashed *trashed;
  GError *error = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (G_IS_OBJECT (item));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_trash_async);
  g_task_set_check_cancellable (task, FALSE);

  trashed = trashed_new (self, item, &error);
  if (!trashed)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, trashed, g_object_unref);
  kit_library_flush (self);
  save (self, task);
}

KitTrashed *
kit_library_trash_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  KitTrashed *trashed;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  trashed = g_task_get_task_data (G_TASK (result));
  if (!g_task_propagate_boolean (G_TASK (result), error))
    {
      if (trashed)
        let_draft_go (self, trashed);
      return NULL;
    }

  take_out (self, trashed);
  g_clear_object (&trashed->evaluation);

  return g_object_ref (trashed);
}

static void
restore_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  KitTrashed *trashed = task_data;
  GError *error = NULL;

  if (kit_move_into (trashed->trash_path, trashed->path, &trashed->met, &error))
    g_task_return_boolean (task, TRUE);
  else
    return_error (task, error);
}

void
kit_library_restore_async (KitLibrary *self,
                           KitTrashed *trashed,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_TRASHED (trashed));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, kit_library_restore_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (trashed), g_object_unref);
  g_task_run_in_thread (task, restore_thread);
}

gboolean
kit_library_restore_finish (KitLibrary *self, GAsyncResult *result, GError **error)
{
  KitTrashed *trashed;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  trashed = g_task_get_task_data (G_TASK (result));
  put_in (self, trashed);
  if (trashed->met)
    kit_library_poke (self);

  return TRUE;
}
