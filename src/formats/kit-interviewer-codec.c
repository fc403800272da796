/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-codec.h"

#include "kit-file-head.h"

GBytes *
kit_interviewer_to_bytes (const char *id, const char *name, const char *extra)
{
  g_autoptr (KitJsonWriter) writer = NULL;

  g_return_val_if_fail (kit_id_is_valid (id), NULL);

  writer = kit_json_writer_new ();
  kit_file_head_write (writer, KIT_FILE_INTERVIEWER, id, extra);
  kit_json_writer_add_text (writer, "name", name);
  kit_json_writer_end_object (writer);
  return kit_json_writer_end_to_bytes (writer);
}

gboolean
kit_interviewer_from_bytes (GBytes *bytes, char **id, char **name, char **extra, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  const char *found_id = NULL;
  const char *found_name = NULL;
  g_autofree char *found_extra = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (id != NULL && name != NULL && extra != NULL, FALSE);

  json = kit_file_head_open (bytes, KIT_FILE_INTERVIEWER, &reader, &first);
  if (json != NULL)
    {
      found_id = kit_json_reader_get_needed_id (&reader, "id");
      found_name = kit_json_reader_get_needed_text (&reader, "name");
      found_extra = kit_json_reader_dup_extra (&reader);
    }
  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  *id = g_strdup (found_id);
  *name = g_strdup (found_name);
  *extra = g_steal_pointer (&found_extra);
  return TRUE;
}
