/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-looking.h"
#include "kit-panel-codec.h"
#include "kit-paths.h"
#include "kit-reading.h"

#include <glib/gstdio.h>

#define COLLEAGUE "11111111-2222-4333-8444-555555555555"

/* Candidate, role and a colleague's submitted evaluation of the pair. */
typedef struct
{
  char *candidate;
  char *role;
  char *evaluation;
} Pair;

static void
pair_clear (Pair *pair)
{
  g_free (pair->candidate);
  g_free (pair->role);
  g_free (pair->evaluation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static void
settle (KitLibraryFixture *fixture)
{
  kit_library_fixture_save (fixture);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A colleague's evaluation lies in the library, and none of mine. */
static void
set_up_pair (KitLibraryFixture *fixture, Pair *pair)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  g_autoptr (KitEvaluation) theirs = kit_evaluation_new (NULL, role);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  pair->candidate = g_strdup (kit_item_get_id (KIT_ITEM (candidate)));
  pair->role = g_strdup (kit_item_get_id (KIT_ITEM (role)));
  pair->evaluation = g_strdup (kit_item_get_id (KIT_ITEM (theirs)));

  kit_evaluation_set_candidate_id (theirs, pair->candidate);
  kit_evaluation_set_interviewer_id (theirs, COLLEAGUE);
  kit_evaluation_set_state (theirs, KIT_EVALUATION_SUBMITTED, now);
  bytes = kit_evaluation_to_bytes (theirs);
  path = kit_path_evaluation ("", pair->candidate, pair->evaluation);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  kit_library_fixture_reopen (fixture);
}

static gboolean
is_sealed (KitLibraryFixture *fixture, const Pair *pair)
{
  return kit_evaluation_summary_get_sealed (
    kit_library_find_evaluation (fixture->library, pair->evaluation));
}

static void
look (KitLibraryFixture *fixture, const Pair *pair)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_library_look (
    fixture->library, pair->candidate, pair->role, "I sign the decision.", &error));
  g_assert_no_error (error);
}

static KitPanel *
read_panel (KitLibraryFixture *fixture, const Pair *pair)
{
  g_autofree char *path = kit_path_panel ("", pair->candidate, pair->role);
  g_autofree char *text = kit_library_fixture_read (fixture, path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  KitPanel *panel = kit_panel_from_bytes (bytes, &error);

  g_assert_no_error (error);

  return panel;
}

static void
write_panel (KitLibraryFixture *fixture, const Pair *pair, const char *by)
{
  g_autofree char *path = kit_path_panel ("", pair->candidate, pair->role);
  g_autoptr (KitPanel) panel = kit_panel_new (NULL, pair->candidate, pair->role);
  g_autoptr (KitLook) theirs = kit_look_new (by, "To chair the round.", NULL);
  g_autoptr (GBytes) bytes = NULL;

  kit_panel_add_look (panel, theirs);
  bytes = kit_panel_to_bytes (panel);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
}

static void
test_opens (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitPanel) panel = NULL;
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitLook) mine = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &pair);
  g_assert_true (is_sealed (fixture, &pair));
  look (fixture, &pair);
  g_assert_false (is_sealed (fixture, &pair));
  evaluation = kit_library_open_evaluation (fixture->library, pair.evaluation, &error);
  g_assert_no_error (error);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (kit_library_get_problems (fixture->library)), ==, 0);
  g_assert_false (is_sealed (fixture, &pair));

  panel = read_panel (fixture, &pair);
  mine = g_list_model_get_item (kit_panel_get_looks (panel), 0);
  g_assert_cmpstr (kit_look_get_by (mine), ==, kit_library_get_interviewer_id (fixture->library));
  g_assert_cmpstr (kit_look_get_reason (mine), ==, "I sign the decision.");
  g_assert_nonnull (kit_look_get_at (mine));
}

static void
test_once (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitPanel) panel = NULL;

  set_up_pair (fixture, &pair);
  look (fixture, &pair);
  look (fixture, &pair);
  kit_library_fixture_save (fixture);
  panel = read_panel (fixture, &pair);
  g_assert_cmpuint (g_list_model_get_n_items (kit_panel_get_looks (panel)), ==, 1);
}

/* A draft of mine seals again what I had looked at, and cannot be looked past. */
static void
test_draft_seals (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitEvaluation) mine = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &pair);
  look (fixture, &pair);
  mine =
    kit_library_start_evaluation (fixture->library,
                                  kit_library_find_role (fixture->library, pair.role),
                                  kit_library_find_candidate (fixture->library, pair.candidate),
                                  NULL,
                                  NULL,
                                  NULL,
                                  NULL);
  settle (fixture);
  g_assert_true (is_sealed (fixture, &pair));
  g_assert_false (kit_library_can_look (fixture->library, pair.candidate, pair.role));
  g_assert_false (
    kit_library_look (fixture->library, pair.candidate, pair.role, "Curious.", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

static void
test_others_look (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitPanel) panel = NULL;

  set_up_pair (fixture, &pair);
  write_panel (fixture, &pair, COLLEAGUE);
  kit_library_fixture_reopen (fixture);
  g_assert_true (is_sealed (fixture, &pair));

  look (fixture, &pair);
  kit_library_fixture_save (fixture);
  panel = read_panel (fixture, &pair);
  g_assert_cmpuint (g_list_model_get_n_items (kit_panel_get_looks (panel)), ==, 2);
  g_assert_true (kit_panel_has_look_by (panel, COLLEAGUE));
}

static void
test_unreadable (KitLibraryFixture *fixture, gconstpointer data)
{
  const char *cut = "{\n  \"format\": \"interview-kit/panel\",";
  g_auto (Pair) pair = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (KitProblem) problem = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &pair);
  path = kit_path_panel ("", pair.candidate, pair.role);
  kit_library_fixture_write (fixture, path, cut);
  kit_library_fixture_reopen (fixture);

  problem = g_list_model_get_item (kit_library_get_problems (fixture->library), 0);
  g_assert_cmpstr (kit_problem_get_file (problem), ==, path);
  g_assert_cmpuint (kit_problem_get_line (problem), ==, 2);
  g_assert_false (
    kit_library_look (fixture->library, pair.candidate, pair.role, "Curious.", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_true (is_sealed (fixture, &pair));

  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, cut);
}

/* Of another pair than its place says: a copy of a sync tool's, or put there by hand. */
static void
test_misplaced (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  Pair elsewhere = { 0 };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  set_up_pair (fixture, &pair);
  elsewhere.candidate = pair.candidate;
  elsewhere.role = (char *) COLLEAGUE;
  write_panel (fixture, &elsewhere, kit_library_get_interviewer_id (fixture->library));
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (kit_library_get_problems (fixture->library)), ==, 0);
  g_assert_true (is_sealed (fixture, &pair));

  from = kit_path_panel (fixture->data_dir, pair.candidate, COLLEAGUE);
  to = kit_path_panel (fixture->data_dir, pair.candidate, pair.role);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (kit_library_get_problems (fixture->library)), ==, 1);
  g_assert_true (is_sealed (fixture, &pair));
}

/* What a colleague's program wrote meanwhile is not lost. */
static void
test_written_meanwhile (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *candidate_folder = NULL;
  g_autofree char *folder = NULL;

  set_up_pair (fixture, &pair);
  write_panel (fixture, &pair, COLLEAGUE);
  look (fixture, &pair);
  settle (fixture);

  candidate_folder = kit_path_candidate_folder ("", pair.candidate);
  folder = g_build_filename (candidate_folder, "panels", NULL);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, folder), ==, 2);
  g_assert_false (is_sealed (fixture, &pair));
}

static KitEvaluation *
start_mine (KitLibraryFixture *fixture, const Pair *pair, KitCandidate *candidate)
{
  KitRole *role = kit_library_find_role (fixture->library, pair->role);

  return kit_library_start_evaluation (fixture->library, role, candidate, NULL, NULL, NULL, NULL);
}

/* Somebody who is named in the middle of the interview. */
static void
test_naming_seals (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitEvaluation) mine = NULL;

  set_up_pair (fixture, &pair);
  look (fixture, &pair);
  mine = start_mine (fixture, &pair, NULL);
  settle (fixture);
  g_assert_false (is_sealed (fixture, &pair));

  kit_library_set_evaluation_candidate (
    fixture->library, mine, kit_library_find_candidate (fixture->library, pair.candidate), NULL);
  settle (fixture);
  g_assert_true (is_sealed (fixture, &pair));
}

/* What was open before is not opened again. */
static void
test_seals_what_is_open (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitEvaluation) theirs = NULL;
  g_autoptr (KitEvaluation) mine = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &pair);
  look (fixture, &pair);
  theirs = kit_library_open_evaluation (fixture->library, pair.evaluation, &error);
  g_assert_no_error (error);
  mine = start_mine (fixture, &pair, kit_library_find_candidate (fixture->library, pair.candidate));
  settle (fixture);

  g_assert_null (kit_library_open_evaluation (fixture->library, pair.evaluation, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);
  kit_library_open_evaluation_async (
    fixture->library, pair.evaluation, NULL, kit_store_result_cb, &result);
  g_assert_null (
    kit_library_open_evaluation_finish (fixture->library, kit_wait_for_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

/* Nor among others. */
static void
test_reading (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitEvaluation) mine = NULL;
  g_autoptr (KitEvaluation) read = NULL;
  g_autoptr (KitReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  const char *ids[3] = { NULL };

  set_up_pair (fixture, &pair);
  mine = start_mine (fixture, &pair, kit_library_find_candidate (fixture->library, pair.candidate));
  settle (fixture);

  ids[0] = kit_item_get_id (KIT_ITEM (mine));
  reading = kit_reading_new (fixture->library, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kit_reading_get_n_evaluations (reading), ==, 1);
  read = kit_reading_read (reading, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (read)), ==, ids[0]);
  g_assert_true (read != mine);

  ids[1] = pair.evaluation;
  g_assert_null (kit_reading_new (fixture->library, ids, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);
  ids[1] = "11111111-2222-4333-8444-555555555555";
  g_assert_null (kit_reading_new (fixture->library, ids, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Whoever can read the drafts wrote them, whatever they were called then. */
static void
test_draft_of_old (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autofree char *interviewer = kit_path_interviewer (fixture->data_dir);

  set_up_pair (fixture, &pair);
  g_object_unref (
    start_mine (fixture, &pair, kit_library_find_candidate (fixture->library, pair.candidate)));
  kit_library_fixture_save (fixture);
  g_assert_cmpint (g_unlink (interviewer), ==, 0);
  kit_library_fixture_reopen (fixture);
  g_assert_true (is_sealed (fixture, &pair));
  g_assert_false (kit_library_can_look (fixture->library, pair.candidate, pair.role));
}

/* Nobody sees what others wrote and then changes their own ratings without a trace. */
static void
test_undo_seals (KitLibraryFixture *fixture, gconstpointer data)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (KitEvaluation) mine = NULL;
  g_autoptr (KitEvaluation) theirs = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &pair);
  look (fixture, &pair);
  mine = start_mine (fixture, &pair, kit_library_find_candidate (fixture->library, pair.candidate));
  kit_evaluation_set_ended_early (mine, "They had to leave.");
  kit_library_fixture_submit (fixture, mine);
  settle (fixture);
  g_assert_true (kit_library_can_unsubmit (fixture->library, mine));
  g_assert_true (is_sealed (fixture, &pair));
  g_assert_false (kit_library_can_look (fixture->library, pair.candidate, pair.role));
  g_assert_null (kit_library_open_evaluation (fixture->library, pair.evaluation, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);

  kit_library_settle (fixture->library, mine);
  settle (fixture);
  g_assert_false (kit_library_can_unsubmit (fixture->library, mine));
  g_assert_false (is_sealed (fixture, &pair));
  theirs = kit_library_open_evaluation (fixture->library, pair.evaluation, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/looking/" path,                                                                    \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("opens", test_opens);
  ADD ("once", test_once);
  ADD ("draft-seals", test_draft_seals);
  ADD ("others-look", test_others_look);
  ADD ("unreadable", test_unreadable);
  ADD ("misplaced", test_misplaced);
  ADD ("written-meanwhile", test_written_meanwhile);
  ADD ("naming-seals", test_naming_seals);
  ADD ("seals-what-is-open", test_seals_what_is_open);
  ADD ("reading", test_reading);
  ADD ("draft-of-old", test_draft_of_old);
  ADD ("undo-seals", test_undo_seals);

  return g_test_run ();
}
