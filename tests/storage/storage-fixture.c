/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("kit-storage-XXXXXX", &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

char *
path_in (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

void
put_file (const char *path, const char *text, mode_t mode)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_assert_no_errno (chmod (path, mode));
}

void
assert_content (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (content, size, text, strlen (text));
}

void
assert_mode (const char *path, mode_t mode)
{
  struct stat status;

  g_assert_no_errno (lstat (path, &status));
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

guint
count_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (folder, 0700);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      struct stat status;

      if (lstat (path, &status) == 0 && S_ISDIR (status.st_mode))
        remove_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

gboolean
wait_tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}
