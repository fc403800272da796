/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-file.h"
#include "storage-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOT_PERMITTED 77
#define CALLS_MAX 50

static gboolean
write_under (const char *rules, const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  gboolean written;

  fault_set (rules);
  written = kit_file_write (path, bytes, error);
  return written;
}

/* Fails each call of a kind in turn: whatever happens, the file holds all of the old or all of
 * the new, success means the new, and no temporary file stays. */
static void
sweep (Fixture *fixture, const char *call, const char *action, guint least)
{
  guint n;

  for (n = 1; n < CALLS_MAX; n++)
    {
      g_autofree char *rules = g_strdup_printf ("%s:%s:%u", call, action, n);
      g_autofree char *folder = g_strdup_printf ("%s/%s-%u", fixture->folder, call, n);
      g_autofree char *path = g_build_filename (folder, "file.json", NULL);
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gboolean written;

      g_assert_no_errno (g_mkdir (folder, 0700));
      put_file (path, "old", 0600);
      written = write_under (rules, path, "the new content", &error);
      if (fault_fired () == 0)
        break;
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_test_message ("%s: %s, holds “%s”", rules, written ? "written" : error->message, content);
      if (!g_str_equal (call, "fsync") && !g_str_equal (action, "SHORT"))
        g_assert_false (written);
      if (written)
        g_assert_cmpstr (content, ==, "the new content");
      else
        g_assert_cmpint (error->domain, ==, G_IO_ERROR);
      if (!written && !g_str_equal (call, "fsync"))
        g_assert_cmpstr (content, ==, "old");
      g_assert_true (g_str_equal (content, "old") || g_str_equal (content, "the new content"));
      g_assert_cmpuint (count_names (folder), ==, 1);
    }
  g_assert_cmpuint (n, >, least);
  fault_set (NULL);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  sweep (fixture, "open", "EACCES", 1);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  sweep (fixture, "write", "ENOSPC", 1);
}

static void
test_short_write (Fixture *fixture, gconstpointer data)
{
  sweep (fixture, "write", "SHORT", 1);
}

static void
test_fsync (Fixture *fixture, gconstpointer data)
{
  sweep (fixture, "fsync", "EIO", 2);
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  sweep (fixture, "rename", "EIO", 1);
}

/* The first half is written, the disk is full before the second. */
static void
test_half_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GError) error = NULL;

  put_file (path, "old", 0600);
  g_assert_false (write_under ("write:SHORT:1,write:ENOSPC:2+", path, "long new content", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpstr (error->message, ==, "There is no space left on the disk");
  g_assert_cmpuint (fault_fired (), ==, 2);
  fault_set (NULL);
  assert_content (path, "old");
  g_assert_cmpuint (count_names (fixture->folder), ==, 1);
}

/* The fsync of the folder is not forgotten: the last one is that. */
static void
test_folder_not_synced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GError) error = NULL;

  g_assert_false (write_under ("fsync:EIO:2+", path, "new", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_true (write_under ("fsync:EINVAL:2+", path, "new", &error));
  g_assert_no_error (error);
  fault_set (NULL);
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  const struct
  {
    const char *rules;
    int code;
    const char *message;
  } faults[] = {
    { "open:EROFS:1", G_IO_ERROR_READ_ONLY, "The disk is read-only" },
    { "open:EACCES:1",
      G_IO_ERROR_PERMISSION_DENIED,
      "Access to the file or its folder is not permitted" },
    { "write:ENOSPC:1", G_IO_ERROR_NO_SPACE, "There is no space left on the disk" },
    { "fsync:EIO:1", G_IO_ERROR_FAILED, "The disk does not read or write as it should" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_under (faults[i].rules, path, "new", &error));
      fault_set (NULL);
      g_assert_error (error, G_IO_ERROR, faults[i].code);
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_cmpuint (count_names (fixture->folder), ==, 0);
    }
}

/* After each failure the next try begins from the beginning, and sees to all folders' names. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  const char *const kinds[] = { "mkdir:ENOSPC", "fsync:EIO" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint n = 1; n <= 3; n++)
        {
          g_autofree char *rules = g_strdup_printf ("%s:%u", kinds[i], n);
          g_autofree char *path =
            g_strdup_printf ("%s/%c%u/b/c/file.json", fixture->folder, "mf"[i], n);
          g_autoptr (GError) error = NULL;

          g_assert_false (write_under (rules, path, "new", &error));
          g_assert_nonnull (error);
          g_clear_error (&error);
          g_assert_true (write_under (NULL, path, "new", &error));
          g_assert_cmpuint (fault_count ("mkdir"), ==, 3 - (n - 1));
          assert_content (path, "new");
        }
    }
}

/* As the documents portal does with everything that is opened without following links. */
static void
test_read_through_portal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  put_file (path, "content", 0600);
  fault_set ("nofollow:ELOOP:1");
  bytes = kit_file_read (path, 100, NULL, &error);
  g_assert_cmpuint (fault_fired (), ==, 1);
  fault_set (NULL);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "content", 7);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GError) error = NULL;

  put_file (path, "old", 0600);
  fault_set ("unlink:EACCES:1");
  g_assert_false (kit_file_remove (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  assert_content (path, "old");
  g_clear_error (&error);
  /* Gone, but perhaps not for good: the next try sees to it. */
  fault_set ("fsync:EIO:1");
  g_assert_false (kit_file_remove (path, &error));
  g_clear_error (&error);
  g_assert_true (kit_file_remove (path, &error));
  g_assert_cmpuint (fault_count ("fsync"), ==, 2);
  fault_set (NULL);
}

static int
run_child (const char *rules, const char *what, const char *path, const char *text)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GError) error = NULL;

  if (rules != NULL)
    g_subprocess_launcher_setenv (launcher, "KIT_FAULT", rules, TRUE);
  child = g_subprocess_launcher_spawn (
    launcher, &error, g_getenv ("KIT_STORAGE_CHILD"), what, path, text, NULL);
  g_assert_no_error (error);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  return g_subprocess_get_status (child);
}

/* Killed before each call in turn. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  const char *const calls[] = { "open", "write", "fsync", "rename" };
  g_autofree char *path = path_in (fixture, "file.json");

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      int status = -1;

      for (guint n = 1; status != 0 && n < CALLS_MAX; n++)
        {
          g_autofree char *rules = g_strdup_printf ("%s:KILL:%u", calls[i], n);
          g_autofree char *content = NULL;

          put_file (path, "old", 0600);
          status = run_child (rules, "write", path, "the new content");
          g_assert_true (status == 0 || (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL));
          g_assert_true (status != 0 || n > 1);
          g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
          g_assert_true (g_str_equal (content, "old") || g_str_equal (content, "the new content"));
        }
      g_assert_cmpint (status, ==, 0);
    }
  /* What a kill leaves behind, and nothing else, is swept. */
  g_assert_cmpuint (count_names (fixture->folder), >, 1);
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  int status = run_child (NULL, "full", fixture->folder, NULL);

  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NOT_PERMITTED)
    g_test_skip ("no file system may be mounted here; half-written and file-size-limit stand in");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* A limit of the kernel's own, for systems that do not let us mount a small disk. */
static void
test_file_size_limit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *text = g_strnfill (100 * 1024, 'n');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit small;

  put_file (path, "old", 0600);
  g_assert_no_errno (getrlimit (RLIMIT_FSIZE, &before));
  small = (struct rlimit) { .rlim_cur = 16 * 1024, .rlim_max = before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &small));
  g_assert_false (write_under (NULL, path, text, &error));
  g_assert_no_errno (setrlimit (RLIMIT_FSIZE, &before));
  g_assert_nonnull (error);
  assert_content (path, "old");
  g_assert_cmpuint (count_names (fixture->folder), ==, 1);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  int status;

  put_file (path, "old", 0644);
  if (getuid () == 0)
    g_assert_no_errno (chown (fixture->folder, 65534, 65534));
  g_assert_no_errno (chmod (fixture->folder, 0555));
  status = run_child (NULL, "as-nobody", path, "new");
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NOT_PERMITTED)
    g_test_skip ("privileges cannot be given up here; open and errors stand in");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 1);
  assert_content (path, "old");
  g_assert_no_errno (chmod (fixture->folder, 0700));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/faults/open", test_open);
  add_test ("/faults/write", test_write);
  add_test ("/faults/short-write", test_short_write);
  add_test ("/faults/half-written", test_half_written);
  add_test ("/faults/fsync", test_fsync);
  add_test ("/faults/folder-not-synced", test_folder_not_synced);
  add_test ("/faults/rename", test_rename);
  add_test ("/faults/errors", test_errors);
  add_test ("/faults/folders", test_folders);
  add_test ("/faults/read-through-portal", test_read_through_portal);
  add_test ("/faults/remove", test_remove);
  add_test ("/faults/killed", test_killed);
  add_test ("/faults/disk-full", test_disk_full);
  add_test ("/faults/file-size-limit", test_file_size_limit);
  add_test ("/faults/read-only-folder", test_read_only_folder);
  return g_test_run ();
}
