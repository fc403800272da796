/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#define INCLUDED_TITLE "Senior Backend Developer"

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
test_first_start (KitLibraryFixture *fixture, gconstpointer data)
{
  KitRole *role = kit_library_fixture_get_included (fixture);

  g_assert_cmpstr (kit_role_get_title (role), ==, INCLUDED_TITLE);
  g_assert_cmpuint (count (kit_role_get_questions (role)), ==, 10);
  g_assert_cmpuint (count (kit_role_get_red_flags (role)), ==, 5);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 0);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
  g_assert_true (kit_library_get_loaded (fixture->library));

  /* Looking leaves no trace. */
  g_assert_false (g_file_test (fixture->data_dir, G_FILE_TEST_EXISTS));
}

static void
check_modes (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  GStatBuf info;
  const char *name;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, S_ISDIR (info.st_mode) ? 0700 : 0600);

  dir = S_ISDIR (info.st_mode) ? g_dir_open (path, 0, NULL) : NULL;
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      check_modes (child);
    }
}

static void
test_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  KitEvaluationSummary *summary;

  evaluation = kit_library_fixture_start_complete (fixture, "Ines <lead> & Söhne");
  id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);
  check_modes (fixture->data_dir);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
  g_assert_cmpuint (count (kit_library_get_candidates (fixture->library)), ==, 1);

  summary = kit_library_find_evaluation (fixture->library, id);
  g_assert_cmpstr (kit_evaluation_summary_get_candidate_name (summary), ==, "Ines <lead> & Söhne");
  g_assert_cmpint (kit_evaluation_summary_get_state (summary), ==, KIT_EVALUATION_DRAFT);
  g_assert_cmpuint (kit_evaluation_summary_get_settled (summary), ==, 3);
  g_assert_true (kit_score_is_null (kit_evaluation_summary_get_score (summary)));

  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  answer = g_list_model_get_item (kit_evaluation_get_plan (evaluation), 0);
  g_assert_cmpstr (kit_answer_get_private_note (answer), ==, "Remember the left-hand thread.");
  g_assert_cmpstr (kit_evaluation_get_interviewer_name (evaluation), ==, "Ada Marsh");
}

static void
test_one_object (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) again =
    kit_library_open_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (evaluation)), NULL);

  g_assert_true (evaluation == again);
}

static void
test_summary_follows (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitAnswer) answer = g_list_model_get_item (kit_evaluation_get_plan (evaluation), 0);
  KitEvaluationSummary *summary =
    kit_library_find_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (evaluation)));

  kit_answer_set_state (answer, KIT_ANSWER_OPEN);
  g_assert_cmpuint (kit_evaluation_summary_get_settled (summary), ==, 2);
}

static void
test_submit (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autofree char *private_path = kit_path_private_notes ("", id);
  g_autofree char *text = NULL;
  g_autofree char *private_text = NULL;
  KitEvaluationSummary *summary;

  kit_library_fixture_submit (fixture, evaluation);
  /* nothing that was waiting to be saved brings the draft back */
  kit_library_fixture_save (fixture);

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 0);
  text = kit_library_fixture_read (fixture, path);
  private_text = kit_library_fixture_read (fixture, private_path);
  g_assert_null (strstr (text, "left-hand"));
  g_assert_nonnull (strstr (private_text, "left-hand"));
  check_modes (fixture->data_dir);

  summary = kit_library_find_evaluation (fixture->library, id);
  g_assert_cmpint (kit_evaluation_summary_get_state (summary), ==, KIT_EVALUATION_SUBMITTED);
  g_assert_cmpfloat (kit_score_get_value (kit_evaluation_summary_get_score (summary)), ==, 4.0);
}

static void
test_unsubmit (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autofree char *path =
    kit_path_evaluation (fixture->data_dir, kit_evaluation_get_candidate_id (evaluation), id);
  g_autofree char *draft = kit_path_draft ("", id);
  g_autofree char *text = NULL;

  g_assert_false (kit_library_can_unsubmit (fixture->library, evaluation));
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_true (kit_library_can_unsubmit (fixture->library, evaluation));
  kit_library_fixture_unsubmit (fixture, evaluation);

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 0);

  /* It saves itself again, and can be submitted again. */
  kit_evaluation_set_summary (evaluation, "Careful hands.");
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, draft);
  g_assert_nonnull (strstr (text, "Careful hands."));
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_submit_incomplete (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_NONE);
  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);
}

static void
test_submit_fails (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *blocker =
    kit_path_evaluations (fixture->data_dir, kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *folder = g_path_get_dirname (blocker);
  g_autofree char *name = kit_path_evaluation (
    "", kit_evaluation_get_candidate_id (evaluation), kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  /* A file where the folder of evaluations should be. */
  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (blocker, "", 0, &error);
  g_assert_no_error (error);

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  kit_assert_names (error, name);
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 1);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "private"), ==, 0);
}

static void
test_revise (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) old = NULL;
  g_autoptr (KitRevision) revision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));

  kit_evaluation_set_summary (evaluation, "Before.");
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_true (kit_library_revise (fixture->library, evaluation, "Forgot the test ride", &error));
  g_assert_no_error (error);
  g_assert_false (kit_library_can_unsubmit (fixture->library, evaluation));
  kit_evaluation_set_summary (evaluation, "After.");
  g_clear_object (&evaluation);

  /* The draft of a revision stands before the submitted one, which is still there. */
  kit_library_fixture_reopen (fixture);
  g_assert_true (
    kit_evaluation_summary_get_revising (kit_library_find_evaluation (fixture->library, id)));

  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_summary (evaluation), ==, "After.");
  g_assert_cmpuint (count (kit_evaluation_get_revisions (evaluation)), ==, 1);

  revision = g_list_model_get_item (kit_evaluation_get_revisions (evaluation), 0);
  g_assert_cmpstr (kit_revision_get_reason (revision), ==, "Forgot the test ride");
  old = kit_evaluation_from_revision (evaluation, revision, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_summary (old), ==, "Before.");
}

static void
test_mine (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) mine = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) theirs = kit_evaluation_new (NULL, kit_evaluation_get_kit (mine));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_interviewer_id (theirs, "11111111-2222-4333-8444-555555555555");
  kit_evaluation_set_state (theirs, KIT_EVALUATION_SUBMITTED, now);
  g_assert_true (kit_library_is_me (fixture->library, kit_evaluation_get_interviewer_id (mine)));
  g_assert_false (kit_library_is_me (fixture->library, kit_evaluation_get_interviewer_id (theirs)));
  g_assert_false (kit_library_is_me (fixture->library, NULL));

  g_assert_false (kit_library_revise (fixture->library, theirs, "I know better", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (kit_evaluation_get_state (theirs), ==, KIT_EVALUATION_SUBMITTED);
}

static void
test_sealed (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) mine = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (KitImport) import = NULL;
  const char *id;

  /* A colleague's evaluation of the same candidate for the same role. */
  copy = kit_evaluation_new (NULL, kit_evaluation_get_kit (mine));
  g_object_set (copy,
                "candidate-id",
                kit_evaluation_get_candidate_id (mine),
                "candidate-name",
                "Ines",
                "interviewer-name",
                "Bo",
                "date",
                "2026-03-15",
                "recommendation",
                KIT_RECOMMENDATION_NO,
                NULL);
  kit_evaluation_set_interviewer_id (copy, "11111111-2222-4333-8444-555555555555");
  kit_evaluation_set_state (copy, KIT_EVALUATION_SUBMITTED, now);
  bytes = kit_evaluation_to_bytes (copy);
  id = kit_item_get_id (KIT_ITEM (copy));

  import = kit_import_new ("bo.json", bytes, &error);
  g_assert_no_error (error);
  g_assert_true (kit_import_add (import, fixture->library, &error));
  g_assert_no_error (error);
  kit_library_fixture_save (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_true (
    kit_evaluation_summary_get_sealed (kit_library_find_evaluation (fixture->library, id)));
  g_assert_cmpint (
    kit_evaluation_summary_get_recommendation (kit_library_find_evaluation (fixture->library, id)),
    ==,
    KIT_RECOMMENDATION_NONE);
  g_assert_null (kit_library_open_evaluation (fixture->library, id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);

  kit_library_fixture_submit (fixture, mine);
  kit_library_settle (fixture->library, mine);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (
    kit_evaluation_summary_get_sealed (kit_library_find_evaluation (fixture->library, id)));
}

static void
test_draft_without_interviewer (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *path = kit_path_interviewer (fixture->data_dir);
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));

  kit_library_fixture_save (fixture);
  g_clear_object (&evaluation);
  g_assert_cmpint (g_unlink (path), ==, 0);
  kit_library_fixture_reopen (fixture);

  /* Whoever can read the drafts wrote them. */
  g_assert_false (
    kit_evaluation_summary_get_sealed (kit_library_find_evaluation (fixture->library, id)));
}

static void
test_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  const char *cut = "{\n  \"format\": \"interview-kit/role\",\n  \"ver";
  g_autofree char *fifo = g_build_filename (fixture->data_dir, "library/roles/fifo.json", NULL);
  g_autofree char *link = g_build_filename (fixture->data_dir, "library/roles/link.json", NULL);
  g_autofree char *folder = g_build_filename (fixture->data_dir, "drafts/folder.json", NULL);
  g_autofree char *text = NULL;
  GListModel *problems;

  kit_library_fixture_save (fixture);
  kit_library_fixture_write (fixture, "library/roles/cut.json", cut);
  kit_library_fixture_write (fixture, "drafts/text.json", "Dear diary");
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);

  problems = kit_library_get_problems (fixture->library);
  g_assert_cmpuint (count (problems), ==, 5);
  for (guint i = 0; i < count (problems); i++)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (problems, i);

      g_assert_cmpstr (kit_problem_get_message (problem), !=, "");
      if (g_str_has_suffix (kit_problem_get_file (problem), "cut.json"))
        g_assert_cmpuint (kit_problem_get_line (problem), ==, 3);
    }

  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
  g_assert_cmpuint (count (kit_library_get_evaluations (fixture->library)), ==, 1);
  text = kit_library_fixture_read (fixture, "library/roles/cut.json");
  g_assert_cmpstr (text, ==, cut);
}

static void
test_load_async (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitLibrary) other = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  other = kit_library_new (fixture->data_dir, fixture->state_dir, "Ada Marsh");
  kit_library_load_async (other, NULL, kit_store_result_cb, &result);
  g_assert_false (kit_library_get_loaded (other));
  kit_library_load_finish (other, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);

  g_assert_true (kit_library_get_loaded (other));
  g_assert_cmpuint (count (kit_library_get_roles (other)), ==, 2);
  g_assert_cmpuint (count (kit_library_get_evaluations (other)), ==, 1);
  g_assert_cmpstr (
    kit_library_get_interviewer_id (other), ==, kit_library_get_interviewer_id (fixture->library));
}

/* Nobody submits under an id that is forgotten at the end; once the file is back, one does. */
static void
test_submit_needs_interviewer (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autofree char *path = kit_path_interviewer ("");
  g_autofree char *good = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (kit_library_fixture_start_complete (fixture, "Bo"));
  kit_library_fixture_save (fixture);
  id = g_strdup (kit_library_get_interviewer_id (fixture->library));
  good = kit_library_fixture_read (fixture, path);
  kit_library_fixture_write (fixture, path, "garbage");
  kit_library_fixture_reopen (fixture);

  evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_assert_cmpstr (kit_evaluation_get_interviewer_id (evaluation), !=, id);
  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  g_assert_false (
    kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_DRAFT);

  kit_library_fixture_write (fixture, path, good);
  kit_library_load (fixture->library, NULL, NULL);
  kit_library_fixture_submit (fixture, evaluation);
  g_assert_cmpstr (kit_evaluation_get_interviewer_id (evaluation), ==, id);
}

static void
test_interviewer_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  kit_library_fixture_write (fixture, "interviewer.json", "{\"id\": 7}");
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);

  kit_library_set_interviewer_name (fixture->library, "Somebody Else");
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, "interviewer.json");
  g_assert_cmpstr (text, ==, "{\"id\": 7}");
}

/* What a newer version keeps beside a name, or a place, is still there after a save. */
static void
test_unknown_members (KitLibraryFixture *fixture, gconstpointer data)
{
  const char *unknown = "\"x\": {\n    \"y\": [\n      1.50,\n      null\n    ]\n  }";
  g_autofree char *interviewer = g_strdup_printf (
    "{\"format\": \"interview-kit/interviewer\", \"version\": 1, \"name\": \"Ada\", "
    "\"id\": \"11111111-2222-4333-8444-555555555555\", %s}",
    unknown);
  g_autofree char *place =
    g_strdup_printf ("{\"format\": \"interview-kit/place\", \"version\": 1, %s}", unknown);
  g_autofree char *path = g_build_filename (fixture->state_dir, "place.json", NULL);
  KitPlace now = { .page = (char *) "interview" };
  g_autofree char *text = NULL;
  g_autofree char *place_text = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_write (fixture, "interviewer.json", interviewer);
  g_assert_cmpint (g_mkdir_with_parents (fixture->state_dir, 0700), ==, 0);
  g_file_set_contents (path, place, -1, &error);
  g_assert_no_error (error);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);

  kit_library_set_interviewer_name (fixture->library, "Ada Marsh");
  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, "interviewer.json");
  g_assert_nonnull (strstr (text, "\"Ada Marsh\""));
  g_assert_nonnull (strstr (text, unknown));
  g_file_get_contents (path, &place_text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (place_text, "\"interview\""));
  g_assert_nonnull (strstr (place_text, unknown));
}

static void
test_place (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitPlace) place = NULL;
  KitPlace now = {
    .page = (char *) "interview",
    .question = (char *) "11111111-2222-4333-8444-555555555555",
  };

  g_assert_null (kit_library_dup_place (fixture->library));
  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_reopen (fixture);
  place = kit_library_dup_place (fixture->library);
  g_assert_cmpstr (place->page, ==, "interview");
  g_assert_cmpstr (place->question, ==, now.question);

  /* Not every stop of an interview is a question. */
  g_clear_pointer (&place, kit_place_free);
  now.question = (char *) "notes";
  kit_library_set_place (fixture->library, &now);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 0);
  place = kit_library_dup_place (fixture->library);
  g_assert_cmpstr (place->question, ==, "notes");
}

/* Who unmarks a red flag by mistake finds the words again, the next day as well; nobody else does.
 */
static void
test_unmarked_red_flag (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *path =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autoptr (KitObservation) before =
    g_list_model_get_item (kit_evaluation_get_observations (evaluation), 0);
  g_autoptr (KitObservation) after = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  kit_observation_set_seen (before, TRUE);
  kit_observation_set_observed (before, "Blamed the ropes");
  kit_observation_set_seen (before, FALSE);
  g_clear_object (&before);
  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  after = g_list_model_get_item (kit_evaluation_get_observations (evaluation), 0);
  g_assert_false (kit_observation_get_seen (after));
  g_assert_cmpstr (kit_observation_get_observed (after), ==, "Blamed the ropes");

  kit_library_fixture_submit (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  g_assert_null (strstr (text, "Blamed"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/library/" path,                                                                    \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("first-start", test_first_start);
  ADD ("draft", test_draft);
  ADD ("one-object", test_one_object);
  ADD ("summary-follows", test_summary_follows);
  ADD ("submit", test_submit);
  ADD ("unsubmit", test_unsubmit);
  ADD ("submit-incomplete", test_submit_incomplete);
  ADD ("submit-fails", test_submit_fails);
  ADD ("revise", test_revise);
  ADD ("mine", test_mine);
  ADD ("sealed", test_sealed);
  ADD ("draft-without-interviewer", test_draft_without_interviewer);
  ADD ("unreadable", test_unreadable);
  ADD ("load-async", test_load_async);
  ADD ("interviewer-unreadable", test_interviewer_unreadable);
  ADD ("submit-needs-interviewer", test_submit_needs_interviewer);
  ADD ("unknown-members", test_unknown_members);
  ADD ("place", test_place);
  ADD ("unmarked-red-flag", test_unmarked_red_flag);

  return g_test_run ();
}
