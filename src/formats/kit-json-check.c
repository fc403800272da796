/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-check.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

gboolean
kit_json_check (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);

  text = g_bytes_get_data (bytes, &size);
  json_parser_set_strict (parser, TRUE);

  /* Of nothing at all there may be no pointer, which json-glib takes for a mistake. */
  if (size == 0)
    text = "";
  if (!json_parser_load_from_data (parser, text, (gssize) size, &local_error))
    {
      kit_format_error_set (error,
                            KIT_FORMAT_ERROR_SYNTAX,
                            0,
                            _ ("what was to be saved cannot be read again: %s"),
                            local_error->message);
      return FALSE;
    }

  if (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return TRUE;

  kit_format_error_set (
    error, KIT_FORMAT_ERROR_SYNTAX, 0, "%s", _ ("what was to be saved is not an object"));

  return FALSE;
}
