/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Files and folders that cannot be read, or not be understood. */

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
load_again (KitLibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
}

static KitEvaluation *
open_evaluation (KitLibraryFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  KitEvaluation *evaluation = kit_library_open_evaluation (fixture->library, id, &error);

  g_assert_no_error (error);

  return evaluation;
}

/* An evaluation can be read without its private notes, but not be revised without them: they
 * would be lost. */
static void
test_private_notes_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path = kit_path_private_notes ("", id);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_write (fixture, path, "{ \"format\": ");
  kit_library_fixture_reopen (fixture);

  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_false (kit_library_revise (fixture->library, evaluation, "A second look.", &error));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);
  text = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, "{ \"format\": ");
}

static KitEvaluation *
open_submitted (KitLibraryFixture *fixture, char **path)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));

  *path = kit_path_private_notes ("", id);
  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);

  return open_evaluation (fixture, id);
}

static void
look_again (KitLibraryFixture *fixture)
{
  load_again (fixture);
  kit_library_fixture_settle (fixture);
}

static void
assert_private_note (KitEvaluation *evaluation, const char *note)
{
  g_autoptr (KitAnswer) answer = g_list_model_get_item (kit_evaluation_get_plan (evaluation), 0);

  g_assert_cmpstr (kit_answer_get_private_note (answer), ==, note);
}

/* Private notes that break while the evaluation is open, and are repaired. */
static void
test_private_notes_repaired (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (KitEvaluation) evaluation = open_submitted (fixture, &path);
  g_autofree char *text = kit_library_fixture_read (fixture, path);
  g_autoptr (GString) repaired = g_string_new (text);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_write (fixture, path, "{ \"format\": ");
  look_again (fixture);
  g_assert_false (kit_library_revise (fixture->library, evaluation, "A second look.", &error));
  g_assert_nonnull (strstr (error->message, path));
  assert_private_note (evaluation, "Remember the left-hand thread.");
  g_clear_error (&error);

  g_string_replace (repaired, "left-hand", "right-hand", 0);
  kit_library_fixture_write (fixture, path, repaired->str);
  look_again (fixture);
  assert_private_note (evaluation, "Remember the right-hand thread.");
  kit_library_revise (fixture->library, evaluation, "A second look.", &error);
  g_assert_no_error (error);
}

/* They were never read, and whoever keeps them has decided to do without. */
static void
test_private_notes_removed (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (KitEvaluation) evaluation = open_submitted (fixture, &path);
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);
  g_autoptr (GError) error = NULL;

  g_clear_object (&evaluation);
  kit_library_fixture_write (fixture, path, "{ \"format\": ");
  kit_library_fixture_reopen (fixture);
  evaluation = open_evaluation (fixture, id);
  g_assert_false (kit_library_revise (fixture->library, evaluation, "A second look.", NULL));

  g_assert_cmpint (g_unlink (full), ==, 0);
  look_again (fixture);
  kit_library_revise (fixture->library, evaluation, "A second look.", &error);
  g_assert_no_error (error);
}

/* A file that cannot be understood is not written over by what has its id. */
static void
test_not_understood_stays (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Baker");
  g_autoptr (GBytes) bytes = kit_role_to_bytes (role);
  g_autofree char *path = kit_path_role ("", kit_item_get_id (KIT_ITEM (role)));
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) import = kit_import_new ("baker.json", bytes, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  kit_library_fixture_write (fixture, path, "Dear all");
  load_again (fixture);
  g_assert_false (kit_import_add (import, fixture->library, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (g_str_has_prefix (error->message, "baker.json: "));
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, "Dear all");
}

static void
test_candidate_not_understood (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path = kit_path_candidate ("", kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *text = NULL;

  kit_library_fixture_save (fixture);
  kit_library_fixture_write (fixture, path, "Dear all");
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);

  evaluation = open_evaluation (fixture, id);
  kit_library_fixture_submit (fixture, evaluation);
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, "Dear all");
}

/* A role whose file broke while it was in memory can be saved, and what is there is kept. */
static void
test_broken_meanwhile (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id =
    g_strdup (kit_item_get_id (KIT_ITEM (kit_library_fixture_add_role (fixture))));
  g_autofree char *path = kit_path_role ("", id);

  kit_library_fixture_reopen (fixture);
  kit_library_fixture_write (fixture, path, "Dear all");
  load_again (fixture);
  kit_library_add_role (fixture->library, kit_library_find_role (fixture->library, id));
  kit_library_fixture_save (fixture);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/roles"), ==, 2);
}

/* A folder that cannot be looked into takes nobody away. */
static void
test_folder_closed (KitLibraryFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  g_autofree char *folder =
    kit_path_candidate_folder (fixture->data_dir, kit_item_get_id (KIT_ITEM (candidate)));

  kit_library_fixture_save (fixture);
  load_again (fixture);
  g_assert_cmpint (g_chmod (folder, 0), ==, 0);
  if (g_access (folder, R_OK) == 0)
    {
      g_test_skip ("this user may look into every folder");
      return;
    }

  load_again (fixture);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/not-understood/" path,                                                             \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("private-notes", test_private_notes_unreadable);
  ADD ("private-notes-repaired", test_private_notes_repaired);
  ADD ("private-notes-removed", test_private_notes_removed);
  ADD ("stays", test_not_understood_stays);
  ADD ("candidate", test_candidate_not_understood);
  ADD ("broken-meanwhile", test_broken_meanwhile);
  ADD ("folder-closed", test_folder_closed);

  return g_test_run ();
}
