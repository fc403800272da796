/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-digest.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kit-json-canonical.h"

const char *
kit_digest_read (const KitJsonReader *object, const char *name)
{
  const char *text = kit_json_reader_get_text (object, name);

  if (*text == '\0' || (strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64))
    return text;

  kit_json_reader_fail (object, name, _ ("a SHA-256 in lower-case hexadecimal digits"));
  return "";
}

char *
kit_digest_of_json (KitJson *object)
{
  g_autofree char *canonical = NULL;

  g_return_val_if_fail (object->type == KIT_JSON_OBJECT, NULL);

  for (guint i = 0; i < kit_json_get_n_children (object); i++)
    if (g_str_equal (kit_json_get_child (object, i)->name, "digest"))
      g_ptr_array_remove_index (object->children, i--);

  canonical = kit_json_to_canonical (object);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
}
