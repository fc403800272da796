/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-lock.h"
#include "storage-fixture.h"

#include <signal.h>
#include <unistd.h>

/* Starts a process that tries for the lock, and gives what it says. */
static GSubprocess *
start_other (const char *path, char **answer)
{
  g_autoptr (GSubprocess) other = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autoptr (GError) error = NULL;

  other = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                            &error,
                            g_getenv ("KIT_STORAGE_CHILD"),
                            "lock",
                            path,
                            NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (other));
  *answer = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&other);
}

static void
end_other (GSubprocess *other, gboolean by_force)
{
  if (by_force)
    g_subprocess_force_exit (other);
  else
    g_output_stream_close (g_subprocess_get_stdin_pipe (other), NULL, NULL);
  g_assert_true (g_subprocess_wait (other, NULL, NULL));
}

static void
test_held_here (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "new/folder/lock");
  g_autofree char *busy = NULL;
  g_autofree char *held = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = NULL;
  KitLock *lock = kit_lock_acquire (path, &error);

  g_assert_no_error (error);
  g_assert_true (KIT_IS_LOCK (lock));
  assert_mode (path, 0600);
  other = start_other (path, &busy);
  g_assert_cmpstr (busy, ==, "busy");
  end_other (other, FALSE);
  g_clear_object (&other);

  g_assert_finalize_object (lock);
  other = start_other (path, &held);
  g_assert_cmpstr (held, ==, "held");
  end_other (other, FALSE);
}

static void
test_held_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "lock");
  g_autofree char *held = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = start_other (path, &held);
  g_autoptr (KitLock) lock = NULL;

  g_assert_cmpstr (held, ==, "held");
  g_assert_null (kit_lock_acquire (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&error);
  /* A lock does not outlive its process. */
  end_other (other, TRUE);
  lock = kit_lock_acquire (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lock);
}

/* Reading the file and closing it again does not give the lock away. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "lock");
  g_autofree char *busy = NULL;
  g_autoptr (KitLock) lock = kit_lock_acquire (path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = NULL;

  g_assert_nonnull (lock);
  g_assert_null (kit_lock_acquire (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  assert_content (path, "");
  other = start_other (path, &busy);
  g_assert_cmpstr (busy, ==, "busy");
  end_other (other, FALSE);
}

static void
test_strange_things (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = path_in (fixture, "link");
  g_autofree char *fifo = path_in (fixture, "fifo");
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (symlink ("elsewhere", link));
  g_assert_null (kit_lock_acquire (link, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_names (fixture->folder), ==, 1);
  g_clear_error (&error);
  g_assert_no_errno (mkfifo (fifo, 0600));
  g_assert_null (kit_lock_acquire (fifo, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_null (kit_lock_acquire (fixture->folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

int
main (int argc, char *argv[])
{
  signal (SIGPIPE, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  add_test ("/lock/held-here", test_held_here);
  add_test ("/lock/held-elsewhere", test_held_elsewhere);
  add_test ("/lock/twice", test_twice);
  add_test ("/lock/strange-things", test_strange_things);
  return g_test_run ();
}
