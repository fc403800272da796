/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-summary.h"

struct _KitEvaluationSummary
{
  GObject parent_instance;

  /* Shared by the summaries of one library, which names the same few people and roles a thousand
   * times. */
  GRefString *id;
  GRefString *candidate_id;
  GRefString *candidate_name;
  GRefString *role;
  GRefString *role_title;
  GRefString *interviewer_id;
  GRefString *interviewer_name;
  GRefString *round;
  GRefString *date;
  KitEvaluationState state;
  KitRecommendation recommendation;
  KitScore score;
  guint settled;
  guint planned;
  guint n_levels;
  gboolean ended_early;
  gboolean revising;
  gboolean imported;
  gboolean sealed;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_CANDIDATE_ID,
  PROP_CANDIDATE_NAME,
  PROP_ROLE,
  PROP_ROLE_TITLE,
  PROP_INTERVIEWER_ID,
  PROP_INTERVIEWER_NAME,
  PROP_ROUND,
  PROP_DATE,
  PROP_STATE,
  PROP_SETTLED,
  PROP_PLANNED,
  PROP_N_LEVELS,
  PROP_RECOMMENDATION,
  PROP_ENDED_EARLY,
  PROP_REVISING,
  PROP_IMPORTED,
  PROP_SEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint replaced_signal;

G_DEFINE_FINAL_TYPE (KitEvaluationSummary, kit_evaluation_summary, G_TYPE_OBJECT)

static void
kit_evaluation_summary_finalize (GObject *object)
{
  KitEvaluationSummary *self = KIT_EVALUATION_SUMMARY (object);

  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->candidate_id, g_ref_string_release);
  g_clear_pointer (&self->candidate_name, g_ref_string_release);
  g_clear_pointer (&self->role, g_ref_string_release);
  g_clear_pointer (&self->role_title, g_ref_string_release);
  g_clear_pointer (&self->interviewer_id, g_ref_string_release);
  g_clear_pointer (&self->interviewer_name, g_ref_string_release);
  g_clear_pointer (&self->round, g_ref_string_release);
  g_clear_pointer (&self->date, g_ref_string_release);

  G_OBJECT_CLASS (kit_evaluation_summary_parent_class)->finalize (object);
}

static void
kit_evaluation_summary_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  KitEvaluationSummary *self = KIT_EVALUATION_SUMMARY (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_CANDIDATE_ID:
      g_value_set_string (value, self->candidate_id);
      break;
    case PROP_CANDIDATE_NAME:
      g_value_set_string (value, self->candidate_name);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_ROLE_TITLE:
      g_value_set_string (value, self->role_title);
      break;
    case PROP_INTERVIEWER_ID:
      g_value_set_string (value, self->interviewer_id);
      break;
    case PROP_INTERVIEWER_NAME:
      g_value_set_string (value, self->interviewer_name);
      break;
    case PROP_ROUND:
      g_value_set_string (value, self->round);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SETTLED:
      g_value_set_uint (value, self->settled);
      break;
    case PROP_PLANNED:
      g_value_set_uint (value, self->planned);
      break;
    case PROP_N_LEVELS:
      g_value_set_uint (value, self->n_levels);
      break;
    case PROP_RECOMMENDATION:
      g_value_set_enum (value, kit_evaluation_summary_get_recommendation (self));
      break;
    case PROP_ENDED_EARLY:
      g_value_set_boolean (value, self->ended_early);
      break;
    case PROP_REVISING:
      g_value_set_boolean (value, self->revising);
      break;
    case PROP_IMPORTED:
      g_value_set_boolean (value, self->imported);
      break;
    case PROP_SEALED:
      g_value_set_boolean (value, self->sealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_property (const char *name)
{
  return g_param_spec_uint (
    name, NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
boolean_property (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
kit_evaluation_summary_class_init (KitEvaluationSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_evaluation_summary_finalize;
  object_class->get_property = kit_evaluation_summary_get_property;

  properties[PROP_ID] = string_property ("id");
  properties[PROP_CANDIDATE_ID] = string_property ("candidate-id");
  properties[PROP_CANDIDATE_NAME] = string_property ("candidate-name");
  properties[PROP_ROLE] = string_property ("role");
  properties[PROP_ROLE_TITLE] = string_property ("role-title");
  properties[PROP_INTERVIEWER_ID] = string_property ("interviewer-id");
  properties[PROP_INTERVIEWER_NAME] = string_property ("interviewer-name");
  properties[PROP_ROUND] = string_property ("round");
  properties[PROP_DATE] = string_property ("date");
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, KIT_TYPE_EVALUATION_STATE, KIT_EVALUATION_DRAFT, flags);
  properties[PROP_SETTLED] = number_property ("settled");
  properties[PROP_PLANNED] = number_property ("planned");
  properties[PROP_N_LEVELS] = number_property ("n-levels");
  properties[PROP_RECOMMENDATION] = g_param_spec_enum (
    "recommendation", NULL, NULL, KIT_TYPE_RECOMMENDATION, KIT_RECOMMENDATION_NONE, flags);
  properties[PROP_ENDED_EARLY] = boolean_property ("ended-early");
  properties[PROP_REVISING] = boolean_property ("revising");
  properties[PROP_IMPORTED] = boolean_property ("imported");
  properties[PROP_SEALED] = boolean_property ("sealed");

  g_object_class_install_properties (object_class, N_PROPS, properties);

  replaced_signal = g_signal_new (
    "replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kit_evaluation_summary_init (KitEvaluationSummary *self)
{
}

static void
take_text (KitEvaluationSummary *self, GRefString **field, const char *text, guint prop_id)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_clear_pointer (field, g_ref_string_release);
  if (text != NULL)
    *field = g_ref_string_new_intern (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_number (KitEvaluationSummary *self, guint *field, guint number, guint prop_id)
{
  if (*field == number)
    return;

  *field = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_flag (KitEvaluationSummary *self, gboolean *field, gboolean flag, guint prop_id)
{
  if (*field == !!flag)
    return;

  *field = !!flag;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_verdict (KitEvaluationSummary *self,
              KitEvaluationState state,
              KitRecommendation recommendation,
              KitScore score)
{
  self->score = score;

  if (self->recommendation != recommendation)
    {
      self->recommendation = recommendation;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECOMMENDATION]);
    }

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
}

/* A draft's score shows on its own page only, so none is computed for lists. */
static KitScore
score_for_lists (KitEvaluation *evaluation)
{
  KitScore none = { 0 };

  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    return none;

  return kit_score_overall (evaluation);
}

KitEvaluationSummary *
kit_evaluation_summary_new (KitEvaluation *evaluation)
{
  KitEvaluationSummary *self = g_object_new (KIT_TYPE_EVALUATION_SUMMARY, NULL);

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), self);

  self->id = g_ref_string_new_intern (kit_item_get_id (KIT_ITEM (evaluation)));
  kit_evaluation_summary_update (self, evaluation);

  return self;
}

KitEvaluationSummary *
kit_evaluation_summary_copy (KitEvaluationSummary *self)
{
  KitEvaluationSummary *copy = g_object_new (KIT_TYPE_EVALUATION_SUMMARY, NULL);

  copy->id = g_ref_string_acquire (self->id);
  kit_evaluation_summary_assign (copy, self);

  return copy;
}

void
kit_evaluation_summary_update (KitEvaluationSummary *self, KitEvaluation *evaluation)
{
  KitRole *kit;
  KitEvaluationState state;

  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  kit = kit_evaluation_get_kit (evaluation);
  state = kit_evaluation_get_state (evaluation);

  g_object_freeze_notify (G_OBJECT (self));

  take_text (
    self, &self->candidate_id, kit_evaluation_get_candidate_id (evaluation), PROP_CANDIDATE_ID);
  take_text (self,
             &self->candidate_name,
             kit_evaluation_get_candidate_name (evaluation),
             PROP_CANDIDATE_NAME);
  take_text (self, &self->role, kit_evaluation_get_role (evaluation), PROP_ROLE);
  take_text (self, &self->role_title, kit_role_get_title (kit), PROP_ROLE_TITLE);
  take_text (self,
             &self->interviewer_id,
             kit_evaluation_get_interviewer_id (evaluation),
             PROP_INTERVIEWER_ID);
  take_text (self,
             &self->interviewer_name,
             kit_evaluation_get_interviewer_name (evaluation),
             PROP_INTERVIEWER_NAME);
  take_text (self, &self->round, kit_evaluation_get_round (evaluation), PROP_ROUND);
  take_text (self, &self->date, kit_evaluation_get_date (evaluation), PROP_DATE);
  take_number (self, &self->settled, kit_evaluation_get_n_settled (evaluation), PROP_SETTLED);
  take_number (self, &self->planned, kit_evaluation_get_n_planned (evaluation), PROP_PLANNED);
  take_number (self, &self->n_levels, kit_role_get_n_levels (kit), PROP_N_LEVELS);
  take_flag (self,
             &self->ended_early,
             kit_evaluation_get_ended_early (evaluation) != NULL,
             PROP_ENDED_EARLY);
  take_flag (self, &self->imported, kit_evaluation_get_imported (evaluation), PROP_IMPORTED);
  take_flag (self,
             &self->revising,
             state == KIT_EVALUATION_DRAFT &&
               g_list_model_get_n_items (kit_evaluation_get_revisions (evaluation)) > 0,
             PROP_REVISING);
  take_verdict (
    self, state, kit_evaluation_get_recommendation (evaluation), score_for_lists (evaluation));

  g_object_thaw_notify (G_OBJECT (self));
}

void
kit_evaluation_summary_assign (KitEvaluationSummary *self, KitEvaluationSummary *other)
{
  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (self));
  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (other));

  g_object_freeze_notify (G_OBJECT (self));

  take_text (self, &self->candidate_id, other->candidate_id, PROP_CANDIDATE_ID);
  take_text (self, &self->candidate_name, other->candidate_name, PROP_CANDIDATE_NAME);
  take_text (self, &self->role, other->role, PROP_ROLE);
  take_text (self, &self->role_title, other->role_title, PROP_ROLE_TITLE);
  take_text (self, &self->interviewer_id, other->interviewer_id, PROP_INTERVIEWER_ID);
  take_text (self, &self->interviewer_name, other->interviewer_name, PROP_INTERVIEWER_NAME);
  take_text (self, &self->round, other->round, PROP_ROUND);
  take_text (self, &self->date, other->date, PROP_DATE);
  take_number (self, &self->settled, other->settled, PROP_SETTLED);
  take_number (self, &self->planned, other->planned, PROP_PLANNED);
  take_number (self, &self->n_levels, other->n_levels, PROP_N_LEVELS);
  take_flag (self, &self->ended_early, other->ended_early, PROP_ENDED_EARLY);
  take_flag (self, &self->imported, other->imported, PROP_IMPORTED);
  take_flag (self, &self->revising, other->revising, PROP_REVISING);
  take_verdict (self, other->state, other->recommendation, other->score);

  g_object_thaw_notify (G_OBJECT (self));
}

void
kit_evaluation_summary_set_candidate_name (KitEvaluationSummary *self, const char *name)
{
  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (self));

  take_text (self, &self->candidate_name, name, PROP_CANDIDATE_NAME);
}

void
kit_evaluation_summary_set_sealed (KitEvaluationSummary *self, gboolean sealed)
{
  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (self));

  if (self->sealed == !!sealed)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  take_flag (self, &self->sealed, sealed, PROP_SEALED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECOMMENDATION]);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
kit_evaluation_summary_get_id (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->id;
}

const char *
kit_evaluation_summary_get_candidate_id (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->candidate_id;
}

const char *
kit_evaluation_summary_get_candidate_name (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->candidate_name;
}

const char *
kit_evaluation_summary_get_role (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->role;
}

const char *
kit_evaluation_summary_get_role_title (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->role_title;
}

const char *
kit_evaluation_summary_get_interviewer_id (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->interviewer_id;
}

const char *
kit_evaluation_summary_get_interviewer_name (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->interviewer_name;
}

const char *
kit_evaluation_summary_get_round (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->round;
}

const char *
kit_evaluation_summary_get_date (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), NULL);

  return self->date;
}

KitEvaluationState
kit_evaluation_summary_get_state (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), KIT_EVALUATION_DRAFT);

  return self->state;
}

guint
kit_evaluation_summary_get_settled (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), 0);

  return self->settled;
}

guint
kit_evaluation_summary_get_planned (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), 0);

  return self->planned;
}

gboolean
kit_evaluation_summary_get_sealed (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), FALSE);

  return self->sealed;
}

gboolean
kit_evaluation_summary_get_revising (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), FALSE);

  return self->revising;
}

gboolean
kit_evaluation_summary_get_imported (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), FALSE);

  return self->imported;
}

gboolean
kit_evaluation_summary_get_ended_early (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), FALSE);

  return self->ended_early;
}

KitRecommendation
kit_evaluation_summary_get_recommendation (KitEvaluationSummary *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), KIT_RECOMMENDATION_NONE);

  return self->sealed ? KIT_RECOMMENDATION_NONE : self->recommendation;
}

KitScore
kit_evaluation_summary_get_score (KitEvaluationSummary *self)
{
  KitScore none = { 0 };

  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (self), none);

  return self->sealed ? none : self->score;
}

void
kit_evaluation_summary_replaced (KitEvaluationSummary *self)
{
  g_return_if_fail (KIT_IS_EVALUATION_SUMMARY (self));

  g_signal_emit (self, replaced_signal, 0);
}
