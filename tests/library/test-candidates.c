/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

#include <glib/gstdio.h>

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
test_rename_candidate (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitCandidate) candidate =
    g_list_model_get_item (kit_library_get_candidates (fixture->library), 0);

  kit_library_rename_candidate (fixture->library, candidate, "Inês", NULL);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Inês");
}

/* The lists say the new name at once; the draft itself does when it is opened. */
static void
test_rename_with_closed_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (KitCandidate) candidate = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  candidate = g_list_model_get_item (kit_library_get_candidates (fixture->library), 0);
  kit_library_rename_candidate (fixture->library, candidate, "Inês", NULL);

  g_assert_cmpstr (
    kit_evaluation_summary_get_candidate_name (kit_library_find_evaluation (fixture->library, id)),
    ==,
    "Inês");
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Inês");
}

static void
test_nameless (KitLibraryFixture *fixture, gconstpointer data)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (fixture->library, role, NULL, NULL, NULL, NULL, NULL);

  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "");
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 0);

  kit_library_set_evaluation_candidate (fixture->library, evaluation, NULL, " Ines ");
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Ines");
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
}

/* A name that is saved while it is half typed is nobody of their own. */
static void
test_name_again (KitLibraryFixture *fixture, gconstpointer data)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (fixture->library, role, NULL, "In", NULL, NULL, NULL);
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));

  kit_library_set_evaluation_candidate (fixture->library, evaluation, NULL, "Ines");
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Ines");
  g_assert_cmpstr (kit_evaluation_get_candidate_id (evaluation), ==, candidate);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpstr (
    kit_candidate_get_name (kit_library_find_candidate (fixture->library, candidate)), ==, "Ines");

  kit_library_set_evaluation_candidate (fixture->library, evaluation, NULL, NULL);
  kit_library_set_evaluation_candidate (fixture->library, evaluation, NULL, "Bo");
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 2);
}

/* What was submitted lies in the folder of its candidate, and stays there. */
static void
test_rename_in_revision (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *folder = kit_path_evaluations ("", candidate);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_assert_true (kit_library_revise (fixture->library, evaluation, "The name", &error));
  g_assert_no_error (error);
  kit_library_set_evaluation_candidate (fixture->library, evaluation, NULL, "Inês");

  g_assert_cmpstr (kit_evaluation_get_candidate_id (evaluation), ==, candidate);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Inês");
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpstr (
    kit_candidate_get_name (kit_library_find_candidate (fixture->library, candidate)), ==, "Inês");
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 1);
}

/* Whose file has not come yet, or has gone, is known by what was written about them. */
static void
test_without_file (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *path = kit_path_candidate (fixture->data_dir, id);
  KitCandidate *candidate;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  kit_library_fixture_reopen (fixture);
  candidate = kit_library_find_candidate (fixture->library, id);
  g_assert_nonnull (candidate);
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Ines");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  kit_library_rename_candidate (fixture->library, candidate, "Inés", NULL);
  kit_library_fixture_reopen (fixture);
  candidate = kit_library_find_candidate (fixture->library, id);
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Inés");
}

/* Nor is one whose file cannot be read hidden; but that is mended by nobody but a person. */
static void
test_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *path = kit_path_candidate (fixture->data_dir, id);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  KitCandidate *candidate;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_save (fixture);
  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
  candidate = kit_library_find_candidate (fixture->library, id);
  g_assert_nonnull (candidate);
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Ines");

  g_assert_false (kit_library_rename_candidate (fixture->library, candidate, "Inés", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "candidate.json"));
  g_assert_cmpstr (kit_candidate_get_name (candidate), ==, "Ines");
  kit_library_add_candidacy (fixture->library, candidate, "11111111-2222-4333-8444-555555555555");
  kit_library_fixture_reopen (fixture);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "{");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/candidates/" path,                                                                 \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("rename", test_rename_candidate);
  ADD ("rename-with-closed-draft", test_rename_with_closed_draft);
  ADD ("nameless", test_nameless);
  ADD ("name-again", test_name_again);
  ADD ("rename-in-revision", test_rename_in_revision);
  ADD ("without-file", test_without_file);
  ADD ("unreadable", test_unreadable);

  return g_test_run ();
}
