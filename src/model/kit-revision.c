/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-revision.h"

#include "kit-item-private.h"

struct _KitRevision
{
  KitItem parent_instance;

  GDateTime *at;
  char *reason;
  char *was;
};

G_DEFINE_FINAL_TYPE (KitRevision, kit_revision, KIT_TYPE_ITEM)

enum
{
  PROP_AT = 1,
  PROP_REASON,
  PROP_WAS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_revision_finalize (GObject *object)
{
  KitRevision *self = KIT_REVISION (object);

  g_clear_pointer (&self->at, g_date_time_unref);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->was, g_free);

  G_OBJECT_CLASS (kit_revision_parent_class)->finalize (object);
}

static void
kit_revision_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRevision *self = KIT_REVISION (object);

  switch (prop_id)
    {
    case PROP_AT:
      g_value_set_boxed (value, kit_revision_get_at (self));
      break;
    case PROP_REASON:
      g_value_set_string (value, kit_revision_get_reason (self));
      break;
    case PROP_WAS:
      g_value_set_string (value, kit_revision_get_was (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_revision_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitRevision *self = KIT_REVISION (object);

  switch (prop_id)
    {
    case PROP_AT:
      self->at = g_value_dup_boxed (value);
      break;
    case PROP_REASON:
      self->reason = g_value_dup_string (value);
      break;
    case PROP_WAS:
      self->was = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_revision_class_init (KitRevisionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_revision_finalize;
  object_class->get_property = kit_revision_get_property;
  object_class->set_property = kit_revision_set_property;

  properties[PROP_AT] = g_param_spec_boxed ("at", NULL, NULL, G_TYPE_DATE_TIME, fixed);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", fixed);
  properties[PROP_WAS] = g_param_spec_string ("was", NULL, NULL, "", fixed);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_revision_init (KitRevision *self)
{
}

KitRevision *
kit_revision_new (GDateTime *at, const char *reason, const char *was)
{
  return g_object_new (KIT_TYPE_REVISION,
                       "at",
                       at,
                       "reason",
                       reason != NULL ? reason : "",
                       "was",
                       was != NULL ? was : "",
                       NULL);
}

GDateTime *
kit_revision_get_at (KitRevision *self)
{
  g_return_val_if_fail (KIT_IS_REVISION (self), NULL);

  return self->at;
}

const char *
kit_revision_get_reason (KitRevision *self)
{
  g_return_val_if_fail (KIT_IS_REVISION (self), NULL);

  return self->reason;
}

const char *
kit_revision_get_was (KitRevision *self)
{
  g_return_val_if_fail (KIT_IS_REVISION (self), NULL);

  return self->was;
}
