/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-interview.h"

/* Times go into the evaluation this often, in seconds; each time is a save. */
#define SETTLE_SECONDS 30

struct _KitInterview
{
  GObject parent_instance;

  KitEvaluation *evaluation;
  KitHistory *history;
  GListStore *stops;
  KitStop *current;

  gulong plan_handler;
  gulong added_handler;

  guint timer;
  gint64 ticked;
  guint passed;
};

enum
{
  PROP_0,
  PROP_EVALUATION,
  PROP_CURRENT,
  PROP_POSITION,
  PROP_HISTORY,
  PROP_SECONDS,
  PROP_QUESTION_SECONDS,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitInterview, kit_interview, G_TYPE_OBJECT)

static guint
find_stop (KitInterview *self, const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stops));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitStop) stop = g_list_model_get_item (G_LIST_MODEL (self->stops), i);

      if (g_strcmp0 (kit_stop_get_name (stop), name) == 0)
        return i;
    }

  return G_MAXUINT;
}

static guint
get_position (KitInterview *self)
{
  return self->current ? find_stop (self, kit_stop_get_name (self->current)) : G_MAXUINT;
}

static KitAnswer *
get_current_answer (KitInterview *self)
{
  return self->current ? kit_stop_get_answer (self->current) : NULL;
}

/* After the list has changed one is at the stop of the same name, or at the one that took
 * its place. */
static void
stay_put (KitInterview *self, guint old_position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stops));
  guint position = get_position (self);
  g_autoptr (KitStop) stop = NULL;

  if (position == G_MAXUINT)
    position = MIN (old_position, n - 1);

  stop = g_list_model_get_item (G_LIST_MODEL (self->stops), position);
  if (stop != self->current)
    kit_interview_set_current (self, stop);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

/* A list that was put into another order has the same stops, so that what is selected stays so. */
static KitStop *
get_stop (KitInterview *self, KitStopKind kind, KitItem *item)
{
  const guint position = find_stop (self, kit_item_get_id (item));

  if (position != G_MAXUINT)
    return g_list_model_get_item (G_LIST_MODEL (self->stops), position);

  return kit_stop_new (kind, item);
}

static void
splice_stops (KitInterview *self,
              guint offset,
              GListModel *items,
              guint position,
              guint removed,
              guint added,
              KitStopKind kind)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);
  guint old_position = get_position (self);

  for (guint i = 0; i < added; i++)
    {
      g_autoptr (KitItem) item = g_list_model_get_item (items, position + i);

      g_ptr_array_add (stops, get_stop (self, kind, item));
    }

  g_list_store_splice (self->stops, offset + position, removed, stops->pdata, stops->len);

  if (self->current)
    stay_put (self, old_position);
}

static void
plan_changed_cb (GListModel *plan, guint position, guint removed, guint added, KitInterview *self)
{
  splice_stops (self, 0, plan, position, removed, added, KIT_STOP_QUESTION);
}

static void
added_questions_changed_cb (GListModel *questions,
                            guint position,
                            guint removed,
                            guint added,
                            KitInterview *self)
{
  guint offset = g_list_model_get_n_items (kit_evaluation_get_plan (self->evaluation));

  splice_stops (self, offset, questions, position, removed, added, KIT_STOP_ADDED_QUESTION);
}

static void
fill_stops (KitInterview *self)
{
  GListModel *plan = kit_evaluation_get_plan (self->evaluation);
  GListModel *added = kit_evaluation_get_added_questions (self->evaluation);
  g_autoptr (KitStop) questions = kit_stop_new (KIT_STOP_CANDIDATE_QUESTIONS, NULL);
  g_autoptr (KitStop) notes = kit_stop_new (KIT_STOP_NOTES, NULL);

  plan_changed_cb (plan, 0, 0, g_list_model_get_n_items (plan), self);
  added_questions_changed_cb (added, 0, 0, g_list_model_get_n_items (added), self);
  g_list_store_append (self->stops, questions);
  g_list_store_append (self->stops, notes);
}

static void
let_pass (KitInterview *self, guint seconds)
{
  self->passed += seconds;

  if (self->passed >= SETTLE_SECONDS)
    kit_interview_settle_clock (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION_SECONDS]);
}

static gboolean
tick_cb (gpointer user_data)
{
  KitInterview *self = KIT_INTERVIEW (user_data);
  guint seconds = (g_get_monotonic_time () - self->ticked) / G_USEC_PER_SEC;

  if (seconds > 0)
    {
      self->ticked += (gint64) seconds * G_USEC_PER_SEC;
      let_pass (self, seconds);
    }

  return G_SOURCE_CONTINUE;
}

static void
kit_interview_constructed (GObject *object)
{
  KitInterview *self = KIT_INTERVIEW (object);
  g_autoptr (KitStop) first = NULL;

  G_OBJECT_CLASS (kit_interview_parent_class)->constructed (object);

  g_assert (KIT_IS_EVALUATION (self->evaluation));

  fill_stops (self);
  self->plan_handler = g_signal_connect (kit_evaluation_get_plan (self->evaluation),
                                         "items-changed",
                                         G_CALLBACK (plan_changed_cb),
                                         self);
  self->added_handler = g_signal_connect (kit_evaluation_get_added_questions (self->evaluation),
                                          "items-changed",
                                          G_CALLBACK (added_questions_changed_cb),
                                          self);

  first = g_list_model_get_item (G_LIST_MODEL (self->stops), 0);
  kit_interview_set_current (self, first);
}

static void
kit_interview_dispose (GObject *object)
{
  KitInterview *self = KIT_INTERVIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  if (self->evaluation)
    {
      kit_interview_settle_clock (self);
      g_clear_signal_handler (&self->plan_handler, kit_evaluation_get_plan (self->evaluation));
      g_clear_signal_handler (&self->added_handler,
                              kit_evaluation_get_added_questions (self->evaluation));
    }

  g_clear_object (&self->history);
  g_clear_object (&self->stops);
  g_clear_object (&self->current);
  g_clear_object (&self->evaluation);

  G_OBJECT_CLASS (kit_interview_parent_class)->dispose (object);
}

static void
kit_interview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitInterview *self = KIT_INTERVIEW (object);

  switch (prop_id)
    {
    case PROP_EVALUATION:
      g_value_set_object (value, self->evaluation);
      break;
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, get_position (self));
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_SECONDS:
      g_value_set_uint (value, kit_interview_get_seconds (self));
      break;
    case PROP_QUESTION_SECONDS:
      g_value_set_uint (value, kit_interview_get_question_seconds (self));
      break;
    case PROP_RUNNING:
      g_value_set_boolean (value, kit_interview_get_running (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_interview_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitInterview *self = KIT_INTERVIEW (object);
  g_autoptr (KitStop) stop = NULL;

  switch (prop_id)
    {
    case PROP_EVALUATION:
      self->evaluation = g_value_dup_object (value);
      break;
    case PROP_CURRENT:
      kit_interview_set_current (self, g_value_get_object (value));
      break;
    case PROP_POSITION:
      stop = g_list_model_get_item (G_LIST_MODEL (self->stops), g_value_get_uint (value));
      if (stop)
        kit_interview_set_current (self, stop);
      break;
    case PROP_RUNNING:
      kit_interview_set_running (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_interview_class_init (KitInterviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = kit_interview_constructed;
  object_class->dispose = kit_interview_dispose;
  object_class->get_property = kit_interview_get_property;
  object_class->set_property = kit_interview_set_property;

  properties[PROP_EVALUATION] =
    g_param_spec_object ("evaluation",
                         NULL,
                         NULL,
                         KIT_TYPE_EVALUATION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_CURRENT] = g_param_spec_object ("current", NULL, NULL, KIT_TYPE_STOP, both);
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, both);
  properties[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, KIT_TYPE_HISTORY, read);
  properties[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_QUESTION_SECONDS] =
    g_param_spec_uint ("question-seconds", NULL, NULL, 0, G_MAXUINT, 0, read);
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_interview_init (KitInterview *self)
{
  self->history = kit_history_new ();
  self->stops = g_list_store_new (KIT_TYPE_STOP);
}

KitInterview *
kit_interview_new (KitEvaluation *evaluation)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT, NULL);

  return g_object_new (KIT_TYPE_INTERVIEW, "evaluation", evaluation, NULL);
}

KitEvaluation *
kit_interview_get_evaluation (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), NULL);

  return self->evaluation;
}

KitHistory *
kit_interview_get_history (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), NULL);

  return self->history;
}

GListModel *
kit_interview_get_stops (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), NULL);

  return G_LIST_MODEL (self->stops);
}

KitStop *
kit_interview_get_current (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), NULL);

  return self->current;
}

void
kit_interview_set_current (KitInterview *self, KitStop *stop)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));
  g_return_if_fail (KIT_IS_STOP (stop));

  if (self->current == stop)
    return;

  kit_interview_settle_clock (self);
  g_set_object (&self->current, stop);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUESTION_SECONDS]);
}

static gboolean
go_to_position (KitInterview *self, guint position)
{
  g_autoptr (KitStop) stop = g_list_model_get_item (G_LIST_MODEL (self->stops), position);

  if (!stop)
    return FALSE;

  kit_interview_set_current (self, stop);

  return TRUE;
}

gboolean
kit_interview_go_to (KitInterview *self, const char *name)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  return go_to_position (self, find_stop (self, name));
}

gboolean
kit_interview_go_next (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  return go_to_position (self, get_position (self) + 1);
}

gboolean
kit_interview_go_previous (KitInterview *self)
{
  guint position;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  position = get_position (self);

  return position > 0 && go_to_position (self, position - 1);
}

/* The first of @n_stops stops from @first on, round once, whose question is open. */
static gboolean
go_to_open (KitInterview *self, guint first, guint n_stops)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->stops));

  for (guint i = 0; i < n_stops; i++)
    {
      guint candidate = (first + i) % n;
      g_autoptr (KitStop) stop = g_list_model_get_item (G_LIST_MODEL (self->stops), candidate);
      KitAnswer *answer = kit_stop_get_answer (stop);

      if (answer && !kit_answer_is_settled (answer))
        return go_to_position (self, candidate);
    }

  return FALSE;
}

gboolean
kit_interview_go_next_open (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  return go_to_open (
    self, get_position (self) + 1, g_list_model_get_n_items (G_LIST_MODEL (self->stops)) - 1);
}

gboolean
kit_interview_go_first_open (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  return go_to_open (self, 0, g_list_model_get_n_items (G_LIST_MODEL (self->stops)));
}

guint
kit_interview_get_seconds (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), 0);

  return kit_evaluation_get_seconds (self->evaluation) + self->passed;
}

guint
kit_interview_get_question_seconds (KitInterview *self)
{
  KitAnswer *answer;

  g_return_val_if_fail (KIT_IS_INTERVIEW (self), 0);

  answer = get_current_answer (self);

  return answer ? kit_answer_get_seconds (answer) + self->passed : 0;
}

gboolean
kit_interview_get_running (KitInterview *self)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (self), FALSE);

  return self->timer != 0;
}

void
kit_interview_set_running (KitInterview *self, gboolean running)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));

  if ((self->timer != 0) == !!running)
    return;

  if (running)
    {
      self->ticked = g_get_monotonic_time ();
      self->timer = g_timeout_add_seconds (1, tick_cb, self);
    }
  else
    {
      g_clear_handle_id (&self->timer, g_source_remove);
      kit_interview_settle_clock (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

void
kit_interview_settle_clock (KitInterview *self)
{
  KitAnswer *answer;
  guint passed;

  g_return_if_fail (KIT_IS_INTERVIEW (self));

  if (self->passed == 0 || kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED)
    return;

  passed = self->passed;
  self->passed = 0;

  kit_evaluation_set_seconds (self->evaluation,
                              kit_evaluation_get_seconds (self->evaluation) + passed);
  answer = get_current_answer (self);
  if (answer)
    kit_answer_set_seconds (answer, kit_answer_get_seconds (answer) + passed);
}

void
kit_interview_advance (KitInterview *self, guint seconds)
{
  g_return_if_fail (KIT_IS_INTERVIEW (self));

  let_pass (self, seconds);
}
