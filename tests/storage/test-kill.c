/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-file.h"
#include "storage-fixture.h"

#include <string.h>

#define KILLS 30

/* The number of a content that is whole; storage-child says what it looks like. */
static guint
number_in (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kit_file_read (path, KIT_FILE_MAX, NULL, &error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint64 number;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_ascii_string_to_unsigned (lines[0], 10, 1, G_MAXUINT, &number, NULL));
  g_assert_cmpuint (strlen (lines[1]), ==, 4000 + number % 100);
  g_assert_cmpuint (strspn (lines[1], "a"), ==, strlen (lines[1]));
  g_assert_cmpstr (lines[2], ==, "end");
  return (guint) number;
}

static guint
read_number (GDataInputStream *lines, guint otherwise)
{
  g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

  return line != NULL ? (guint) g_ascii_strtoull (line, NULL, 10) : otherwise;
}

/* Lets a process write for a random while, kills it, and compares what it said to be on the
 * disk with what is there. */
static void
kill_once (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  guint until = (guint) g_test_rand_int_range (1, 60);
  guint said = 0;
  guint next;
  guint found;

  child = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("KIT_STORAGE_CHILD"), "sequence", path, NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  while (said < until)
    {
      next = read_number (lines, 0);
      g_assert_cmpuint (next, ==, said + 1);
      said = next;
    }
  g_usleep ((gulong) g_test_rand_int_range (0, 4000));
  g_subprocess_force_exit (child);
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  while ((next = read_number (lines, 0)) != 0)
    said = next;

  found = number_in (path);
  g_test_message ("said %u, found %u", said, found);
  g_assert_cmpuint (found, >=, said);
  g_assert_cmpuint (found, <=, said + 1);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_in (fixture, "file.json");

  for (guint i = 0; i < KILLS; i++)
    kill_once (path);
  /* The file, and at most one leftover of each kill. */
  g_assert_cmpuint (count_names (fixture->folder), <=, 1 + KILLS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/kill/thirty-times", test_kill);
  return g_test_run ();
}
