/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

#include <glib/gstdio.h>

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static KitTrashed *
trash (KitLibraryFixture *fixture, gpointer item, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  kit_library_trash_async (fixture->library, item, NULL, kit_store_result_cb, &result);

  return kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), error);
}

static void
restore (KitLibraryFixture *fixture, KitTrashed *trashed)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_restore_async (fixture->library, trashed, NULL, kit_store_result_cb, &result);
  kit_library_restore_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

static void
test_trash_role (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = g_object_ref (kit_library_fixture_add_role (fixture));
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  trashed = trash (fixture, role, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 1);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/roles"), ==, 0);

  restore (fixture, trashed);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/roles"), ==, 1);
  kit_assert_let_go (g_steal_pointer (&trashed));
}

/* In the trash it gets an id before it, too. */
static void
test_longest_name (KitLibraryFixture *fixture, gconstpointer data)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (role)));
  g_autofree char *path = kit_path_role (fixture->data_dir, id);
  g_autofree char *letters = g_strnfill (250, 'a');
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strconcat (letters, ".json", NULL);
  g_autofree char *longest = g_build_filename (folder, name, NULL);
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_rename (path, longest), ==, 0);
  kit_library_fixture_reopen (fixture);
  trashed = trash (fixture, kit_library_find_role (fixture->library, id), &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (longest, G_FILE_TEST_EXISTS));

  restore (fixture, trashed);
  g_assert_true (g_file_test (longest, G_FILE_TEST_EXISTS));
}

/* What others have put in its place is kept, and told of. */
static void
test_restore_beside (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = g_object_ref (kit_library_fixture_add_role (fixture));
  g_autofree char *path = kit_path_role ("", kit_item_get_id (KIT_ITEM (role)));
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  trashed = trash (fixture, role, &error);
  g_assert_no_error (error);
  kit_library_fixture_write (fixture, path, "Mine now");

  restore (fixture, trashed);
  kit_library_fixture_settle (fixture);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/roles"), ==, 2);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
}

static void
test_restore_fails (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = g_object_ref (kit_library_fixture_add_role (fixture));
  g_autofree char *path = kit_path_role ("", kit_item_get_id (KIT_ITEM (role)));
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  trashed = trash (fixture, role, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (full, 0700), ==, 0);

  kit_library_restore_async (fixture->library, trashed, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_restore_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  kit_assert_names (error, path);

  g_assert_cmpint (g_rmdir (full), ==, 0);
  restore (fixture, trashed);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
}

static void
test_trash_refuses (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitCandidate) candidate =
    g_list_model_get_item (kit_library_get_candidates (fixture->library), 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (trash (fixture, kit_library_fixture_get_included (fixture), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);

  g_assert_null (trash (fixture, candidate, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

static void
test_trash_candidate (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitCandidate) candidate =
    g_list_model_get_item (kit_library_get_candidates (fixture->library), 0);
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);

  trashed = trash (fixture, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 0);
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 0);

  restore (fixture, trashed);
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 1);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 1);
}

/* A colleague has submitted what belongs to the same person meanwhile. */
static void
test_restore_candidate_beside (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *path =
    kit_path_evaluation ("", candidate, kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *id = kit_id_new ();
  g_autofree char *other = kit_path_evaluation ("", candidate, id);
  g_autofree char *text = NULL;
  g_autoptr (GString) theirs = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  theirs = g_string_new (text);
  g_string_replace (theirs, kit_item_get_id (KIT_ITEM (evaluation)), id, 0);
  g_clear_object (&evaluation);

  trashed = trash (fixture, kit_library_find_candidate (fixture->library, candidate), &error);
  g_assert_no_error (error);
  kit_library_fixture_write (fixture, other, theirs->str);
  kit_library_load (fixture->library, NULL, NULL);
  restore (fixture, trashed);
  kit_library_fixture_settle (fixture);
  g_assert_nonnull (kit_library_find_candidate (fixture->library, candidate));
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 2);
}

static void
test_discard_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&evaluation);
  trashed = trash (fixture, kit_library_find_evaluation (fixture->library, id), &error);
  g_assert_no_error (error);
  g_assert_null (kit_library_find_evaluation (fixture->library, id));
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/trash"), ==, 0);

  restore (fixture, trashed);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kit_evaluation_get_n_settled (evaluation), ==, 3);
}

/* Where one was is no business of the one that is deleted, and what was just typed goes along. */
static void
test_beside_failures (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *place = kit_path_place (fixture->state_dir);
  const KitPlace now = { .page = (char *) "interview" };
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (KitTrashed) in_trash = NULL;
  g_autoptr (KitEvaluation) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  kit_library_set_place (fixture->library, &now);
  kit_evaluation_set_notes (evaluation, "Typed.");
  in_trash = trash (fixture, kit_library_find_evaluation (fixture->library, id), &error);
  g_assert_no_error (error);

  kit_library_restore_async (fixture->library, in_trash, NULL, kit_store_result_cb, &restored);
  kit_library_restore_finish (fixture->library, kit_wait_for_result (&restored), &error);
  g_assert_no_error (error);
  again = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_notes (again), ==, "Typed.");

  g_assert_cmpint (g_rmdir (place), ==, 0);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/trash/" path,                                                                      \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("role", test_trash_role);
  ADD ("longest-name", test_longest_name);
  ADD ("restore-beside", test_restore_beside);
  ADD ("restore-fails", test_restore_fails);
  ADD ("refuses", test_trash_refuses);
  ADD ("candidate", test_trash_candidate);
  ADD ("restore-candidate-beside", test_restore_candidate_beside);
  ADD ("discard-draft", test_discard_draft);
  ADD ("beside-failures", test_beside_failures);

  return g_test_run ();
}
