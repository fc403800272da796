/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-conflict.h"
#include "kit-file-name.h"
#include "kit-file.h"
#include "storage-fixture.h"

#include <limits.h>
#include <string.h>

static void
test_extension (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (kit_file_name_get_extension ("/a.b/c.json"), ==, ".json");
  g_assert_cmpstr (kit_file_name_get_extension ("c.tar.gz"), ==, ".gz");
  g_assert_cmpstr (kit_file_name_get_extension ("/a.b/c"), ==, "");
  g_assert_cmpstr (kit_file_name_get_extension ("/a/.hidden"), ==, "");
  g_assert_cmpstr (kit_file_name_get_extension ("/a/Dr. Jo Bell, Lund"), ==, "");
}

static void
assert_added (const char *path, const char *mark, const char *expected)
{
  g_autofree char *name = kit_file_name_add (path, mark);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  assert_added ("/a/b.json", " (2)", "/a/b (2).json");
  assert_added ("/a.b/c", " (2)", "/a.b/c (2)");
  assert_added ("b.pdf", " (2)", "b (2).pdf");
}

/* An é has two bytes, and is left out as a whole. */
static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (NAME_MAX - 6, 'a');
  g_autofree char *stem = g_strconcat ("/folder/", letters, "é", NULL);
  g_autofree char *fits = kit_file_name_join (stem, "json");
  g_autofree char *joined = kit_file_name_join (stem, ".json");
  g_autofree char *whole = g_strconcat ("/folder/", letters, "éjson", NULL);
  g_autofree char *expected = g_strconcat ("/folder/", letters, ".json", NULL);

  g_assert_cmpstr (fits, ==, whole);
  g_assert_cmpstr (joined, ==, expected);
}

/* As long as a name may be: it can be written, and what it held can be kept beside it. */
static void
test_longest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (NAME_MAX - strlen (".json"), 'a');
  g_autofree char *name = g_strconcat (letters, ".json", NULL);
  g_autofree char *path = path_in (fixture, name);
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) first = bytes_of ("first");
  g_autoptr (GBytes) second = bytes_of ("second");
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_file_write (path, first, &error));
  g_assert_no_error (error);
  kept = kit_conflict_keep (path, &error);
  g_assert_no_error (error);
  g_assert_true (kit_file_write (path, second, &error));
  g_assert_no_error (error);

  assert_content (path, "second");
  assert_content (kept, "first");
  g_assert_true (kit_conflict_is_second_name (kept));
  g_assert_cmpuint (count_names (fixture->folder), ==, 2);
}

static gboolean
look_cb (const char *path, gpointer folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = g_dir_read_name (dir);

  g_assert_true (g_regex_match_simple ("^a+\\.json\\.[A-Za-z0-9]{6}$", name, 0, 0));
  g_assert_null (g_dir_read_name (dir));

  return TRUE;
}

/* Until it has its name it has one that kit_folder_is_leftover() knows. */
static void
test_temporary (Fixture *fixture, gconstpointer data)
{
  const gsize lengths[] = { 1, NAME_MAX - strlen (".json") };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *letters = g_strnfill (lengths[i], 'a');
      g_autofree char *name = g_strconcat (letters, ".json", NULL);
      g_autofree char *path = path_in (fixture, name);
      g_autoptr (GBytes) bytes = bytes_of ("text");
      g_autoptr (GError) error = NULL;

      g_assert_true (kit_file_replace (path, bytes, look_cb, fixture->folder, NULL, &error));
      g_assert_no_error (error);
      g_assert_true (kit_file_remove (path, &error));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/file-name/extension", test_extension);
  add_test ("/file-name/add", test_add);
  add_test ("/file-name/too-long", test_too_long);
  add_test ("/file-name/longest", test_longest);
  add_test ("/file-name/temporary", test_temporary);
  return g_test_run ();
}
