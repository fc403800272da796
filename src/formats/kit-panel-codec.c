/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-panel-codec.h"

#include <glib/gi18n.h>

#include "kit-file-head.h"

static void
check_time (const KitJsonReader *object, const char *name)
{
  g_autoptr (GDateTime) time = kit_json_reader_dup_time (object, name);
}

static void
check_texts (const KitJsonReader *object, const char *name)
{
  KitJsonReader list;

  kit_json_reader_enter_list (object, name, &list);
  for (guint i = 0; kit_json_reader_get_item_text (&list, i) != NULL; i++)
    ;
}

static void
check_agreement (const KitJsonReader *agreement)
{

  kit_json_reader_get_needed_id (agreement, "question");
  kit_json_reader_get_integer (agreement, "rating", 1, KIT_SCALE_MAX, 0);
  kit_json_reader_get_text (agreement, "note");
  check_time (agreement, "at");
  check_texts (agreement, "by");
}

static void
check_consensus (const KitJsonReader *object)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "consensus", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    check_agreement (&item);
  kit_json_reader_keep (object, "consensus");
}

static void
check_decision (const KitJsonReader *object)
{
  static const char *const outcomes[] = { "advance", "hold", "decline", NULL };
  KitJsonReader decision;

  if (kit_json_reader_enter (object, "decision", &decision))
    {
      const char *outcome = kit_json_reader_get_needed_text (&decision, "outcome");

      if (!g_strv_contains (outcomes, outcome))
        kit_json_reader_fail (&decision, "outcome", _ ("advance, hold or decline"));
      kit_json_reader_get_text (&decision, "reason");
      kit_json_reader_get_text (&decision, "by");
      check_time (&decision, "at");
    }
  kit_json_reader_keep (object, "decision");
}

static void
read_looks (const KitJsonReader *object, KitPanel *panel)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "looked", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *by = kit_json_reader_get_needed_text (&item, "by");
      const char *reason = kit_json_reader_get_text (&item, "reason");
      g_autoptr (GDateTime) at = kit_json_reader_dup_time (&item, "at");
      g_autofree char *extra = kit_json_reader_dup_extra (&item);
      g_autoptr (KitLook) look = kit_look_new (by, reason, at);

      kit_item_set_extra (KIT_ITEM (look), extra);
      kit_panel_add_look (panel, look);
    }
}

static KitPanel *
read_panel (const KitJsonReader *object)
{
  const char *id = kit_json_reader_get_needed_id (object, "id");
  const char *candidate = kit_json_reader_get_needed_id (object, "candidate");
  const char *role = kit_json_reader_get_needed_id (object, "role");
  g_autoptr (KitPanel) panel = NULL;
  g_autofree char *extra = NULL;

  if (kit_json_reader_failed (object))
    return NULL;

  panel = kit_panel_new (id, candidate, role);
  check_consensus (object);
  check_decision (object);
  read_looks (object, panel);
  extra = kit_json_reader_dup_extra (object);
  kit_item_set_extra (KIT_ITEM (panel), extra);
  return kit_json_reader_failed (object) ? NULL : g_steal_pointer (&panel);
}

KitPanel *
kit_panel_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitPanel) panel = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_PANEL, &reader, &first);
  if (json != NULL)
    panel = read_panel (&reader);
  if (panel == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return g_steal_pointer (&panel);
}

static void
write_look (KitJsonWriter *writer, gpointer look)
{
  kit_json_writer_add_text (writer, "by", kit_look_get_by (look));
  kit_json_writer_add_any_text (writer, "reason", kit_look_get_reason (look));
  kit_json_writer_add_any_time (writer, "at", kit_look_get_at (look));
}

GBytes *
kit_panel_to_bytes (KitPanel *panel)
{
  g_autoptr (KitJsonWriter) writer = NULL;

  g_return_val_if_fail (KIT_IS_PANEL (panel), NULL);

  writer = kit_json_writer_new ();
  kit_file_head_write (writer,
                       KIT_FILE_PANEL,
                       kit_item_get_id (KIT_ITEM (panel)),
                       kit_item_get_extra (KIT_ITEM (panel)));
  kit_json_writer_add_text (writer, "candidate", kit_panel_get_candidate (panel));
  kit_json_writer_add_text (writer, "role", kit_panel_get_role (panel));
  kit_json_writer_add_any_items (writer, "looked", kit_panel_get_looks (panel), write_look);
  kit_json_writer_end_object (writer);
  return kit_json_writer_end_to_bytes (writer);
}

static void
check_dropped (const KitJsonReader *object)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "dropped", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      kit_json_reader_get_needed_id (&item, "question");
      kit_json_reader_get_text (&item, "reason");
      kit_json_reader_get_text (&item, "by");
      check_time (&item, "at");
    }
}

char *
kit_role_panel_get_role (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  const char *role = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_ROLE_PANEL, &reader, &first);
  if (json != NULL)
    {
      role = kit_json_reader_get_needed_id (&reader, "id");
      check_texts (&reader, "stages");
      check_dropped (&reader);
    }
  if (first == NULL)
    return g_strdup (role);

  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}
