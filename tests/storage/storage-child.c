/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A process for the tests that kill, lock or confine one:
 *
 *   write PATH TEXT       one durable write; 0 if it is done, 1 if not
 *   as-nobody PATH TEXT   the same as a person without privileges
 *   sequence PATH         numbered content without end, each number printed once it is on the disk
 *   lock PATH             prints "held" or "busy", and ends with its input
 *   full FOLDER           writes on a file system of 64 KB and four inodes mounted there
 *
 * 77 says that the system does not permit what was asked.
 */
#define _GNU_SOURCE
#include "fault-shim.h"
#include "kit-file.h"
#include "kit-lock.h"
#include "kit-writer.h"
#include "storage-fixture.h"

#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define NOBODY 65534
#define NOT_PERMITTED 77

static int
write_text (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;

  if (kit_file_write (path, bytes, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}

static int
write_as_nobody (const char *path, const char *text)
{
  if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return NOT_PERMITTED;
  return write_text (path, text);
}

static int
write_sequence (const char *path)
{
  g_autoptr (KitWriter) writer = kit_writer_new ();

  for (guint n = 1; TRUE; n++)
    {
      g_autoptr (GBytes) bytes =
        g_bytes_new_take (g_strnfill (4000 + n % 100, 'a'), 4000 + n % 100);
      g_autofree char *text =
        g_strdup_printf ("%u\n%s\nend", n, (const char *) g_bytes_get_data (bytes, NULL));
      g_autoptr (GBytes) content = bytes_of (text);

      kit_writer_put (writer, path, content);
      if (!kit_writer_flush (writer, -1, NULL))
        return 1;
      printf ("%u\n", n);
      fflush (stdout);
    }
}

static int
hold_lock (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KitLock) lock = kit_lock_acquire (path, &error);

  if (lock == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return 1;
  printf ("%s\n", lock != NULL ? "held" : "busy");
  fflush (stdout);
  while (getchar () != EOF)
    continue;
  return 0;
}

static int
expect_no_space (const char *path, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'n'), size);

  if (!kit_file_write (path, bytes, &error) &&
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return 0;
  g_printerr ("%s\n", error != NULL ? error->message : "written after all");
  return 1;
}

static int
fill_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autofree char *second = g_build_filename (folder, "b.json", NULL);
  g_autofree char *third = g_build_filename (folder, "c.json", NULL);

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", folder, "tmpfs", 0, "size=64k,nr_inodes=4") != 0)
    return NOT_PERMITTED;
  if (write_text (path, "old") != 0 || expect_no_space (path, 100 * 1024) != 0)
    return 1;
  assert_content (path, "old");
  g_assert_cmpuint (count_names (folder), ==, 1);
  if (write_text (second, "second") != 0 || write_text (third, "third") != 0)
    return 1;
  /* No inode is left for the temporary file. */
  if (expect_no_space (path, 10) != 0)
    return 1;
  assert_content (path, "old");
  g_assert_cmpuint (count_names (folder), ==, 3);
  return 0;
}

int
main (int argc, char *argv[])
{
  const char *what = argc > 2 ? argv[1] : "";

  if (g_str_equal (what, "write") && argc == 4)
    return write_text (argv[2], argv[3]);
  if (g_str_equal (what, "as-nobody") && argc == 4)
    return write_as_nobody (argv[2], argv[3]);
  if (g_str_equal (what, "sequence"))
    return write_sequence (argv[2]);
  if (g_str_equal (what, "lock"))
    return hold_lock (argv[2]);
  if (g_str_equal (what, "full"))
    return fill_disk (argv[2]);
  return 2;
}
