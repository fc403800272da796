/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "fault-shim.h"
#include "kit-paths.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* What moves from one folder to another, when it is touched meanwhile or cannot move. */

static char *
get_submitted_path (KitEvaluation *evaluation, const char *data_dir)
{
  return kit_path_evaluation (data_dir,
                              kit_evaluation_get_candidate_id (evaluation),
                              kit_item_get_id (KIT_ITEM (evaluation)));
}

static char *
read_draft (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));

  kit_library_fixture_save (fixture);

  return kit_library_fixture_read (fixture, path);
}

static void
revise (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_library_revise (fixture->library, evaluation, "Forgot something", &error));
  g_assert_no_error (error);
}

static void
test_private_notes_survive (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, fixture->data_dir);
  g_autofree char *name = get_submitted_path (evaluation, "");
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  revise (fixture, evaluation);

  /* What stands there cannot be read. */
  g_assert_cmpint (g_rename (path, away), ==, 0);
  g_assert_cmpint (symlink (away, path), ==, 0);
  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  kit_assert_names (error, name);

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
}

static void
test_submit_twice (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, fixture->data_dir);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &first);
  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &second);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_true (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&first), &error));
  g_assert_no_error (error);

  kit_library_fixture_unsubmit (fixture, evaluation);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A note that is being typed reaches the model only when the library asks for it. */
static void
hand_over_cb (KitEvaluation *evaluation)
{
  kit_evaluation_set_notes (evaluation, "Typed at once.");
}

static void
test_type_while_submitting (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gulong handler;
  g_autofree char *text = NULL;

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  handler =
    g_signal_connect_swapped (fixture->library, "flush", G_CALLBACK (hand_over_cb), evaluation);
  g_assert_true (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);
  /* The thread of the submission may hold the evaluation for longer than this test does. */
  g_signal_handler_disconnect (fixture->library, handler);

  text = kit_library_fixture_read (fixture, path);
  g_assert_nonnull (strstr (text, "Typed at once."));
}

static void
test_type_while_unsubmitting (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_unsubmit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (kit_library_can_unsubmit (fixture->library, evaluation));
  kit_evaluation_set_notes (evaluation, "Typed at once.");
  g_assert_true (
    kit_library_unsubmit_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_no_error (error);

  text = read_draft (fixture, evaluation);
  g_assert_nonnull (strstr (text, "Typed at once."));
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 1);
}

static void
test_unsubmit_fails (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, fixture->data_dir);
  g_autofree char *name = get_submitted_path (evaluation, "");
  g_autofree char *away = g_strconcat (path, ".away", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);

  /* A folder cannot be removed like a file. */
  g_assert_cmpint (g_rename (path, away), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  kit_library_unsubmit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_unsubmit_finish (fixture->library, kit_wait_for_result (&result), &error));
  kit_assert_names (error, name);

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 1);

  /* The person may try again. */
  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rename (away, path), ==, 0);
  kit_library_fixture_unsubmit (fixture, evaluation);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
start_trash (KitLibraryFixture *fixture, KitEvaluation *evaluation, GAsyncResult **result)
{
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  KitEvaluationSummary *summary = kit_library_find_evaluation (fixture->library, id);

  kit_library_trash_async (fixture->library, summary, NULL, kit_store_result_cb, result);
}

static void
test_type_while_trashing (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) restored = NULL;
  g_autoptr (KitTrashed) trashed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  start_trash (fixture, evaluation, &result);
  kit_evaluation_set_notes (evaluation, "Typed at once.");
  trashed = kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);

  /* It stays where it was thrown, with all that was typed. */
  kit_library_fixture_save (fixture);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
  kit_library_restore_async (fixture->library, trashed, NULL, kit_store_result_cb, &restored);
  g_assert_true (
    kit_library_restore_finish (fixture->library, kit_wait_for_result (&restored), &error));
  g_assert_no_error (error);
  text = read_draft (fixture, evaluation);
  g_assert_nonnull (strstr (text, "Typed at once."));
}

static void
test_trash_fails (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *text = NULL;

  /* A file where the folder of the trash should be. */
  kit_library_fixture_write (fixture, "drafts/trash", "");
  start_trash (fixture, evaluation, &result);
  g_assert_null (
    kit_library_trash_finish (fixture->library, kit_wait_for_result (&result), &error));
  kit_assert_names (error, path);

  kit_evaluation_set_notes (evaluation, "Typed afterwards.");
  text = read_draft (fixture, evaluation);
  g_assert_nonnull (strstr (text, "Typed afterwards."));
}

static void
test_trash_while_submitting (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GAsyncResult) submitted = NULL;
  g_autoptr (GAsyncResult) trashed = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &submitted);
  start_trash (fixture, evaluation, &trashed);
  g_assert_null (
    kit_library_trash_finish (fixture->library, kit_wait_for_result (&trashed), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_true (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&submitted), &error));
  g_assert_no_error (error);
}

static char *
replace (const char *text, const char *what, const char *with)
{
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, what, with, 0), >, 0);

  return g_string_free_and_steal (g_steal_pointer (&string));
}

/* What a newer version put beside private notes survives a revision, also over a new start, and
 * when all notes are taken out. */
static void
test_unknown_beside_private_notes (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path = kit_path_private_notes ("", id);
  g_autofree char *text = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *found = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  text = kit_library_fixture_read (fixture, path);
  newer = replace (text, "\"version\": 1", "\"version\": 1,\n  \"mood\": [1.50]");
  kit_library_fixture_write (fixture, path, newer);

  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, NULL);
  revise (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KitAnswer) answer =
        g_list_model_get_item (kit_evaluation_get_answers (evaluation), i);

      kit_answer_set_private_note (answer, "");
    }
  kit_library_fixture_submit (fixture, evaluation);

  found = kit_library_fixture_read (fixture, path);
  g_assert_nonnull (strstr (found, "\"mood\": [\n    1.50\n  ]"));
  g_assert_null (strstr (found, "left-hand"));
}

/* Where the submitted file is not the one that was revised, both are kept. */
static void
test_revised_elsewhere (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  g_autofree char *theirs = NULL;
  GListModel *problems = kit_library_get_problems (fixture->library);

  kit_evaluation_set_summary (evaluation, "Before.");
  kit_library_fixture_submit (fixture, evaluation);
  revise (fixture, evaluation);
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 1);

  revise (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  theirs = replace (text, "Before.", "Meanwhile.");
  kit_library_fixture_write (fixture, path, theirs);
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 2);

  kit_library_load (fixture->library, NULL, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
}

/* Also taking a submission back leaves what somebody else has put there since. */
static void
test_unsubmit_changed_elsewhere (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  g_autofree char *theirs = NULL;

  kit_evaluation_set_summary (evaluation, "Before.");
  kit_library_fixture_submit (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  theirs = replace (text, "Before.", "Meanwhile.");
  kit_library_fixture_write (fixture, path, theirs);

  kit_library_fixture_unsubmit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 1);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 1);
}

/* A submission that fails leaves no second names, however often it is tried. */
static void
test_failed_submission_keeps_no_copy (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *private_folder = g_build_filename (fixture->data_dir, "private", NULL);
  g_autofree char *away = g_build_filename (fixture->data_dir, "away", NULL);
  g_autofree char *text = NULL;
  g_autofree char *theirs = NULL;

  kit_evaluation_set_summary (evaluation, "Before.");
  kit_library_fixture_submit (fixture, evaluation);
  revise (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  theirs = replace (text, "Before.", "Meanwhile.");
  kit_library_fixture_write (fixture, path, theirs);
  g_assert_cmpint (g_rename (private_folder, away), ==, 0);
  kit_library_fixture_write (fixture, "private", "no folder");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
      g_assert_false (
        kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 1);
    }

  g_assert_cmpint (g_remove (private_folder), ==, 0);
  g_assert_cmpint (g_rename (away, private_folder), ==, 0);
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 2);
}

/* A draft that another version laid out is no other draft. */
static void
test_draft_laid_out_otherwise (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path = kit_path_draft ("", id);
  g_autofree char *draft = read_draft (fixture, evaluation);
  g_autofree char *other = g_strconcat (draft, "\n\n", NULL);

  g_clear_object (&evaluation);
  kit_library_fixture_write (fixture, path, other);
  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, NULL);
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
}

/* A draft that cannot go has not been submitted, and says so. */
static void
test_draft_stays (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *draft = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  fault_set ("unlink:EACCES:1");
  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  fault_set (NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  kit_assert_names (error, draft);

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 0);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 0);
  kit_library_fixture_submit (fixture, evaluation);
}

/* The program ended when the submitted file was there, and the draft had not gone. */
static void
test_submit_again_after_end (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *draft_path = kit_path_draft ("", id);
  g_autofree char *path = get_submitted_path (evaluation, "");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *draft = read_draft (fixture, evaluation);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  kit_library_fixture_write (fixture, draft_path, draft);
  kit_library_fixture_reopen (fixture);

  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 1);
}

/* What cannot be understood is not lost when it has to make room. */
static void
test_not_understood_is_kept (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path = kit_path_private_notes ("", id);

  kit_library_fixture_write (fixture, path, "Dear diary");
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 2);
}

/* A draft that is open is on the disk, whoever takes its file away. */
static void
test_draft_taken_away (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path =
    kit_path_draft (fixture->data_dir, kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_notes (evaluation, "Said much.");
  kit_library_fixture_save (fixture);
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
  kit_library_fixture_settle (fixture);

  text = read_draft (fixture, evaluation);
  g_assert_nonnull (strstr (text, "Said much."));
}

static void
test_draft_not_understood (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_fixture_write (fixture, path, "{ \"version\": 7 }");
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);

  g_assert_false (kit_library_revise (fixture->library, evaluation, "Forgot", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, path));
  text = read_draft (fixture, evaluation);
  g_assert_cmpstr (text, ==, "{ \"version\": 7 }");
}

/* Nothing can be written where a folder stands; the fixture wants it to end well. */
static void
clear_way (KitLibraryFixture *fixture, const char *path)
{
  g_assert_cmpint (g_rmdir (path), ==, 0);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

/* Where one was, another draft, and a role are no business of the one that is submitted. */
static void
test_submit_beside_failures (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) other = kit_library_fixture_start_complete (fixture, "Bo");
  g_autofree char *place = kit_path_place (fixture->state_dir);
  g_autofree char *path = kit_path_draft (fixture->data_dir, kit_item_get_id (KIT_ITEM (other)));
  const KitPlace now = { .page = (char *) "interview" };

  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  kit_library_set_place (fixture->library, &now);
  kit_evaluation_set_notes (other, "Typed.");

  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);

  clear_way (fixture, place);
  clear_way (fixture, path);
}

/* Without the person, the evaluation would be of nobody. */
static void
test_submit_without_candidate (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *candidate = kit_evaluation_get_candidate_id (evaluation);
  g_autofree char *path = kit_path_candidate (fixture->data_dir, candidate);
  g_autofree char *name = kit_path_candidate ("", candidate);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  kit_library_rename_candidate (
    fixture->library, kit_library_find_candidate (fixture->library, candidate), "Inês", NULL);

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_nonnull (strstr (error->message, name));
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);

  clear_way (fixture, path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/moving/" path,                                                                     \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("private-notes-survive", test_private_notes_survive);
  ADD ("submit-twice", test_submit_twice);
  ADD ("type-while-submitting", test_type_while_submitting);
  ADD ("unsubmit-changed-elsewhere", test_unsubmit_changed_elsewhere);
  ADD ("failed-submission-keeps-no-copy", test_failed_submission_keeps_no_copy);
  ADD ("draft-laid-out-otherwise", test_draft_laid_out_otherwise);
  ADD ("draft-stays", test_draft_stays);
  ADD ("submit-again-after-end", test_submit_again_after_end);
  ADD ("type-while-unsubmitting", test_type_while_unsubmitting);
  ADD ("unsubmit-fails", test_unsubmit_fails);
  ADD ("type-while-trashing", test_type_while_trashing);
  ADD ("trash-fails", test_trash_fails);
  ADD ("trash-while-submitting", test_trash_while_submitting);
  ADD ("unknown-beside-private-notes", test_unknown_beside_private_notes);
  ADD ("revised-elsewhere", test_revised_elsewhere);
  ADD ("not-understood-is-kept", test_not_understood_is_kept);
  ADD ("draft-taken-away", test_draft_taken_away);
  ADD ("draft-not-understood", test_draft_not_understood);
  ADD ("submit-beside-failures", test_submit_beside_failures);
  ADD ("submit-without-candidate", test_submit_without_candidate);

  return g_test_run ();
}
