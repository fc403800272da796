/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-codec.h"
#include "kit-paths.h"

#include <glib/gstdio.h>

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
too_late_cb (gpointer data)
{
  g_error ("%s does not happen", (const char *) data);
}

static void
wait_until_loaded_again (KitLibraryFixture *fixture, guint n_roles)
{
  guint timeout = g_timeout_add_seconds_once (20, too_late_cb, (gpointer) "another look");

  kit_library_poke (fixture->library);
  while (count (kit_library_get_roles (fixture->library)) != n_roles)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
test_role (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Ferry Pilot");
  g_autoptr (GBytes) bytes = kit_role_to_bytes (role);
  g_autofree char *path = kit_path_role ("", kit_item_get_id (KIT_ITEM (role)));
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);

  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  wait_until_loaded_again (fixture, 2);
  g_assert_cmpint (g_unlink (full), ==, 0);
  wait_until_loaded_again (fixture, 1);
}

static void
test_folder_out_of_reach (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *library = g_build_filename (fixture->data_dir, "library", NULL);
  g_autofree char *away = g_build_filename (fixture->data_dir, "away", NULL);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_add_role (fixture);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);

  /* A share that is not mounted is not a deletion. */
  g_assert_cmpint (g_rename (library, away), ==, 0);
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
  g_assert_cmpint (g_rename (away, library), ==, 0);
}

static void
replaced_cb (KitEvaluationSummary *summary, guint *n)
{
  *n += 1;
}

static void
wait_for (guint *n)
{
  guint timeout = g_timeout_add_seconds_once (20, too_late_cb, (gpointer) "the replacement");

  while (*n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

/* As if a sync tool had brought a colleague's revision of @evaluation, with another summary. */
static void
write_revised (KitLibraryFixture *fixture,
               KitEvaluation *evaluation,
               const char *path,
               const char *date)
{
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (evaluation);
  g_autoptr (KitEvaluation) other = NULL;
  g_autoptr (GDateTime) submitted = g_date_time_new_utc (2027, 1, 2, 3, 4, 5);
  g_autoptr (GBytes) revised = NULL;
  g_autoptr (GError) error = NULL;

  other = kit_evaluation_from_bytes (bytes, &error);
  g_assert_no_error (error);
  kit_evaluation_set_state (other, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_summary (other, "Better than I wrote.");
  kit_evaluation_set_date (other, date);
  kit_evaluation_set_state (other, KIT_EVALUATION_SUBMITTED, submitted);
  revised = kit_evaluation_to_bytes (other);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (revised, NULL));
}

static guint
get_position (KitLibraryFixture *fixture, KitEvaluationSummary *summary)
{
  GListModel *evaluations = kit_library_get_evaluations (fixture->library);
  guint position = 0;

  g_assert_true (g_list_store_find (G_LIST_STORE (evaluations), summary, &position));

  return position;
}

static void
test_open_evaluation (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) other = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autoptr (KitEvaluation) again = NULL;
  g_autoptr (GError) error = NULL;
  KitEvaluationSummary *summary;
  guint n_replaced = 0;
  guint before;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_fixture_save (fixture);
  summary = kit_library_find_evaluation (fixture->library, id);
  before = get_position (fixture, summary);
  g_signal_connect (summary, "replaced", G_CALLBACK (replaced_cb), &n_replaced);

  /* The list has the newest first: with this date it belongs to the other end. */
  write_revised (fixture, evaluation, path, before == 0 ? "2001-01-02" : "2101-01-02");
  kit_library_poke (fixture->library);
  wait_for (&n_replaced);

  again = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_true (again != evaluation);
  g_assert_cmpstr (kit_evaluation_get_summary (again), ==, "Better than I wrote.");

  g_assert_cmpuint (get_position (fixture, summary), ==, 1 - before);
}

/* What we have written ourselves is what is in memory. */
static void
test_own_submission (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autoptr (KitRole) role = kit_role_new (NULL, "Ferry Pilot");
  g_autoptr (GBytes) bytes = kit_role_to_bytes (role);
  g_autofree char *path = kit_path_role ("", kit_item_get_id (KIT_ITEM (role)));
  g_autoptr (KitEvaluation) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_replaced = 0;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_fixture_save (fixture);
  g_signal_connect (kit_library_find_evaluation (fixture->library, id),
                    "replaced",
                    G_CALLBACK (replaced_cb),
                    &n_replaced);

  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  wait_until_loaded_again (fixture, 3);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  again = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_true (again == evaluation);
  g_assert_cmpuint (n_replaced, ==, 0);
}

static guint
count_kept (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, "changed elsewhere") != NULL)
      n++;

  return n;
}

/* A place that a newer version wrote is not lost to this one. */
static void
test_place_not_understood (KitLibraryFixture *fixture, gconstpointer data)
{
  const char *newer = "{\"format\": \"interview-kit/place\", \"version\": 7}";
  g_autofree char *path = g_build_filename (fixture->state_dir, "place.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  KitPlace now = { .page = (char *) "interview" };

  g_assert_cmpint (g_mkdir_with_parents (fixture->state_dir, 0700), ==, 0);
  g_file_set_contents (path, newer, -1, &error);
  g_assert_no_error (error);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);

  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_save (fixture);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, newer);
}

/* One that comes while the window is open, too. */
static void
test_place_replaced (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->state_dir, "place.json", NULL);
  KitPlace now = { .page = (char *) "interview" };

  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_save (fixture);
  g_assert_true (g_file_set_contents (path, "Theirs, whatever it is", -1, NULL));
  now.page = (char *) "library";
  kit_library_set_place (fixture->library, &now);
  now.page = (char *) "interview";
  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_save (fixture);
  g_assert_cmpuint (count_kept (fixture->state_dir), ==, 1);
}

static void
assert_kept (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *kept = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;

  kit_library_fixture_save (fixture);
  g_assert_null (kit_library_fixture_find_kept (fixture, "drafts"));
  kit_library_fixture_write (fixture, path, "Theirs, whatever it is");
  kit_evaluation_set_notes (evaluation, "And mine");
  kit_library_fixture_save (fixture);

  kept = kit_library_fixture_find_kept (fixture, "drafts");
  g_assert_nonnull (kept);
  theirs = kit_library_fixture_read (fixture, kept);
  ours = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (theirs, ==, "Theirs, whatever it is");
  g_assert_nonnull (strstr (ours, "And mine"));
}

/* What somebody else puts where a draft lies is kept, also if no draft was there before. */
static void
test_new_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, kit_library_fixture_get_included (fixture), NULL, "Jo", NULL, NULL, NULL);

  assert_kept (fixture, evaluation);
}

static void
test_new_revision (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_revise (fixture->library, evaluation, "Wrong level", &error);
  g_assert_no_error (error);
  assert_kept (fixture, evaluation);
}

/* Saving brings back what was saved before, though nothing was typed since. */
static void
test_save_again (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);
  g_autofree char *kept = NULL;
  g_autofree char *ours = NULL;

  kit_evaluation_set_notes (evaluation, "Mine");
  kit_library_fixture_save (fixture);
  kit_library_fixture_write (fixture, path, "Theirs, whatever it is");
  kit_library_save (fixture->library);
  kit_library_fixture_save (fixture);
  kept = kit_library_fixture_find_kept (fixture, "drafts");
  g_assert_nonnull (kept);
  ours = kit_library_fixture_read (fixture, path);
  g_assert_nonnull (strstr (ours, "Mine"));

  g_assert_cmpint (g_unlink (full), ==, 0);
  kit_library_save (fixture->library);
  kit_library_fixture_save (fixture);
  g_assert_true (g_file_test (full, G_FILE_TEST_EXISTS));
}

static void
test_draft_at_submission (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *kept = NULL;
  g_autofree char *theirs = NULL;

  kit_library_fixture_save (fixture);
  kit_library_fixture_write (fixture, path, "Theirs, whatever it is");
  kit_library_fixture_submit (fixture, evaluation);
  kept = kit_library_fixture_find_kept (fixture, "drafts");
  g_assert_nonnull (kept);
  theirs = kit_library_fixture_read (fixture, kept);
  g_assert_cmpstr (theirs, ==, "Theirs, whatever it is");
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 1);
}

static void
test_draft_at_undo (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *kept = NULL;
  g_autofree char *theirs = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_assert_null (kit_library_fixture_find_kept (fixture, "drafts"));
  kit_library_fixture_write (fixture, path, "Theirs, whatever it is");
  kit_library_fixture_unsubmit (fixture, evaluation);
  kept = kit_library_fixture_find_kept (fixture, "drafts");
  g_assert_nonnull (kept);
  theirs = kit_library_fixture_read (fixture, kept);
  g_assert_cmpstr (theirs, ==, "Theirs, whatever it is");
}

static void
write_candidate (KitLibraryFixture *fixture, const char *id, const char *notes)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (id, "Ann");
  g_autofree char *path = kit_path_candidate ("", id);
  g_autoptr (GBytes) bytes = NULL;

  kit_candidate_set_notes (candidate, notes);
  bytes = kit_candidate_to_bytes (candidate);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  kit_library_load (fixture->library, NULL, NULL);
}

/* Who is shown somewhere is still the same. */
static void
test_candidate_changed (KitLibraryFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ann");

  kit_library_fixture_save (fixture);
  write_candidate (fixture, kit_item_get_id (KIT_ITEM (candidate)), "Theirs");
  g_assert_cmpstr (kit_candidate_get_notes (candidate), ==, "Theirs");
  g_assert_true (kit_library_find_candidate (fixture->library,
                                             kit_item_get_id (KIT_ITEM (candidate))) == candidate);
}

/* A page may hold the candidate as it was before the file went away and came back. */
static void
test_candidate_of_before (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitCandidate) before = NULL;
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  g_autofree char *text = NULL;

  before = g_object_ref (kit_library_add_candidate (fixture->library, "Ann"));
  kit_library_fixture_save (fixture);
  path = kit_path_candidate ("", kit_item_get_id (KIT_ITEM (before)));
  full = g_build_filename (fixture->data_dir, path, NULL);
  kit_library_load (fixture->library, NULL, NULL);
  g_assert_cmpint (g_unlink (full), ==, 0);
  kit_library_load (fixture->library, NULL, NULL);
  g_assert_null (
    kit_library_find_candidate (fixture->library, kit_item_get_id (KIT_ITEM (before))));
  write_candidate (fixture, kit_item_get_id (KIT_ITEM (before)), "Theirs");

  kit_library_rename_candidate (fixture->library, before, "Anna", NULL);
  kit_library_add_candidacy (fixture->library, before, "11111111-2222-4333-8444-555555555555");
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, path);
  g_assert_nonnull (strstr (text, "Theirs"));
  g_assert_nonnull (strstr (text, "Anna"));
  g_assert_nonnull (strstr (text, "11111111-2222"));
}

static void
test_interviewer (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *theirs = NULL;

  kit_library_set_interviewer_name (fixture->library, "Ada Marsh");
  kit_library_fixture_save (fixture);
  kit_library_fixture_write (fixture, "interviewer.json", "Theirs, whatever it is");
  kit_library_set_interviewer_name (fixture->library, "Ada Marsh-Hill");
  kit_library_fixture_save (fixture);
  kept = kit_library_fixture_find_kept (fixture, "");
  g_assert_nonnull (kept);
  theirs = kit_library_fixture_read (fixture, kept);
  g_assert_cmpstr (theirs, ==, "Theirs, whatever it is");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/elsewhere/" path,                                                                  \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("role", test_role);
  ADD ("folder-out-of-reach", test_folder_out_of_reach);
  ADD ("open-evaluation", test_open_evaluation);
  ADD ("own-submission", test_own_submission);
  ADD ("place-not-understood", test_place_not_understood);
  ADD ("place-replaced", test_place_replaced);
  ADD ("new-draft", test_new_draft);
  ADD ("new-revision", test_new_revision);
  ADD ("save-again", test_save_again);

  ADD ("draft-at-submission", test_draft_at_submission);
  ADD ("draft-at-undo", test_draft_at_undo);
  ADD ("candidate-changed", test_candidate_changed);
  ADD ("candidate-of-before", test_candidate_of_before);
  ADD ("interviewer", test_interviewer);

  return g_test_run ();
}
