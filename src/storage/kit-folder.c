/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-folder.h"

#include "kit-file-error.h"
#include "kit-folder-private.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define SUFFIX_LENGTH 6

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DIR, closedir)

static void
entry_free (gpointer data)
{
  KitFolderEntry *entry = data;

  g_free (entry->path);
  g_free (entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const KitFolderEntry *const *one = a;
  const KitFolderEntry *const *other = b;

  return strcmp ((*one)->path, (*other)->path);
}

static GFileType
type_of (mode_t mode)
{
  if (S_ISREG (mode))
    return G_FILE_TYPE_REGULAR;
  if (S_ISDIR (mode))
    return G_FILE_TYPE_DIRECTORY;
  if (S_ISLNK (mode))
    return G_FILE_TYPE_SYMBOLIC_LINK;
  return G_FILE_TYPE_SPECIAL;
}

static KitFolderEntry *
entry_new (const char *folder, const char *name, const struct stat *status)
{
  KitFolderEntry *entry = g_new0 (KitFolderEntry, 1);

  entry->path = g_build_filename (folder, name, NULL);
  entry->type = type_of (status->st_mode);
  entry->stamp.size = (guint64) status->st_size;
  entry->stamp.mtime = (gint64) status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) +
                       (gint64) status->st_mtim.tv_nsec;
  entry->stamp.inode = (guint64) status->st_ino;
  return entry;
}

/* The next name that is not hidden, and what it stands for; %NULL at the end. */
static const char *
next_name (DIR *folder, struct stat *status)
{
  const struct dirent *item;

  while ((item = readdir (folder)) != NULL)
    {
      if (item->d_name[0] != '.' &&
          fstatat (dirfd (folder), item->d_name, status, AT_SYMLINK_NOFOLLOW) == 0)
        return item->d_name;
    }
  return NULL;
}

static gboolean
is_folder (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && S_ISDIR (status.st_mode);
}

/* Makes one folder, and has its name on the disk; another process may have been faster. */
static gboolean
make_one (const char *path, const char *parent, GError **error)
{
  if (mkdir (path, FOLDER_MODE) != 0)
    {
      int errnum = errno;

      if (errnum == EEXIST && is_folder (path))
        return TRUE;
      kit_file_error_set (error, errnum == EEXIST ? ENOTDIR : errnum);
      return FALSE;
    }
  if (chmod (path, FOLDER_MODE) == 0 && kit_folder_sync (parent, error))
    return TRUE;
  if (error != NULL && *error == NULL)
    kit_file_error_set (error, errno);
  /* Else the next try would find the folder and not see to its name again. */
  rmdir (path);
  return FALSE;
}

/* Some file systems, over FUSE or a network, refuse to do that for a folder. */
static gboolean
sync_is_unsupported (int errnum)
{
  return errnum == EINVAL || errnum == ENOTSUP || errnum == ENOSYS || errnum == EBADF;
}

gboolean
kit_folder_sync (const char *path, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    {
      /* A folder that one may write in and not list. */
      if (errno == EACCES)
        return TRUE;
      kit_file_error_set (error, errno);
      return FALSE;
    }
  if (g_fsync (fd) != 0 && !sync_is_unsupported (errno))
    {
      kit_file_error_set (error, errno);
      return FALSE;
    }
  return TRUE;
}

gboolean
kit_folder_is_leftover (const char *name)
{
  gsize length = strlen (name);
  guint lower = 0;
  guint upper = 0;
  guint digits = 0;
  g_autofree char *stem = NULL;
  const char *suffix;

  if (length <= SUFFIX_LENGTH + 1)
    return FALSE;
  suffix = name + length - SUFFIX_LENGTH;
  stem = g_strndup (name, length - SUFFIX_LENGTH - 1);
  if (suffix[-1] != '.' || !g_str_has_suffix (stem, ".json"))
    return FALSE;
  for (const char *c = suffix; *c != '\0'; c++)
    {
      lower += g_ascii_islower (*c);
      upper += g_ascii_isupper (*c);
      digits += g_ascii_isdigit (*c);
    }
  return lower + upper + digits == SUFFIX_LENGTH && lower < SUFFIX_LENGTH &&
         upper < SUFFIX_LENGTH && digits < SUFFIX_LENGTH;
}

gboolean
kit_folder_make (const char *path, GError **error)
{
  g_autofree char *parent = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (is_folder (path))
    return TRUE;
  parent = g_path_get_dirname (path);
  if (g_str_equal (parent, path))
    {
      kit_file_error_set (error, ENOENT);
      return FALSE;
    }
  return kit_folder_make (parent, error) && make_one (path, parent, error);
}

void
kit_folder_protect (const char *path)
{
  struct stat status;
  int folder;

  g_return_if_fail (path != NULL);

  folder = open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0)
    return;

  if (fstat (folder, &status) == 0 && status.st_uid == geteuid () &&
      (status.st_mode & 0777) != FOLDER_MODE)
    fchmod (folder, FOLDER_MODE);
  close (folder);
}

guint
kit_folder_sweep (const char *path, guint age)
{
  g_autoptr (DIR) folder = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;
  struct stat status;
  guint swept = 0;

  g_return_val_if_fail (path != NULL, 0);

  folder = opendir (path);
  if (folder == NULL)
    return 0;
  while ((name = next_name (folder, &status)) != NULL)
    {
      if (S_ISREG (status.st_mode) && status.st_uid == geteuid () &&
          now - (gint64) status.st_mtim.tv_sec > (gint64) age && kit_folder_is_leftover (name) &&
          unlinkat (dirfd (folder), name, 0) == 0)
        swept++;
    }
  return swept;
}

GPtrArray *
kit_folder_list (const char *path, const char *suffix, GError **error)
{
  g_autoptr (DIR) folder = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const char *name;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entries = g_ptr_array_new_with_free_func (entry_free);
  folder = opendir (path);
  if (folder == NULL && errno == ENOENT)
    return g_steal_pointer (&entries);
  if (folder == NULL)
    {
      kit_file_error_set (error, errno);
      return NULL;
    }
  while ((name = next_name (folder, &status)) != NULL)
    {
      if (suffix == NULL || g_str_has_suffix (name, suffix))
        g_ptr_array_add (entries, entry_new (path, name, &status));
    }
  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

const char *
kit_folder_skip (const char *folder, const char *path)
{
  gsize length;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  length = strlen (folder);
  while (length > 0 && folder[length - 1] == G_DIR_SEPARATOR)
    length--;
  if (strncmp (path, folder, length) != 0)
    return NULL;
  if (path[length] == G_DIR_SEPARATOR)
    return path + length + 1;
  return path[length] == '\0' ? path + length : NULL;
}
