/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-gathering.h"
#include "kit-looking.h"
#include "kit-paths.h"

#define COLLEAGUE "11111111-2222-4333-8444-555555555555"

static void
revise (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_library_revise (fixture->library, evaluation, "Forgot something", &error));
  g_assert_no_error (error);
}

static const KitRecordEntry *
get_entry (KitRecord *record, guint i)
{
  g_assert_cmpuint (i, <, record->entries->len);

  return record->entries->pdata[i];
}

static gboolean
has_private_notes (const KitRecordEntry *entry)
{
  g_autoptr (KitAnswer) answer =
    g_list_model_get_item (kit_evaluation_get_answers (entry->evaluation), 0);

  return *kit_answer_get_private_note (answer) != '\0';
}

/* As a sync tool brings it; returns its id. */
static char *
write_theirs (KitLibraryFixture *fixture, KitEvaluation *mine)
{
  g_autoptr (KitEvaluation) theirs = kit_evaluation_new (NULL, kit_evaluation_get_kit (mine));
  const char *candidate = kit_evaluation_get_candidate_id (mine);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *path = kit_path_evaluation ("", candidate, kit_item_get_id (KIT_ITEM (theirs)));
  g_autoptr (GBytes) bytes = NULL;

  kit_evaluation_set_candidate_id (theirs, candidate);
  kit_evaluation_set_interviewer_id (theirs, COLLEAGUE);
  kit_evaluation_set_state (theirs, KIT_EVALUATION_SUBMITTED, now);
  bytes = kit_evaluation_to_bytes (theirs);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (bytes, NULL));
  kit_library_load (fixture->library, NULL, NULL);

  return g_strdup (kit_item_get_id (KIT_ITEM (theirs)));
}

/* What was submitted with what it was before, both newest first, and private notes where they are
 * still known; also what was just typed. */
static void
test_all (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluation) other = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *broken = g_strdup_printf ("library/candidates/%s/evaluations/x.json", candidate);
  g_autoptr (KitRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_summary (evaluation, "At first.");
  kit_library_fixture_submit (fixture, evaluation);
  revise (fixture, evaluation);
  kit_evaluation_set_summary (evaluation, "Then.");
  kit_library_fixture_submit (fixture, evaluation);
  kit_library_settle (fixture->library, evaluation);
  revise (fixture, evaluation);
  kit_evaluation_set_summary (evaluation, "At last.");
  kit_library_fixture_write (fixture, broken, "{");
  kit_library_load (fixture->library, NULL, NULL);

  record = kit_library_gather (fixture->library, candidate, &error);
  g_assert_no_error (error);
  g_assert_true (record->candidate == kit_library_find_candidate (fixture->library, candidate));
  g_assert_cmpuint (record->entries->len, ==, 3);
  g_assert_cmpstr (kit_evaluation_get_summary (get_entry (record, 0)->evaluation), ==, "At last.");
  g_assert_null (get_entry (record, 0)->replaced_by);
  g_assert_true (has_private_notes (get_entry (record, 0)));
  g_assert_cmpstr (kit_evaluation_get_summary (get_entry (record, 1)->evaluation), ==, "Then.");
  g_assert_nonnull (get_entry (record, 1)->replaced_by);
  g_assert_cmpstr (kit_evaluation_get_summary (get_entry (record, 2)->evaluation), ==, "At first.");
  g_assert_cmpuint (record->unread->len, ==, 1);
  g_assert_cmpstr (record->unread->pdata[0], ==, broken);
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static KitRecord *
gather_async (KitLibraryFixture *fixture, const char *candidate, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  kit_library_gather_async (fixture->library, candidate, NULL, gathered_cb, &result);

  return kit_library_gather_finish (fixture->library, kit_wait_for_result (&result), error);
}

/* One whose digest does not fit is warned of, and read. */
static void
test_warned_of (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *path =
    kit_path_evaluation ("", candidate, kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *kept = g_strdup_printf (
    "library/candidates/%s/evaluations/%s (changed elsewhere 2026-11-25 010203).json",
    candidate,
    kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (KitRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_summary (evaluation, "Steady");
  kit_library_fixture_submit (fixture, evaluation);
  text = kit_library_fixture_read (fixture, path);
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "Steady", "Exact", 0), ==, 1);
  g_clear_object (&evaluation);
  kit_library_fixture_write (fixture, path, changed->str);
  kit_library_fixture_write (fixture, kept, text);
  kit_library_fixture_reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (kit_library_get_problems (fixture->library)), ==, 2);

  record = kit_library_gather (fixture->library, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_summary (get_entry (record, 0)->evaluation), ==, "Exact");
  g_assert_cmpuint (record->unread->len, ==, 1);
  g_assert_cmpstr (record->unread->pdata[0], ==, kept);
}

static void
test_private_notes (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *path = kit_path_private_notes ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (KitRecord) record = NULL;
  g_autoptr (KitRecord) without = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  record = gather_async (fixture, candidate, &error);
  g_assert_no_error (error);
  g_assert_true (has_private_notes (get_entry (record, 0)));

  kit_library_fixture_write (fixture, path, "Dear diary");
  without = gather_async (fixture, candidate, &error);
  g_assert_no_error (error);
  g_assert_false (has_private_notes (get_entry (without, 0)));
  g_assert_cmpuint (without->unread->len, ==, 1);
  g_assert_cmpstr (without->unread->pdata[0], ==, path);
}

/* Nobody gets by way of paper at what is sealed. */
static void
test_sealed (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *theirs = NULL;
  g_autoptr (KitRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  theirs = write_theirs (fixture, evaluation);
  g_assert_null (gather_async (fixture, candidate, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);

  kit_library_fixture_submit (fixture, evaluation);
  kit_library_settle (fixture->library, evaluation);
  kit_library_fixture_settle (fixture);
  record = gather_async (fixture, candidate, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->entries->len, ==, 2);
}

static void
test_panel (KitLibraryFixture *fixture, gconstpointer data)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  KitCandidate *other = kit_library_add_candidate (fixture->library, "Jo");
  const char *id = kit_item_get_id (KIT_ITEM (candidate));
  const char *role_id = kit_item_get_id (KIT_ITEM (role));
  g_autoptr (KitRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_add_candidacy (fixture->library, candidate, role_id);
  g_assert_true (kit_library_look (fixture->library, id, role_id, "I sign.", &error));
  g_assert_true (kit_library_look (
    fixture->library, kit_item_get_id (KIT_ITEM (other)), role_id, "I sign.", &error));
  record = kit_library_gather (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (record->entries->len, ==, 0);
  g_assert_cmpuint (record->panels->len, ==, 1);
  g_assert_cmpstr (
    g_hash_table_lookup (record->role_titles, role_id), ==, kit_role_get_title (role));
}

static void
test_unknown (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kit_library_gather (fixture->library, COLLEAGUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/gathering/" path,                                                                  \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("all", test_all);
  ADD ("warned-of", test_warned_of);
  ADD ("private-notes", test_private_notes);
  ADD ("sealed", test_sealed);
  ADD ("panel", test_panel);
  ADD ("unknown", test_unknown);

  return g_test_run ();
}
