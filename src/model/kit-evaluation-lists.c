/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-private.h"

static KitEvaluationTally
take_tally (KitEvaluation *self)
{
  GListModel *plan = G_LIST_MODEL (self->plan);
  GListModel *observations = G_LIST_MODEL (self->observations);
  KitEvaluationTally tally = { .n_planned = g_list_model_get_n_items (plan) };

  for (guint i = 0; i < tally.n_planned; i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      tally.n_settled += kit_answer_is_settled (answer) ? 1 : 0;
      tally.n_rated += kit_answer_get_state (answer) == KIT_ANSWER_RATED ? 1 : 0;
    }

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      tally.n_seen += kit_observation_get_seen (observation) ? 1 : 0;
    }

  return tally;
}

static gboolean
tally_is_settled (const KitEvaluationTally *tally)
{
  return tally->n_settled == tally->n_planned;
}

static void
notify_if (KitEvaluation *self, gboolean differs, guint property)
{
  if (differs)
    g_object_notify_by_pspec (G_OBJECT (self), kit_evaluation_get_pspec (property));
}

static void
update_tally (KitEvaluation *self)
{
  KitEvaluationTally old = self->tally;
  KitEvaluationTally new = take_tally (self);

  self->tally = new;

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, new.n_planned != old.n_planned, PROP_N_PLANNED);
  notify_if (self, new.n_settled != old.n_settled, PROP_N_SETTLED);
  notify_if (self, new.n_rated != old.n_rated, PROP_N_RATED);
  notify_if (self, new.n_seen != old.n_seen, PROP_N_SEEN);
  notify_if (self, tally_is_settled (&new) != tally_is_settled (&old), PROP_IS_SETTLED);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
plan_changed (KitEvaluation *self)
{
  update_tally (self);
  kit_item_changed (KIT_ITEM (self));
}

static void
make_answers (KitEvaluation *self)
{
  GListModel *questions = kit_role_get_questions (self->kit);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (KitAnswer) answer = kit_answer_new (question);

      g_list_store_append (self->answers, answer);
      g_list_store_append (self->plan, answer);
      g_signal_connect_object (
        answer, "notify::state", G_CALLBACK (update_tally), self, G_CONNECT_SWAPPED);
    }
}

static void
make_observations (KitEvaluation *self)
{
  GListModel *red_flags = kit_role_get_red_flags (self->kit);

  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);
      g_autoptr (KitObservation) observation = kit_observation_new (red_flag);

      g_list_store_append (self->observations, observation);
      g_signal_connect_object (
        observation, "notify::seen", G_CALLBACK (update_tally), self, G_CONNECT_SWAPPED);
    }
}

void
kit_evaluation_make_lists (KitEvaluation *self)
{
  self->answers = g_list_store_new (KIT_TYPE_ANSWER);
  self->plan = g_list_store_new (KIT_TYPE_ANSWER);
  self->observations = g_list_store_new (KIT_TYPE_OBSERVATION);
  self->added_questions = g_list_store_new (KIT_TYPE_ADDED_QUESTION);
  self->revisions = g_list_store_new (KIT_TYPE_REVISION);

  make_answers (self);
  make_observations (self);
  self->tally = take_tally (self);

  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->answers));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->observations));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->added_questions));
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->revisions));
}

void
kit_evaluation_clear_lists (KitEvaluation *self)
{
  g_clear_object (&self->answers);
  g_clear_object (&self->plan);
  g_clear_object (&self->observations);
  g_clear_object (&self->added_questions);
  g_clear_object (&self->revisions);
}

static void
lock_list (GListStore *list, gboolean locked)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (KitItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_object_set (item, "locked", locked, NULL);
    }
}

void
kit_evaluation_lock_lists (KitEvaluation *self, gboolean locked)
{
  lock_list (self->answers, locked);
  lock_list (self->observations, locked);
  lock_list (self->added_questions, locked);
}

GListModel *
kit_evaluation_get_answers (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return G_LIST_MODEL (self->answers);
}

GListModel *
kit_evaluation_get_plan (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return G_LIST_MODEL (self->plan);
}

GListModel *
kit_evaluation_get_observations (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return G_LIST_MODEL (self->observations);
}

GListModel *
kit_evaluation_get_added_questions (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return G_LIST_MODEL (self->added_questions);
}

GListModel *
kit_evaluation_get_revisions (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return G_LIST_MODEL (self->revisions);
}

KitAnswer *
kit_evaluation_find_answer (KitEvaluation *self, const char *question_id)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return kit_list_find (G_LIST_MODEL (self->answers), question_id, NULL);
}

KitObservation *
kit_evaluation_find_observation (KitEvaluation *self, const char *red_flag_id)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  return kit_list_find (G_LIST_MODEL (self->observations), red_flag_id, NULL);
}

static gboolean
plan_is (KitEvaluation *self, GPtrArray *answers)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->plan)) != answers->len)
    return FALSE;

  for (guint i = 0; i < answers->len; i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->plan), i);

      if (answer != g_ptr_array_index (answers, i))
        return FALSE;
    }

  return TRUE;
}

void
kit_evaluation_set_plan (KitEvaluation *self, const char *const *question_ids)
{
  g_autoptr (GPtrArray) answers = NULL;

  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (!kit_evaluation_is_locked (self));
  g_return_if_fail (question_ids != NULL);

  answers = g_ptr_array_new ();
  for (guint i = 0; question_ids[i] != NULL; i++)
    {
      KitAnswer *answer = kit_evaluation_find_answer (self, question_ids[i]);

      g_return_if_fail (answer != NULL);
      g_return_if_fail (!g_ptr_array_find (answers, answer, NULL));
      g_ptr_array_add (answers, answer);
    }

  if (plan_is (self, answers))
    return;

  g_list_store_splice (self->plan,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->plan)),
                       answers->pdata,
                       answers->len);
  plan_changed (self);
}

GStrv
kit_evaluation_dup_plan (KitEvaluation *self)
{
  g_autoptr (GStrvBuilder) ids = NULL;

  g_return_val_if_fail (KIT_IS_EVALUATION (self), NULL);

  ids = g_strv_builder_new ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->plan)); i++)
    {
      g_autoptr (KitItem) answer = g_list_model_get_item (G_LIST_MODEL (self->plan), i);

      g_strv_builder_add (ids, kit_item_get_id (answer));
    }

  return g_strv_builder_end (ids);
}

void
kit_evaluation_add_question (KitEvaluation *self, KitAddedQuestion *question)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));

  kit_evaluation_insert_question (
    self, g_list_model_get_n_items (G_LIST_MODEL (self->added_questions)), question);
}

void
kit_evaluation_insert_question (KitEvaluation *self, guint position, KitAddedQuestion *question)
{
  GListModel *list;

  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (KIT_IS_ADDED_QUESTION (question));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  list = G_LIST_MODEL (self->added_questions);
  g_return_if_fail (position <= g_list_model_get_n_items (list));
  g_return_if_fail (kit_list_find (list, kit_item_get_id (KIT_ITEM (question)), NULL) == NULL);

  g_list_store_insert (self->added_questions, position, question);
}

void
kit_evaluation_remove_question (KitEvaluation *self, KitAddedQuestion *question)
{
  guint position;

  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (KIT_IS_ADDED_QUESTION (question));
  g_return_if_fail (!kit_evaluation_is_locked (self));

  if (g_list_store_find (self->added_questions, question, &position))
    g_list_store_remove (self->added_questions, position);
}

void
kit_evaluation_add_revision (KitEvaluation *self, KitRevision *revision)
{
  g_return_if_fail (KIT_IS_EVALUATION (self));
  g_return_if_fail (KIT_IS_REVISION (revision));

  g_list_store_append (self->revisions, revision);
}

guint
kit_evaluation_get_n_planned (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), 0);

  return self->tally.n_planned;
}

guint
kit_evaluation_get_n_settled (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), 0);

  return self->tally.n_settled;
}

guint
kit_evaluation_get_n_rated (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), 0);

  return self->tally.n_rated;
}

guint
kit_evaluation_get_n_seen (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), 0);

  return self->tally.n_seen;
}

gboolean
kit_evaluation_is_settled (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);

  return tally_is_settled (&self->tally);
}

gboolean
kit_evaluation_opens_verdict (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);

  return tally_is_settled (&self->tally) || self->ended_early != NULL;
}

gboolean
kit_evaluation_opens_recommendation (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);

  return tally_is_settled (&self->tally) && self->ended_early == NULL;
}

gboolean
kit_evaluation_shows_score (KitEvaluation *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (self), FALSE);

  return self->state == KIT_EVALUATION_SUBMITTED || tally_is_settled (&self->tally);
}
