/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-file-head.h"

#include <glib/gi18n.h>

static const char *const format_names[] = {
  [KIT_FILE_ROLE] = "interview-kit/role",
  [KIT_FILE_EVALUATION] = "interview-kit/evaluation",
  [KIT_FILE_CANDIDATE] = "interview-kit/candidate",
  [KIT_FILE_PANEL] = "interview-kit/panel",
  [KIT_FILE_ROLE_PANEL] = "interview-kit/role-panel",
  [KIT_FILE_INTERVIEWER] = "interview-kit/interviewer",
  [KIT_FILE_PRIVATE_NOTES] = "interview-kit/private-notes",
  [KIT_FILE_PLACE] = "interview-kit/place",
};

void
kit_file_head_check (const KitJsonReader *reader, KitFileKind kind)
{
  const char *format = kit_json_reader_get_text (reader, "format");
  guint line = reader->value->line;
  guint version;

  if (!kit_json_reader_failed (reader) && !g_str_equal (format, format_names[kind]))
    {
      g_autofree char *found = kit_format_error_quote (format);

      kit_format_error_set (reader->error,
                            KIT_FORMAT_ERROR_FORMAT,
                            line,
                            _ ("format: expected “%s”, found %s"),
                            format_names[kind],
                            found);
    }

  version = kit_json_reader_get_integer (reader, "version", 1, G_MAXINT32, 0);
  if (version == 0)
    kit_json_reader_fail (reader, "version", _ ("the version of the format"));
  else if (version > KIT_FORMAT_VERSION)
    kit_format_error_set (reader->error,
                          KIT_FORMAT_ERROR_VERSION,
                          line,
                          _ ("version: written by a newer version of the program (format %u, and "
                             "this one reads up to %d)"),
                          version,
                          KIT_FORMAT_VERSION);
}

KitJson *
kit_file_head_open (GBytes *bytes, KitFileKind kind, KitJsonReader *reader, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (KitJson) json = kit_json_parse (text, size, error);

  if (json == NULL)
    return NULL;

  kit_json_reader_init (reader, json, error);
  kit_file_head_check (reader, kind);
  return kit_json_reader_failed (reader) ? NULL : g_steal_pointer (&json);
}

void
kit_file_head_write (KitJsonWriter *writer, KitFileKind kind, const char *id, const char *extra)
{
  kit_json_writer_begin_object (writer, NULL, extra);
  kit_json_writer_add_text (writer, "format", format_names[kind]);
  kit_json_writer_add_integer (writer, "version", KIT_FORMAT_VERSION);
  if (id != NULL)
    kit_json_writer_add_text (writer, "id", id);
}

KitFileKind
kit_file_kind_of_bytes (GBytes *bytes)
{
  g_autofree char *format = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (bytes != NULL, KIT_FILE_UNKNOWN);

  text = g_bytes_get_data (bytes, &size);
  format = kit_json_peek (text, size, "format");
  for (gsize i = 0; format != NULL && i < G_N_ELEMENTS (format_names); i++)
    if (g_strcmp0 (format_names[i], format) == 0)
      return (KitFileKind) i;
  return KIT_FILE_UNKNOWN;
}
