/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-observation.h"

#include "kit-item-private.h"

struct _KitObservation
{
  KitItem parent_instance;

  gboolean seen;
  char *question;
  char *observed;
  gboolean locked;
  KitRedFlag *red_flag;
};

G_DEFINE_FINAL_TYPE (KitObservation, kit_observation, KIT_TYPE_ITEM)

enum
{
  PROP_RED_FLAG = 1,
  PROP_SEEN,
  PROP_QUESTION,
  PROP_OBSERVED,
  PROP_LOCKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_observation_finalize (GObject *object)
{
  KitObservation *self = KIT_OBSERVATION (object);

  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->observed, g_free);
  g_clear_object (&self->red_flag);

  G_OBJECT_CLASS (kit_observation_parent_class)->finalize (object);
}

static void
kit_observation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitObservation *self = KIT_OBSERVATION (object);

  switch (prop_id)
    {
    case PROP_RED_FLAG:
      g_value_set_object (value, kit_observation_get_red_flag (self));
      break;
    case PROP_SEEN:
      g_value_set_boolean (value, kit_observation_get_seen (self));
      break;
    case PROP_QUESTION:
      g_value_set_string (value, kit_observation_get_question (self));
      break;
    case PROP_OBSERVED:
      g_value_set_string (value, kit_observation_get_observed (self));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, kit_observation_get_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_observation_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KitObservation *self = KIT_OBSERVATION (object);

  switch (prop_id)
    {
    case PROP_RED_FLAG:
      self->red_flag = g_value_dup_object (value);
      break;
    case PROP_SEEN:
      kit_observation_set_seen (self, g_value_get_boolean (value));
      break;
    case PROP_QUESTION:
      kit_observation_set_question (self, g_value_get_string (value));
      break;
    case PROP_OBSERVED:
      kit_observation_set_observed (self, g_value_get_string (value));
      break;
    case PROP_LOCKED:
      kit_observation_set_locked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_observation_class_init (KitObservationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_observation_finalize;
  object_class->get_property = kit_observation_get_property;
  object_class->set_property = kit_observation_set_property;

  properties[PROP_RED_FLAG] =
    g_param_spec_object ("red-flag", NULL, NULL, KIT_TYPE_RED_FLAG, fixed);
  properties[PROP_SEEN] = g_param_spec_boolean ("seen", NULL, NULL, FALSE, flags);
  properties[PROP_QUESTION] = g_param_spec_string ("question", NULL, NULL, "", flags);
  properties[PROP_OBSERVED] = g_param_spec_string ("observed", NULL, NULL, "", flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_item_class_skip (item_class, "locked");
}

static void
kit_observation_init (KitObservation *self)
{
  self->question = g_strdup ("");
  self->observed = g_strdup ("");
}

KitObservation *
kit_observation_new (KitRedFlag *red_flag)
{
  g_return_val_if_fail (KIT_IS_RED_FLAG (red_flag), NULL);

  return g_object_new (
    KIT_TYPE_OBSERVATION, "id", kit_item_get_id (KIT_ITEM (red_flag)), "red-flag", red_flag, NULL);
}

gboolean
kit_observation_get_seen (KitObservation *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION (self), FALSE);

  return self->seen;
}

void
kit_observation_set_seen (KitObservation *self, gboolean seen)
{
  g_return_if_fail (KIT_IS_OBSERVATION (self));
  g_return_if_fail (!self->locked);

  kit_item_update_flag (self, &self->seen, seen, properties[PROP_SEEN]);
}

const char *
kit_observation_get_question (KitObservation *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION (self), NULL);

  return self->question;
}

void
kit_observation_set_question (KitObservation *self, const char *question_id)
{
  g_return_if_fail (KIT_IS_OBSERVATION (self));
  g_return_if_fail (!self->locked);

  kit_item_update_text (self, &self->question, question_id, properties[PROP_QUESTION]);
}

const char *
kit_observation_get_observed (KitObservation *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION (self), NULL);

  return self->observed;
}

void
kit_observation_set_observed (KitObservation *self, const char *observed)
{
  g_return_if_fail (KIT_IS_OBSERVATION (self));
  g_return_if_fail (!self->locked);

  kit_item_update_text (self, &self->observed, observed, properties[PROP_OBSERVED]);
}

gboolean
kit_observation_get_locked (KitObservation *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION (self), FALSE);

  return self->locked;
}

void
kit_observation_set_locked (KitObservation *self, gboolean locked)
{
  g_return_if_fail (KIT_IS_OBSERVATION (self));

  kit_item_update_flag (self, &self->locked, locked, properties[PROP_LOCKED]);
}

KitRedFlag *
kit_observation_get_red_flag (KitObservation *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION (self), NULL);

  return self->red_flag;
}
