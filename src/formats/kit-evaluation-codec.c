/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-codec.h"

#include <string.h>

#include "kit-codec.h"
#include "kit-digest.h"
#include "kit-file-head.h"

GBytes *
kit_evaluation_to_bytes (KitEvaluation *evaluation)
{
  char *text;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  text = kit_evaluation_codec_write (evaluation, KIT_EVALUATION_WHOLE);
  return g_bytes_new_take (text, strlen (text));
}

/* Takes the member "digest" out of @json. */
static gboolean
digest_fits (KitJson *json)
{
  g_autofree char *found = NULL;
  g_autofree char *digest = NULL;
  KitJson *member = kit_json_get (json, "digest");

  if (member == NULL || member->type == KIT_JSON_NULL)
    return TRUE;

  found = g_strdup (member->text);
  digest = kit_digest_of_json (json);
  return g_strcmp0 (found, digest) == 0;
}

KitEvaluation *
kit_evaluation_from_bytes (GBytes *bytes, GError **error)
{
  return kit_evaluation_from_bytes_checked (bytes, NULL, error);
}

KitEvaluation *
kit_evaluation_from_bytes_checked (GBytes *bytes, gboolean *fits, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_EVALUATION, &reader, &first);
  if (json != NULL)
    evaluation = kit_evaluation_codec_read (
      &reader, kit_json_reader_get_needed_id (&reader, "id"), KIT_EVALUATION_WHOLE);
  if (evaluation == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  else if (fits != NULL)
    *fits = digest_fits (json);
  return g_steal_pointer (&evaluation);
}

gboolean
kit_evaluation_digest_fits (GBytes *bytes)
{
  g_autoptr (KitJson) json = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);

  text = g_bytes_get_data (bytes, &size);
  json = kit_json_parse (text, size, NULL);
  return json != NULL && digest_fits (json);
}

KitEvaluation *
kit_evaluation_from_revision (KitEvaluation *evaluation, KitRevision *revision, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  g_autoptr (KitEvaluation) earlier = NULL;
  const char *was;
  KitJsonReader reader;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (KIT_IS_REVISION (revision), NULL);

  was = kit_revision_get_was (revision);
  json = kit_json_parse (was, strlen (was), &first);
  if (json != NULL)
    {
      kit_json_reader_init (&reader, json, &first);
      earlier = kit_evaluation_codec_read (
        &reader, kit_item_get_id (KIT_ITEM (evaluation)), KIT_EVALUATION_EARLIER);
    }
  if (earlier == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return g_steal_pointer (&earlier);
}

char *
kit_evaluation_to_was (KitEvaluation *evaluation)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  return kit_evaluation_codec_write (evaluation, KIT_EVALUATION_EARLIER);
}
