/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-gap.h"

#include "kit-item-private.h"
#include "kit-score.h"

struct _KitGap
{
  GObject parent_instance;

  KitGapKind kind;
  KitItem *item;
};

G_DEFINE_ENUM_TYPE (KitGapKind,
                    kit_gap_kind,
                    G_DEFINE_ENUM_VALUE (KIT_GAP_CANDIDATE, "candidate"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_OBSERVATION, "observation"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_RECOMMENDATION, "recommendation"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_DISAGREEMENT, "disagreement"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_REASON, "reason"),
                    G_DEFINE_ENUM_VALUE (KIT_GAP_EXTREME_NOTE, "extreme-note"))

G_DEFINE_FINAL_TYPE (KitGap, kit_gap, G_TYPE_OBJECT)

enum
{
  PROP_KIND = 1,
  PROP_ITEM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_gap_finalize (GObject *object)
{
  KitGap *self = KIT_GAP (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (kit_gap_parent_class)->finalize (object);
}

static void
kit_gap_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitGap *self = KIT_GAP (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, kit_gap_get_kind (self));
      break;
    case PROP_ITEM:
      g_value_set_object (value, kit_gap_get_item (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_gap_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitGap *self = KIT_GAP (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_gap_class_init (KitGapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_gap_finalize;
  object_class->get_property = kit_gap_get_property;
  object_class->set_property = kit_gap_set_property;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, KIT_TYPE_GAP_KIND, KIT_GAP_CANDIDATE, fixed);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KIT_TYPE_ITEM, fixed);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_gap_init (KitGap *self)
{
}

KitGapKind
kit_gap_get_kind (KitGap *self)
{
  g_return_val_if_fail (KIT_IS_GAP (self), KIT_GAP_CANDIDATE);

  return self->kind;
}

KitItem *
kit_gap_get_item (KitGap *self)
{
  g_return_val_if_fail (KIT_IS_GAP (self), NULL);

  return self->item;
}

gboolean
kit_gap_get_blocks (KitGap *self)
{
  g_return_val_if_fail (KIT_IS_GAP (self), FALSE);

  return self->kind != KIT_GAP_EXTREME_NOTE;
}

static void
add_gap (GListStore *gaps, KitGapKind kind, gpointer item)
{
  g_autoptr (KitGap) gap = g_object_new (KIT_TYPE_GAP, "kind", kind, "item", item, NULL);

  g_list_store_append (gaps, gap);
}

static void
add_open_answers (GListStore *gaps, KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      if (!kit_answer_is_settled (answer))
        add_gap (gaps, KIT_GAP_OPEN, answer);
    }
}

static void
add_empty_observations (GListStore *gaps, KitEvaluation *evaluation)
{
  GListModel *observations = kit_evaluation_get_observations (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      if (kit_observation_get_seen (observation) &&
          kit_text_is_blank (kit_observation_get_observed (observation)))
        add_gap (gaps, KIT_GAP_OBSERVATION, observation);
    }
}

static void
add_bare_extremes (GListStore *gaps, KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  guint highest = kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);
      guint rating = kit_answer_get_rating (answer);

      if ((rating == 1 || rating == highest) && kit_text_is_blank (kit_answer_get_note (answer)))
        add_gap (gaps, KIT_GAP_EXTREME_NOTE, answer);
    }
}

static gboolean
disagreement_is_unexplained (KitEvaluation *evaluation)
{
  guint n_levels = kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));

  return kit_text_is_blank (kit_evaluation_get_disagreement (evaluation)) &&
         kit_score_disagrees (kit_score_overall (evaluation),
                              n_levels,
                              kit_evaluation_get_recommendation (evaluation));
}

GListModel *
kit_gap_list (KitEvaluation *evaluation)
{
  GListStore *gaps;
  const char *ended_early;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  gaps = g_list_store_new (KIT_TYPE_GAP);
  ended_early = kit_evaluation_get_ended_early (evaluation);

  if (kit_text_is_blank (kit_evaluation_get_candidate_name (evaluation)))
    add_gap (gaps, KIT_GAP_CANDIDATE, NULL);
  if (ended_early == NULL)
    add_open_answers (gaps, evaluation);
  add_empty_observations (gaps, evaluation);
  if (kit_evaluation_opens_recommendation (evaluation) &&
      kit_evaluation_get_recommendation (evaluation) == KIT_RECOMMENDATION_NONE)
    add_gap (gaps, KIT_GAP_RECOMMENDATION, NULL);
  if (kit_evaluation_opens_verdict (evaluation) && disagreement_is_unexplained (evaluation))
    add_gap (gaps, KIT_GAP_DISAGREEMENT, NULL);
  if (ended_early != NULL && kit_text_is_blank (ended_early))
    add_gap (gaps, KIT_GAP_REASON, NULL);
  add_bare_extremes (gaps, evaluation);

  return G_LIST_MODEL (gaps);
}

gboolean
kit_gap_allows_submission (KitEvaluation *evaluation)
{
  g_autoptr (GListModel) gaps = NULL;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), FALSE);

  gaps = kit_gap_list (evaluation);
  for (guint i = 0; i < g_list_model_get_n_items (gaps); i++)
    {
      g_autoptr (KitGap) gap = g_list_model_get_item (gaps, i);

      if (kit_gap_get_blocks (gap))
        return FALSE;
    }

  return TRUE;
}
