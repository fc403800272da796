/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-fixture.h"

static KitEvaluation *
read_evaluation (const char *name)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", name);
  g_autoptr (GError) error = NULL;
  KitEvaluation *evaluation = kit_evaluation_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return evaluation;
}

/* Every golden file comes back byte for byte, unknown members included. */
static void
test_rewrite (gconstpointer name)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", name);
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-submitted.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = kit_fixture_rewrite (bytes, evaluation, &error);

  g_assert_no_error (error);
  kit_fixture_assert_same (again, bytes);
}

static void
test_included_role (void)
{
  g_autofree char *path = g_test_build_filename (
    G_TEST_DIST, "..", "data", "roles", "senior-backend-developer.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (GBytes) bytes = file == NULL ? NULL : g_mapped_file_get_bytes (file);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = kit_fixture_rewrite (bytes, NULL, &error);
  g_assert_no_error (error);
  kit_fixture_assert_same (again, bytes);
}

static void
test_role (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "role-full.json");
  g_autoptr (KitRole) role = kit_role_from_bytes (bytes, NULL);
  KitQuestion *question = kit_role_find_question (role, "00000000-0000-4000-8000-000000000014");

  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (role)), ==, "00000000-0000-4000-8000-000000000002");
  g_assert_cmpstr (kit_role_get_title (role), ==, "Bicycle Mechanic <lead> & R&D");
  g_assert_cmpuint (kit_role_get_minutes (role), ==, 45);
  g_assert_cmpuint (kit_role_get_revision (role), ==, 3);
  g_assert_cmpstr (kit_role_get_language (role), ==, "en-GB");
  g_assert_cmpstr (kit_role_get_source_url (role), ==, "https://example.org/?a=1&b=2");
  g_assert_cmpuint (kit_role_get_n_levels (role), ==, 6);
  g_assert_cmpstr (kit_level_get_label (kit_role_get_level (role, 6)), ==, "Outstanding");
  g_assert_cmpint (g_date_time_get_microsecond (kit_role_get_modified (role)), ==, 250000);
  g_assert_cmpstr (kit_question_get_anchor (question, 6), ==, "Finds the cause.");
  g_assert_cmpuint (kit_question_get_weight (question), ==, 9);
  g_assert_cmpuint (kit_question_get_minutes (question), ==, 7);
  g_assert_cmpstr (kit_question_get_follow_ups (question)[0], ==, "And in the rain?");
  g_assert_cmpstr (kit_role_get_skill_name (role, question), ==, "Brakes");
  g_assert_nonnull (strstr (kit_item_get_extra (KIT_ITEM (role)), "x-fetched"));
}

static void
test_evaluation (void)
{
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-revised.json");
  KitAnswer *answer =
    kit_evaluation_find_answer (evaluation, "00000000-0000-4000-8000-000000000014");
  KitObservation *observation =
    kit_evaluation_find_observation (evaluation, "00000000-0000-4000-8000-00000000001e");

  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "R&D <lead>");
  g_assert_cmpint (
    kit_evaluation_get_recommendation (evaluation), ==, KIT_RECOMMENDATION_STRONG_YES);
  g_assert_cmpuint (kit_evaluation_get_n_planned (evaluation), ==, 1);
  g_assert_true (kit_evaluation_get_imported (evaluation));
  g_assert_null (kit_evaluation_get_ended_early (evaluation));
  g_assert_cmpuint (kit_evaluation_get_seconds (evaluation), ==, 3600);
  g_assert_cmpuint (kit_answer_get_rating (answer), ==, 6);
  g_assert_cmpuint (kit_answer_get_seconds (answer), ==, 400);
  g_assert_true (kit_answer_get_locked (answer));
  g_assert_true (kit_observation_get_seen (observation));
  g_assert_cmpstr (kit_observation_get_observed (observation), ==, "Took a new pad at once.");
}

static void
test_revision (void)
{
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-revised.json");
  g_autoptr (GBytes) first = kit_fixture_read ("golden", "evaluation-submitted.json");
  g_autoptr (KitRevision) revision =
    g_list_model_get_item (kit_evaluation_get_revisions (evaluation), 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) earlier = kit_evaluation_from_revision (evaluation, revision, &error);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *was = NULL;
  g_autoptr (GBytes) was_bytes = NULL;

  g_assert_no_error (error);
  again = kit_evaluation_to_bytes (earlier);
  kit_fixture_assert_same (again, first);

  was = kit_evaluation_to_was (evaluation);
  g_assert_null (strstr (was, "\"revisions\""));
  was_bytes = kit_fixture_bytes (was);
  g_assert_true (kit_evaluation_digest_fits (was_bytes));
}

static void
test_digest (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "evaluation-revised.json");
  g_autoptr (GBytes) draft = kit_fixture_read ("golden", "evaluation-draft.json");
  g_autoptr (GBytes) changed = kit_fixture_replace (bytes, "Came by bicycle.", "Came by car.");
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitEvaluation) unchanged = NULL;
  gboolean fits = FALSE;

  g_assert_true (kit_evaluation_digest_fits (bytes));
  g_assert_true (kit_evaluation_digest_fits (draft));
  unchanged = kit_evaluation_from_bytes_checked (bytes, &fits, NULL);
  g_assert_nonnull (unchanged);
  g_assert_true (fits);

  g_assert_false (kit_evaluation_digest_fits (changed));
  evaluation = kit_evaluation_from_bytes_checked (changed, &fits, NULL);
  g_assert_nonnull (evaluation);
  g_assert_false (fits);
}

static void
test_private_notes (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "private-notes.json");
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-submitted.json");
  g_autoptr (KitEvaluation) other = read_evaluation ("evaluation-draft.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;
  KitAnswer *answer =
    kit_evaluation_find_answer (evaluation, "00000000-0000-4000-8000-000000000014");

  g_assert_null (kit_private_notes_to_bytes (evaluation));
  g_assert_true (kit_private_notes_apply (evaluation, bytes, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kit_answer_get_private_note (answer), ==, "Keys in hand all the time.");
  g_assert_true (kit_answer_get_locked (answer));

  file = kit_evaluation_to_bytes (evaluation);
  g_assert_null (
    g_strstr_len (g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), "Keys in hand"));

  g_assert_false (kit_private_notes_apply (other, bytes, &error));
  g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_MEMBER);
}

/* Notes that take the place of others leave what a newer version put beside them. */
static void
test_private_notes_merged (void)
{
  g_autoptr (GBytes) before = kit_fixture_read ("golden", "private-notes.json");
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-submitted.json");
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) merged = NULL;
  g_autoptr (GBytes) emptied = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autoptr (GError) error = NULL;

  kit_private_notes_apply (evaluation, before, NULL);
  plain = kit_private_notes_to_bytes (evaluation);
  g_assert_true (kit_private_notes_merge (plain, before, &merged, &error));
  g_assert_no_error (error);
  kit_fixture_assert_same (merged, before);

  g_assert_true (kit_private_notes_merge (NULL, before, &emptied, &error));
  expected = kit_fixture_replace (before, "Keys in hand all the time.", "");
  kit_fixture_assert_same (emptied, expected);

  g_assert_true (kit_private_notes_merge (NULL, plain, &nothing, &error));
  g_assert_null (nothing);
}

/* A hold that has ended takes along what a newer version had put into it: the file stays whole. */
static void
test_hold_ended (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "candidate-full.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (KitCandidate) candidate = kit_candidate_from_bytes (bytes, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (kit_item_get_extra (KIT_ITEM (candidate)), "\"hold\""));
  kit_candidate_set_hold_reason (candidate, "");
  written = kit_candidate_to_bytes (candidate);
  again = kit_fixture_rewrite (written, NULL, &error);
  g_assert_no_error (error);
  kit_fixture_assert_same (again, written);
}

/* Null and absent are the same, members stand in any order, and what is written does not tell. */
static void
test_defaults (void)
{
  g_autoptr (GBytes) loose = kit_fixture_bytes (
    "{\"questions\":[{\"text\":\"Why?\",\"weight\":null,\"skill\":null,\"anchors\":null,"
    "\"follow-ups\":null,\"id\":\"00000000-0000-4000-8000-000000000014\"}],\"title\":\"Baker\","
    "\"source\":null,\"skills\":null,\"scale\":null,\"created\":null,"
    "\"id\":\"00000000-0000-4000-8000-000000000001\",\"version\":1,"
    "\"format\":\"interview-kit/role\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (KitRole) role = kit_role_from_bytes (loose, &error);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (kit_role_get_n_levels (role), ==, KIT_SCALE_DEFAULT);
  g_assert_cmpuint (kit_role_get_revision (role), ==, 1);
  g_assert_null (kit_item_get_extra (KIT_ITEM (role)));
  written = kit_role_to_bytes (role);
  again = kit_fixture_rewrite (written, NULL, &error);
  g_assert_no_error (error);
  kit_fixture_assert_same (again, written);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    KitFileKind kind;
  } files[] = {
    { "{\"format\":\"interview-kit/role\"", KIT_FILE_ROLE },
    { "{\"format\":\"interview-kit/panel\"}", KIT_FILE_PANEL },
    { "{\"version\":9,\"format\":\"interview-kit/place\"}", KIT_FILE_PLACE },
    { "{\"format\":\"interview-kit/recipe\"}", KIT_FILE_UNKNOWN },
    { "{\"format\":1}", KIT_FILE_UNKNOWN },
    { "Purpose: to see", KIT_FILE_UNKNOWN },
    { "", KIT_FILE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = kit_fixture_bytes (files[i].text);

      g_assert_cmpint (kit_file_kind_of_bytes (bytes), ==, files[i].kind);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = kit_fixture_list ("golden", ".json");
  g_assert_cmpuint (names->len, >=, 11);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/golden/rewrite/%s", (char *) names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_rewrite);
    }
  g_test_add_func ("/golden/included-role", test_included_role);
  g_test_add_func ("/golden/role", test_role);
  g_test_add_func ("/golden/evaluation", test_evaluation);
  g_test_add_func ("/golden/revision", test_revision);
  g_test_add_func ("/golden/digest", test_digest);
  g_test_add_func ("/golden/private-notes", test_private_notes);
  g_test_add_func ("/golden/private-notes-merged", test_private_notes_merged);
  g_test_add_func ("/golden/hold-ended", test_hold_ended);
  g_test_add_func ("/golden/defaults", test_defaults);
  g_test_add_func ("/golden/kinds", test_kinds);

  return g_test_run ();
}
