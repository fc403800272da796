/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-level.h"

#include "kit-item-private.h"

struct _KitLevel
{
  KitItem parent_instance;

  guint number;
  char *label;
};

G_DEFINE_FINAL_TYPE (KitLevel, kit_level, KIT_TYPE_ITEM)

enum
{
  PROP_NUMBER = 1,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_level_finalize (GObject *object)
{
  KitLevel *self = KIT_LEVEL (object);

  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (kit_level_parent_class)->finalize (object);
}

static void
kit_level_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitLevel *self = KIT_LEVEL (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, kit_level_get_number (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, kit_level_get_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_level_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitLevel *self = KIT_LEVEL (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      self->number = g_value_get_uint (value);
      break;
    case PROP_LABEL:
      kit_level_set_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_level_class_init (KitLevelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_level_finalize;
  object_class->get_property = kit_level_get_property;
  object_class->set_property = kit_level_set_property;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 1, KIT_SCALE_MAX, 1, fixed);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_level_init (KitLevel *self)
{
  self->number = 1;
  self->label = g_strdup ("");
}

KitLevel *
kit_level_new (guint number, const char *label)
{
  g_autofree char *id = g_strdup_printf ("%u", number);

  g_return_val_if_fail (number >= 1 && number <= KIT_SCALE_MAX, NULL);

  return g_object_new (KIT_TYPE_LEVEL, "id", id, "number", number, "label", label, NULL);
}

guint
kit_level_get_number (KitLevel *self)
{
  g_return_val_if_fail (KIT_IS_LEVEL (self), 0);

  return self->number;
}

const char *
kit_level_get_label (KitLevel *self)
{
  g_return_val_if_fail (KIT_IS_LEVEL (self), NULL);

  return self->label;
}

void
kit_level_set_label (KitLevel *self, const char *label)
{
  g_return_if_fail (KIT_IS_LEVEL (self));

  kit_item_update_text (self, &self->label, label, properties[PROP_LABEL]);
}
