/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-interview-steps.h"

#include <glib/gi18n.h>

/* The interview owns the history and so outlives what is recorded in it. */

typedef struct
{
  KitAnswerState state;
  guint rating;
  char *reason;
} AnswerContent;

typedef struct
{
  KitAnswer *answer;
  AnswerContent before;
  AnswerContent after;
} AnswerChange;

typedef struct
{
  KitInterview *interview;
  GPtrArray *changes;
} AnswersStep;

static AnswerContent
answer_content_of (KitAnswer *answer)
{
  return (AnswerContent) {
    .state = kit_answer_get_state (answer),
    .rating = kit_answer_get_rating (answer),
    .reason = g_strdup (kit_answer_get_reason (answer)),
  };
}

static gboolean
answer_content_equal (const AnswerContent *a, const AnswerContent *b)
{
  return a->state == b->state && a->rating == b->rating && g_str_equal (a->reason, b->reason);
}

static void
answer_content_apply (const AnswerContent *content, KitAnswer *answer)
{
  if (content->state == KIT_ANSWER_RATED)
    kit_answer_rate (answer, content->rating);
  else
    kit_answer_set_state (answer, content->state);

  kit_answer_set_reason (answer, content->reason);
}

static void
answer_change_free (gpointer data)
{
  AnswerChange *change = data;

  g_object_unref (change->answer);
  g_free (change->before.reason);
  g_free (change->after.reason);
  g_free (change);
}

static void
answers_step_free (gpointer data)
{
  AnswersStep *step = data;

  g_ptr_array_unref (step->changes);
  g_free (step);
}

static void
answers_step_show (AnswersStep *step)
{
  AnswerChange *only;

  if (step->changes->len != 1)
    return;

  only = g_ptr_array_index (step->changes, 0);
  kit_interview_go_to (step->interview, kit_item_get_id (KIT_ITEM (only->answer)));
}

static void
answers_step_undo (gpointer data)
{
  AnswersStep *step = data;

  for (guint i = 0; i < step->changes->len; i++)
    {
      AnswerChange *change = g_ptr_array_index (step->changes, i);

      answer_content_apply (&change->before, change->answer);
    }

  answers_step_show (step);
}

static void
answers_step_redo (gpointer data)
{
  AnswersStep *step = data;

  for (guint i = 0; i < step->changes->len; i++)
    {
      AnswerChange *change = g_ptr_array_index (step->changes, i);

      answer_content_apply (&change->after, change->answer);
    }

  answers_step_show (step);
}

void
kit_interview_step_answers (KitInterview *interview,
                            const char *name,
                            GPtrArray *answers,
                            KitAnswerState state,
                            guint rating,
                            const char *reason)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (answer_change_free);
  AnswersStep *step;

  for (guint i = 0; i < answers->len; i++)
    {
      AnswerChange *change = g_new0 (AnswerChange, 1);

      change->answer = g_object_ref (g_ptr_array_index (answers, i));
      change->before = answer_content_of (change->answer);
      change->after.state = state;
      change->after.rating = state == KIT_ANSWER_RATED ? rating : 0;
      change->after.reason = g_strdup (state == KIT_ANSWER_NOT_ASKED && reason ? reason : "");

      if (answer_content_equal (&change->before, &change->after))
        answer_change_free (change);
      else
        g_ptr_array_add (changes, change);
    }

  if (changes->len == 0)
    return;

  step = g_new0 (AnswersStep, 1);
  step->interview = interview;
  step->changes = g_steal_pointer (&changes);

  for (guint i = 0; i < step->changes->len; i++)
    {
      AnswerChange *change = g_ptr_array_index (step->changes, i);

      answer_content_apply (&change->after, change->answer);
    }

  kit_history_push (kit_interview_get_history (interview),
                    name,
                    answers_step_undo,
                    answers_step_redo,
                    step,
                    answers_step_free);
}

/* Without what was observed: those words stay, in case it was seen after all. */
typedef struct
{
  gboolean seen;
  char *question;
} SeenContent;

typedef struct
{
  KitObservation *observation;
  SeenContent before;
  SeenContent after;
} SeenStep;

static void
seen_content_apply (const SeenContent *content, KitObservation *observation)
{
  kit_observation_set_seen (observation, content->seen);
  kit_observation_set_question (observation, content->question);
}

static SeenContent
seen_content_of (KitObservation *observation)
{
  return (SeenContent) {
    .seen = kit_observation_get_seen (observation),
    .question = g_strdup (kit_observation_get_question (observation)),
  };
}

static void
seen_step_free (gpointer data)
{
  SeenStep *step = data;

  g_object_unref (step->observation);
  g_free (step->before.question);
  g_free (step->after.question);
  g_free (step);
}

static void
seen_step_undo (gpointer data)
{
  SeenStep *step = data;

  seen_content_apply (&step->before, step->observation);
}

static void
seen_step_redo (gpointer data)
{
  SeenStep *step = data;

  seen_content_apply (&step->after, step->observation);
}

void
kit_interview_step_seen (KitInterview *interview,
                         KitObservation *observation,
                         gboolean seen,
                         const char *question_id)
{
  SeenStep *step;

  if (kit_observation_get_seen (observation) == !!seen)
    return;

  step = g_new0 (SeenStep, 1);
  step->observation = g_object_ref (observation);
  step->before = seen_content_of (observation);
  step->after.seen = seen;
  step->after.question = g_strdup (seen && question_id ? question_id : "");
  seen_content_apply (&step->after, observation);

  kit_history_push (kit_interview_get_history (interview),
                    _ ("Red Flag"),
                    seen_step_undo,
                    seen_step_redo,
                    step,
                    seen_step_free);
}

typedef struct
{
  KitInterview *interview;
  KitAddedQuestion *question;
  guint position;
} QuestionStep;

static void
question_step_free (gpointer data)
{
  QuestionStep *step = data;

  g_object_unref (step->question);
  g_free (step);
}

static void
question_step_remove (gpointer data)
{
  QuestionStep *step = data;
  KitEvaluation *evaluation = kit_interview_get_evaluation (step->interview);

  kit_list_find (kit_evaluation_get_added_questions (evaluation),
                 kit_item_get_id (KIT_ITEM (step->question)),
                 &step->position);
  kit_evaluation_remove_question (evaluation, step->question);
}

static void
question_step_insert (gpointer data)
{
  QuestionStep *step = data;
  KitEvaluation *evaluation = kit_interview_get_evaluation (step->interview);
  guint n = g_list_model_get_n_items (kit_evaluation_get_added_questions (evaluation));

  kit_evaluation_insert_question (evaluation, MIN (step->position, n), step->question);
  kit_interview_go_to (step->interview, kit_item_get_id (KIT_ITEM (step->question)));
}

static QuestionStep *
question_step_new (KitInterview *interview, KitAddedQuestion *question)
{
  QuestionStep *step = g_new0 (QuestionStep, 1);

  step->interview = interview;
  step->question = g_object_ref (question);

  return step;
}

void
kit_interview_step_add (KitInterview *interview, KitAddedQuestion *question)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  QuestionStep *step = question_step_new (interview, question);

  step->position = g_list_model_get_n_items (kit_evaluation_get_added_questions (evaluation));
  question_step_insert (step);

  kit_history_push (kit_interview_get_history (interview),
                    _ ("Add Question"),
                    question_step_remove,
                    question_step_insert,
                    step,
                    question_step_free);
}

void
kit_interview_step_remove (KitInterview *interview, KitAddedQuestion *question)
{
  QuestionStep *step = question_step_new (interview, question);

  question_step_remove (step);

  kit_history_push (kit_interview_get_history (interview),
                    _ ("Remove Question"),
                    question_step_insert,
                    question_step_remove,
                    step,
                    question_step_free);
}

typedef struct
{
  KitInterview *interview;
  KitRecommendation recommendation_before;
  KitRecommendation recommendation_after;
  char *reason_before;
  char *reason_after;
} VerdictStep;

static VerdictStep *
verdict_step_new (KitInterview *interview)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  VerdictStep *step = g_new0 (VerdictStep, 1);

  step->interview = interview;
  step->recommendation_before = kit_evaluation_get_recommendation (evaluation);
  step->recommendation_after = step->recommendation_before;
  step->reason_before = g_strdup (kit_evaluation_get_ended_early (evaluation));
  step->reason_after = g_strdup (step->reason_before);

  return step;
}

static void
verdict_step_free (gpointer data)
{
  VerdictStep *step = data;

  g_free (step->reason_before);
  g_free (step->reason_after);
  g_free (step);
}

static void
verdict_step_undo (gpointer data)
{
  VerdictStep *step = data;
  KitEvaluation *evaluation = kit_interview_get_evaluation (step->interview);

  kit_evaluation_set_recommendation (evaluation, step->recommendation_before);
  kit_evaluation_set_ended_early (evaluation, step->reason_before);
}

static void
verdict_step_redo (gpointer data)
{
  VerdictStep *step = data;
  KitEvaluation *evaluation = kit_interview_get_evaluation (step->interview);

  kit_evaluation_set_recommendation (evaluation, step->recommendation_after);
  kit_evaluation_set_ended_early (evaluation, step->reason_after);
}

static void
verdict_step_push (VerdictStep *step, const char *name)
{
  verdict_step_redo (step);
  kit_history_push (kit_interview_get_history (step->interview),
                    name,
                    verdict_step_undo,
                    verdict_step_redo,
                    step,
                    verdict_step_free);
}

void
kit_interview_step_recommend (KitInterview *interview, KitRecommendation recommendation)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  VerdictStep *step;

  if (kit_evaluation_get_recommendation (evaluation) == recommendation)
    return;

  step = verdict_step_new (interview);
  step->recommendation_after = recommendation;
  verdict_step_push (step, _ ("Recommendation"));
}

void
kit_interview_step_end_early (KitInterview *interview, const char *reason)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  VerdictStep *step;

  if (g_strcmp0 (kit_evaluation_get_ended_early (evaluation), reason) == 0)
    return;

  step = verdict_step_new (interview);
  g_set_str (&step->reason_after, reason);
  verdict_step_push (step, _ ("End Early"));
}

typedef struct
{
  KitInterview *interview;
  GStrv before;
  GStrv after;
} PlanStep;

static void
plan_step_free (gpointer data)
{
  PlanStep *step = data;

  g_strfreev (step->before);
  g_strfreev (step->after);
  g_free (step);
}

/* @question_ids, and what must stay in the plan after them. */
static GStrv
add_begun (KitEvaluation *evaluation, const char *const *question_ids)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  g_strv_builder_addv (ids, (const char **) question_ids);
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      const char *id = kit_item_get_id (KIT_ITEM (answer));

      if (kit_answer_is_begun (answer) && !g_strv_contains (question_ids, id))
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

/* Notes are no steps: a question can have got one since. */
static void
plan_step_apply (PlanStep *step, GStrv question_ids)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (step->interview);
  g_auto (GStrv) plan = add_begun (evaluation, (const char *const *) question_ids);

  kit_evaluation_set_plan (evaluation, (const char *const *) plan);
}

static void
plan_step_undo (gpointer data)
{
  PlanStep *step = data;

  plan_step_apply (step, step->before);
}

static void
plan_step_redo (gpointer data)
{
  PlanStep *step = data;

  plan_step_apply (step, step->after);
}

gboolean
kit_interview_step_plan (KitInterview *interview, const char *const *question_ids)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  g_auto (GStrv) before = kit_evaluation_dup_plan (evaluation);
  g_auto (GStrv) after = add_begun (evaluation, question_ids);
  PlanStep *step;

  if (g_strv_equal ((const char *const *) before, (const char *const *) after))
    return FALSE;

  step = g_new0 (PlanStep, 1);
  step->interview = interview;
  step->before = g_steal_pointer (&before);
  step->after = g_steal_pointer (&after);
  plan_step_redo (step);

  kit_history_push (kit_interview_get_history (interview),
                    _ ("Plan"),
                    plan_step_undo,
                    plan_step_redo,
                    step,
                    plan_step_free);
  return TRUE;
}
