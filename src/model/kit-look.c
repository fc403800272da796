/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-look.h"

struct _KitLook
{
  KitItem parent_instance;

  char *by;
  char *reason;
  GDateTime *at;
};

G_DEFINE_FINAL_TYPE (KitLook, kit_look, KIT_TYPE_ITEM)

enum
{
  PROP_BY = 1,
  PROP_REASON,
  PROP_AT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_look_finalize (GObject *object)
{
  KitLook *self = KIT_LOOK (object);

  g_clear_pointer (&self->by, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->at, g_date_time_unref);

  G_OBJECT_CLASS (kit_look_parent_class)->finalize (object);
}

static void
kit_look_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitLook *self = KIT_LOOK (object);

  switch (prop_id)
    {
    case PROP_BY:
      g_value_set_string (value, kit_look_get_by (self));
      break;
    case PROP_REASON:
      g_value_set_string (value, kit_look_get_reason (self));
      break;
    case PROP_AT:
      g_value_set_boxed (value, kit_look_get_at (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_look_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitLook *self = KIT_LOOK (object);

  switch (prop_id)
    {
    case PROP_BY:
      self->by = g_value_dup_string (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    case PROP_AT:
      self->at = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_look_class_init (KitLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_look_finalize;
  object_class->get_property = kit_look_get_property;
  object_class->set_property = kit_look_set_property;

  properties[PROP_BY] = g_param_spec_string ("by", NULL, NULL, "", fixed);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", fixed);
  properties[PROP_AT] = g_param_spec_boxed ("at", NULL, NULL, G_TYPE_DATE_TIME, fixed);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_look_init (KitLook *self)
{
}

KitLook *
kit_look_new (const char *by, const char *reason, GDateTime *at)
{
  g_return_val_if_fail (by != NULL, NULL);

  return g_object_new (
    KIT_TYPE_LOOK, "by", by, "reason", reason != NULL ? reason : "", "at", at, NULL);
}

const char *
kit_look_get_by (KitLook *self)
{
  g_return_val_if_fail (KIT_IS_LOOK (self), NULL);

  return self->by;
}

const char *
kit_look_get_reason (KitLook *self)
{
  g_return_val_if_fail (KIT_IS_LOOK (self), NULL);

  return self->reason;
}

GDateTime *
kit_look_get_at (KitLook *self)
{
  g_return_val_if_fail (KIT_IS_LOOK (self), NULL);

  return self->at;
}
