/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-writer.h"
#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  guint saved;
  guint conflicts;
  guint pending_notifies;
  guint error_notifies;
  char *kept_as;
} Told;

static void
saved_cb (KitWriter *writer, const char *path, Told *told)
{
  g_assert_true (g_path_is_absolute (path));
  told->saved++;
}

static void
conflict_cb (KitWriter *writer, const char *path, const char *kept_as, Told *told)
{
  g_assert_cmpuint (told->conflicts, <=, told->saved);
  told->conflicts++;
  g_set_str (&told->kept_as, kept_as);
}

static void
pending_cb (KitWriter *writer, GParamSpec *pspec, Told *told)
{
  told->pending_notifies++;
}

static void
error_cb (KitWriter *writer, GParamSpec *pspec, Told *told)
{
  told->error_notifies++;
}

static KitWriter *
writer_new (Told *told)
{
  KitWriter *writer = g_object_new (KIT_TYPE_WRITER, "retry-delay", 30, NULL);

  g_signal_connect (writer, "saved", G_CALLBACK (saved_cb), told);
  g_signal_connect (writer, "conflict", G_CALLBACK (conflict_cb), told);
  g_signal_connect (writer, "notify::pending", G_CALLBACK (pending_cb), told);
  g_signal_connect (writer, "notify::error", G_CALLBACK (error_cb), told);
  return writer;
}

static void
put (KitWriter *writer, const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = text != NULL ? bytes_of (text) : NULL;

  kit_writer_put (writer, path, bytes);
}

static void
flush (KitWriter *writer)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_writer_flush (writer, 20000, &error));
  g_assert_no_error (error);
}

static void
expect_now (KitWriter *writer, const char *path)
{
  KitFileStamp stamp;

  kit_file_stamp_read (path, &stamp);
  kit_writer_expect (writer, path, &stamp);
}

static void
touch (const char *path)
{
  struct utimbuf times = { .actime = 1000000, .modtime = 1000000 };

  g_assert_no_errno (utime (path, &times));
}

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

/* Nobody iterates the main context: the last reference sees to it. */
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
  fault_set ("write:ENOSPC:1");
  put (writer, path, "more");
  kit_writer_flush_async (writer, cancellable, flushed_cb, &code);
  wait_until (code == G_IO_ERROR_NO_SPACE);

  code = -1;
  fault_set ("fsync:300:1+");
  put (writer, path, "text");
  kit_writer_flush_async (writer, cancellable, flushed_cb, &code);
  g_cancellable_cancel (cancellable);
  wait_until (code == G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (kit_writer_get_pending (writer), ==, 1);
  fault_set (NULL);
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

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *pattern = NULL;
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  expect_now (writer, path);
  put_file (path, "theirs", 0600);
  put (writer, path, "ours");
  wait_until (told.saved == 1);
  g_assert_cmpuint (told.conflicts, ==, 1);
  assert_content (path, "ours");
  assert_content (told.kept_as, "theirs");
  pattern = g_strdup_printf ("^%s/file \\(changed elsewhere [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{6}\\)"
                             "\\.json$",
                             fixture->folder);
  g_test_message ("%s", told.kept_as);
  g_assert_true (g_regex_match_simple (pattern, told.kept_as, 0, 0));
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);

  /* Our own write is expected from then on, and theirs is not. */
  put (writer, path, "ours again");
  wait_until (told.saved == 2);
  g_assert_cmpuint (told.conflicts, ==, 1);
  put_file (path, "theirs again", 0600);
  put (writer, path, "ours at last");
  wait_until (told.saved == 3);
  g_assert_cmpuint (told.conflicts, ==, 2);
  assert_content (told.kept_as, "theirs again");
  g_assert_cmpuint (count_names (fixture->folder), ==, 3);
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
}

/* What we once read ourselves is somebody else's when it comes back over what we wrote. */
static void
test_conflict_with_older (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  fault_set (NULL);
  expect_now (writer, path);
  wait_until (fault_count ("read") >= 2);
  put (writer, path, "ours");
  flush (writer);
  put_file (path, "read", 0600);
  put (writer, path, "ours again");
  wait_until (told.saved == 2);
  g_assert_cmpuint (told.conflicts, ==, 1);
  assert_content (told.kept_as, "read");
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
}

/* Several in one second, which is as long as a name lasts: nothing is replaced. */
static void
test_conflict_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  expect_now (writer, path);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("theirs %u", i);

      put_file (path, text, 0600);
      put (writer, path, "ours");
      wait_until (told.conflicts == i + 1);
      assert_content (told.kept_as, text);
      flush (writer);
    }
  g_assert_cmpuint (count_names (fixture->folder), ==, 11);
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
}

static void
test_no_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  /* Nothing was said about the file. */
  put_file (path, "theirs", 0600);
  put (writer, path, "1");
  flush (writer);
  /* Touched only, also before we ever wrote. */
  expect_now (writer, path);
  touch (path);
  put (writer, path, "2");
  flush (writer);
  touch (path);
  put (writer, path, "3");
  flush (writer);
  /* The same content as ours. */
  put_file (path, "4", 0600);
  put (writer, path, "4");
  flush (writer);
  /* Gone, which is nothing that could be kept. */
  g_assert_no_errno (g_unlink (path));
  put (writer, path, "5");
  flush (writer);
  /* Nothing is to be checked any more. */
  kit_writer_expect (writer, path, NULL);
  put_file (path, "theirs", 0600);
  put (writer, path, "6");
  wait_until (told.saved == 6);
  g_assert_cmpuint (told.conflicts, ==, 0);
  g_assert_cmpuint (count_names (fixture->folder), ==, 1);
  g_assert_finalize_object (writer);
}

/* Its content is learnt while there is nothing else to do. */
static void
test_touched_before_first_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  fault_set (NULL);
  expect_now (writer, path);
  wait_until (fault_count ("read") >= 2);
  touch (path);
  put (writer, path, "ours");
  wait_until (told.saved == 1);
  g_assert_cmpuint (told.conflicts, ==, 0);
  g_assert_finalize_object (writer);
}

/* A file that was not there when it was looked for, and one that is to be removed. */
static void
test_conflict_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  expect_now (writer, path);
  put_file (path, "theirs", 0600);
  put (writer, path, "ours");
  wait_until (told.saved == 1);
  g_assert_cmpuint (told.conflicts, ==, 1);
  assert_content (told.kept_as, "theirs");

  put_file (path, "changed", 0600);
  put (writer, path, NULL);
  wait_until (told.saved == 2);
  g_assert_cmpuint (told.conflicts, ==, 2);
  assert_content (told.kept_as, "changed");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
}

/* Theirs is kept once, and stays where it is until ours can be written. */
static void
test_conflict_then_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  expect_now (writer, path);
  put_file (path, "theirs", 0600);
  fault_set ("write:ENOSPC:1+");
  put (writer, path, "ours");
  wait_until (fault_fired () >= 2);
  assert_content (path, "theirs");
  fault_set (NULL);
  wait_until (told.saved == 1);
  assert_content (path, "ours");
  g_assert_cmpuint (told.conflicts, ==, 1);
  assert_content (told.kept_as, "theirs");
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
}

/* Where a file cannot have two names it is moved; where it cannot be kept, ours waits. */
static void
test_conflict_without_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GError) error = NULL;
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  expect_now (writer, path);
  put_file (path, "theirs", 0600);
  fault_set ("link:EIO:1+");
  put (writer, path, "ours");
  g_assert_false (kit_writer_flush (writer, 20000, &error));
  assert_content (path, "theirs");
  fault_set ("link:EPERM:1+");
  flush (writer);
  wait_until (told.saved == 1);
  assert_content (path, "ours");
  assert_content (told.kept_as, "theirs");
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
  fault_set (NULL);
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
  add_test ("/writer/dispose-flushes", test_dispose_flushes);
  add_test ("/writer/coalesce", test_coalesce);
  add_test ("/writer/order", test_order);
  add_test ("/writer/bad-path", test_bad_path);
  add_test ("/writer/retry", test_retry);
  add_test ("/writer/retry-now", test_retry_now);
  add_test ("/writer/slow-disk", test_slow_disk);
  add_test ("/writer/flush-async", test_flush_async);
  add_test ("/writer/flush-async-holds", test_flush_async_holds);
  add_test ("/writer/conflict", test_conflict);
  add_test ("/writer/conflict-with-older", test_conflict_with_older);
  add_test ("/writer/conflict-names", test_conflict_names);
  add_test ("/writer/no-conflict", test_no_conflict);
  add_test ("/writer/touched-before-first-write", test_touched_before_first_write);
  add_test ("/writer/conflict-of-nothing", test_conflict_of_nothing);
  add_test ("/writer/conflict-then-failure", test_conflict_then_failure);
  add_test ("/writer/conflict-without-links", test_conflict_without_links);
  add_test ("/writer/context", test_context);
  add_test ("/writer/hanging-disk", test_hanging_disk);
  return g_test_run ();
}
