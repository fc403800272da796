/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-import.h"
#include "kit-paths.h"

#include <glib/gstdio.h>

/* Something else lies where a file belongs: somebody copied one and changed the id in it. */

#define OTHER "11111111-2222-4333-8444-555555555555"

/* What is in the file at @path is now about OTHER instead of @id; returns it. */
static char *
change_id (KitLibraryFixture *fixture, const char *path, const char *id)
{
  g_autofree char *old = NULL;
  g_autoptr (GString) text = NULL;

  kit_library_fixture_save (fixture);
  old = kit_library_fixture_read (fixture, path);
  text = g_string_new (old);
  g_assert_cmpuint (g_string_replace (text, id, OTHER, 0), >=, 1);
  kit_library_fixture_write (fixture, path, text->str);

  return g_strdup (text->str);
}

static void
assert_unchanged (KitLibraryFixture *fixture, const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  kit_library_fixture_save (fixture);
  text = kit_library_fixture_read (fixture, path);
  g_assert_cmpstr (text, ==, expected);
}

static void
import (KitLibraryFixture *fixture, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) read = kit_import_new ("file.json", bytes, &error);

  g_assert_no_error (error);
  g_assert_true (kit_import_add (read, fixture->library, &error));
  g_assert_no_error (error);
}

static void
test_role (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = g_object_ref (kit_library_fixture_add_role (fixture));
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (role)));
  g_autofree char *home = kit_path_role ("", id);
  g_autoptr (GBytes) bytes = kit_role_to_bytes (role);
  g_autofree char *theirs = change_id (fixture, home, id);

  kit_library_fixture_reopen (fixture);
  g_assert_null (kit_library_find_role (fixture->library, id));
  import (fixture, bytes);
  assert_unchanged (fixture, home, theirs);

  kit_library_fixture_reopen (fixture);
  g_assert_nonnull (kit_library_find_role (fixture->library, id));
  g_assert_nonnull (kit_library_find_role (fixture->library, OTHER));

  /* Each goes on in its own. */
  kit_role_set_overview (kit_library_find_role (fixture->library, id), "Changed");
  kit_library_add_role (fixture->library, kit_library_find_role (fixture->library, id));
  assert_unchanged (fixture, home, theirs);
  g_assert_cmpuint (kit_library_fixture_count_files (fixture, "library/roles"), ==, 2);
}

/* Somebody is interviewed whose folder has become another person's. */
static void
test_candidate (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *candidate = g_strdup (kit_evaluation_get_candidate_id (evaluation));
  g_autofree char *home = kit_path_candidate ("", candidate);
  g_autoptr (GError) error = NULL;
  g_autofree char *theirs = change_id (fixture, home, candidate);

  g_clear_object (&evaluation);
  kit_library_fixture_reopen (fixture);
  g_assert_nonnull (kit_library_find_candidate (fixture->library, OTHER));
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  kit_library_fixture_submit (fixture, evaluation);
  g_clear_object (&evaluation);
  assert_unchanged (fixture, home, theirs);

  kit_library_fixture_reopen (fixture);
  g_assert_nonnull (kit_library_find_candidate (fixture->library, candidate));
  g_assert_nonnull (kit_library_find_candidate (fixture->library, OTHER));
  g_assert_nonnull (kit_library_find_evaluation (fixture->library, id));
}

static void
test_evaluation (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));
  g_autofree char *home =
    kit_path_evaluation ("", kit_evaluation_get_candidate_id (evaluation), id);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *theirs = NULL;

  kit_library_fixture_submit (fixture, evaluation);
  bytes = kit_evaluation_to_bytes (evaluation);
  theirs = change_id (fixture, home, id);
  g_clear_object (&evaluation);

  kit_library_fixture_reopen (fixture);
  g_assert_null (kit_library_find_evaluation (fixture->library, id));
  import (fixture, bytes);
  assert_unchanged (fixture, home, theirs);

  kit_library_fixture_reopen (fixture);
  g_assert_nonnull (kit_library_find_evaluation (fixture->library, id));
  g_assert_nonnull (kit_library_find_evaluation (fixture->library, OTHER));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/taken/" path,                                                                      \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("role", test_role);
  ADD ("candidate", test_candidate);
  ADD ("evaluation", test_evaluation);

  return g_test_run ();
}
