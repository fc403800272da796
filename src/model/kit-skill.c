/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-skill.h"

#include "kit-item-private.h"

struct _KitSkill
{
  KitItem parent_instance;

  char *name;
  guint weight;
  char *weight_reason;
};

G_DEFINE_FINAL_TYPE (KitSkill, kit_skill, KIT_TYPE_ITEM)

enum
{
  PROP_NAME = 1,
  PROP_WEIGHT,
  PROP_WEIGHT_REASON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_skill_finalize (GObject *object)
{
  KitSkill *self = KIT_SKILL (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->weight_reason, g_free);

  G_OBJECT_CLASS (kit_skill_parent_class)->finalize (object);
}

static void
kit_skill_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitSkill *self = KIT_SKILL (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, kit_skill_get_name (self));
      break;
    case PROP_WEIGHT:
      g_value_set_uint (value, kit_skill_get_weight (self));
      break;
    case PROP_WEIGHT_REASON:
      g_value_set_string (value, kit_skill_get_weight_reason (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_skill_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitSkill *self = KIT_SKILL (object);

  switch (prop_id)
    {
    case PROP_NAME:
      kit_skill_set_name (self, g_value_get_string (value));
      break;
    case PROP_WEIGHT:
      kit_skill_set_weight (self, g_value_get_uint (value));
      break;
    case PROP_WEIGHT_REASON:
      kit_skill_set_weight_reason (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_skill_class_init (KitSkillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_skill_finalize;
  object_class->get_property = kit_skill_get_property;
  object_class->set_property = kit_skill_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_WEIGHT] =
    g_param_spec_uint ("weight", NULL, NULL, KIT_WEIGHT_MIN, KIT_WEIGHT_MAX, KIT_WEIGHT_MIN, flags);
  properties[PROP_WEIGHT_REASON] = g_param_spec_string ("weight-reason", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_skill_init (KitSkill *self)
{
  self->name = g_strdup ("");
  self->weight = KIT_WEIGHT_MIN;
  self->weight_reason = g_strdup ("");
}

KitSkill *
kit_skill_new (const char *id, const char *name)
{
  return g_object_new (KIT_TYPE_SKILL, "id", id, "name", name, NULL);
}

const char *
kit_skill_get_name (KitSkill *self)
{
  g_return_val_if_fail (KIT_IS_SKILL (self), NULL);

  return self->name;
}

void
kit_skill_set_name (KitSkill *self, const char *name)
{
  g_return_if_fail (KIT_IS_SKILL (self));

  kit_item_update_text (self, &self->name, name, properties[PROP_NAME]);
}

guint
kit_skill_get_weight (KitSkill *self)
{
  g_return_val_if_fail (KIT_IS_SKILL (self), 0);

  return self->weight;
}

void
kit_skill_set_weight (KitSkill *self, guint weight)
{
  g_return_if_fail (KIT_IS_SKILL (self));
  g_return_if_fail (weight >= KIT_WEIGHT_MIN && weight <= KIT_WEIGHT_MAX);

  kit_item_update_number (self, &self->weight, weight, properties[PROP_WEIGHT]);
}

const char *
kit_skill_get_weight_reason (KitSkill *self)
{
  g_return_val_if_fail (KIT_IS_SKILL (self), NULL);

  return self->weight_reason;
}

void
kit_skill_set_weight_reason (KitSkill *self, const char *reason)
{
  g_return_if_fail (KIT_IS_SKILL (self));

  kit_item_update_text (self, &self->weight_reason, reason, properties[PROP_WEIGHT_REASON]);
}
