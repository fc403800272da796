/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role-codec.h"

#include <glib/gi18n.h>

#include "kit-codec.h"
#include "kit-digest.h"
#include "kit-file-head.h"

static const char *const anchor_names[] = { "1", "2", "3", "4", "5", "6", "7" };

static void
take_extra (const KitJsonReader *object, gpointer item)
{
  g_autofree char *extra = kit_json_reader_dup_extra (object);

  kit_item_set_extra (item, extra);
}

static guint
read_weight (const KitJsonReader *object)
{
  return kit_json_reader_get_integer (object, "weight", KIT_WEIGHT_MIN, KIT_WEIGHT_MAX, 1);
}

/* Ids are unique in a kit, whatever they are of. Returns the id of @object, or %NULL, and failed.
 */
static const char *
get_new_id (const KitJsonReader *object, KitRole *role)
{
  const char *id = kit_json_reader_get_needed_id (object, "id");

  if (kit_role_find_skill (role, id) != NULL || kit_role_find_question (role, id) != NULL ||
      kit_role_find_red_flag (role, id) != NULL)
    kit_json_reader_fail (object, "id", _ ("an id that no other has"));

  return kit_json_reader_failed (object) ? NULL : id;
}

static void
fail_scale (const KitJsonReader *object, guint n_levels)
{
  g_autofree char *found = g_strdup_printf (ngettext ("%u level", "%u levels", n_levels), n_levels);

  kit_json_reader_fail_found (object, "scale", _ ("from 4 to 7 levels"), found);
}

static void
read_scale (const KitJsonReader *object, KitRole *role)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) scale = NULL;
  KitJsonReader list;
  KitJsonReader level;
  guint n_levels;

  kit_json_reader_enter_list (object, "scale", &list);
  n_levels = kit_json_reader_get_n_items (&list);
  if (list.value != NULL && (n_levels < KIT_SCALE_MIN || n_levels > KIT_SCALE_MAX))
    fail_scale (object, n_levels);
  if (list.value == NULL || kit_json_reader_failed (object))
    return;

  for (guint i = 0; kit_json_reader_enter_item (&list, i, &level); i++)
    g_strv_builder_add (labels, kit_json_reader_get_text (&level, "label"));
  if (kit_json_reader_failed (object))
    return;

  scale = g_strv_builder_end (labels);
  kit_role_set_scale (role, (const char *const *) scale);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &level); i++)
    take_extra (&level, kit_role_get_level (role, i + 1));
}

static void
read_skills (const KitJsonReader *object, KitRole *role)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "skills", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = get_new_id (&item, role);
      g_autoptr (KitSkill) skill = NULL;

      if (id == NULL)
        return;

      skill = kit_skill_new (id, kit_json_reader_get_needed_text (&item, "name"));
      kit_skill_set_weight (skill, read_weight (&item));
      kit_skill_set_weight_reason (skill, kit_json_reader_get_text (&item, "weight-reason"));
      take_extra (&item, skill);
      kit_role_add_skill (role, skill);
    }
}

static void
read_follow_ups (const KitJsonReader *object, KitQuestion *question)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) follow_ups = NULL;
  KitJsonReader list;
  const char *text;

  kit_json_reader_enter_list (object, "follow-ups", &list);
  for (guint i = 0; (text = kit_json_reader_get_item_text (&list, i)) != NULL; i++)
    g_strv_builder_add (builder, text);

  follow_ups = g_strv_builder_end (builder);
  kit_question_set_follow_ups (question, (const char *const *) follow_ups);
}

static void
read_anchors (const KitJsonReader *object, KitQuestion *question)
{
  KitJsonReader anchors;

  if (!kit_json_reader_enter (object, "anchors", &anchors))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (anchor_names); i++)
    kit_question_set_anchor (question, i + 1, kit_json_reader_get_text (&anchors, anchor_names[i]));
}

static KitQuestion *
read_question (const KitJsonReader *object, KitRole *role, const char *id)
{
  g_autoptr (KitQuestion) question =
    kit_question_new (id, kit_json_reader_get_needed_text (object, "text"));
  const char *skill = kit_json_reader_get_id (object, "skill");

  if (*skill != '\0' && kit_role_find_skill (role, skill) == NULL)
    kit_json_reader_fail (object, "skill", _ ("the id of a skill of the kit"));

  kit_question_set_label (question, kit_json_reader_get_text (object, "label"));
  kit_question_set_purpose (question, kit_json_reader_get_text (object, "purpose"));
  kit_question_set_sample_answer (question, kit_json_reader_get_text (object, "sample-answer"));
  kit_question_set_skill (question, skill);
  read_follow_ups (object, question);
  read_anchors (object, question);
  kit_question_set_weight (question, read_weight (object));
  kit_question_set_weight_reason (question, kit_json_reader_get_text (object, "weight-reason"));
  kit_question_set_minutes (question,
                            kit_json_reader_get_integer (object, "minutes", 0, KIT_MINUTES_MAX, 0));
  take_extra (object, question);
  return g_steal_pointer (&question);
}

static void
read_questions (const KitJsonReader *object, KitRole *role)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_needed_list (object, "questions", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = get_new_id (&item, role);
      g_autoptr (KitQuestion) question = NULL;

      if (id == NULL)
        return;

      question = read_question (&item, role, id);
      kit_role_add_question (role, question);
    }
}

static void
read_red_flags (const KitJsonReader *object, KitRole *role)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "red-flags", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = get_new_id (&item, role);
      g_autoptr (KitRedFlag) red_flag = NULL;

      if (id == NULL)
        return;

      red_flag = kit_red_flag_new (id, kit_json_reader_get_needed_text (&item, "text"));
      take_extra (&item, red_flag);
      kit_role_add_red_flag (role, red_flag);
    }
}

static void
read_source (const KitJsonReader *object, KitRole *role)
{
  KitJsonReader source;

  if (!kit_json_reader_enter (object, "source", &source))
    return;

  kit_role_set_source_name (role, kit_json_reader_get_text (&source, "name"));
  kit_role_set_source_digest (role, kit_digest_read (&source, "digest"));
  kit_role_set_source_url (role, kit_json_reader_get_text (&source, "url"));
}

KitRole *
kit_role_codec_read (const KitJsonReader *object, const char *id)
{
  g_autoptr (KitRole) role = NULL;
  g_autoptr (GDateTime) created = kit_json_reader_dup_time (object, "created");
  g_autoptr (GDateTime) modified = kit_json_reader_dup_time (object, "modified");
  const char *title = kit_json_reader_get_needed_text (object, "title");

  if (kit_json_reader_failed (object))
    return NULL;

  role = kit_role_new (id, title);
  kit_role_set_overview (role, kit_json_reader_get_text (object, "overview"));
  kit_role_set_minutes (role,
                        kit_json_reader_get_integer (object, "minutes", 0, KIT_MINUTES_MAX, 0));
  kit_role_set_revision (role, kit_json_reader_get_integer (object, "revision", 1, G_MAXINT32, 1));
  kit_role_set_language (role, kit_json_reader_get_text (object, "language"));
  read_source (object, role);
  read_scale (object, role);
  read_skills (object, role);
  read_questions (object, role);
  read_red_flags (object, role);
  kit_role_set_created (role, created);
  kit_role_set_modified (role, modified);
  take_extra (object, role);
  return kit_json_reader_failed (object) ? NULL : g_steal_pointer (&role);
}

static void
write_source (KitJsonWriter *writer, KitRole *role)
{
  kit_json_writer_begin_part (writer, "source");
  kit_json_writer_add_any_text (writer, "name", kit_role_get_source_name (role));
  kit_json_writer_add_any_text (writer, "digest", kit_role_get_source_digest (role));
  kit_json_writer_add_any_text (writer, "url", kit_role_get_source_url (role));
  kit_json_writer_end_object (writer);
}

static void
write_level (KitJsonWriter *writer, gpointer level)
{
  kit_json_writer_add_text (writer, "label", kit_level_get_label (level));
}

static void
write_skill (KitJsonWriter *writer, gpointer skill)
{
  kit_json_writer_add_text (writer, "id", kit_item_get_id (skill));
  kit_json_writer_add_text (writer, "name", kit_skill_get_name (skill));
  kit_json_writer_add_integer (writer, "weight", kit_skill_get_weight (skill));
  kit_json_writer_add_any_text (writer, "weight-reason", kit_skill_get_weight_reason (skill));
}

static void
write_follow_ups (KitJsonWriter *writer, KitQuestion *question)
{
  const char *const *follow_ups = kit_question_get_follow_ups (question);

  if (follow_ups == NULL || follow_ups[0] == NULL)
    return;

  kit_json_writer_begin_list (writer, "follow-ups");
  for (gsize i = 0; follow_ups[i] != NULL; i++)
    kit_json_writer_add_text (writer, NULL, follow_ups[i]);
  kit_json_writer_end_list (writer);
}

static void
write_anchors (KitJsonWriter *writer, KitQuestion *question)
{
  kit_json_writer_begin_part (writer, "anchors");
  for (guint i = 0; i < G_N_ELEMENTS (anchor_names); i++)
    kit_json_writer_add_any_text (
      writer, anchor_names[i], kit_question_get_anchor (question, i + 1));
  kit_json_writer_end_object (writer);
}

static void
write_question (KitJsonWriter *writer, gpointer item)
{
  KitQuestion *question = item;

  kit_json_writer_add_text (writer, "id", kit_item_get_id (item));
  kit_json_writer_add_any_text (writer, "label", kit_question_get_label (question));
  kit_json_writer_add_text (writer, "text", kit_question_get_text (question));
  kit_json_writer_add_any_text (writer, "purpose", kit_question_get_purpose (question));
  kit_json_writer_add_any_text (writer, "sample-answer", kit_question_get_sample_answer (question));
  kit_json_writer_add_any_text (writer, "skill", kit_question_get_skill (question));
  write_follow_ups (writer, question);
  write_anchors (writer, question);
  kit_json_writer_add_integer (writer, "weight", kit_question_get_weight (question));
  kit_json_writer_add_any_text (writer, "weight-reason", kit_question_get_weight_reason (question));
  if (kit_question_get_minutes (question) > 0)
    kit_json_writer_add_integer (writer, "minutes", kit_question_get_minutes (question));
}

static void
write_red_flag (KitJsonWriter *writer, gpointer red_flag)
{
  kit_json_writer_add_text (writer, "id", kit_item_get_id (red_flag));
  kit_json_writer_add_text (writer, "text", kit_red_flag_get_text (red_flag));
}

void
kit_role_codec_write (KitJsonWriter *writer, KitRole *role)
{
  kit_json_writer_add_text (writer, "title", kit_role_get_title (role));
  kit_json_writer_add_any_text (writer, "overview", kit_role_get_overview (role));
  if (kit_role_get_minutes (role) > 0)
    kit_json_writer_add_integer (writer, "minutes", kit_role_get_minutes (role));
  kit_json_writer_add_integer (writer, "revision", kit_role_get_revision (role));
  kit_json_writer_add_any_text (writer, "language", kit_role_get_language (role));
  write_source (writer, role);
  kit_json_writer_add_items (writer, "scale", kit_role_get_scale (role), write_level);
  kit_json_writer_add_any_items (writer, "skills", kit_role_get_skills (role), write_skill);
  kit_json_writer_add_items (writer, "questions", kit_role_get_questions (role), write_question);
  kit_json_writer_add_any_items (
    writer, "red-flags", kit_role_get_red_flags (role), write_red_flag);
  kit_json_writer_add_any_time (writer, "created", kit_role_get_created (role));
  kit_json_writer_add_any_time (writer, "modified", kit_role_get_modified (role));
}

GBytes *
kit_role_to_bytes (KitRole *role)
{
  g_autoptr (KitJsonWriter) writer = NULL;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);

  writer = kit_json_writer_new ();
  kit_file_head_write (
    writer, KIT_FILE_ROLE, kit_item_get_id (KIT_ITEM (role)), kit_item_get_extra (KIT_ITEM (role)));
  kit_role_codec_write (writer, role);
  kit_json_writer_end_object (writer);
  return kit_json_writer_end_to_bytes (writer);
}

KitRole *
kit_role_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitRole) role = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = kit_file_head_open (bytes, KIT_FILE_ROLE, &reader, &first);
  if (json != NULL)
    role = kit_role_codec_read (&reader, kit_json_reader_get_needed_id (&reader, "id"));
  if (role == NULL)
    g_propagate_error (error, g_steal_pointer (&first));
  return g_steal_pointer (&role);
}
