/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-codec.h"

#include <glib/gi18n.h>

#include "kit-digest.h"
#include "kit-role-codec.h"

static void
take_extra (const KitJsonReader *object, gpointer item)
{
  g_autofree char *extra = kit_json_reader_dup_extra (object);

  kit_item_set_extra (item, extra);
}

/* A person that a draft may not know yet; both are "" then. */
static void
read_person (const KitJsonReader *object,
             const char *member,
             gboolean is_needed,
             const char **id,
             const char **name)
{
  KitJsonReader person;

  *id = *name = "";
  if (is_needed ? !kit_json_reader_enter_needed (object, member, &person)
                : !kit_json_reader_enter (object, member, &person))
    return;

  *id = is_needed ? kit_json_reader_get_needed_id (&person, "id")
                  : kit_json_reader_get_id (&person, "id");
  *name = kit_json_reader_get_text (&person, "name");
}

static void
read_plan (const KitJsonReader *object, KitEvaluation *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) plan = g_ptr_array_new ();
  KitJsonReader list;
  const char *id;

  kit_json_reader_enter_needed_list (object, "plan", &list);
  for (guint i = 0; (id = kit_json_reader_get_item_text (&list, i)) != NULL; i++)
    {
      KitJsonReader item = { &list, NULL, i, kit_json_get_child (list.value, i), list.error };

      if (kit_evaluation_find_answer (self, id) == NULL)
        kit_json_reader_fail (&item, NULL, _ ("the id of a question of the kit"));
      else if (!g_hash_table_add (seen, (gpointer) id))
        kit_json_reader_fail (&item, NULL, _ ("a question that is not in the plan yet"));
      g_ptr_array_add (plan, (gpointer) id);
    }
  g_ptr_array_add (plan, NULL);

  if (!kit_json_reader_failed (object))
    kit_evaluation_set_plan (self, (const char *const *) plan->pdata);
}

static void
read_state_of_answer (const KitJsonReader *object, KitAnswer *answer, guint n_levels)
{
  KitAnswerState state = KIT_ANSWER_OPEN;
  guint rating = kit_json_reader_get_integer (object, "rating", 1, n_levels, 0);

  if (!kit_answer_state_from_nick (kit_json_reader_get_needed_text (object, "state"), &state))
    kit_json_reader_fail (object, "state", _ ("open, rated, not-asked or no-evidence"));
  else if (state == KIT_ANSWER_RATED && rating == 0)
    kit_json_reader_fail (object, "rating", _ ("a rating, for the state is rated"));
  else if (state != KIT_ANSWER_RATED && rating != 0)
    kit_json_reader_fail (object, "rating", _ ("nothing, for the state is not rated"));

  if (kit_json_reader_failed (object))
    return;
  if (state == KIT_ANSWER_RATED)
    kit_answer_rate (answer, rating);
  else
    kit_answer_set_state (answer, state);
}

static void
read_answer (const KitJsonReader *object, KitAnswer *answer, guint n_levels, gboolean is_draft)
{
  read_state_of_answer (object, answer, n_levels);
  kit_answer_set_note (answer, kit_json_reader_get_text (object, "note"));
  if (!is_draft && kit_json_reader_has (object, "private-note"))
    kit_json_reader_fail (object, "private-note", _ ("nothing, for the evaluation is submitted"));
  kit_answer_set_private_note (answer, kit_json_reader_get_text (object, "private-note"));
  kit_answer_set_reason (answer, kit_json_reader_get_text (object, "reason"));
  kit_answer_set_seconds (answer,
                          kit_json_reader_get_integer (object, "seconds", 0, G_MAXINT32, 0));
  take_extra (object, answer);
}

static void
read_answers (const KitJsonReader *object, KitEvaluation *self, gboolean is_draft)
{
  guint n_levels = kit_role_get_n_levels (kit_evaluation_get_kit (self));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_needed_list (object, "answers", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = kit_json_reader_get_needed_id (&item, "question");
      KitAnswer *answer = kit_evaluation_find_answer (self, id);

      if (answer == NULL)
        kit_json_reader_fail (&item, "question", _ ("the id of a question of the kit"));
      else if (!g_hash_table_add (seen, answer))
        kit_json_reader_fail (&item, "question", _ ("a question that has no answer yet"));
      else
        read_answer (&item, answer, n_levels, is_draft);
    }
}

static void
read_added_questions (const KitJsonReader *object, KitEvaluation *self)
{
  GListModel *added = kit_evaluation_get_added_questions (self);
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "added-questions", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = kit_json_reader_get_needed_id (&item, "id");
      const char *text = kit_json_reader_get_needed_text (&item, "text");
      g_autoptr (KitAddedQuestion) question = NULL;

      if (kit_list_find (added, id, NULL) != NULL || kit_evaluation_find_answer (self, id) != NULL)
        kit_json_reader_fail (&item, "id", _ ("an id that no other has"));
      if (kit_json_reader_failed (object))
        return;

      question = kit_added_question_new (id, text);
      kit_added_question_set_note (question, kit_json_reader_get_text (&item, "note"));
      take_extra (&item, question);
      kit_evaluation_add_question (self, question);
    }
}

static void
read_observation (const KitJsonReader *object, KitEvaluation *self, KitObservation *observation)
{
  const char *question = kit_json_reader_get_id (object, "question");

  if (*question != '\0' && kit_evaluation_find_answer (self, question) == NULL)
    kit_json_reader_fail (object, "question", _ ("the id of a question of the kit"));

  kit_observation_set_seen (observation, !kit_json_reader_get_boolean (object, "unseen"));
  kit_observation_set_question (observation, question);
  kit_observation_set_observed (observation, kit_json_reader_get_text (object, "observed"));
  take_extra (object, observation);
}

static void
read_red_flags (const KitJsonReader *object, KitEvaluation *self)
{
  g_autoptr (GHashTable) read = g_hash_table_new (NULL, NULL);
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "red-flags", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      const char *id = kit_json_reader_get_needed_id (&item, "red-flag");
      KitObservation *observation = kit_evaluation_find_observation (self, id);

      if (observation == NULL)
        kit_json_reader_fail (&item, "red-flag", _ ("the id of a red flag of the kit"));
      else if (!g_hash_table_add (read, observation))
        kit_json_reader_fail (&item, "red-flag", _ ("a red flag that is not listed yet"));
      else
        read_observation (&item, self, observation);
    }
}

/* The earlier content is kept as it is written; reading it here shows that it can be read. */
static char *
read_was (const KitJsonReader *object, const char *id)
{
  g_autoptr (KitEvaluation) earlier = NULL;
  g_autoptr (KitJsonWriter) writer = NULL;
  KitJsonReader was;

  if (kit_json_reader_enter_needed (object, "was", &was))
    earlier = kit_evaluation_codec_read (&was, id, KIT_EVALUATION_EARLIER);
  if (earlier == NULL)
    return NULL;

  writer = kit_json_writer_new ();
  kit_json_writer_add_value (writer, NULL, was.value);
  return kit_json_writer_end (writer);
}

static void
read_revisions (const KitJsonReader *object, KitEvaluation *self)
{
  const char *id = kit_item_get_id (KIT_ITEM (self));
  KitJsonReader list;
  KitJsonReader item;

  kit_json_reader_enter_list (object, "revisions", &list);
  for (guint i = 0; kit_json_reader_enter_item (&list, i, &item); i++)
    {
      g_autoptr (GDateTime) at = kit_json_reader_dup_time (&item, "at");
      const char *reason = kit_json_reader_get_needed_text (&item, "reason");
      g_autofree char *was = read_was (&item, id);
      g_autoptr (KitRevision) revision = NULL;

      if (at == NULL)
        kit_json_reader_fail (&item, "at", _ ("a time"));
      if (kit_json_reader_failed (object))
        return;

      revision = kit_revision_new (at, reason, was);
      take_extra (&item, revision);
      kit_evaluation_add_revision (self, revision);
    }
}

static void
read_verdict (const KitJsonReader *object, KitEvaluation *self)
{
  const char *text = kit_json_reader_get_text (object, "recommendation");
  KitRecommendation recommendation = KIT_RECOMMENDATION_NONE;

  if (kit_json_reader_has (object, "recommendation") &&
      !kit_recommendation_from_nick (text, &recommendation))
    kit_json_reader_fail (
      object, "recommendation", _ ("definitely-no, no, yes, strong-yes or null"));

  kit_evaluation_set_recommendation (self, recommendation);
  kit_evaluation_set_disagreement (self, kit_json_reader_get_text (object, "disagreement"));
  kit_evaluation_set_summary (self, kit_json_reader_get_text (object, "summary"));
  if (kit_json_reader_has (object, "ended-early"))
    kit_evaluation_set_ended_early (self, kit_json_reader_get_text (object, "ended-early"));
}

static void
read_circumstances (const KitJsonReader *object, KitEvaluation *self, gboolean is_draft)
{
  g_autoptr (GDateTime) started = kit_json_reader_dup_time (object, "started");
  const char *id;
  const char *name;

  read_person (object, "candidate", !is_draft, &id, &name);
  kit_evaluation_set_candidate_id (self, id);
  kit_evaluation_set_candidate_name (self, name);
  read_person (object, "interviewer", !is_draft, &id, &name);
  kit_evaluation_set_interviewer_id (self, id);
  kit_evaluation_set_interviewer_name (self, name);
  kit_evaluation_set_round (self, kit_json_reader_get_text (object, "round"));
  kit_evaluation_set_date (self, kit_json_reader_get_date (object, "date"));
  kit_evaluation_set_started (self, started);
  kit_evaluation_set_imported (self, kit_json_reader_get_boolean (object, "imported"));
  kit_evaluation_set_seconds (self,
                              kit_json_reader_get_integer (object, "seconds", 0, G_MAXINT32, 0));
}

static void
read_record (const KitJsonReader *object, KitEvaluation *self, gboolean is_draft)
{
  read_plan (object, self);
  read_answers (object, self, is_draft);
  read_added_questions (object, self);
  read_red_flags (object, self);
  kit_evaluation_set_notes (self, kit_json_reader_get_text (object, "notes"));
  kit_evaluation_set_candidate_questions (self,
                                          kit_json_reader_get_text (object, "candidate-questions"));
  read_verdict (object, self);
}

static KitRole *
read_kit (const KitJsonReader *object)
{
  const char *role = kit_json_reader_get_needed_id (object, "role");
  const char *id;
  KitJsonReader kit;

  if (!kit_json_reader_enter_needed (object, "kit", &kit))
    return NULL;

  id = kit_json_reader_get_id (&kit, "id");
  if (*id != '\0' && !g_str_equal (id, role))
    kit_json_reader_fail (&kit, "id", _ ("the id that is the evaluation’s role"));
  return kit_role_codec_read (&kit, role);
}

/* State and time of submission, which belong together. */
static KitEvaluationState
read_state (const KitJsonReader *object, KitEvaluationPart part, GDateTime **submitted)
{
  KitEvaluationState state = KIT_EVALUATION_DRAFT;

  *submitted = kit_json_reader_dup_time (object, "submitted");
  if (!kit_evaluation_state_from_nick (kit_json_reader_get_needed_text (object, "state"), &state))
    kit_json_reader_fail (object, "state", _ ("draft or submitted"));
  else if (state == KIT_EVALUATION_DRAFT && part == KIT_EVALUATION_EARLIER)
    kit_json_reader_fail (object, "state", _ ("submitted"));
  else if (state == KIT_EVALUATION_DRAFT && *submitted != NULL)
    kit_json_reader_fail (object, "submitted", _ ("nothing, for the evaluation is a draft"));
  else if (state == KIT_EVALUATION_SUBMITTED && *submitted == NULL)
    kit_json_reader_fail (object, "submitted", _ ("a time"));
  return state;
}

KitEvaluation *
kit_evaluation_codec_read (const KitJsonReader *object, const char *id, KitEvaluationPart part)
{
  g_autoptr (GDateTime) submitted = NULL;
  KitEvaluationState state = read_state (object, part, &submitted);
  gboolean is_draft = state == KIT_EVALUATION_DRAFT;
  g_autoptr (KitRole) kit = read_kit (object);
  g_autoptr (KitEvaluation) self = NULL;

  kit_digest_read (object, "digest");
  if (kit_json_reader_failed (object) || kit == NULL)
    return NULL;

  self = kit_evaluation_new_take_kit (id, g_steal_pointer (&kit));
  read_circumstances (object, self, is_draft);
  read_record (object, self, is_draft);
  if (part == KIT_EVALUATION_WHOLE)
    read_revisions (object, self);
  else if (kit_json_reader_has (object, "revisions"))
    kit_json_reader_fail (object, "revisions", _ ("nothing, for this is one of them"));
  take_extra (object, self);

  if (kit_json_reader_failed (object))
    return NULL;
  if (!is_draft)
    kit_evaluation_set_state (self, state, submitted);
  return g_steal_pointer (&self);
}
