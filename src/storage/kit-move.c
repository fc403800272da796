/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-move.h"

#include "kit-conflict.h"
#include "kit-file-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

static gboolean move_one (const char *from, const char *to, gboolean *met, GError **error);

static gboolean
rename_to (const char *from, const char *to, GError **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;

  kit_file_error_set (error, errno);
  return FALSE;
}

gboolean
kit_move (const char *from, const char *to, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (to);
  return kit_folder_make (folder, error) && rename_to (from, to, error);
}

/* Hidden names as well. */
static gboolean
move_all (const char *from, const char *to, gboolean *met, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDir) folder = g_dir_open (from, 0, &local_error);
  const char *name;

  if (folder == NULL)
    {
      kit_file_error_convert (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (from, name, NULL);
      g_autofree char *place = g_build_filename (to, name, NULL);

      if (!move_one (child, place, met, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
merge_folder (const char *from, const char *to, gboolean *met, GError **error)
{
  if (!move_all (from, to, met, error))
    return FALSE;
  if (g_rmdir (from) == 0)
    return TRUE;

  kit_file_error_set (error, errno);
  return FALSE;
}

/* What is too large to be compared counts as another. */
static gboolean
replace_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GBytes) bytes = kit_file_read (from, KIT_FILE_MAX, NULL, NULL);

  if (bytes == NULL)
    bytes = g_bytes_new (NULL, 0);
  return kit_conflict_keep_other (to, bytes, error) && rename_to (from, to, error);
}

static gboolean
move_one (const char *from, const char *to, gboolean *met, GError **error)
{
  struct stat source;
  struct stat target;

  if (lstat (to, &target) != 0)
    return rename_to (from, to, error);

  *met = TRUE;
  if (lstat (from, &source) != 0)
    {
      kit_file_error_set (error, errno);
      return FALSE;
    }
  if (S_ISDIR (source.st_mode) && S_ISDIR (target.st_mode))
    return merge_folder (from, to, met, error);
  if (S_ISREG (source.st_mode) && S_ISREG (target.st_mode))
    return replace_file (from, to, error);

  g_set_error_literal (
    error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("There is something else in its place now"));
  return FALSE;
}

gboolean
kit_move_into (const char *from, const char *to, gboolean *met, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (from != NULL, FALSE);
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (met != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *met = FALSE;
  folder = g_path_get_dirname (to);
  return kit_folder_make (folder, error) && move_one (from, to, met, error);
}
