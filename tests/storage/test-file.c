/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-shim.h"
#include "kit-file-error.h"
#include "kit-file.h"
#include "storage-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  gboolean written = kit_file_write (path, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (written);
  assert_content (path, text);
}

static void
assert_not_written (const char *path, int code, const char *message)
{
  g_autoptr (GBytes) bytes = bytes_of ("new");
  g_autoptr (GError) error = NULL;

  g_assert_false (kit_file_write (path, bytes, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_not_read (const char *path, gsize max, int code, const char *message)
{
  g_autoptr (GError) error = NULL;
  KitFileStamp stamp;

  g_assert_null (kit_file_read (path, max, &stamp, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofd int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpuint (
    g_strlcpy (address.sun_path, path, sizeof address.sun_path), <, sizeof address.sun_path);
  g_assert_no_errno (bind (fd, (struct sockaddr *) &address, sizeof address));
}

static void
test_modes (Fixture *fixture, gconstpointer data)
{
  const mode_t masks[] = { 0000, 0022, 0077, 0177, 0777 };

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *upper = g_strdup_printf ("%s/upper-%o", fixture->folder, masks[i]);
      g_autofree char *lower = g_build_filename (upper, "lower", NULL);
      g_autofree char *path = g_build_filename (lower, "file.json", NULL);
      mode_t before = umask (masks[i]);

      write_text (path, "first");
      assert_mode (path, 0600);
      write_text (path, "second");
      umask (before);
      assert_mode (upper, 0700);
      assert_mode (lower, 0700);
      assert_mode (path, 0600);
      g_assert_cmpuint (count_names (lower), ==, 1);
    }
}

static void
test_mode_of_old_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  const mode_t modes[] = { 0644, 0666, 0400, 0755, 0000 };

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      put_file (path, "old", modes[i]);
      write_text (path, "new");
      assert_mode (path, 0600);
    }
}

/* A folder that is there may be one that a team shares: its mode is not ours to change. */
static void
test_mode_of_old_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");

  g_assert_no_errno (chmod (fixture->folder, 0750));
  write_text (path, "new");
  assert_mode (fixture->folder, 0750);
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  const gsize sizes[] = { 0, 1, 65535, 65536, 65537, 3 * 1024 * 1024, KIT_FILE_MAX };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_malloc (sizes[i] + 1);
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) read = NULL;
      KitFileStamp stamp;
      KitFileStamp again;

      memset (text, (int) ('a' + i), sizes[i]);
      written = g_bytes_new (text, sizes[i]);
      g_assert_true (kit_file_write (path, written, &error));
      read = kit_file_read (path, KIT_FILE_MAX, &stamp, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (written, read));
      g_assert_cmpuint (stamp.size, ==, sizes[i]);
      g_assert_true (kit_file_stamp_read (path, &again));
      g_assert_true (kit_file_stamp_equal (&stamp, &again));
    }
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autoptr (GBytes) read = NULL;

  write_text (path, "12345");
  read = kit_file_read (path, 5, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (read), ==, 5);
  assert_not_read (path, 4, G_IO_ERROR_MESSAGE_TOO_LARGE, "The file is larger than 4 bytes");
  g_assert_no_errno (truncate (path, 20 * 1024 * 1024));
  assert_not_read (
    path, KIT_FILE_MAX, G_IO_ERROR_MESSAGE_TOO_LARGE, "The file is larger than 16 MB");
}

/* The size that the system tells is 0 there, yet there is no end. */
static void
test_endless (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kit_file_read ("/proc/self/status", 10, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
}

static void
test_strange_things (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = path_in (fixture, "target.json");
  g_autofree char *symlink_path = path_in (fixture, "symlink.json");
  g_autofree char *dangling = path_in (fixture, "dangling.json");
  g_autofree char *folder = path_in (fixture, "folder.json");
  g_autofree char *fifo = path_in (fixture, "fifo.json");
  g_autofree char *socket_path = path_in (fixture, "socket.json");
  const struct
  {
    const char *path;
    int code;
    const char *message;
  } things[] = {
    { symlink_path, G_IO_ERROR_NOT_REGULAR_FILE, "The file is a symbolic link" },
    { dangling, G_IO_ERROR_NOT_REGULAR_FILE, "The file is a symbolic link" },
    { folder, G_IO_ERROR_IS_DIRECTORY, "The file is a folder" },
    { fifo, G_IO_ERROR_NOT_REGULAR_FILE, "The file is a named pipe" },
    { socket_path, G_IO_ERROR_NOT_REGULAR_FILE, "The file is a socket" },
    { "/dev/null", G_IO_ERROR_NOT_REGULAR_FILE, "The file is a device" },
  };

  write_text (target, "target");
  g_assert_no_errno (symlink (target, symlink_path));
  g_assert_no_errno (symlink ("nowhere", dangling));
  g_assert_no_errno (mkdir (folder, 0700));
  g_assert_no_errno (mkfifo (fifo, 0600));
  make_socket (socket_path);
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      GStatBuf before;
      GStatBuf after;

      g_assert_no_errno (g_lstat (things[i].path, &before));
      assert_not_read (things[i].path, KIT_FILE_MAX, things[i].code, things[i].message);
      assert_not_written (things[i].path, things[i].code, things[i].message);
      g_assert_no_errno (g_lstat (things[i].path, &after));
      g_assert_cmpuint (before.st_ino, ==, after.st_ino);
    }
  assert_content (target, "target");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "none.json");
  g_autofree char *file = path_in (fixture, "file");
  g_autofree char *below = path_in (fixture, "file/below.json");
  KitFileStamp stamp = { 1, 2, 3 };

  assert_not_read (path, 10, G_IO_ERROR_NOT_FOUND, "The file or its folder does not exist");
  g_assert_false (kit_file_stamp_read (path, &stamp));
  g_assert_true (kit_file_stamp_equal (&stamp, &(KitFileStamp) { 0 }));
  write_text (file, "file");
  assert_not_written (below,
                      G_IO_ERROR_NOT_DIRECTORY,
                      "Something that is not a folder stands where a folder should be");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");
  g_autofree char *nowhere = path_in (fixture, "no/such/folder/file.json");
  g_autoptr (GError) error = NULL;

  write_text (path, "text");
  fault_set (NULL);
  g_assert_true (kit_file_remove (path, &error));
  g_assert_cmpuint (fault_count ("fsync"), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (kit_file_remove (path, &error));
  g_assert_true (kit_file_remove (nowhere, &error));
  g_assert_no_error (error);
  g_assert_false (kit_file_remove (fixture->folder, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
assert_named (const char *folder, const char *path, const char *message)
{
  g_autoptr (GError) error = NULL;

  kit_file_error_set (&error, EROFS);
  kit_file_error_name (&error, folder, path);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_error_name (Fixture *fixture, gconstpointer data)
{
  assert_named ("/data", "/data/roles/a\nb.json", "roles/a b.json: The disk is read-only");
  assert_named ("/data", "/database.json", "/database.json: The disk is read-only");
  assert_named (NULL, "/data/a.json", "/data/a.json: The disk is read-only");
  kit_file_error_name (NULL, NULL, "/data/a.json");
}

/* A new folder's name is on the disk only when the folder above it is. */
static void
test_new_folders_are_synced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "a/b/c/file.json");
  g_autofree char *second = path_in (fixture, "a/b/c/second.json");
  guint once;

  fault_set (NULL);
  write_text (path, "text");
  once = fault_count ("fsync");
  fault_set (NULL);
  write_text (second, "text");
  g_assert_cmpuint (once, ==, fault_count ("fsync") + 3);
  g_assert_cmpuint (fault_count ("fsync"), >=, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/file/modes", test_modes);
  add_test ("/file/mode-of-old-file", test_mode_of_old_file);
  add_test ("/file/mode-of-old-folder", test_mode_of_old_folder);
  add_test ("/file/sizes", test_sizes);
  add_test ("/file/too-large", test_too_large);
  add_test ("/file/endless", test_endless);
  add_test ("/file/strange-things", test_strange_things);
  add_test ("/file/missing", test_missing);
  add_test ("/file/remove", test_remove);
  add_test ("/file/error-name", test_error_name);
  add_test ("/file/new-folders-are-synced", test_new_folders_are_synced);
  return g_test_run ();
}
