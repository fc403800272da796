/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-file.h"

#include "kit-file-error.h"
#include "kit-file-name.h"
#include "kit-folder-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define FILE_MODE 0600
#define CHUNK (64 * 1024)
#define MEGABYTE (1024 * 1024)

static void
stamp_set (KitFileStamp *stamp, const struct stat *status)
{
  stamp->size = (guint64) status->st_size;
  stamp->mtime = (gint64) status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) +
                 (gint64) status->st_mtim.tv_nsec;
  stamp->inode = (guint64) status->st_ino;
}

static void
set_too_large (GError **error, gsize max)
{
  g_autofree char *size = NULL;

  if (max > 0 && max % MEGABYTE == 0)
    size = g_strdup_printf ("%u MB", (guint) (max / MEGABYTE));
  else
    size = g_format_size (max);
  /* Translators: %s is a size such as "16 MB" */
  g_set_error (
    error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("The file is larger than %s"), size);
}

/* The documents portal of Flatpak refuses O_NOFOLLOW for every file, for it opens them by links of
 * its own. What was a regular file and is the same one when it is open was no link either. */
static int
open_unlinked (const char *path)
{
  const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
  g_autofd int fd = open (path, flags | O_NOFOLLOW);
  struct stat seen, opened;

  if (fd >= 0 || errno != ELOOP)
    return g_steal_fd (&fd);

  if (lstat (path, &seen) == 0 && S_ISREG (seen.st_mode))
    fd = open (path, flags);
  if (fd >= 0 && fstat (fd, &opened) == 0 && opened.st_dev == seen.st_dev &&
      opened.st_ino == seen.st_ino)
    return g_steal_fd (&fd);

  errno = ELOOP;
  return -1;
}

/* Refuses all but regular files; the kernel itself refuses to open symlinks and sockets. */
static int
open_regular (const char *path, struct stat *status, GError **error)
{
  g_autofd int fd = open_unlinked (path);

  if (fd < 0)
    {
      int errnum = errno;

      if ((errnum == ELOOP || errnum == ENXIO) && lstat (path, status) == 0 &&
          !S_ISREG (status->st_mode))
        kit_file_error_set_not_regular (error, status->st_mode);
      else
        kit_file_error_set (error, errnum);
      return -1;
    }
  if (fstat (fd, status) != 0)
    {
      kit_file_error_set (error, errno);
      return -1;
    }
  if (!S_ISREG (status->st_mode))
    {
      kit_file_error_set_not_regular (error, status->st_mode);
      return -1;
    }
  return g_steal_fd (&fd);
}

/* Reads to the end, also of a file that grows meanwhile. */
static GBytes *
read_all (int fd, gsize max, gsize size, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint) size);
  guint8 chunk[CHUNK];

  while (TRUE)
    {
      gssize n = read (fd, chunk, sizeof chunk);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          kit_file_error_set (error, errno);
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if ((gsize) n > max - content->len)
        {
          set_too_large (error, max);
          return NULL;
        }
      g_byte_array_append (content, chunk, (guint) n);
    }
}

/* What may be replaced: nothing, or a regular file. */
static gboolean
check_target (const char *path, GError **error)
{
  struct stat status;

  if (lstat (path, &status) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      kit_file_error_set (error, errno);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      kit_file_error_set_not_regular (error, status.st_mode);
      return FALSE;
    }
  return TRUE;
}

/* (transfer full): a name for mkstemp() beside @path, one that kit_folder_is_leftover() knows. */
static char *
get_temporary_name (const char *path)
{
  const char *extension = kit_file_name_get_extension (path);
  g_autofree char *stem = g_strndup (path, (gsize) (extension - path));
  g_autofree char *end = g_strconcat (extension, ".XXXXXX", NULL);

  return kit_file_name_join (stem, end);
}

/* Nobody else may read it, whatever the umask. Where a file system knows no modes there is
 * nothing to be done, and the content is safe. */
static int
make_temporary (char *template, GError **error)
{
  int fd = g_mkstemp_full (template, O_WRONLY | O_CLOEXEC, FILE_MODE);

  if (fd < 0)
    kit_file_error_set (error, errno);
  else
    fchmod (fd, FILE_MODE);
  return fd;
}

static gboolean
write_all (int fd, GBytes *bytes, GError **error)
{
  gsize size;
  const guint8 *content = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n = write (fd, content, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          kit_file_error_set (error, errno);
          return FALSE;
        }
      content += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/* Has the content on the disk, under a name for the time being. */
static gboolean
fill_temporary (int fd, GBytes *bytes, KitFileStamp *stamp, GError **error)
{
  g_autofd int owned = fd;
  struct stat status;

  if (!write_all (fd, bytes, error))
    return FALSE;
  if (g_fsync (fd) != 0 || fstat (fd, &status) != 0)
    {
      kit_file_error_set (error, errno);
      return FALSE;
    }
  stamp_set (stamp, &status);
  /* Some file systems tell only now that they could not write. */
  if (close (g_steal_fd (&owned)) != 0 && errno != EINTR)
    {
      kit_file_error_set (error, errno);
      return FALSE;
    }
  return TRUE;
}

static gboolean
move_into_place (const char *temporary, const char *path, GError **error)
{
  if (g_rename (temporary, path) == 0)
    return TRUE;
  kit_file_error_set (error, errno);
  return FALSE;
}

gboolean
kit_file_stamp_equal (const KitFileStamp *a, const KitFileStamp *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->size == b->size && a->mtime == b->mtime && a->inode == b->inode;
}

gboolean
kit_file_stamp_read (const char *path, KitFileStamp *stamp)
{
  struct stat status;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (stamp != NULL, FALSE);

  *stamp = (KitFileStamp){ 0 };
  if (lstat (path, &status) != 0)
    return FALSE;
  stamp_set (stamp, &status);
  return TRUE;
}

gint64
kit_file_get_change_time (const char *path)
{
  struct stat status;

  g_return_val_if_fail (path != NULL, 0);

  return lstat (path, &status) == 0 ? (gint64) status.st_ctim.tv_sec : 0;
}

GBytes *
kit_file_read (const char *path, gsize max, KitFileStamp *stamp, GError **error)
{
  g_autofd int fd = -1;
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max <= G_MAXINT, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fd = open_regular (path, &status, error);
  if (fd < 0)
    return NULL;
  if ((guint64) status.st_size > max)
    {
      set_too_large (error, max);
      return NULL;
    }
  bytes = read_all (fd, max, (gsize) status.st_size, error);
  /* The stamp from before reading: what was written meanwhile then counts as somebody else's. */
  if (bytes != NULL && stamp != NULL)
    stamp_set (stamp, &status);
  return g_steal_pointer (&bytes);
}

gboolean
kit_file_replace (const char *path,
                  GBytes *bytes,
                  KitFileReplaceFunc may_replace,
                  gpointer data,
                  KitFileStamp *stamp,
                  GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  KitFileStamp written;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (!kit_folder_make (folder, error))
    return FALSE;
  temporary = get_temporary_name (path);
  fd = make_temporary (temporary, error);
  if (fd < 0)
    return FALSE;
  if (!fill_temporary (fd, bytes, &written, error) || !check_target (path, error) ||
      (may_replace != NULL && !may_replace (path, data, error)) ||
      !move_into_place (temporary, path, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (stamp != NULL)
    *stamp = written;
  return kit_folder_sync (folder, error);
}

gboolean
kit_file_write (const char *path, GBytes *bytes, GError **error)
{
  return kit_file_replace (path, bytes, NULL, NULL, NULL, error);
}

gboolean
kit_file_check_folder (const char *path, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  kit_file_error_set (error, ENOENT);
  return FALSE;
}

gboolean
kit_file_check_size (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_bytes_get_size (bytes) <= KIT_FILE_WRITE_MAX)
    return TRUE;
  set_too_large (error, KIT_FILE_MAX);
  return FALSE;
}

gboolean
kit_file_remove (const char *path, GError **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  folder = g_path_get_dirname (path);
  if (unlink (path) != 0 && errno != ENOENT)
    {
      kit_file_error_set (error, errno);
      return FALSE;
    }
  /* Also where the file has gone already: an earlier try may have failed only here. */
  return !g_file_test (folder, G_FILE_TEST_IS_DIR) || kit_folder_sync (folder, error);
}
