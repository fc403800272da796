/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-library-private.h"
#include "kit-paths.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A library that others write in, too, and that is read while one works in it. */

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
collect_batch (GPtrArray *batch, gpointer user_data)
{
  g_ptr_array_add (user_data, batch);
}

/* What a look at the disk finds now, to be taken later. */
static GPtrArray *
look_at_disk (KitLibraryFixture *fixture)
{
  GPtrArray *batches = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  kit_loader_run (
    fixture->data_dir, fixture->state_dir, known, collect_batch, batches, NULL, &error);
  g_assert_no_error (error);

  return batches;
}

static void
take (KitLibraryFixture *fixture, GPtrArray *batches)
{
  for (guint i = 0; i < batches->len; i++)
    kit_library_take_batch (fixture->library, g_ptr_array_index (batches, i));
}

static void
load_again (KitLibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
}

/* Nothing owns the main context while a thread could be tempted to take it. */
static void
test_batches_wait (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitLibrary) other = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  kit_library_fixture_add_role (fixture);
  kit_library_fixture_save (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  other = kit_library_new (fixture->data_dir, fixture->state_dir, "Ada Marsh");
  kit_library_load_async (other, NULL, kit_store_result_cb, &result);
  while (!g_main_context_pending (NULL))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (20000);
    }
  g_assert_cmpuint (count (kit_library_get_roles (other)), ==, 0);

  g_assert_true (kit_library_load_finish (other, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (kit_library_get_roles (other)), ==, 2);
}

static void
test_own_is_newer (KitLibraryFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  g_autoptr (GPtrArray) batches = look_at_disk (fixture);

  kit_library_rename_candidate (fixture->library, candidate, "Inês", NULL);
  kit_library_fixture_save (fixture);
  take (fixture, batches);
  g_assert_true (kit_library_find_candidate (fixture->library,
                                             kit_item_get_id (KIT_ITEM (candidate))) == candidate);

  load_again (fixture);
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Inês");
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
}

static void
test_trashed_is_newer (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GPtrArray) batches = look_at_disk (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_trash_async (fixture->library,
                           kit_library_find_evaluation (fixture->library, id),
                           NULL,
                           kit_store_result_cb,
                           &result);
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);

  take (fixture, batches);
  g_assert_null (kit_library_find_evaluation (fixture->library, id));
  load_again (fixture);
  g_assert_null (kit_library_find_evaluation (fixture->library, id));
}

static void
test_submitted_is_newer (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GPtrArray) batches = look_at_disk (fixture);
  KitEvaluationSummary *summary;

  kit_library_fixture_submit (fixture, evaluation);
  take (fixture, batches);
  summary = kit_library_find_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (evaluation)));
  g_assert_cmpint (kit_evaluation_summary_get_state (summary), ==, KIT_EVALUATION_SUBMITTED);
}

static void
test_theirs_is_kept (KitLibraryFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (candidate));
  g_autofree char *path = kit_path_candidate ("", id);
  g_autofree char *folder = kit_path_candidate_folder ("", id);
  g_autoptr (KitCandidate) theirs = kit_candidate_new (id, "Ines Duarte");
  g_autoptr (GBytes) bytes = kit_candidate_to_bytes (theirs);

  kit_library_fixture_save (fixture);
  load_again (fixture);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  kit_library_rename_candidate (fixture->library, candidate, "Inês", NULL);
  kit_library_fixture_save (fixture);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 2);

  /* Our own changes, one after the other, are none of somebody else's. */
  kit_library_rename_candidate (fixture->library, candidate, "Inês D.", NULL);
  kit_library_fixture_save (fixture);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 2);
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Inês D.");
}

static void
test_folder_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *candidates = kit_path_candidates (fixture->data_dir);
  g_autofree char *away = g_strconcat (candidates, ".away", NULL);

  kit_library_add_candidate (fixture->library, "Ines");
  kit_library_fixture_save (fixture);
  load_again (fixture);

  g_assert_cmpint (g_rename (candidates, away), ==, 0);
  kit_library_fixture_write (fixture, "library/candidates", "");
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);

  g_assert_cmpint (g_unlink (candidates), ==, 0);
  g_assert_cmpint (g_rename (away, candidates), ==, 0);
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
}

static void
test_folder_is_a_link (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *candidates = kit_path_candidates (fixture->data_dir);
  g_autofree char *link = g_build_filename (candidates, "link", NULL);

  kit_library_add_candidate (fixture->library, "Ines");
  kit_library_fixture_save (fixture);
  g_assert_cmpint (symlink (fixture->root, link), ==, 0);
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
}

/* A library on a share that is not mounted is not an empty one. */
static void
test_folder_is_not_there (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *library = g_build_filename (fixture->data_dir, "library", NULL);
  g_autoptr (KitProblem) problem = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->data_dir, 0700), ==, 0);
  g_assert_cmpint (symlink ("/nowhere/library", library), ==, 0);
  kit_library_fixture_reopen (fixture);

  problem = g_list_model_get_item (kit_library_get_problems (fixture->library), 0);
  g_assert_nonnull (problem);
  g_assert_cmpstr (kit_problem_get_file (problem), ==, "library");
}

/* A copy in the folder of somebody else says so, and is nobody's evaluation. */
static void
test_same_id_twice (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  KitCandidate *other = kit_library_add_candidate (fixture->library, "Bo");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autofree char *copy = kit_path_evaluation ("", kit_item_get_id (KIT_ITEM (other)), id);
  g_autofree char *full = g_build_filename (fixture->data_dir, copy, NULL);
  g_autofree char *text = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  kit_library_fixture_write (fixture, copy, text);
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);

  g_assert_cmpint (g_unlink (full), ==, 0);
  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
  g_assert_nonnull (kit_library_find_evaluation (fixture->library, id));
}

/* The window may be used before everything has been read. */
static void
test_name_before_loading (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_set_interviewer_name (fixture->library, "Ada");
  id = g_strdup (kit_library_get_interviewer_id (fixture->library));
  kit_library_fixture_save (fixture);
  g_clear_object (&fixture->library);

  fixture->library = kit_library_new (fixture->data_dir, fixture->state_dir, "Ada Marsh");
  kit_library_set_interviewer_name (fixture->library, "Ada M.");
  kit_library_fixture_save (fixture);
  load_again (fixture);
  g_assert_cmpstr (kit_library_get_interviewer_id (fixture->library), ==, id);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpstr (kit_library_get_interviewer_id (fixture->library), ==, id);
  g_assert_cmpstr (kit_library_get_interviewer_name (fixture->library), ==, "Ada M.");
}

/* A command reads a draft that a window may have open at the same time. */
static void
test_read_only (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path = kit_path_draft ("", id);
  g_autoptr (KitLibrary) other =
    kit_library_new (fixture->data_dir, fixture->state_dir, "Ada Marsh");
  g_autoptr (KitEvaluation) copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  before = kit_library_fixture_read (fixture, path);
  kit_library_load (other, NULL, &error);
  g_assert_no_error (error);

  copy = kit_library_read_evaluation (other, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (copy), ==, "Ines");
  kit_evaluation_set_notes (copy, "Not mine to write.");
  kit_library_flush (other);
  g_assert_cmpuint (kit_writer_get_pending (kit_library_get_writer (other)), ==, 0);
  g_clear_object (&other);
  after = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/sharing/" path,                                                                    \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("batches-wait", test_batches_wait);
  ADD ("own-is-newer", test_own_is_newer);
  ADD ("trashed-is-newer", test_trashed_is_newer);
  ADD ("submitted-is-newer", test_submitted_is_newer);
  ADD ("theirs-is-kept", test_theirs_is_kept);
  ADD ("folder-unreadable", test_folder_unreadable);
  ADD ("folder-is-a-link", test_folder_is_a_link);
  ADD ("folder-is-not-there", test_folder_is_not_there);
  ADD ("same-id-twice", test_same_id_twice);
  ADD ("name-before-loading", test_name_before_loading);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
