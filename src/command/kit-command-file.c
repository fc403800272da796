/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-file.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "kit-command-output.h"
#include "kit-file.h"

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
