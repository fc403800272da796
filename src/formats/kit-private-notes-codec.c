/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-codec.h"

#include <glib/gi18n.h>

#include "kit-file-head.h"

static void
write_note (KitJsonWriter *writer, const char *question, const char *note, const char *extra)
{
  kit_json_writer_begin_object (writer, NULL, extra);
  kit_json_writer_add_text (writer, "question", question);
  kit_json_writer_add_text (writer, "note", note);
  kit_json_writer_end_object (writer);
}

GBytes *
kit_private_notes_to_bytes (KitEvaluation *evaluation)
{
  g_autoptr (KitJsonWriter) writer = NULL;
  GListModel *answers;
  guint n_notes = 0;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  answers = kit_evaluation_get_answers (evaluation);
  writer = kit_json_writer_new ();
  kit_file_head_write (
    writer, KIT_FILE_PRIVATE_NOTES, kit_item_get_id (KIT_ITEM (evaluation)), NULL);
  kit_json_writer_begin_list (writer, "notes");
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);
      const char *note = kit_answer_get_private_note (answer);

      if (*note == '\0')
        continue;
      write_note (writer, kit_item_get_id (KIT_ITEM (answer)), note, NULL);
      n_notes++;
    }
  kit_json_writer_end_list (writer);
  kit_json_writer_end_object (writer);
  return n_notes == 0 ? NULL : kit_json_writer_end_to_bytes (writer);
}

/* Without an @evaluation the notes may be about any questions. */
static void
check_note (const KitJsonReader *note, KitEvaluation *evaluation, GHashTable *seen)
{
  const char *question = kit_json_reader_get_needed_id (note, "question");

  kit_json_reader_get_needed_text (note, "note");
  if (evaluation != NULL && kit_evaluation_find_answer (evaluation, question) == NULL)
    kit_json_reader_fail (note, "question", _ ("the id of a question of the kit"));
  else if (!g_hash_table_add (seen, (gpointer) question))
    kit_json_reader_fail (note, "question", _ ("a question that has no note yet"));
}

/* Returns the id of the evaluation; "" where something is wrong. */
static const char *
check_notes (const KitJsonReader *object, KitEvaluation *evaluation)
{
  const char *id = kit_json_reader_get_needed_id (object, "id");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  KitJsonReader list;
  KitJsonReader item;

  if (evaluation != NULL && !g_str_equal (id, kit_item_get_id (KIT_ITEM (evaluation))))
    kit_json_reader_fail (object, "id", _ ("the id of the evaluation"));

  kit_json_reader_enter_needed_list (object, "notes", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    check_note (&item, evaluation, seen);
  return id;
}

static KitJson *
open_notes (GBytes *bytes,
            KitEvaluation *evaluation,
            KitJsonReader *reader,
            const char **id,
            GError **error)
{
  g_autoptr (KitJson) json = kit_file_head_open (bytes, KIT_FILE_PRIVATE_NOTES, reader, error);

  if (json != NULL)
    *id = check_notes (reader, evaluation);
  return *error != NULL ? NULL : g_steal_pointer (&json);
}

static void
apply_notes (const KitJsonReader *object, KitEvaluation *evaluation)
{
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "notes", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *question = kit_json_reader_get_id (&item, "question");
      KitAnswer *answer = kit_evaluation_find_answer (evaluation, question);
      gboolean locked = kit_answer_get_locked (answer);

      kit_answer_set_locked (answer, FALSE);
      kit_answer_set_private_note (answer, kit_json_reader_get_text (&item, "note"));
      kit_answer_set_locked (answer, locked);
    }
}

gboolean
kit_private_notes_apply (KitEvaluation *evaluation, GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;
  const char *id;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  json = open_notes (bytes, evaluation, &reader, &id, &first);
  if (json == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  apply_notes (&reader, evaluation);
  return TRUE;
}

char *
kit_private_notes_get_id (GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;
  const char *id;

  g_return_val_if_fail (bytes != NULL, NULL);

  json = open_notes (bytes, NULL, &reader, &id, &first);
  if (json != NULL)
    return g_strdup (id);

  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

/* Question to unknown members, of the notes that have some. */
static GHashTable *
collect_extras (const KitJsonReader *object)
{
  GHashTable *extras = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "notes", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *question = kit_json_reader_get_id (&item, "question");
      g_autofree char *extra = NULL;

      kit_json_reader_get_text (&item, "note");
      extra = kit_json_reader_dup_extra (&item);
      if (extra != NULL)
        g_hash_table_insert (extras, g_strdup (question), g_steal_pointer (&extra));
    }
  return extras;
}

/* Returns how many were written. */
static guint
merge_new (KitJsonWriter *writer, const KitJsonReader *notes, GHashTable *extras)
{
  KitJsonReader list;
  KitJsonReader item;
  guint i;

  kit_json_reader_enter_list (notes, "notes", &list);
  for (i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *question = kit_json_reader_get_id (&item, "question");
      const char *note = kit_json_reader_get_text (&item, "note");

      write_note (writer, question, note, g_hash_table_lookup (extras, question));
      g_hash_table_remove (extras, question);
    }
  return i;
}

/* Those that were taken out, as far as a newer version has something beside them. */
static guint
merge_old (KitJsonWriter *writer, const KitJsonReader *before, GHashTable *extras)
{
  KitJsonReader list;
  KitJsonReader item;
  guint n_notes = 0;

  kit_json_reader_enter_list (before, "notes", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *question = kit_json_reader_get_id (&item, "question");
      const char *extra = g_hash_table_lookup (extras, question);

      if (extra == NULL)
        continue;
      write_note (writer, question, "", extra);
      n_notes++;
    }
  return n_notes;
}

/* @notes: empty, with no value, where there are none. */
static GBytes *
merge (const KitJsonReader *notes, const KitJsonReader *before, const char *id)
{
  g_autoptr (GHashTable) extras = collect_extras (before);
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();
  g_autofree char *extra = kit_json_reader_dup_extra (before);
  guint n_notes = 0;

  kit_file_head_write (writer, KIT_FILE_PRIVATE_NOTES, id, extra);
  kit_json_writer_begin_list (writer, "notes");
  n_notes += merge_new (writer, notes, extras);
  n_notes += merge_old (writer, before, extras);
  kit_json_writer_end_list (writer);
  kit_json_writer_end_object (writer);
  return n_notes == 0 && extra == NULL ? NULL : kit_json_writer_end_to_bytes (writer);
}

gboolean
kit_private_notes_merge (GBytes *notes, GBytes *before, GBytes **merged, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  g_autoptr (KitJson) json_before = NULL;
  KitJsonReader reader = { .error = &first };
  KitJsonReader reader_before;
  const char *id = NULL;

  g_return_val_if_fail (before != NULL, FALSE);
  g_return_val_if_fail (merged != NULL, FALSE);

  json_before = open_notes (before, NULL, &reader_before, &id, &first);
  if (json_before != NULL && notes != NULL)
    json = open_notes (notes, NULL, &reader, &id, &first);
  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  *merged = merge (&reader, &reader_before, id);
  return TRUE;
}
