/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-move.h"
#include "storage-fixture.h"

#include <glib/gstdio.h>

static void
put_in_folder (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = path_in (fixture, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  put_file (path, text, 0600);
}

static void
assert_in_folder (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = path_in (fixture, name);

  assert_content (path, text);
}

static gboolean
move_into (Fixture *fixture, gboolean *met, GError **error)
{
  g_autofree char *from = path_in (fixture, "trash/jo");
  g_autofree char *to = path_in (fixture, "people/jo");

  return kit_move_into (from, to, met, error);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *from = path_in (fixture, "jo.json");
  g_autofree char *to = path_in (fixture, "trash/of/jo.json");
  g_autoptr (GError) error = NULL;

  put_file (from, "Jo", 0600);
  g_assert_true (kit_move (from, to, &error));
  g_assert_no_error (error);
  assert_content (to, "Jo");
  g_assert_false (kit_move (from, to, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_content (to, "Jo");
}

static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean met = TRUE;

  put_in_folder (fixture, "trash/jo/candidate.json", "Jo");
  g_assert_true (move_into (fixture, &met, &error));
  g_assert_no_error (error);
  g_assert_false (met);
  assert_in_folder (fixture, "people/jo/candidate.json", "Jo");
}

/* A colleague wrote about the same person meanwhile; a sync tool brought one file back. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  g_autofree char *from = path_in (fixture, "trash/jo");
  g_autofree char *to = path_in (fixture, "people/jo");
  g_autofree char *talks = path_in (fixture, "people/jo/talks");
  g_autoptr (GError) error = NULL;
  gboolean met = FALSE;

  put_in_folder (fixture, "trash/jo/candidate.json", "Jo");
  put_in_folder (fixture, "trash/jo/photo.json", "the same");
  put_in_folder (fixture, "trash/jo/.hidden", "mine");
  put_in_folder (fixture, "trash/jo/talks/1.json", "mine");
  put_in_folder (fixture, "people/jo/candidate.json", "Joanne");
  put_in_folder (fixture, "people/jo/photo.json", "the same");
  put_in_folder (fixture, "people/jo/talks/2.json", "theirs");
  g_assert_true (move_into (fixture, &met, &error));
  g_assert_no_error (error);
  g_assert_true (met);

  g_assert_false (g_file_test (from, G_FILE_TEST_EXISTS));
  assert_in_folder (fixture, "people/jo/candidate.json", "Jo");
  assert_in_folder (fixture, "people/jo/.hidden", "mine");
  assert_in_folder (fixture, "people/jo/talks/1.json", "mine");
  assert_in_folder (fixture, "people/jo/talks/2.json", "theirs");
  g_assert_cmpuint (count_names (talks), ==, 2);
  /* Theirs has a second name; of what is the same there is one. */
  g_assert_cmpuint (count_names (to), ==, 5);
}

static void
test_fails_half_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean met = FALSE;

  put_in_folder (fixture, "trash/jo/1.json", "one");
  put_in_folder (fixture, "trash/jo/2.json", "two");
  put_in_folder (fixture, "people/jo/3.json", "three");
  fault_set ("rename:EIO:2");
  g_assert_false (move_into (fixture, &met, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);

  fault_set (NULL);
  g_assert_true (move_into (fixture, &met, &error));
  g_assert_no_error (error);
  assert_in_folder (fixture, "people/jo/1.json", "one");
  assert_in_folder (fixture, "people/jo/2.json", "two");
  assert_in_folder (fixture, "people/jo/3.json", "three");
}

/* What is no file, where a file was, cannot be kept beside it. */
static void
test_other_kind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean met = FALSE;

  put_in_folder (fixture, "trash/jo/candidate.json", "Jo");
  put_in_folder (fixture, "people/jo", "no folder");
  g_assert_false (move_into (fixture, &met, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_in_folder (fixture, "trash/jo/candidate.json", "Jo");
  assert_in_folder (fixture, "people/jo", "no folder");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/move/move", test_move);
  add_test ("/move/nothing-there", test_nothing_there);
  add_test ("/move/folders", test_folders);
  add_test ("/move/fails-half-way", test_fails_half_way);
  add_test ("/move/other-kind", test_other_kind);
  return g_test_run ();
}
