/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-codec.h"

#include <glib/gi18n.h>

#include "kit-file-head.h"

/* The model has no place for what a newer version had put beside private notes: it stays with
 * the objects that the notes are about. */
#define EXTRA_KEY "kit-private-notes-extra"

static void
take_extra (const KitJsonReader *object, gpointer owner)
{
  g_object_set_data_full (owner, EXTRA_KEY, kit_json_reader_dup_extra (object), g_free);
}

static void
write_note (KitJsonWriter *writer, KitAnswer *answer)
{
  kit_json_writer_begin_object (writer, NULL, g_object_get_data (G_OBJECT (answer), EXTRA_KEY));
  kit_json_writer_add_text (writer, "question", kit_item_get_id (KIT_ITEM (answer)));
  kit_json_writer_add_text (writer, "note", kit_answer_get_private_note (answer));
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
  kit_file_head_write (writer,
                       KIT_FILE_PRIVATE_NOTES,
                       kit_item_get_id (KIT_ITEM (evaluation)),
                       g_object_get_data (G_OBJECT (evaluation), EXTRA_KEY));
  kit_json_writer_begin_list (writer, "notes");
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);

      if (*kit_answer_get_private_note (answer) == '\0')
        continue;
      write_note (writer, answer);
      n_notes++;
    }
  kit_json_writer_end_list (writer);
  kit_json_writer_end_object (writer);
  return n_notes == 0 ? NULL : kit_json_writer_end_to_bytes (writer);
}

static void
check_notes (const KitJsonReader *object, KitEvaluation *evaluation)
{
  const char *id = kit_json_reader_get_needed_id (object, "id");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  KitJsonReader list;
  KitJsonReader item;

  if (!g_str_equal (id, kit_item_get_id (KIT_ITEM (evaluation))))
    kit_json_reader_fail (object, "id", _ ("the id of the evaluation"));

  kit_json_reader_enter_needed_list (object, "notes", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *question = kit_json_reader_get_needed_id (&item, "question");
      KitAnswer *answer = kit_evaluation_find_answer (evaluation, question);

      kit_json_reader_get_needed_text (&item, "note");
      if (answer == NULL)
        kit_json_reader_fail (&item, "question", _ ("the id of a question of the kit"));
      else if (!g_hash_table_add (seen, answer))
        kit_json_reader_fail (&item, "question", _ ("a question that has no note yet"));
    }
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
      take_extra (&item, answer);
    }
  take_extra (object, evaluation);
}

gboolean
kit_private_notes_apply (KitEvaluation *evaluation, GBytes *bytes, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) json = NULL;
  KitJsonReader reader;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  json = kit_file_head_open (bytes, KIT_FILE_PRIVATE_NOTES, &reader, &first);
  if (json != NULL)
    check_notes (&reader, evaluation);
  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  apply_notes (&reader, evaluation);
  return TRUE;
}
