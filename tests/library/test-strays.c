/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-library-private.h"
#include "kit-looking.h"
#include "kit-panel-codec.h"
#include "kit-paths.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Files of names that we did not give them. */

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

static void
rename_file (KitLibraryFixture *fixture, const char *from, const char *to)
{
  g_autofree char *old = g_build_filename (fixture->data_dir, from, NULL);
  g_autofree char *new = g_build_filename (fixture->data_dir, to, NULL);

  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_rename (old, new), ==, 0);
}

static void
copy_file (KitLibraryFixture *fixture, const char *from, const char *to)
{
  g_autofree char *text = NULL;

  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, from);
  kit_library_fixture_write (fixture, to, text);
}

static gboolean
exists (KitLibraryFixture *fixture, const char *path)
{
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);

  return g_file_test (full, G_FILE_TEST_EXISTS);
}

/* There is one problem, with the file at @path, and @part is in what it says. */
static void
assert_problem (KitLibraryFixture *fixture, const char *path, const char *part)
{
  GListModel *problems = kit_library_get_problems (fixture->library);
  g_autoptr (KitProblem) problem = g_list_model_get_item (problems, 0);

  g_assert_cmpuint (count (problems), ==, 1);
  g_assert_cmpstr (kit_problem_get_file (problem), ==, path);
  g_assert_nonnull (strstr (kit_problem_get_message (problem), part));
}

static void
assert_no_problem (KitLibraryFixture *fixture)
{
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
}

static const char *
get_role_id (KitLibraryFixture *fixture)
{
  return kit_item_get_id (KIT_ITEM (kit_library_fixture_add_role (fixture)));
}

static void
test_role (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *home = kit_path_role ("", id);
  const char *stray = "library/roles/Bicycles.json";
  g_autoptr (GAsyncResult) trashed = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (KitTrashed) in_trash = NULL;
  g_autoptr (GError) error = NULL;
  KitRole *role;

  rename_file (fixture, home, stray);
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, stray, "is used, though its name");
  role = kit_library_find_role (fixture->library, id);
  g_assert_nonnull (role);

  /* It is written to where it lies. */
  kit_role_set_overview (role, "All about wheels.");
  kit_library_add_role (fixture->library, role);
  kit_library_fixture_reopen (fixture);
  g_assert_false (exists (fixture, home));
  role = kit_library_find_role (fixture->library, id);
  g_assert_cmpstr (kit_role_get_overview (role), ==, "All about wheels.");

  kit_library_trash_async (fixture->library, role, NULL, kit_store_result_cb, &trashed);
  in_trash = kit_library_trash_finish (fixture->library, kit_wait_for_result (&trashed), &error);
  g_assert_no_error (error);
  g_assert_false (exists (fixture, stray));
  kit_library_restore_async (fixture->library, in_trash, NULL, kit_store_result_cb, &restored);
  kit_library_restore_finish (fixture->library, kit_wait_for_result (&restored), &error);
  g_assert_no_error (error);
  g_assert_true (exists (fixture, stray));
}

static void
change_title (KitLibraryFixture *fixture, const char *path, const char *title)
{
  g_autofree char *old = kit_library_fixture_read (fixture, path);
  g_autoptr (GString) text = g_string_new (old);

  g_assert_cmpuint (g_string_replace (text, "Bicycle Mechanic", title, 0), ==, 1);
  kit_library_fixture_write (fixture, path, text->str);
}

/* The file of the right name counts, wherever the other stands in the order; when it goes, the
 * other takes its place, and the role is never gone. */
static void
test_role_twice (KitLibraryFixture *fixture, gconstpointer stray)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *home = kit_path_role ("", id);
  g_autofree char *full = g_build_filename (fixture->data_dir, home, NULL);

  copy_file (fixture, home, stray);
  change_title (fixture, stray, "Another One");
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, stray, home);
  g_assert_cmpstr (
    kit_role_get_title (kit_library_find_role (fixture->library, id)), ==, "Bicycle Mechanic");

  g_assert_cmpint (g_unlink (full), ==, 0);
  load_again (fixture);
  g_assert_nonnull (kit_library_find_role (fixture->library, id));
  load_again (fixture);
  assert_problem (fixture, stray, "is used, though its name");
  g_assert_cmpstr (
    kit_role_get_title (kit_library_find_role (fixture->library, id)), ==, "Another One");

  copy_file (fixture, stray, home);
  load_again (fixture);
  assert_problem (fixture, stray, home);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
}

/* Two files that are both not named after it: one of them counts. */
static void
test_role_nowhere_at_home (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *home = kit_path_role ("", id);

  copy_file (fixture, home, "library/roles/a.json");
  rename_file (fixture, home, "library/roles/b.json");
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 2);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);

  rename_file (fixture, "library/roles/b.json", "b");
  load_again (fixture);
  assert_problem (fixture, "library/roles/a.json", "is used, though its name");
  rename_file (fixture, "library/roles/a.json", "a");
  load_again (fixture);
  assert_no_problem (fixture);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 1);
}

/* A copy that can be read stands in for the file that cannot. */
static void
test_role_broken_at_home (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *home = kit_path_role ("", id);
  const char *stray = "library/roles/copy.json";
  g_autofree char *text = NULL;

  rename_file (fixture, home, stray);
  kit_library_fixture_write (fixture, home, "{");
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 2);
  g_assert_nonnull (kit_library_find_role (fixture->library, id));

  kit_library_add_role (fixture->library, kit_library_find_role (fixture->library, id));
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, home);
  g_assert_cmpstr (text, ==, "{");
}

/* Another id in a file is another role. */
static void
test_role_becomes_another (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *home = kit_path_role ("", id);
  g_autoptr (KitRole) other = kit_role_new (NULL, "Baker");
  g_autoptr (GBytes) bytes = kit_role_to_bytes (other);

  kit_library_fixture_reopen (fixture);
  kit_library_fixture_write (fixture, home, g_bytes_get_data (bytes, NULL));
  load_again (fixture);
  g_assert_null (kit_library_find_role (fixture->library, id));
  g_assert_nonnull (kit_library_find_role (fixture->library, kit_item_get_id (KIT_ITEM (other))));
}

/* A look that finds the same as the one before says nothing anew, and comes to an end. */
static void
test_looks_end (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *home = kit_path_role ("", get_role_id (fixture));

  copy_file (fixture, home, "library/roles/a.json");
  rename_file (fixture, home, "library/roles/b.json");
  kit_library_fixture_reopen (fixture);
  kit_library_fixture_write (fixture, "library/roles/a.json", "{");
  load_again (fixture);
  load_again (fixture);
  kit_library_fixture_write (fixture, "library/roles/b.json", "{");
  load_again (fixture);

  fixture->library->look_again = FALSE;
  load_again (fixture);
  g_assert_false (fixture->library->look_again);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 2);
}

static void
changed_cb (GListModel *list, guint position, guint removed, guint added, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_problems_stay (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *link =
    g_build_filename (fixture->data_dir, "library", "candidates", "link", NULL);
  guint n_changes = 0;

  kit_library_add_candidate (fixture->library, "Ines");
  kit_library_fixture_save (fixture);
  g_assert_cmpint (symlink (fixture->root, link), ==, 0);
  load_again (fixture);
  assert_problem (fixture, "library/candidates/link", "symbolic link");

  g_signal_connect (kit_library_get_problems (fixture->library),
                    "items-changed",
                    G_CALLBACK (changed_cb),
                    &n_changes);
  load_again (fixture);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_cmpint (g_unlink (link), ==, 0);
  load_again (fixture);
  assert_no_problem (fixture);
}

/* A role that was read anew while it was on its way to the trash goes, too. */
static void
test_trashed_meanwhile (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (get_role_id (fixture));
  g_autofree char *path = kit_path_role ("", id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_reopen (fixture);
  kit_library_trash_async (fixture->library,
                           kit_library_find_role (fixture->library, id),
                           NULL,
                           kit_store_result_cb,
                           &result);
  change_title (fixture, path, "Another One");
  load_again (fixture);
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
  load_again (fixture);
  load_again (fixture);
  g_assert_null (kit_library_find_role (fixture->library, id));
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 1);
}

static KitEvaluation *
open_evaluation (KitLibraryFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  KitEvaluation *evaluation = kit_library_open_evaluation (fixture->library, id, &error);

  g_assert_no_error (error);

  return evaluation;
}

/* Whoever names a candidate's folder after the person keeps it, and all that follows goes there. */
static void
test_candidate (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *home = kit_path_candidate_folder ("", candidate);
  g_autoptr (KitEvaluation) next = NULL;
  g_autoptr (KitEvaluation) again = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  next = kit_library_fixture_start_complete (fixture, "");
  kit_library_set_evaluation_candidate (
    fixture->library, next, kit_library_find_candidate (fixture->library, candidate), NULL);
  rename_file (fixture, home, "library/candidates/Ines D");
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, "library/candidates/Ines D/candidate.json", "folder’s name");
  g_assert_nonnull (kit_library_find_candidate (fixture->library, candidate));

  again = open_evaluation (fixture, kit_item_get_id (KIT_ITEM (next)));
  kit_library_fixture_submit (fixture, again);
  kit_library_rename_candidate (
    fixture->library, kit_library_find_candidate (fixture->library, candidate), "Ines D.", NULL);
  kit_library_fixture_reopen (fixture);
  g_assert_false (exists (fixture, home));
  g_assert_cmpuint (
    kit_library_fixture_count_files (fixture, "library/candidates/Ines D/evaluations"), ==, 2);
  assert_problem (fixture, "library/candidates/Ines D/candidate.json", "folder’s name");

  kit_library_trash_async (fixture->library,
                           kit_library_find_candidate (fixture->library, candidate),
                           NULL,
                           kit_store_result_cb,
                           &result);
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_false (exists (fixture, "library/candidates/Ines D"));
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 0);
}

static void
test_evaluation (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  const char *candidate = kit_evaluation_get_candidate_id (evaluation);
  g_autofree char *home = kit_path_evaluation ("", candidate, id);
  g_autofree char *stray = kit_path_evaluation ("", candidate, "Monday");
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  rename_file (fixture, home, stray);
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, stray, "is used, though its name");

  evaluation = open_evaluation (fixture, id);
  g_assert_true (kit_library_revise (fixture->library, evaluation, "Forgot", &error));
  g_assert_no_error (error);
  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  g_assert_false (exists (fixture, home));
  evaluation = open_evaluation (fixture, id);
  g_assert_cmpuint (count (kit_evaluation_get_revisions (evaluation)), ==, 1);
}

static void
test_evaluation_of_another (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  KitCandidate *other = kit_library_add_candidate (fixture->library, "Bo");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *folder = kit_path_evaluations ("", kit_item_get_id (KIT_ITEM (other)));
  g_autofree char *home =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autofree char *stray = kit_path_evaluation ("", kit_item_get_id (KIT_ITEM (other)), id);
  g_autofree char *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  kept = g_build_filename (folder, "x", NULL);
  kit_library_fixture_write (fixture, kept, "");
  rename_file (fixture, home, stray);
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, stray, "another candidate’s folder");
  g_assert_cmpstr (
    kit_evaluation_summary_get_candidate_name (kit_library_find_evaluation (fixture->library, id)),
    ==,
    "Ines");

  /* It stays where it is when its candidate goes. */
  kit_library_trash_async (
    fixture->library,
    kit_library_find_candidate (fixture->library, kit_evaluation_get_candidate_id (evaluation)),
    NULL,
    kit_store_result_cb,
    &result);
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_nonnull (kit_library_find_evaluation (fixture->library, id));
}

static void
test_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *home = kit_path_draft ("", id);
  g_autofree char *text = NULL;

  rename_file (fixture, home, "drafts/mine.json");
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  assert_problem (fixture, "drafts/mine.json", "is used, though its name");

  evaluation = open_evaluation (fixture, id);
  kit_evaluation_set_notes (evaluation, "Typed.");
  kit_library_fixture_save (fixture);
  g_assert_false (exists (fixture, home));
  text = kit_library_fixture_read (fixture, "drafts/mine.json");
  g_assert_nonnull (strstr (text, "Typed."));

  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
}

/* A draft that is open under another name goes on there, though a copy appears at home: what is
 * thrown away is what was typed. */
static void
test_draft_twice (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *home = kit_path_draft ("", id);
  const char *stray = "drafts/mine.json";
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) in_trash = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  rename_file (fixture, home, stray);
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  evaluation = open_evaluation (fixture, id);
  copy_file (fixture, stray, home);
  before = kit_library_fixture_read (fixture, home);
  load_again (fixture);

  kit_evaluation_set_notes (evaluation, "Typed.");
  kit_library_trash_async (fixture->library,
                           kit_library_find_evaluation (fixture->library, id),
                           NULL,
                           kit_store_result_cb,
                           &result);
  in_trash = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_false (exists (fixture, stray));
  after = kit_library_fixture_read (fixture, home);
  g_assert_cmpstr (after, ==, before);
}

static void
test_panel (KitLibraryFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (candidate));
  g_autofree char *role = kit_id_new ();
  g_autofree char *home = kit_path_panel ("", id, role);
  g_autofree char *stray = kit_path_panel ("", id, "Mechanics");
  g_autoptr (KitPanel) panel = kit_panel_new (NULL, id, role);
  g_autoptr (GBytes) bytes = kit_panel_to_bytes (panel);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  kit_library_fixture_write (fixture, stray, g_bytes_get_data (bytes, NULL));
  load_again (fixture);
  assert_problem (fixture, stray, "is used, though its name");

  kit_library_look (fixture->library, id, role, "I sign.", &error);
  g_assert_no_error (error);
  kit_library_fixture_save (fixture);
  g_assert_false (exists (fixture, home));
  text = kit_library_fixture_read (fixture, stray);
  g_assert_nonnull (strstr (text, "I sign."));
}

/* Private notes belong to an evaluation that is submitted, or thrown away with its candidate. */
static void
test_private_notes (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path = kit_path_private_notes ("", id);
  g_autofree char *submitted =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_fixture_reopen (fixture);
  assert_no_problem (fixture);

  rename_file (fixture, submitted, "away");
  load_again (fixture);
  assert_problem (fixture, path, "of an evaluation that is nowhere");
  load_again (fixture);
  assert_problem (fixture, path, "of an evaluation that is nowhere");

  rename_file (fixture, "away", submitted);
  load_again (fixture);
  assert_no_problem (fixture);

  /* One cannot tell while the library is out of reach. */
  rename_file (fixture, "library", "away");
  kit_library_fixture_reopen (fixture);
  assert_no_problem (fixture);
  rename_file (fixture, "away", "library");
}

static void
test_private_notes_in_trash (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitCandidate) candidate =
    g_list_model_get_item (kit_library_get_candidates (fixture->library), 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_trash_async (fixture->library, candidate, NULL, kit_store_result_cb, &result);
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  kit_library_fixture_reopen (fixture);
  assert_no_problem (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD_WITH(path, data, function)                                                             \
  g_test_add ("/strays/" path,                                                                     \
              KitLibraryFixture,                                                                   \
              data,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)
#define ADD(path, function) ADD_WITH (path, NULL, function)

  ADD ("role", test_role);
  ADD_WITH ("role-twice/before", "library/roles/!.json", test_role_twice);
  ADD_WITH ("role-twice/after", "library/roles/~.json", test_role_twice);
  ADD ("role-nowhere-at-home", test_role_nowhere_at_home);
  ADD ("role-broken-at-home", test_role_broken_at_home);
  ADD ("role-becomes-another", test_role_becomes_another);
  ADD ("looks-end", test_looks_end);
  ADD ("problems-stay", test_problems_stay);
  ADD ("trashed-meanwhile", test_trashed_meanwhile);
  ADD ("candidate", test_candidate);
  ADD ("evaluation", test_evaluation);
  ADD ("evaluation-of-another", test_evaluation_of_another);
  ADD ("draft", test_draft);
  ADD ("draft-twice", test_draft_twice);
  ADD ("panel", test_panel);
  ADD ("private-notes", test_private_notes);
  ADD ("private-notes-in-trash", test_private_notes_in_trash);

  return g_test_run ();
}
