/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "storage-fixture.h"
#include "writer-fixture.h"

#include <glib/gstdio.h>

static void
test_new (Fixture *fixture, gconstpointer data)
{
  KitWriter *writer = kit_writer_new ();
  g_autoptr (GError) error = NULL;
  guint retry_delay;
  guint pending = 1;

  g_object_get (writer, "retry-delay", &retry_delay, "pending", &pending, "error", &error, NULL);
  g_assert_cmpuint (retry_delay, ==, 1000);
  g_assert_cmpuint (pending, ==, 0);
  g_assert_no_error (error);
  g_assert_null (kit_writer_get_error (writer));
  g_assert_true (kit_writer_flush (writer, 0, &error));
  g_assert_finalize_object (writer);
}

static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "new/folder/file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put (writer, path, "text");
  wait_until (told.saved == 1 && kit_writer_get_pending (writer) == 0);
  assert_content (path, "text");
  assert_mode (path, 0600);
  g_assert_null (kit_writer_peek (writer, path));
  g_assert_cmpuint (told.error_notifies, ==, 0);

  put (writer, path, NULL);
  wait_until (told.saved == 2);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (writer);
}

static gboolean
refuse_bad (GBytes *bytes, GError **error)
{
  if (memcmp (g_bytes_get_data (bytes, NULL), "bad", 3) != 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "bad");

  return FALSE;
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  g_autoptr (GError) error = NULL;

  kit_writer_set_check (writer, refuse_bad);
  put (writer, path, "good");
  g_assert_true (kit_writer_flush (writer, 10000, NULL));
  put (writer, path, "bad");
  g_assert_false (kit_writer_flush (writer, 10000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_content (path, "good");

  put (writer, path, "better");
  g_assert_true (kit_writer_flush (writer, 10000, NULL));
  assert_content (path, "better");
  g_assert_finalize_object (writer);
}

/* Nobody iterates the main context: the last reference sees to it. */
/* What could not be read again is not written, and what was there before stays. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *text = g_strnfill (KIT_FILE_WRITE_MAX + 1, 'n');
  g_autoptr (GError) error = NULL;
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put (writer, path, "old");
  flush (writer);
  put (writer, path, text);
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  assert_content (path, "old");

  text[KIT_FILE_WRITE_MAX] = '\0';
  put (writer, path, text);
  flush (writer);
  g_assert_finalize_object (writer);
}

static void
test_dispose_flushes (Fixture *fixture, gconstpointer data)
{
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);
      g_autofree char *path = path_in (fixture, name);

      put (writer, path, name);
    }
  g_assert_finalize_object (writer);
  g_assert_cmpuint (count_names (fixture->folder), ==, 20);
}

static void
test_coalesce (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  g_autoptr (GBytes) pending = NULL;

  fault_set ("fsync:50:1+");
  for (guint i = 1; i <= 50; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      put (writer, path, text);
    }
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 1);
  pending = kit_writer_peek (writer, path);
  g_assert_cmpmem (g_bytes_get_data (pending, NULL), g_bytes_get_size (pending), "50", 2);
  wait_until (kit_writer_get_pending (writer) == 0);
  g_assert_cmpuint (fault_count ("rename"), <=, 2);
  wait_until (told.saved == fault_count ("rename"));
  assert_content (path, "50");
  g_assert_finalize_object (writer);
  fault_set (NULL);
}

static gboolean
knows_now (KitWriter *writer, const char *path)
{
  KitFileStamp stamp;

  kit_file_stamp_read (path, &stamp);

  return kit_writer_knows (writer, path, &stamp);
}

static void
test_knows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  g_assert_false (knows_now (writer, path));
  expect_now (writer, path);
  g_assert_true (knows_now (writer, path));
  put (writer, path, "ours");
  flush (writer);
  g_assert_true (knows_now (writer, path));
  put_file (path, "them", 0600);
  g_assert_false (knows_now (writer, path));
  g_assert_finalize_object (writer);
}

/* Of a path the newest wins, be it content or removal; what moves has a file at each moment. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = path_in (fixture, "draft.json");
  g_autofree char *submitted = path_in (fixture, "submitted.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  g_autoptr (GError) error = NULL;

  put (writer, draft, "draft");
  put (writer, draft, NULL);
  g_assert_null (kit_writer_peek (writer, draft));
  flush (writer);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  put (writer, draft, NULL);
  put (writer, draft, "again");
  flush (writer);
  assert_content (draft, "again");

  fault_set ("write:ENOSPC:1+");
  put (writer, submitted, "submitted");
  put (writer, draft, NULL);
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  assert_content (draft, "again");
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 2);
  fault_set (NULL);
  flush (writer);
  assert_content (submitted, "submitted");
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));

  /* And back again: a removal that takes the place of content goes behind what was put since. */
  fault_set ("write:ENOSPC:1+");
  put (writer, submitted, "submitted twice");
  put (writer, draft, "draft");
  put (writer, submitted, NULL);
  g_assert_false (kit_writer_flush (writer, 20000, NULL));
  assert_content (submitted, "submitted");
  fault_set (NULL);
  flush (writer);
  g_assert_false (g_file_test (submitted, G_FILE_TEST_EXISTS));
  assert_content (draft, "draft");
  g_assert_finalize_object (writer);
}

/* One path that cannot be written does not hold up the others. */
static void
test_bad_path (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bad = path_in (fixture, "folder.json");
  g_autofree char *good = path_in (fixture, "good.json");
  g_autoptr (GError) error = NULL;
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  g_assert_no_errno (g_mkdir (bad, 0700));
  put (writer, bad, "bad");
  put (writer, good, "good");
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  assert_content (good, "good");
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 1);
  g_assert_no_errno (g_rmdir (bad));
  wait_until (kit_writer_get_pending (writer) == 0);
  assert_content (bad, "bad");
  g_assert_finalize_object (writer);
}

/* Which one it is: below the folder where it lies there, and on one line. */
static void
test_error_names_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = path_in (fixture, "data/");
  g_autofree char *inside = path_in (fixture, "data/sub/a\nb.json");
  g_autofree char *outside = path_in (fixture, "database.json");
  g_autoptr (KitWriter) writer = g_object_new (KIT_TYPE_WRITER, "folder", folder, NULL);
  g_autoptr (GError) error = NULL;

  fault_set ("write:ENOSPC:1+");
  put (writer, inside, "text");
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_true (g_str_has_prefix (error->message, "sub/a b.json: "));
  wait_until (kit_writer_get_error (writer) != NULL);
  g_assert_cmpstr (kit_writer_get_error (writer)->message, ==, error->message);

  put (writer, inside, NULL);
  put (writer, outside, "text");
  g_clear_error (&error);
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  g_assert_true (g_str_has_prefix (error->message, outside));
  fault_set (NULL);
  flush (writer);
}

static void
test_retry (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  gint64 begin = g_get_monotonic_time ();

  put_file (path, "old", 0600);
  fault_set ("write:EIO:1+");
  put (writer, path, "first");
  wait_until (kit_writer_get_error (writer) != NULL);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
  g_assert_cmpint (told.saved, ==, 0);
  assert_content (path, "old");
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 1);

  /* Pauses of 30, 60, 120 ms: told once, since it is the same failure. */
  begin = g_get_monotonic_time ();
  fault_set ("write:EIO:1+");
  wait_until (fault_fired () >= 3);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 150 * 1000);
  g_assert_cmpuint (told.error_notifies, ==, 1);

  /* The newest content wins, and is tried at once. */
  put (writer, path, "second");
  fault_set (NULL);
  wait_until (told.saved == 1 && kit_writer_get_error (writer) == NULL);
  assert_content (path, "second");
  g_assert_cmpuint (told.error_notifies, ==, 2);
  g_assert_cmpuint (told.saved, ==, 1);
  g_assert_finalize_object (writer);
}

static void
test_retry_now (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (KitWriter) writer = g_object_new (KIT_TYPE_WRITER, "retry-delay", 1000000, NULL);

  fault_set ("write:EIO:1");
  put (writer, path, "text");
  wait_until (kit_writer_get_error (writer) != NULL);
  kit_writer_retry (writer);
  wait_until (kit_writer_get_error (writer) == NULL);
  assert_content (path, "text");
  fault_set (NULL);
}

static GMutex attempt_mutex;
static GCond attempt_cond;
static guint n_attempts;
static gboolean attempt_may_end;

/* The first attempt waits until it may end, and fails. */
static gboolean
fail_when_told (GBytes *bytes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&attempt_mutex);

  if (++n_attempts > 1)
    return TRUE;

  g_cond_broadcast (&attempt_cond);
  while (!attempt_may_end)
    g_cond_wait (&attempt_cond, &attempt_mutex);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "told to");

  return FALSE;
}

/* What made an attempt fail may have been put right while it was under way. */
static void
test_retry_during_attempt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (KitWriter) writer = g_object_new (KIT_TYPE_WRITER, "retry-delay", 1000000, NULL);

  n_attempts = 0;
  attempt_may_end = FALSE;
  kit_writer_set_check (writer, fail_when_told);
  put (writer, path, "text");

  g_mutex_lock (&attempt_mutex);
  while (n_attempts == 0)
    g_cond_wait (&attempt_cond, &attempt_mutex);
  g_mutex_unlock (&attempt_mutex);
  kit_writer_retry (writer);
  g_mutex_lock (&attempt_mutex);
  attempt_may_end = TRUE;
  g_cond_broadcast (&attempt_cond);
  g_mutex_unlock (&attempt_mutex);

  wait_until (kit_writer_get_pending (writer) == 0);
  g_assert_cmpuint (n_attempts, ==, 2);
  assert_content (path, "text");
}

/* A disk that takes its time stops neither the putting nor the main loop. */
static void
test_slow_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *text = g_strnfill (25000, 'x');
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  KitWriter *writer = kit_writer_new ();
  gint64 begin;
  gint64 longest = 0;
  gint64 gap = 0;

  fault_set ("fsync:5000:1");
  for (guint i = 0; i < 200; i++)
    {
      begin = g_get_monotonic_time ();
      kit_writer_put (writer, path, bytes);
      longest = MAX (longest, g_get_monotonic_time () - begin);
      g_main_context_iteration (NULL, FALSE);
      gap = MAX (gap, g_get_monotonic_time () - begin);
      g_usleep (500);
    }
  g_test_message (
    "longest put %" G_GINT64_FORMAT " µs, longest turn %" G_GINT64_FORMAT " µs", longest, gap);
  g_assert_cmpint (longest, <, 20 * 1000);
  g_assert_cmpint (gap, <, 100 * 1000);

  begin = g_get_monotonic_time ();
  g_assert_false (kit_writer_flush (writer, 100, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 90 * 1000);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
  flush (writer);
  assert_content (path, text);
  g_assert_finalize_object (writer);
  fault_set (NULL);
}

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  int *code = data;

  if (kit_writer_flush_finish (KIT_WRITER (object), result, &error))
    {
      g_assert_no_error (error);
      *code = 0;
    }
  else
    {
      g_assert_cmpint (error->domain, ==, G_IO_ERROR);
      *code = error->code;
    }
}

static void
test_flush_async (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  int code = -1;

  kit_writer_flush_async (writer, NULL, flushed_cb, &code);
  wait_until (code == 0);

  code = -1;
  put (writer, path, "text");
  kit_writer_flush_async (writer, cancellable, flushed_cb, &code);
  wait_until (code == 0);
  assert_content (path, "text");

  code = -1;
  fault_set ("write:ENOSPC:1+");
  put (writer, path, "more");
  kit_writer_flush_async (writer, cancellable, flushed_cb, &code);
  wait_until (code == G_IO_ERROR_NO_SPACE);

  code = -1;
  fault_set ("fsync:1500:1+");
  put (writer, path, "text");
  kit_writer_flush_async (writer, cancellable, flushed_cb, &code);
  g_cancellable_cancel (cancellable);
  wait_until (code == G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 1);
  fault_set (NULL);
  flush (writer);
  g_assert_finalize_object (writer);
}

/* What cannot be written is no matter of those who wait for something else. */
static void
test_flush_paths (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bad = path_in (fixture, "bad/folder.json");
  g_autofree char *good = path_in (fixture, "good/file.json");
  g_autofree char *removed = path_in (fixture, "good/removed.json");
  g_autofree char *good_folder = path_in (fixture, "good");
  g_autofree char *bad_folder = path_in (fixture, "bad");
  const char *const good_paths[] = { good_folder, NULL };
  const char *const bad_paths[] = { good, bad_folder, NULL };
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);
  int code = -1;

  g_assert_no_errno (g_mkdir (bad_folder, 0700));
  g_assert_no_errno (g_mkdir (bad, 0700));
  put (writer, bad, "bad");
  put (writer, good, "good");
  kit_writer_flush_paths_async (writer, good_paths, NULL, flushed_cb, &code);
  wait_until (code != -1);
  g_assert_cmpint (code, ==, 0);
  assert_content (good, "good");
  g_assert_false (kit_writer_is_pending (writer, good_paths));

  code = -1;
  g_assert_true (kit_writer_is_pending (writer, bad_paths));
  kit_writer_flush_paths_async (writer, bad_paths, NULL, flushed_cb, &code);
  wait_until (code != -1);
  g_assert_cmpint (code, ==, G_IO_ERROR_IS_DIRECTORY);

  /* A removal is not done before what was put before it. */
  code = -1;
  put (writer, removed, NULL);
  kit_writer_flush_paths_async (writer, good_paths, NULL, flushed_cb, &code);
  wait_until (code != -1);
  g_assert_cmpint (code, ==, G_IO_ERROR_IS_DIRECTORY);

  g_assert_no_errno (g_rmdir (bad));
  flush (writer);
  g_assert_finalize_object (writer);
}

/* A flush holds the writer until it has ended. */
static void
test_flush_async_holds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  KitWriter *writer = kit_writer_new ();
  int code = -1;

  g_object_add_weak_pointer (G_OBJECT (writer), (gpointer *) &writer);
  put (writer, path, "text");
  kit_writer_flush_async (writer, NULL, flushed_cb, &code);
  g_object_unref (writer);
  g_assert_nonnull (writer);
  wait_until (code == 0 && writer == NULL);
  assert_content (path, "text");
}

/* A writer of another thread tells on that thread's context. */
static gpointer
other_thread (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Told told = { 0 };
  KitWriter *writer;

  g_main_context_push_thread_default (context);
  writer = writer_new (&told);
  put (writer, data, "text");
  while (told.saved == 0)
    g_main_context_iteration (context, TRUE);
  g_assert_finalize_object (writer);
  g_main_context_pop_thread_default (context);
  return NULL;
}

static void
test_context (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");

  g_thread_join (g_thread_new ("other", other_thread, path));
  assert_content (path, "text");
}

/* A disk that hangs holds up the end of the program for five seconds, and not for ever. */
static void
test_hanging_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  KitWriter *writer = kit_writer_new ();
  gint64 begin = g_get_monotonic_time ();

  fault_set ("fsync:6500:1");
  put (writer, path, "text");
  g_assert_finalize_object (writer);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 4900 * 1000);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 6400 * 1000);
  wait_until (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_content (path, "text");
  fault_set (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/writer/new", test_new);
  add_test ("/writer/put", test_put);
  add_test ("/writer/check", test_check);
  add_test ("/writer/too-large", test_too_large);
  add_test ("/writer/dispose-flushes", test_dispose_flushes);
  add_test ("/writer/coalesce", test_coalesce);
  add_test ("/writer/knows", test_knows);
  add_test ("/writer/order", test_order);
  add_test ("/writer/bad-path", test_bad_path);
  add_test ("/writer/error-names-file", test_error_names_file);
  add_test ("/writer/retry", test_retry);
  add_test ("/writer/retry-now", test_retry_now);
  add_test ("/writer/retry-during-attempt", test_retry_during_attempt);
  add_test ("/writer/slow-disk", test_slow_disk);
  add_test ("/writer/flush-async", test_flush_async);
  add_test ("/writer/flush-paths", test_flush_paths);
  add_test ("/writer/flush-async-holds", test_flush_async_holds);
  add_test ("/writer/context", test_context);
  add_test ("/writer/hanging-disk", test_hanging_disk);
  return g_test_run ();
}
