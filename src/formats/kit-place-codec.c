/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-codec.h"

#include "kit-file-head.h"

void
kit_place_free (KitPlace *place)
{
  if (place == NULL)
    return;

  g_free (place->page);
  g_free (place->role);
  g_free (place->question);
  g_free (place->candidate);
  g_free (place->evaluation);
  g_free (place->extra);
  g_free (place);
}

GBytes *
kit_place_to_bytes (const KitPlace *place)
{
  g_autoptr (KitJsonWriter) writer = NULL;

  g_return_val_if_fail (place != NULL, NULL);

  writer = kit_json_writer_new ();
  kit_file_head_write (writer, KIT_FILE_PLACE, NULL, place->extra);
  kit_json_writer_add_any_text (writer, "page", place->page);
  kit_json_writer_add_any_text (writer, "role", place->role);
  kit_json_writer_add_any_text (writer, "question", place->question);
  kit_json_writer_add_any_text (writer, "candidate", place->candidate);
  kit_json_writer_add_any_text (writer, "evaluation", place->evaluation);
  kit_json_writer_end_object (writer);
  return kit_json_writer_end_to_bytes (writer);
}

static char *
dup_any (const char *text)
{
  return *text == '\0' ? NULL : g_strdup (text);
}

KitPlace *
kit_place_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitPlace) place = g_new0 (KitPlace, 1);
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_PLACE, &reader, &first);
  if (json != NULL)
    {
      place->page = dup_any (kit_json_reader_get_text (&reader, "page"));
      place->role = dup_any (kit_json_reader_get_id (&reader, "role"));
      place->question = dup_any (kit_json_reader_get_text (&reader, "question"));
      place->candidate = dup_any (kit_json_reader_get_id (&reader, "candidate"));
      place->evaluation = dup_any (kit_json_reader_get_id (&reader, "evaluation"));
      place->extra = kit_json_reader_dup_extra (&reader);
    }
  if (first == NULL)
    return g_steal_pointer (&place);

  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}
