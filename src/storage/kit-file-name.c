/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-file-name.h"

#include <limits.h>
#include <string.h>

/* What follows the last point of a longer name is not one. */
#define EXTENSION_MAX 8

static const char *
get_name (const char *path)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);

  return slash != NULL ? slash + 1 : path;
}

static gboolean
is_inside_character (char byte)
{
  return ((guchar) byte & 0xC0) == 0x80;
}

const char *
kit_file_name_get_extension (const char *path)
{
  const char *name;
  const char *point;

  g_return_val_if_fail (path != NULL, NULL);

  name = get_name (path);
  point = strrchr (name, '.');
  if (point == NULL || point == name || strlen (point) > EXTENSION_MAX)
    return path + strlen (path);

  return point;
}

char *
kit_file_name_join (const char *stem, const char *end)
{
  g_autofree char *fitting = NULL;
  gsize before;
  gsize length;
  gsize room;

  g_return_val_if_fail (stem != NULL, NULL);
  g_return_val_if_fail (end != NULL && strlen (end) < NAME_MAX, NULL);

  before = (gsize) (get_name (stem) - stem);
  length = strlen (stem) - before;
  room = NAME_MAX - strlen (end);
  if (length > room)
    {
      length = room;
      while (length > 0 && is_inside_character (stem[before + length]))
        length--;
    }
  fitting = g_strndup (stem, before + length);

  return g_strconcat (fitting, end, NULL);
}

char *
kit_file_name_add (const char *path, const char *mark)
{
  g_autofree char *stem = NULL;
  g_autofree char *end = NULL;
  const char *extension;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  extension = kit_file_name_get_extension (path);
  stem = g_strndup (path, (gsize) (extension - path));
  end = g_strconcat (mark, extension, NULL);

  return kit_file_name_join (stem, end);
}

static gboolean
is_taken (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

char *
kit_file_name_choose (const char *path)
{
  char *chosen;

  g_return_val_if_fail (path != NULL, NULL);

  chosen = g_strdup (path);
  for (guint i = 2; is_taken (chosen); i++)
    {
      g_autofree char *mark = g_strdup_printf (" (%u)", i);

      g_free (chosen);
      chosen = kit_file_name_add (path, mark);
    }

  return chosen;
}
