/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-contact.h"

#include "kit-item-private.h"

struct _KitContact
{
  KitItem parent_instance;

  char *kind;
  char *value;
};

G_DEFINE_FINAL_TYPE (KitContact, kit_contact, KIT_TYPE_ITEM)

enum
{
  PROP_KIND = 1,
  PROP_VALUE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_contact_finalize (GObject *object)
{
  KitContact *self = KIT_CONTACT (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (kit_contact_parent_class)->finalize (object);
}

static void
kit_contact_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitContact *self = KIT_CONTACT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, kit_contact_get_kind (self));
      break;
    case PROP_VALUE:
      g_value_set_string (value, kit_contact_get_value (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_contact_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitContact *self = KIT_CONTACT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      kit_contact_set_kind (self, g_value_get_string (value));
      break;
    case PROP_VALUE:
      kit_contact_set_value (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_contact_class_init (KitContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_contact_finalize;
  object_class->get_property = kit_contact_get_property;
  object_class->set_property = kit_contact_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "", flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_contact_init (KitContact *self)
{
  self->kind = g_strdup ("");
  self->value = g_strdup ("");
}

KitContact *
kit_contact_new (const char *kind, const char *value)
{
  return g_object_new (KIT_TYPE_CONTACT, "kind", kind, "value", value, NULL);
}

const char *
kit_contact_get_kind (KitContact *self)
{
  g_return_val_if_fail (KIT_IS_CONTACT (self), NULL);

  return self->kind;
}

void
kit_contact_set_kind (KitContact *self, const char *kind)
{
  g_return_if_fail (KIT_IS_CONTACT (self));

  kit_item_update_text (self, &self->kind, kind, properties[PROP_KIND]);
}

const char *
kit_contact_get_value (KitContact *self)
{
  g_return_val_if_fail (KIT_IS_CONTACT (self), NULL);

  return self->value;
}

void
kit_contact_set_value (KitContact *self, const char *value)
{
  g_return_if_fail (KIT_IS_CONTACT (self));

  kit_item_update_text (self, &self->value, value, properties[PROP_VALUE]);
}
