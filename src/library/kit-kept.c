/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-kept.h"

#include "kit-conflict.h"
#include "kit-file-error.h"

void
kit_kept_init (KitKept *self, const char *data_dir)
{
  *self = (KitKept) {
    .data_dir = data_dir,
    .names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
  };
}

void
kit_kept_clear (KitKept *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
}

gboolean
kit_kept_add (KitKept *self, const char *path, GError **error)
{
  char *second_name = kit_conflict_keep (path, error);

  if (second_name == NULL)
    {
      kit_file_error_name (error, self->data_dir, path);
      return FALSE;
    }

  g_hash_table_insert (self->names, (gpointer) path, second_name);
  return TRUE;
}

gboolean
kit_kept_is_empty (const KitKept *self)
{
  return g_hash_table_size (self->names) == 0;
}

static gboolean
is_same_file (const char *a, const char *b)
{
  KitFileStamp stamp_a;
  KitFileStamp stamp_b;

  return kit_file_stamp_read (a, &stamp_a) && kit_file_stamp_read (b, &stamp_b) &&
         kit_file_stamp_equal (&stamp_a, &stamp_b);
}

void
kit_kept_drop (KitKept *self)
{
  GHashTableIter iter;
  gpointer path;
  gpointer second_name;

  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &path, &second_name))
    if (is_same_file (path, second_name) && kit_file_remove (second_name, NULL))
      g_hash_table_iter_remove (&iter);
}
