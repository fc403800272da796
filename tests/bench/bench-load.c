/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "kit-library.h"

/* bench-load FOLDER: how long it takes to load the library in FOLDER. Each run has two lines, of a
 * word, ms by the clock and ms of processor time: "floor" reads the same files and has json-glib
 * parse them strictly, "load" is kit_library_load(). */

#define RUNS 12

typedef void (*Work) (const char *folder);

static double
get_cpu_ms (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static void
parse_file (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  json_parser_set_strict (parser, TRUE);
  if (!g_file_get_contents (path, &text, &length, &error) ||
      !json_parser_load_from_data (parser, text, (gssize) length, &error))
    g_error ("%s: %s", path, error->message);
}

static void
parse_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    {
      if (g_str_has_suffix (path, ".json"))
        parse_file (path);
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      parse_all (child);
    }
}

static void
load_all (const char *folder)
{
  g_autoptr (KitLibrary) library = kit_library_new (folder, folder, "");
  g_autoptr (GError) error = NULL;

  if (!kit_library_load (library, NULL, &error))
    g_error ("%s", error->message);
  if (g_list_model_get_n_items (kit_library_get_problems (library)) > 0)
    g_error ("there are problems in %s", folder);
}

static void
measure (const char *name, Work work, const char *folder)
{
  const gint64 start = g_get_monotonic_time ();
  const double cpu = get_cpu_ms ();

  work (folder);
  g_print (
    "%s %.2f %.2f\n", name, (double) (g_get_monotonic_time () - start) / 1000, get_cpu_ms () - cpu);
}

int
main (int argc, char **argv)
{
  if (argc != 2)
    g_error ("usage: bench-load FOLDER");

  parse_all (argv[1]);
  for (guint i = 0; i < RUNS; i++)
    {
      measure ("floor", parse_all, argv[1]);
      measure ("load", load_all, argv[1]);
    }

  return 0;
}
