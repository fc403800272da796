/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-private.h"

G_DEFINE_FINAL_TYPE (KitEvaluation, kit_evaluation, KIT_TYPE_ITEM)

static GParamSpec *properties[N_PROPS];

static void
kit_evaluation_constructed (GObject *object)
{
  KitEvaluation *self = KIT_EVALUATION (object);

  G_OBJECT_CLASS (kit_evaluation_parent_class)->constructed (object);

  g_assert (KIT_IS_ROLE (self->kit));

  if (self->role == NULL)
    self->role = g_strdup (kit_item_get_id (KIT_ITEM (self->kit)));
  kit_evaluation_make_lists (self);
}

static void
kit_evaluation_finalize (GObject *object)
{
  KitEvaluation *self = KIT_EVALUATION (object);

  kit_evaluation_clear_lists (self);
  g_clear_object (&self->kit);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->candidate_id, g_free);
  g_clear_pointer (&self->candidate_name, g_free);
  g_clear_pointer (&self->interviewer_id, g_free);
  g_clear_pointer (&self->interviewer_name, g_free);
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->submitted, g_date_time_unref);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->candidate_questions, g_free);
  g_clear_pointer (&self->disagreement, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->ended_early, g_free);

  G_OBJECT_CLASS (kit_evaluation_parent_class)->finalize (object);
}

static void
kit_evaluation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitEvaluation *self = KIT_EVALUATION (object);

  switch (prop_id)
    {
    case PROP_KIT:
      g_value_set_object (value, kit_evaluation_get_kit (self));
      break;
    case PROP_ROLE:
      g_value_set_string (value, kit_evaluation_get_role (self));
      break;
    case PROP_CANDIDATE_ID:
      g_value_set_string (value, kit_evaluation_get_candidate_id (self));
      break;
    case PROP_CANDIDATE_NAME:
      g_value_set_string (value, kit_evaluation_get_candidate_name (self));
      break;
    case PROP_INTERVIEWER_ID:
      g_value_set_string (value, kit_evaluation_get_interviewer_id (self));
      break;
    case PROP_INTERVIEWER_NAME:
      g_value_set_string (value, kit_evaluation_get_interviewer_name (self));
      break;
    case PROP_ROUND:
      g_value_set_string (value, kit_evaluation_get_round (self));
      break;
    case PROP_DATE:
      g_value_set_string (value, kit_evaluation_get_date (self));
      break;
    case PROP_STARTED:
      g_value_set_boxed (value, kit_evaluation_get_started (self));
      break;
    case PROP_SUBMITTED:
      g_value_set_boxed (value, kit_evaluation_get_submitted (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, kit_evaluation_get_state (self));
      break;
    case PROP_NOTES:
      g_value_set_string (value, kit_evaluation_get_notes (self));
      break;
    case PROP_CANDIDATE_QUESTIONS:
      g_value_set_string (value, kit_evaluation_get_candidate_questions (self));
      break;
    case PROP_RECOMMENDATION:
      g_value_set_enum (value, kit_evaluation_get_recommendation (self));
      break;
    case PROP_DISAGREEMENT:
      g_value_set_string (value, kit_evaluation_get_disagreement (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, kit_evaluation_get_summary (self));
      break;
    case PROP_ENDED_EARLY:
      g_value_set_string (value, kit_evaluation_get_ended_early (self));
      break;
    case PROP_IMPORTED:
      g_value_set_boolean (value, kit_evaluation_get_imported (self));
      break;
    case PROP_SECONDS:
      g_value_set_uint (value, kit_evaluation_get_seconds (self));
      break;
    case PROP_N_PLANNED:
      g_value_set_uint (value, kit_evaluation_get_n_planned (self));
      break;
    case PROP_N_SETTLED:
      g_value_set_uint (value, kit_evaluation_get_n_settled (self));
      break;
    case PROP_N_RATED:
      g_value_set_uint (value, kit_evaluation_get_n_rated (self));
      break;
    case PROP_N_SEEN:
      g_value_set_uint (value, kit_evaluation_get_n_seen (self));
      break;
    case PROP_IS_SETTLED:
      g_value_set_boolean (value, kit_evaluation_is_settled (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitEvaluation *self = KIT_EVALUATION (object);

  switch (prop_id)
    {
    case PROP_KIT:
      self->kit = g_value_dup_object (value);
      break;
    case PROP_ROLE:
      self->role = g_value_dup_string (value);
      break;
    case PROP_CANDIDATE_ID:
      kit_evaluation_set_candidate_id (self, g_value_get_string (value));
      break;
    case PROP_CANDIDATE_NAME:
      kit_evaluation_set_candidate_name (self, g_value_get_string (value));
      break;
    case PROP_INTERVIEWER_ID:
      kit_evaluation_set_interviewer_id (self, g_value_get_string (value));
      break;
    case PROP_INTERVIEWER_NAME:
      kit_evaluation_set_interviewer_name (self, g_value_get_string (value));
      break;
    case PROP_ROUND:
      kit_evaluation_set_round (self, g_value_get_string (value));
      break;
    case PROP_DATE:
      kit_evaluation_set_date (self, g_value_get_string (value));
      break;
    case PROP_STARTED:
      kit_evaluation_set_started (self, g_value_get_boxed (value));
      break;
    case PROP_NOTES:
      kit_evaluation_set_notes (self, g_value_get_string (value));
      break;
    case PROP_CANDIDATE_QUESTIONS:
      kit_evaluation_set_candidate_questions (self, g_value_get_string (value));
      break;
    case PROP_RECOMMENDATION:
      kit_evaluation_set_recommendation (self, g_value_get_enum (value));
      break;
    case PROP_DISAGREEMENT:
      kit_evaluation_set_disagreement (self, g_value_get_string (value));
      break;
    case PROP_SUMMARY:
      kit_evaluation_set_summary (self, g_value_get_string (value));
      break;
    case PROP_ENDED_EARLY:
      kit_evaluation_set_ended_early (self, g_value_get_string (value));
      break;
    case PROP_IMPORTED:
      kit_evaluation_set_imported (self, g_value_get_boolean (value));
      break;
    case PROP_SECONDS:
      kit_evaluation_set_seconds (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_KIT] = g_param_spec_object ("kit", NULL, NULL, KIT_TYPE_ROLE, fixed);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, fixed);
  properties[PROP_CANDIDATE_ID] = g_param_spec_string ("candidate-id", NULL, NULL, "", flags);
  properties[PROP_CANDIDATE_NAME] = g_param_spec_string ("candidate-name", NULL, NULL, "", flags);
  properties[PROP_INTERVIEWER_ID] = g_param_spec_string ("interviewer-id", NULL, NULL, "", flags);
  properties[PROP_INTERVIEWER_NAME] =
    g_param_spec_string ("interviewer-name", NULL, NULL, "", flags);
  properties[PROP_ROUND] = g_param_spec_string ("round", NULL, NULL, "", flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, "", flags);
  properties[PROP_STARTED] = g_param_spec_boxed ("started", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_SUBMITTED] =
    g_param_spec_boxed ("submitted", NULL, NULL, G_TYPE_DATE_TIME, read_only);
  properties[PROP_STATE] = g_param_spec_enum (
    "state", NULL, NULL, KIT_TYPE_EVALUATION_STATE, KIT_EVALUATION_DRAFT, read_only);
  properties[PROP_NOTES] = g_param_spec_string ("notes", NULL, NULL, "", flags);
  properties[PROP_CANDIDATE_QUESTIONS] =
    g_param_spec_string ("candidate-questions", NULL, NULL, "", flags);
  properties[PROP_RECOMMENDATION] = g_param_spec_enum (
    "recommendation", NULL, NULL, KIT_TYPE_RECOMMENDATION, KIT_RECOMMENDATION_NONE, flags);
  properties[PROP_DISAGREEMENT] = g_param_spec_string ("disagreement", NULL, NULL, "", flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "", flags);
  properties[PROP_ENDED_EARLY] = g_param_spec_string ("ended-early", NULL, NULL, NULL, flags);
  properties[PROP_IMPORTED] = g_param_spec_boolean ("imported", NULL, NULL, FALSE, flags);
  properties[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_PLANNED] =
    g_param_spec_uint ("n-planned", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_N_SETTLED] =
    g_param_spec_uint ("n-settled", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_N_RATED] = g_param_spec_uint ("n-rated", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_N_SEEN] = g_param_spec_uint ("n-seen", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_IS_SETTLED] = g_param_spec_boolean ("is-settled", NULL, NULL, FALSE, read_only);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_evaluation_class_init (KitEvaluationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);

  object_class->constructed = kit_evaluation_constructed;
  object_class->finalize = kit_evaluation_finalize;
  object_class->get_property = kit_evaluation_get_property;
  object_class->set_property = kit_evaluation_set_property;

  install_properties (object_class);

  kit_item_class_skip (item_class, "n-planned");
  kit_item_class_skip (item_class, "n-settled");
  kit_item_class_skip (item_class, "n-rated");
  kit_item_class_skip (item_class, "n-seen");
  kit_item_class_skip (item_class, "is-settled");
}

static void
kit_evaluation_init (KitEvaluation *self)
{
  self->candidate_id = g_strdup ("");
  self->candidate_name = g_strdup ("");
  self->interviewer_id = g_strdup ("");
  self->interviewer_name = g_strdup ("");
  self->round = g_strdup ("");
  self->date = g_strdup ("");
  self->notes = g_strdup ("");
  self->candidate_questions = g_strdup ("");
  self->disagreement = g_strdup ("");
  self->summary = g_strdup ("");
}

KitEvaluation *
kit_evaluation_new (const char *id, KitRole *kit)
{
  g_return_val_if_fail (KIT_IS_ROLE (kit), NULL);

  return kit_evaluation_new_take_kit (id, kit_role_copy (kit));
}

KitEvaluation *
kit_evaluation_new_take_kit (const char *id, KitRole *kit)
{
  g_autoptr (KitRole) taken = kit;

  g_return_val_if_fail (KIT_IS_ROLE (kit), NULL);

  return g_object_new (KIT_TYPE_EVALUATION, "id", id, "kit", taken, NULL);
}

GParamSpec *
kit_evaluation_get_pspec (guint property)
{
  g_assert (property > 0 && property < N_PROPS);

  return properties[property];
}
