/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

/* Private notes that others changed, or I myself on another computer, when an evaluation is
 * submitted with what was known of them here. All notes of the fixture are of the same text. */

#define OURS "left-hand"
#define THEIRS "right-hand"

typedef struct
{
  KitLibraryFixture library;
  KitEvaluation *evaluation;
  char *id;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  kit_library_fixture_set_up (&fixture->library, NULL);
  fixture->evaluation = kit_library_fixture_start_complete (&fixture->library, "Ines");
  fixture->id = g_strdup (kit_item_get_id (KIT_ITEM (fixture->evaluation)));
  fixture->path = kit_path_private_notes ("", fixture->id);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->evaluation);
  g_free (fixture->id);
  g_free (fixture->path);
  kit_library_fixture_tear_down (&fixture->library, NULL);
}

static void
replace_in_file (Fixture *fixture, const char *path, const char *what, const char *with)
{
  g_autofree char *text = kit_library_fixture_read (&fixture->library, path);
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, what, with, 0), >, 0);
  kit_library_fixture_write (&fixture->library, path, string->str);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->evaluation);
  kit_library_fixture_reopen (&fixture->library);
  fixture->evaluation = kit_library_open_evaluation (fixture->library.library, fixture->id, &error);
  g_assert_no_error (error);
}

static void
revise (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    kit_library_revise (fixture->library.library, fixture->evaluation, "Forgot something", &error));
  g_assert_no_error (error);
}

static void
change_ours (Fixture *fixture)
{
  g_autoptr (KitAnswer) answer =
    g_list_model_get_item (kit_evaluation_get_answers (fixture->evaluation), 0);

  kit_answer_set_private_note (answer, "Ours, once more.");
}

static void
assert_files (Fixture *fixture, guint n_files)
{
  g_autofree char *text = kit_library_fixture_read (&fixture->library, fixture->path);

  g_assert_nonnull (strstr (text, OURS));
  g_assert_cmpuint (kit_library_fixture_count_files (&fixture->library, "private"), ==, n_files);
}

static void
test_revision (Fixture *fixture, gconstpointer data)
{
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  revise (fixture);
  change_ours (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 1);

  revise (fixture);
  replace_in_file (fixture, fixture->path, OURS, THEIRS);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 2);
}

static void
test_opened (Fixture *fixture, gconstpointer data)
{
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  reopen (fixture);
  revise (fixture);
  change_ours (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 1);

  reopen (fixture);
  replace_in_file (fixture, fixture->path, OURS, THEIRS);
  revise (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 2);
}

static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  revise (fixture);
  change_ours (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  kit_library_fixture_unsubmit (&fixture->library, fixture->evaluation);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 1);
}

/* The revision was begun before the program ended; nobody remembers what it began with. */
static void
test_resumed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *draft = kit_path_draft ("", fixture->id);

  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  revise (fixture);
  reopen (fixture);
  change_ours (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 1);

  /* As if that had been begun a good while ago. */
  revise (fixture);
  kit_library_fixture_save (&fixture->library);
  replace_in_file (fixture, draft, "\"at\": \"2", "\"at\": \"1");
  replace_in_file (fixture, fixture->path, OURS, THEIRS);
  reopen (fixture);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 2);
}

/* There were some before anything was submitted. */
static void
test_first (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text =
    g_strdup_printf ("{\"format\": \"interview-kit/private-notes\", \"version\": 1, "
                     "\"id\": \"%s\", \"notes\": []}",
                     fixture->id);

  kit_library_fixture_write (&fixture->library, fixture->path, text);
  kit_library_fixture_submit (&fixture->library, fixture->evaluation);
  assert_files (fixture, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/private-notes/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("revision", test_revision);
  ADD ("opened", test_opened);
  ADD ("taken-back", test_taken_back);
  ADD ("resumed", test_resumed);
  ADD ("first", test_first);

  return g_test_run ();
}
