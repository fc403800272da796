/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-conflict.h"
#include "storage-fixture.h"
#include "writer-fixture.h"

#include <glib/gstdio.h>

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

/* What comes while ours is on its slow way to the disk: before it takes its place, and then while
 * the folder is made durable, of the same size even. Each write takes one fsync for either. */
static void
test_conflict_on_slow_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *early = path_in (fixture, "early");
  g_autofree char *late = path_in (fixture, "late");
  Told told = { 0 };
  KitWriter *writer = writer_new (&told);

  put_file (path, "read", 0600);
  put_file (early, "theirs", 0600);
  put_file (late, "late", 0600);
  expect_now (writer, path);
  fault_set ("fsync:300:1,fsync:300:4");
  put (writer, path, "ours");
  wait_until (fault_count ("fsync") == 1);
  g_assert_no_errno (g_rename (early, path));
  wait_until (told.saved == 1);
  g_assert_cmpuint (told.conflicts, ==, 1);
  assert_content (path, "ours");
  assert_content (told.kept_as, "theirs");

  put (writer, path, "more");
  wait_until (fault_count ("fsync") == 4);
  g_assert_no_errno (g_rename (late, path));
  wait_until (told.saved == 2);
  g_assert_cmpuint (told.conflicts, ==, 1);
  put (writer, path, "ours at last");
  wait_until (told.saved == 3);
  g_assert_cmpuint (told.conflicts, ==, 2);
  assert_content (told.kept_as, "late");
  g_assert_finalize_object (writer);
  g_free (told.kept_as);
  fault_set (NULL);
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

static void
test_second_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *picture = path_in (fixture, "picture.png");
  g_autofree char *beside = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *chosen = NULL;
  g_autoptr (GError) error = NULL;

  put_file (path, "theirs", 0600);
  put_file (picture, "theirs", 0600);
  beside = kit_conflict_keep (picture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (beside, ").png"));
  first = kit_conflict_keep (path, &error);
  g_assert_no_error (error);
  second = kit_conflict_keep (path, &error);
  g_assert_no_error (error);
  chosen = kit_conflict_choose_name (path);
  g_assert_true (kit_conflict_is_second_name (first));
  g_assert_true (kit_conflict_is_second_name (second));
  g_assert_true (kit_conflict_is_second_name (chosen));
  g_assert_false (g_file_test (chosen, G_FILE_TEST_EXISTS));
  g_assert_false (kit_conflict_is_second_name (path));
  g_assert_false (kit_conflict_is_second_name ("/a (changed elsewhere 2026-11-25 010203)/b.json"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/conflict/conflict", test_conflict);
  add_test ("/conflict/conflict-with-older", test_conflict_with_older);
  add_test ("/conflict/conflict-names", test_conflict_names);
  add_test ("/conflict/no-conflict", test_no_conflict);
  add_test ("/conflict/touched-before-first-write", test_touched_before_first_write);
  add_test ("/conflict/conflict-of-nothing", test_conflict_of_nothing);
  add_test ("/conflict/conflict-then-failure", test_conflict_then_failure);
  add_test ("/conflict/conflict-on-slow-disk", test_conflict_on_slow_disk);
  add_test ("/conflict/second-names", test_second_names);
  add_test ("/conflict/conflict-without-links", test_conflict_without_links);
  return g_test_run ();
}
