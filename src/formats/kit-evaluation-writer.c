/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-codec.h"

#include <string.h>

#include "kit-digest.h"
#include "kit-file-head.h"
#include "kit-role-codec.h"

static void
write_person (KitJsonWriter *writer, const char *member, const char *id, const char *name)
{
  kit_json_writer_begin_part (writer, member);
  if (*id != '\0')
    kit_json_writer_add_text (writer, "id", id);
  else if (*name != '\0')
    kit_json_writer_add_null (writer, "id");
  kit_json_writer_add_any_text (writer, "name", name);
  kit_json_writer_end_object (writer);
}

static void
write_kit (KitJsonWriter *writer, KitRole *kit)
{
  kit_json_writer_begin_object (writer, "kit", kit_item_get_extra (KIT_ITEM (kit)));
  kit_json_writer_add_text (writer, "id", kit_item_get_id (KIT_ITEM (kit)));
  kit_role_codec_write (writer, kit);
  kit_json_writer_end_object (writer);
}

static void
write_plan (KitJsonWriter *writer, KitEvaluation *self)
{
  g_auto (GStrv) plan = kit_evaluation_dup_plan (self);

  kit_json_writer_begin_list (writer, "plan");
  for (gsize i = 0; plan[i] != NULL; i++)
    kit_json_writer_add_text (writer, NULL, plan[i]);
  kit_json_writer_end_list (writer);
}

/* Whether there is nothing to tell of it: open, and nothing in it. */
static gboolean
is_pristine (KitAnswer *answer)
{
  return kit_answer_get_state (answer) == KIT_ANSWER_OPEN &&
         *kit_answer_get_note (answer) == '\0' && *kit_answer_get_private_note (answer) == '\0' &&
         *kit_answer_get_reason (answer) == '\0' && kit_answer_get_seconds (answer) == 0 &&
         kit_item_get_extra (KIT_ITEM (answer)) == NULL;
}

static void
write_answer (KitJsonWriter *writer, KitAnswer *answer, gboolean is_draft)
{
  KitAnswerState state = kit_answer_get_state (answer);

  kit_json_writer_begin_object (writer, NULL, kit_item_get_extra (KIT_ITEM (answer)));
  kit_json_writer_add_text (writer, "question", kit_item_get_id (KIT_ITEM (answer)));
  kit_json_writer_add_text (writer, "state", kit_answer_state_to_nick (state));
  if (state == KIT_ANSWER_RATED)
    kit_json_writer_add_integer (writer, "rating", kit_answer_get_rating (answer));
  kit_json_writer_add_any_text (writer, "note", kit_answer_get_note (answer));
  if (is_draft)
    kit_json_writer_add_any_text (writer, "private-note", kit_answer_get_private_note (answer));
  kit_json_writer_add_any_text (writer, "reason", kit_answer_get_reason (answer));
  if (kit_answer_get_seconds (answer) > 0)
    kit_json_writer_add_integer (writer, "seconds", kit_answer_get_seconds (answer));
  kit_json_writer_end_object (writer);
}

static void
write_answers (KitJsonWriter *writer, KitEvaluation *self)
{
  gboolean is_draft = kit_evaluation_get_state (self) == KIT_EVALUATION_DRAFT;
  GListModel *answers = kit_evaluation_get_answers (self);

  kit_json_writer_begin_list (writer, "answers");
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);

      if (!is_pristine (answer))
        write_answer (writer, answer, is_draft);
    }
  kit_json_writer_end_list (writer);
}

static void
write_added_question (KitJsonWriter *writer, gpointer question)
{
  kit_json_writer_add_text (writer, "id", kit_item_get_id (question));
  kit_json_writer_add_text (writer, "text", kit_added_question_get_text (question));
  kit_json_writer_add_any_text (writer, "note", kit_added_question_get_note (question));
}

static void
write_observation (KitJsonWriter *writer, gpointer observation)
{
  kit_json_writer_add_text (writer, "red-flag", kit_item_get_id (observation));
  kit_json_writer_add_any_text (writer, "question", kit_observation_get_question (observation));
  kit_json_writer_add_any_text (writer, "observed", kit_observation_get_observed (observation));
  if (!kit_observation_get_seen (observation))
    kit_json_writer_add_boolean (writer, "unseen", TRUE);
}

/* A draft keeps the words of who may have unmarked a red flag by mistake. */
static gboolean
is_written (KitEvaluation *self, KitObservation *observation)
{
  return kit_observation_get_seen (observation) ||
         (kit_evaluation_get_state (self) == KIT_EVALUATION_DRAFT &&
          *kit_observation_get_observed (observation) != '\0');
}

static void
write_red_flags (KitJsonWriter *writer, KitEvaluation *self)
{
  GListModel *observations = kit_evaluation_get_observations (self);
  g_autoptr (GListStore) written = g_list_store_new (KIT_TYPE_OBSERVATION);

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      if (is_written (self, observation))
        g_list_store_append (written, observation);
    }
  kit_json_writer_add_any_items (writer, "red-flags", G_LIST_MODEL (written), write_observation);
}

static void
write_verdict (KitJsonWriter *writer, KitEvaluation *self)
{
  KitRecommendation recommendation = kit_evaluation_get_recommendation (self);

  if (recommendation != KIT_RECOMMENDATION_NONE)
    kit_json_writer_add_text (
      writer, "recommendation", kit_recommendation_to_nick (recommendation));
  kit_json_writer_add_any_text (writer, "disagreement", kit_evaluation_get_disagreement (self));
  kit_json_writer_add_any_text (writer, "summary", kit_evaluation_get_summary (self));
  if (kit_evaluation_get_ended_early (self) != NULL)
    kit_json_writer_add_text (writer, "ended-early", kit_evaluation_get_ended_early (self));
}

static void
write_revision (KitJsonWriter *writer, gpointer item)
{
  KitRevision *revision = item;
  const char *text = kit_revision_get_was (revision);
  g_autoptr (KitJson) was = kit_json_parse (text, strlen (text), NULL);

  g_return_if_fail (was != NULL);

  kit_json_writer_add_any_time (writer, "at", kit_revision_get_at (revision));
  kit_json_writer_add_text (writer, "reason", kit_revision_get_reason (revision));
  kit_json_writer_add_value (writer, "was", was);
}

static void
write_circumstances (KitJsonWriter *writer, KitEvaluation *self)
{
  write_person (writer,
                "candidate",
                kit_evaluation_get_candidate_id (self),
                kit_evaluation_get_candidate_name (self));
  kit_json_writer_add_text (writer, "role", kit_evaluation_get_role (self));
  write_kit (writer, kit_evaluation_get_kit (self));
  write_person (writer,
                "interviewer",
                kit_evaluation_get_interviewer_id (self),
                kit_evaluation_get_interviewer_name (self));
  kit_json_writer_add_any_text (writer, "round", kit_evaluation_get_round (self));
  kit_json_writer_add_any_text (writer, "date", kit_evaluation_get_date (self));
  kit_json_writer_add_any_time (writer, "started", kit_evaluation_get_started (self));
  kit_json_writer_add_any_time (writer, "submitted", kit_evaluation_get_submitted (self));
  kit_json_writer_add_text (
    writer, "state", kit_evaluation_state_to_nick (kit_evaluation_get_state (self)));
}

static void
write_record (KitJsonWriter *writer, KitEvaluation *self)
{
  write_plan (writer, self);
  write_answers (writer, self);
  kit_json_writer_add_any_items (
    writer, "added-questions", kit_evaluation_get_added_questions (self), write_added_question);
  write_red_flags (writer, self);
  kit_json_writer_add_any_text (writer, "notes", kit_evaluation_get_notes (self));
  kit_json_writer_add_any_text (
    writer, "candidate-questions", kit_evaluation_get_candidate_questions (self));
  write_verdict (writer, self);
  if (kit_evaluation_get_imported (self))
    kit_json_writer_add_boolean (writer, "imported", TRUE);
  if (kit_evaluation_get_seconds (self) > 0)
    kit_json_writer_add_integer (writer, "seconds", kit_evaluation_get_seconds (self));
}

static char *
write_with_digest (KitEvaluation *self, KitEvaluationPart part, const char *digest)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();

  kit_file_head_write (writer,
                       KIT_FILE_EVALUATION,
                       kit_item_get_id (KIT_ITEM (self)),
                       kit_item_get_extra (KIT_ITEM (self)));
  write_circumstances (writer, self);
  write_record (writer, self);
  if (part == KIT_EVALUATION_WHOLE)
    kit_json_writer_add_any_items (
      writer, "revisions", kit_evaluation_get_revisions (self), write_revision);
  kit_json_writer_add_any_text (writer, "digest", digest);
  kit_json_writer_end_object (writer);
  return kit_json_writer_end (writer);
}

char *
kit_evaluation_codec_write (KitEvaluation *evaluation, KitEvaluationPart part)
{
  g_autofree char *text = write_with_digest (evaluation, part, NULL);
  g_autoptr (KitJson) json = NULL;
  g_autofree char *digest = NULL;

  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    return g_steal_pointer (&text);

  json = kit_json_parse (text, strlen (text), NULL);
  g_return_val_if_fail (json != NULL, NULL);

  digest = kit_digest_of_json (json);
  return write_with_digest (evaluation, part, digest);
}
