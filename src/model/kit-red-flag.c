/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-red-flag.h"

#include "kit-item-private.h"

struct _KitRedFlag
{
  KitItem parent_instance;

  char *text;
};

G_DEFINE_FINAL_TYPE (KitRedFlag, kit_red_flag, KIT_TYPE_ITEM)

enum
{
  PROP_TEXT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_red_flag_finalize (GObject *object)
{
  KitRedFlag *self = KIT_RED_FLAG (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (kit_red_flag_parent_class)->finalize (object);
}

static void
kit_red_flag_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRedFlag *self = KIT_RED_FLAG (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, kit_red_flag_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_red_flag_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitRedFlag *self = KIT_RED_FLAG (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      kit_red_flag_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_red_flag_class_init (KitRedFlagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_red_flag_finalize;
  object_class->get_property = kit_red_flag_get_property;
  object_class->set_property = kit_red_flag_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_red_flag_init (KitRedFlag *self)
{
  self->text = g_strdup ("");
}

KitRedFlag *
kit_red_flag_new (const char *id, const char *text)
{
  return g_object_new (KIT_TYPE_RED_FLAG, "id", id, "text", text, NULL);
}

const char *
kit_red_flag_get_text (KitRedFlag *self)
{
  g_return_val_if_fail (KIT_IS_RED_FLAG (self), NULL);

  return self->text;
}

void
kit_red_flag_set_text (KitRedFlag *self, const char *text)
{
  g_return_if_fail (KIT_IS_RED_FLAG (self));

  kit_item_update_text (self, &self->text, text, properties[PROP_TEXT]);
}
