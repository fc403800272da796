/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-codec.h"
#include "kit-paths.h"

#include <glib/gstdio.h>

/* A draft that is open here, and is written elsewhere as well. */

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

static gboolean
has_kept (KitLibraryFixture *fixture)
{
  g_autofree char *kept = kit_library_fixture_find_kept (fixture, "drafts");

  return kept != NULL;
}

static gboolean
has_mine (KitLibraryFixture *fixture, const char *path)
{
  g_autofree char *text = path ? kit_library_fixture_read (fixture, path) : NULL;

  return text && strstr (text, "Mine") != NULL;
}

/* As another computer saves the same draft: with @notes in the place of those here. */
static void
write_theirs (KitLibraryFixture *fixture, KitEvaluation *evaluation, const char *notes)
{
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (evaluation);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) theirs = kit_evaluation_from_bytes (bytes, &error);
  g_autoptr (GBytes) their_bytes = NULL;

  g_assert_no_error (error);
  kit_evaluation_set_notes (theirs, notes);
  their_bytes = kit_evaluation_to_bytes (theirs);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (their_bytes, NULL));
}

static void
replaced_draft_cb (KitLibrary *library,
                   KitEvaluation *old,
                   KitEvaluation *now,
                   gboolean kept,
                   KitEvaluation **shown)
{
  g_assert_true (old == *shown);
  g_set_object (shown, now);
}

/* It has not been changed since it was opened. */
static KitEvaluation *
start_mine (KitLibraryFixture *fixture)
{
  KitEvaluation *evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_notes (evaluation, "Mine");
  g_object_unref (evaluation);
  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);

  return evaluation;
}

static void
look (KitLibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
  kit_library_fixture_settle (fixture);
  kit_library_fixture_save (fixture);
}

/* What was gone on with elsewhere is shown, and needs no copy of what it goes on from. */
static void
test_draft_gone_on_with (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) shown = start_mine (fixture);
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (shown)));
  g_autoptr (KitEvaluation) again = NULL;
  g_autofree char *text = NULL;

  g_signal_connect (fixture->library, "draft-replaced", G_CALLBACK (replaced_draft_cb), &shown);
  write_theirs (fixture, shown, "Mine, and more");
  look (fixture);
  g_assert_cmpstr (kit_evaluation_get_notes (shown), ==, "Mine, and more");
  g_assert_null (kit_library_fixture_find_kept (fixture, "drafts"));
  again = kit_library_open_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (shown)), NULL);
  g_assert_true (again == shown);

  /* It saves itself, and finds nothing of others in its place. */
  kit_evaluation_set_notes (shown, "Mine, and more, and here");
  kit_library_fixture_save (fixture);
  g_assert_null (kit_library_fixture_find_kept (fixture, "drafts"));
  text = kit_library_fixture_read (fixture, path);
  g_assert_nonnull (strstr (text, "and here"));
}

/* Where words would be missing, both have a file. */
static void
test_draft_lacks_words (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) shown = start_mine (fixture);
  g_autofree char *kept = NULL;

  g_signal_connect (fixture->library, "draft-replaced", G_CALLBACK (replaced_draft_cb), &shown);
  write_theirs (fixture, shown, "Theirs");
  look (fixture);
  g_assert_cmpstr (kit_evaluation_get_notes (shown), ==, "Theirs");
  kept = kit_library_fixture_find_kept (fixture, "drafts");
  g_assert_true (has_mine (fixture, kept));

  /* And it is told of, without another look of one's own. */
  kit_library_fixture_settle (fixture);
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);
}

static void
not_replaced_cb (KitLibrary *library,
                 KitEvaluation *old,
                 KitEvaluation *now,
                 gboolean kept,
                 gpointer user_data)
{
  g_error ("it was replaced");
}

/* The clock of a window that merely shows it is no reason for anything. */
static void
test_draft_of_another_time (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = start_mine (fixture);
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (evaluation);
  g_autoptr (KitEvaluation) theirs = kit_evaluation_from_bytes (bytes, NULL);
  g_autoptr (GBytes) their_bytes = NULL;

  g_signal_connect (fixture->library, "draft-replaced", G_CALLBACK (not_replaced_cb), NULL);
  kit_evaluation_set_seconds (theirs, 60);
  their_bytes = kit_evaluation_to_bytes (theirs);
  kit_library_fixture_write (fixture, path, g_bytes_get_data (their_bytes, NULL));
  look (fixture);

  kit_evaluation_set_notes (evaluation, "Mine, and more");
  kit_library_fixture_save (fixture);
  g_assert_null (kit_library_fixture_find_kept (fixture, "drafts"));
}

/* Who has just typed is not interrupted. */
static void
test_draft_later (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) shown = start_mine (fixture);
  KitEvaluation *before = shown;
  guint timeout = g_timeout_add_seconds_once (20, too_late_cb, (gpointer) "another look");

  g_signal_connect (fixture->library, "draft-replaced", G_CALLBACK (replaced_draft_cb), &shown);
  kit_evaluation_set_notes (shown, "Mine, typed");
  kit_library_fixture_save (fixture);
  write_theirs (fixture, shown, "Mine, typed. Theirs");
  look (fixture);
  g_assert_true (shown == before);
  while (shown == before)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_assert_cmpstr (kit_evaluation_get_notes (shown), ==, "Mine, typed. Theirs");
}

/* What was typed here since goes over theirs, which is kept. */
static void
test_draft_typed_in (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = start_mine (fixture);
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));

  write_theirs (fixture, evaluation, "Theirs");
  kit_evaluation_set_notes (evaluation, "Mine, typed meanwhile");
  look (fixture);
  g_assert_cmpstr (kit_evaluation_get_notes (evaluation), ==, "Mine, typed meanwhile");
  g_assert_true (has_mine (fixture, path));
  g_assert_true (has_kept (fixture));
}

static gboolean
keeps_cb (KitLibrary *library, KitEvaluation *evaluation, KitEvaluation *expected)
{
  g_assert_true (evaluation == expected);

  return TRUE;
}

/* Whoever is in the midst of something goes on with what is shown. */
static void
test_draft_kept (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = start_mine (fixture);
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));

  g_signal_connect (fixture->library, "keeps-draft", G_CALLBACK (keeps_cb), evaluation);
  write_theirs (fixture, evaluation, "Theirs");
  look (fixture);
  kit_evaluation_set_notes (evaluation, "Mine after all");
  kit_library_fixture_save (fixture);
  g_assert_true (has_mine (fixture, path));
  g_assert_true (has_kept (fixture));
}

/* As soon as it happens, without a key or a look: what is no draft gives way to ours. */
static void
test_draft_broken (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = start_mine (fixture);
  g_autofree char *path = kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation)));
  guint timeout = g_timeout_add_seconds_once (20, too_late_cb, (gpointer) "saving again");

  kit_library_poke (fixture->library);
  kit_library_fixture_settle (fixture);
  kit_library_fixture_write (fixture, path, "Theirs, whatever it is");
  while (!has_mine (fixture, path))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_assert_true (has_kept (fixture));
}

/* Two programs with one draft open do not write it against each other for ever. */
static void
test_two_with_one_draft (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) mine = start_mine (fixture);
  KitLibraryFixture other = *fixture;
  g_autofree char *state_dir = g_build_filename (fixture->root, "state of another", NULL);
  g_autoptr (KitEvaluation) theirs = NULL;
  g_autoptr (GError) error = NULL;

  other.library = kit_library_new (fixture->data_dir, state_dir, "Jun");
  look (&other);
  theirs = kit_library_open_evaluation (other.library, kit_item_get_id (KIT_ITEM (mine)), &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->library, "draft-replaced", G_CALLBACK (replaced_draft_cb), &mine);
  g_signal_connect (other.library, "draft-replaced", G_CALLBACK (replaced_draft_cb), &theirs);

  kit_evaluation_set_notes (theirs, "Theirs, then Mine");
  kit_library_fixture_save (&other);
  for (guint i = 0; i < 3; i++)
    {
      look (fixture);
      look (&other);
    }
  g_assert_cmpstr (kit_evaluation_get_notes (mine), ==, "Theirs, then Mine");
  g_assert_cmpstr (kit_evaluation_get_notes (theirs), ==, "Theirs, then Mine");
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "drafts"), ==, 1);

  g_clear_object (&theirs);
  g_assert_finalize_object (other.library);
}

/* What is kept of a draft does not stand for one when that has been submitted. */
static void
test_kept_draft_after_submission (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Jo");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *home = kit_path_draft ("", id);
  g_autoptr (GError) error = NULL;

  kit_library_fixture_save (fixture);
  write_theirs (fixture, evaluation, "Theirs");
  kit_evaluation_set_notes (evaluation, "Mine");
  kit_library_fixture_save (fixture);
  g_assert_true (has_kept (fixture));
  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kit_evaluation_get_state (evaluation), ==, KIT_EVALUATION_SUBMITTED);
  g_assert_cmpstr (kit_evaluation_get_notes (evaluation), ==, "Mine");
  g_assert_cmpuint (count (kit_library_get_problems (fixture->library)), ==, 1);

  /* A revision of it begins at home. */
  g_assert_true (kit_library_revise (fixture->library, evaluation, "Wrong level", &error));
  kit_library_fixture_save (fixture);
  g_free (kit_library_fixture_read (fixture, home));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/open-draft/" path,                                                                 \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("gone-on-with", test_draft_gone_on_with);
  ADD ("lacks-words", test_draft_lacks_words);
  ADD ("of-another-time", test_draft_of_another_time);
  ADD ("later", test_draft_later);
  ADD ("typed-in", test_draft_typed_in);
  ADD ("kept", test_draft_kept);
  ADD ("broken", test_draft_broken);
  ADD ("two-with-one-draft", test_two_with_one_draft);
  ADD ("kept-draft-after-submission", test_kept_draft_after_submission);

  return g_test_run ();
}
