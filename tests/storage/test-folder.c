/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-folder.h"
#include "storage-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

static void
put_aged (Fixture *fixture, const char *name, int age)
{
  g_autofree char *path = path_in (fixture, name);
  gint64 then = g_get_real_time () / G_USEC_PER_SEC - age;
  struct utimbuf times = { .actime = then, .modtime = then };

  put_file (path, name, 0600);
  g_assert_no_errno (utime (path, &times));
}

static void
assert_there (Fixture *fixture, const char *name, gboolean there)
{
  g_autofree char *path = path_in (fixture, name);

  g_test_message ("%s", name);
  g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, there);
}

static void
test_sweep (Fixture *fixture, gconstpointer data)
{
  const char *const leftovers[] = { "a.json.aB3xYz", "a.json.Zabcde", "x y.json.0aaaaa" };
  const char *const foreign[] = {
    "a.json",         "a.json.aB3xY",  "a.json.aB3xYzz", "a.json.aB3-Yz", "a.txt.aB3xYz",
    "a.json.backup",  "a.json.BACKUP", "a.json.202611",  "aB3xYz",        "json.aB3xYz",
    "a.jsonx.aB3xYz", "a.json.aB3xYé", ".aB3xYz",
  };
  g_autofree char *link = path_in (fixture, "link.json.aB3xYz");
  g_autofree char *folder = path_in (fixture, "folder.json.aB3xYz");

  for (gsize i = 0; i < G_N_ELEMENTS (leftovers); i++)
    put_aged (fixture, leftovers[i], 4000);
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    put_aged (fixture, foreign[i], 4000);
  put_aged (fixture, "young.json.aB3xYz", 3000);
  put_aged (fixture, "future.json.aB3xYz", -4000);
  g_assert_no_errno (symlink ("a.json", link));
  g_assert_no_errno (g_mkdir (folder, 0700));

  g_assert_cmpuint (kit_folder_sweep (fixture->folder, 3600), ==, G_N_ELEMENTS (leftovers));
  for (gsize i = 0; i < G_N_ELEMENTS (leftovers); i++)
    assert_there (fixture, leftovers[i], FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    assert_there (fixture, foreign[i], TRUE);
  assert_there (fixture, "young.json.aB3xYz", TRUE);
  assert_there (fixture, "future.json.aB3xYz", TRUE);
  assert_there (fixture, "link.json.aB3xYz", TRUE);
  assert_there (fixture, "folder.json.aB3xYz", TRUE);
  g_assert_cmpuint (kit_folder_sweep (fixture->folder, 3600), ==, 0);
  g_assert_cmpuint (kit_folder_sweep ("/nonexistent", 3600), ==, 0);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = path_in (fixture, "c.json");
  g_autofree char *folder = path_in (fixture, "d.json");
  g_autofree char *fifo = path_in (fixture, "e.json");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  const GFileType types[] = { G_FILE_TYPE_REGULAR,
                              G_FILE_TYPE_REGULAR,
                              G_FILE_TYPE_SYMBOLIC_LINK,
                              G_FILE_TYPE_DIRECTORY,
                              G_FILE_TYPE_SPECIAL };

  put_aged (fixture, "b.json", 100);
  put_aged (fixture, "a.json", 200);
  put_aged (fixture, ".hidden.json", 0);
  put_aged (fixture, "other.txt", 0);
  g_assert_no_errno (symlink ("a.json", link));
  g_assert_no_errno (g_mkdir (folder, 0700));
  g_assert_no_errno (mkfifo (fifo, 0600));

  entries = kit_folder_list (fixture->folder, ".json", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < entries->len; i++)
    {
      const KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = g_path_get_basename (entry->path);
      KitFileStamp stamp;

      g_assert_cmpint (name[0], ==, 'a' + (int) i);
      g_assert_cmpint (entry->type, ==, types[i]);
      g_assert_true (kit_file_stamp_read (entry->path, &stamp));
      g_assert_true (kit_file_stamp_equal (&stamp, &entry->stamp));
    }
  all = kit_folder_list (fixture->folder, NULL, &error);
  g_assert_cmpuint (all->len, ==, entries->len + 1);
}

static void
test_list_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = path_in (fixture, "nowhere");
  g_autofree char *file = path_in (fixture, "file");
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  entries = kit_folder_list (nowhere, ".json", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 0);
  put_file (file, "file", 0600);
  g_assert_null (kit_folder_list (file, ".json", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_make (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "a/b");
  g_autofree char *upper = path_in (fixture, "a");
  g_autofree char *file = path_in (fixture, "file");
  g_autofree char *link = path_in (fixture, "link");
  g_autofree char *below = path_in (fixture, "link/below");
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_folder_make (path, &error));
  g_assert_true (kit_folder_make (path, &error));
  assert_mode (upper, 0700);
  assert_mode (path, 0700);
  /* A person may keep the library elsewhere. */
  g_assert_no_errno (symlink ("a", link));
  g_assert_true (kit_folder_make (below, &error));
  g_assert_no_error (error);
  put_file (file, "file", 0600);
  g_assert_false (kit_folder_make (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_protect (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "open");
  g_autofree char *file = path_in (fixture, "file");
  g_autofree char *link = path_in (fixture, "link");
  g_autofree char *behind = path_in (fixture, "behind");
  g_autofree char *nowhere = path_in (fixture, "nowhere");

  g_assert_no_errno (g_mkdir (path, 0700));
  g_assert_no_errno (g_chmod (path, 0755));
  kit_folder_protect (path);
  assert_mode (path, 0700);

  put_file (file, "file", 0644);
  kit_folder_protect (file);
  assert_mode (file, 0644);

  g_assert_no_errno (g_mkdir (behind, 0700));
  g_assert_no_errno (g_chmod (behind, 0755));
  g_assert_no_errno (symlink ("behind", link));
  kit_folder_protect (link);
  assert_mode (behind, 0755);
  kit_folder_protect (nowhere);
}

static void
count_cb (gpointer object, guint *count)
{
  (*count)++;
}

static void
test_watch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "a.json");
  g_autoptr (GBytes) bytes = bytes_of ("text");
  KitFolderWatch *watch = kit_folder_watch_new (50);
  guint changes = 0;
  gint64 begin;

  g_signal_connect (watch, "changed", G_CALLBACK (count_cb), &changes);
  kit_folder_watch_add (watch, fixture->folder);
  kit_folder_watch_add (watch, fixture->folder);
  g_assert_true (kit_file_write (path, bytes, NULL));
  wait_until (changes == 1);

  /* Many at once are told as one, and no earlier than the interval permits. */
  begin = g_get_monotonic_time ();
  for (guint i = 0; i < 20; i++)
    g_assert_true (kit_file_write (path, bytes, NULL));
  wait_until (changes >= 2);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 45 * 1000);
  g_assert_true (kit_file_remove (path, NULL));
  changes = 0;
  wait_until (changes >= 1);
  g_assert_finalize_object (watch);
}

static void
test_poke (Fixture *fixture, gconstpointer data)
{
  KitFolderWatch *watch = kit_folder_watch_new (50);
  gint64 begin = g_get_monotonic_time ();
  guint changes = 0;

  g_signal_connect (watch, "changed", G_CALLBACK (count_cb), &changes);
  kit_folder_watch_poke (watch);
  kit_folder_watch_poke (watch);
  g_assert_cmpuint (changes, ==, 0);
  wait_until (changes == 1);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 45 * 1000);
  kit_folder_watch_poke (watch);
  wait_until (changes == 2);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 90 * 1000);
  kit_folder_watch_poke (watch);
  g_assert_finalize_object (watch);
}

static void
test_skip (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (kit_folder_skip ("/a/b", "/a/b/c/d"), ==, "c/d");
  g_assert_cmpstr (kit_folder_skip ("/a/b/", "/a/b/c"), ==, "c");
  g_assert_cmpstr (kit_folder_skip ("/a/b", "/a/b"), ==, "");
  g_assert_cmpstr (kit_folder_skip ("/a/b/", "/a/b"), ==, "");
  g_assert_cmpstr (kit_folder_skip ("/", "/a"), ==, "a");
  g_assert_null (kit_folder_skip ("/a/b", "/a/bc"));
  g_assert_null (kit_folder_skip ("/a/b", "/a"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/folder/sweep", test_sweep);
  add_test ("/folder/list", test_list);
  add_test ("/folder/list-of-nothing", test_list_of_nothing);
  add_test ("/folder/make", test_make);
  add_test ("/folder/protect", test_protect);
  add_test ("/folder/skip", test_skip);
  add_test ("/folder/watch", test_watch);
  add_test ("/folder/poke", test_poke);
  return g_test_run ();
}
