/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-saving.h"

#include "kit-conflict.h"

typedef struct
{
  char *path;
  GBytes *bytes;
} File;

struct _KitSaving
{
  GPtrArray *files;
  gboolean keeps_others;
  gboolean makes_folders;
};

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->path);
  g_bytes_unref (file->bytes);
  g_free (file);
}

static void
write_file (KitSaving *self, const File *file, GError **error)
{
  if (!self->makes_folders && !kit_file_check_folder (file->path, error))
    return;

  kit_file_replace (file->path,
                    file->bytes,
                    self->keeps_others ? kit_conflict_keep_other : NULL,
                    file->bytes,
                    NULL,
                    error);
}

static void
run_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  KitSaving *self = task_data;
  GError *error = NULL;

  for (guint i = 0; i < self->files->len && error == NULL; i++)
    write_file (self, self->files->pdata[i], &error);

  if (error == NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

KitSaving *
kit_saving_new (void)
{
  KitSaving *self = g_new0 (KitSaving, 1);

  self->files = g_ptr_array_new_with_free_func (file_free);
  return self;
}

void
kit_saving_free (KitSaving *self)
{
  g_ptr_array_unref (self->files);
  g_free (self);
}

void
kit_saving_keep_others (KitSaving *self)
{
  g_return_if_fail (self != NULL);

  self->keeps_others = TRUE;
}

void
kit_saving_make_folders (KitSaving *self)
{
  g_return_if_fail (self != NULL);

  self->makes_folders = TRUE;
}

void
kit_saving_add (KitSaving *self, const char *path, GBytes *bytes)
{
  File *file;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL && g_path_is_absolute (path));
  g_return_if_fail (bytes != NULL);

  file = g_new (File, 1);
  file->path = g_strdup (path);
  file->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->files, file);
}

guint
kit_saving_get_n_files (const KitSaving *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->files->len;
}

void
kit_saving_run_async (KitSaving *self,
                      gpointer source,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (source, NULL, callback, user_data);
  g_task_set_source_tag (task, kit_saving_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) kit_saving_free);
  g_task_run_in_thread (task, run_thread);
}

gboolean
kit_saving_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
