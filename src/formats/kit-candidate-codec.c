/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-codec.h"

#include <glib/gi18n.h>

#include "kit-attachment.h"
#include "kit-candidacy.h"
#include "kit-contact.h"
#include "kit-file-head.h"

static void
read_contacts (const KitJsonReader *object, KitCandidate *candidate)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "contacts", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *kind = kit_json_reader_get_needed_text (&item, "kind");
      const char *value = kit_json_reader_get_needed_text (&item, "value");
      g_autofree char *extra = kit_json_reader_dup_extra (&item);

      kit_candidate_add_contact (candidate, kind, value, extra);
    }
}

static void
read_roles (const KitJsonReader *object, KitCandidate *candidate)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "roles", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *role = kit_json_reader_get_needed_id (&item, "role");
      const char *stage = kit_json_reader_get_text (&item, "stage");
      g_autofree char *extra = kit_json_reader_dup_extra (&item);

      if (kit_json_reader_failed (object))
        return;
      if (!kit_candidate_add_role (candidate, role, stage, extra))
        kit_json_reader_fail (&item, "role", _ ("a role that is not listed yet"));
    }
}

static void
read_attachments (const KitJsonReader *object, KitCandidate *candidate)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "attachments", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *name = kit_json_reader_get_text (&item, "name");
      const char *uri = kit_json_reader_get_needed_text (&item, "uri");
      g_autofree char *extra = kit_json_reader_dup_extra (&item);

      kit_candidate_add_attachment (candidate, name, uri, extra);
    }
}

/* A hold is one by its reason: without it, it would be gone after a save. */
static void
read_hold (const KitJsonReader *object, KitCandidate *candidate)
{
  g_autoptr (GDateTime) at = NULL;
  KitJsonReader hold;
  const char *reason;

  if (!kit_json_reader_enter (object, "hold", &hold))
    return;

  reason = kit_json_reader_get_needed_text (&hold, "reason");
  if (*reason == '\0')
    kit_json_reader_fail (&hold, "reason", _ ("a text that is not empty"));
  at = kit_json_reader_dup_time (&hold, "at");
  kit_candidate_set_hold_reason (candidate, reason);
  kit_candidate_set_hold_by (candidate, kit_json_reader_get_text (&hold, "by"));
  kit_candidate_set_hold_at (candidate, at);
}

static KitCandidate *
read_candidate (const KitJsonReader *object)
{
  const char *id = kit_json_reader_get_needed_id (object, "id");
  const char *name = kit_json_reader_get_needed_text (object, "name");
  g_autoptr (GDateTime) created = kit_json_reader_dup_time (object, "created");
  g_autoptr (GDateTime) modified = kit_json_reader_dup_time (object, "modified");
  g_autoptr (KitCandidate) candidate = NULL;
  g_autofree char *extra = NULL;

  if (kit_json_reader_failed (object))
    return NULL;

  candidate = kit_candidate_new (id, name);
  kit_candidate_set_pronouns (candidate, kit_json_reader_get_text (object, "pronouns"));
  kit_candidate_set_pronunciation (candidate, kit_json_reader_get_text (object, "pronunciation"));
  kit_candidate_set_notes (candidate, kit_json_reader_get_text (object, "notes"));
  read_contacts (object, candidate);
  read_roles (object, candidate);
  read_attachments (object, candidate);
  read_hold (object, candidate);
  kit_candidate_set_created (candidate, created);
  kit_candidate_set_modified (candidate, modified);
  extra = kit_json_reader_dup_extra (object);
  kit_item_set_extra (KIT_ITEM (candidate), extra);
  return kit_json_reader_failed (object) ? NULL : g_steal_pointer (&candidate);
}

KitCandidate *
kit_candidate_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitCandidate) candidate = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_CANDIDATE, &reader, &first);
  if (json != NULL)
    candidate = read_candidate (&reader);
  if (candidate == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return g_steal_pointer (&candidate);
}

static void
write_contact (KitJsonWriter *writer, gpointer contact)
{
  kit_json_writer_add_text (writer, "kind", kit_contact_get_kind (contact));
  kit_json_writer_add_text (writer, "value", kit_contact_get_value (contact));
}

static void
write_role (KitJsonWriter *writer, gpointer candidacy)
{
  kit_json_writer_add_text (writer, "role", kit_item_get_id (candidacy));
  kit_json_writer_add_any_text (writer, "stage", kit_candidacy_get_stage (candidacy));
}

static void
write_attachment (KitJsonWriter *writer, gpointer attachment)
{
  kit_json_writer_add_any_text (writer, "name", kit_attachment_get_name (attachment));
  kit_json_writer_add_text (writer, "uri", kit_attachment_get_uri (attachment));
}

static void
write_hold (KitJsonWriter *writer, KitCandidate *candidate)
{
  const char *reason = kit_candidate_get_hold_reason (candidate);

  if (*reason == '\0')
    {
      kit_json_writer_leave_out (writer, "hold");
      return;
    }

  kit_json_writer_begin_part (writer, "hold");
  kit_json_writer_add_text (writer, "reason", reason);
  kit_json_writer_add_any_text (writer, "by", kit_candidate_get_hold_by (candidate));
  kit_json_writer_add_any_time (writer, "at", kit_candidate_get_hold_at (candidate));
  kit_json_writer_end_object (writer);
}

GBytes *
kit_candidate_to_bytes (KitCandidate *candidate)
{
  g_autoptr (KitJsonWriter) writer = NULL;

  g_return_val_if_fail (KIT_IS_CANDIDATE (candidate), NULL);

  writer = kit_json_writer_new ();
  kit_file_head_write (writer,
                       KIT_FILE_CANDIDATE,
                       kit_item_get_id (KIT_ITEM (candidate)),
                       kit_item_get_extra (KIT_ITEM (candidate)));
  kit_json_writer_add_text (writer, "name", kit_candidate_get_name (candidate));
  kit_json_writer_add_any_text (writer, "pronouns", kit_candidate_get_pronouns (candidate));
  kit_json_writer_add_any_text (
    writer, "pronunciation", kit_candidate_get_pronunciation (candidate));
  kit_json_writer_add_any_items (
    writer, "contacts", kit_candidate_get_contacts (candidate), write_contact);
  kit_json_writer_add_any_text (writer, "notes", kit_candidate_get_notes (candidate));
  kit_json_writer_add_any_items (writer, "roles", kit_candidate_get_roles (candidate), write_role);
  kit_json_writer_add_any_items (
    writer, "attachments", kit_candidate_get_attachments (candidate), write_attachment);
  write_hold (writer, candidate);
  kit_json_writer_add_any_time (writer, "created", kit_candidate_get_created (candidate));
  kit_json_writer_add_any_time (writer, "modified", kit_candidate_get_modified (candidate));
  kit_json_writer_end_object (writer);
  return kit_json_writer_end_to_bytes (writer);
}
