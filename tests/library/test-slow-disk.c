/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "fault-shim.h"
#include "kit-paths.h"

#include <glib/gstdio.h>

/* What others put where an evaluation is submitted to, or taken back to, while the disk takes its
 * time. */

typedef struct
{
  KitLibraryFixture library;
  KitEvaluation *evaluation;
  char *theirs;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  kit_library_fixture_set_up (&fixture->library, NULL);
  fixture->evaluation = kit_library_fixture_start_complete (&fixture->library, "Ines");
  fixture->theirs = g_build_filename (fixture->library.root, "theirs", NULL);
  kit_library_fixture_save (&fixture->library);
  g_assert_true (g_file_set_contents (fixture->theirs, "Theirs, whatever it is", -1, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fault_set (NULL);
  g_clear_object (&fixture->evaluation);
  kit_library_fixture_tear_down (&fixture->library, NULL);
  g_free (fixture->theirs);
}

/* Each write, and each removal, has one fsync for the folder; a write one more before that. */
static void
put_theirs_during (Fixture *fixture, guint n_fsync, const char *path)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *full = g_build_filename (fixture->library.data_dir, path, NULL);

  while (fault_count ("fsync") < n_fsync)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_no_errno (g_rename (fixture->theirs, full));
}

static void
assert_kept (Fixture *fixture, const char *folder)
{
  g_autofree char *full = g_build_filename (fixture->library.data_dir, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  const char *name;
  guint n_kept = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = kit_library_fixture_read (&fixture->library, path);

      if (g_str_equal (text, "Theirs, whatever it is"))
        n_kept++;
    }
  g_assert_cmpuint (n_kept, ==, 1);
  g_assert_cmpuint (kit_library_fixture_count_files (&fixture->library, folder), ==, 2);
}

static char *
dup_submitted_path (Fixture *fixture)
{
  return kit_path_evaluation ("",
                              kit_evaluation_get_candidate_id (fixture->evaluation),
                              kit_item_get_id (KIT_ITEM (fixture->evaluation)));
}

/* The private notes are written first: two of fsync. */
static void
test_submit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = dup_submitted_path (fixture);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *full = g_build_filename (fixture->library.data_dir, folder, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (full, 0700));
  fault_set ("fsync:300:3");
  kit_library_submit_async (
    fixture->library.library, fixture->evaluation, NULL, kit_store_result_cb, &result);
  put_theirs_during (fixture, 3, path);
  g_assert_true (
    kit_library_submit_finish (fixture->library.library, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);
  assert_kept (fixture, folder);
}

static void
test_private_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    kit_path_private_notes ("", kit_item_get_id (KIT_ITEM (fixture->evaluation)));
  g_autofree char *folder = g_build_filename (fixture->library.data_dir, "private", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  fault_set ("fsync:300:1");
  kit_library_submit_async (
    fixture->library.library, fixture->evaluation, NULL, kit_store_result_cb, &result);
  put_theirs_during (fixture, 1, path);
  g_assert_true (
    kit_library_submit_finish (fixture->library.library, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);
  assert_kept (fixture, "private");
}

static void
test_take_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (fixture->evaluation)));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  fault_set ("fsync:300:1");
  kit_library_unsubmit_async (
    fixture->library.library, fixture->evaluation, NULL, kit_store_result_cb, &result);
  put_theirs_during (fixture, 1, path);
  g_assert_true (
    kit_library_unsubmit_finish (fixture->library.library, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);
  assert_kept (fixture, "drafts");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/slow-disk/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("submit", test_submit);
  ADD ("private-notes", test_private_notes);
  ADD ("take-back", test_take_back);

  return g_test_run ();
}
