/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-file.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "kit-command-output.h"
#include "kit-file.h"

static gboolean
is_taken (const char *name)
{
  return g_file_test (name, G_FILE_TEST_EXISTS) || g_file_test (name, G_FILE_TEST_IS_SYMLINK);
}

char *
kit_command_file_choose (const char *name)
{
  const char *ending = strrchr (name, '.');
  int stem = (int) (ending == NULL ? strlen (name) : (gsize) (ending - name));
  char *chosen = g_strdup (name);

  for (guint i = 2; is_taken (chosen); i++)
    {
      g_free (chosen);
      chosen = g_strdup_printf ("%.*s (%u)%s", stem, name, i, name + stem);
    }

  return chosen;
}

gboolean
kit_command_file_write (const char *path, GBytes *bytes)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *target = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (path, "-"))
    return kit_command_output_write_bytes (bytes);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      kit_command_output_error (_ ("%s: there is no folder “%s”"), path, folder);
      return FALSE;
    }

  target = realpath (path, NULL);
  if (kit_file_write (target == NULL ? path : target, bytes, &error))
    return TRUE;

  kit_command_output_error ("%s: %s", path, error->message);

  return FALSE;
}
