/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-attachment.h"

#include "kit-item-private.h"

struct _KitAttachment
{
  KitItem parent_instance;

  char *name;
  char *uri;
};

G_DEFINE_FINAL_TYPE (KitAttachment, kit_attachment, KIT_TYPE_ITEM)

enum
{
  PROP_NAME = 1,
  PROP_URI,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_attachment_finalize (GObject *object)
{
  KitAttachment *self = KIT_ATTACHMENT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->uri, g_free);

  G_OBJECT_CLASS (kit_attachment_parent_class)->finalize (object);
}

static void
kit_attachment_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitAttachment *self = KIT_ATTACHMENT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, kit_attachment_get_name (self));
      break;
    case PROP_URI:
      g_value_set_string (value, kit_attachment_get_uri (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_attachment_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitAttachment *self = KIT_ATTACHMENT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      kit_attachment_set_name (self, g_value_get_string (value));
      break;
    case PROP_URI:
      kit_attachment_set_uri (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_attachment_class_init (KitAttachmentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_attachment_finalize;
  object_class->get_property = kit_attachment_get_property;
  object_class->set_property = kit_attachment_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_attachment_init (KitAttachment *self)
{
  self->name = g_strdup ("");
  self->uri = g_strdup ("");
}

KitAttachment *
kit_attachment_new (const char *name, const char *uri)
{
  return g_object_new (KIT_TYPE_ATTACHMENT, "name", name, "uri", uri, NULL);
}

const char *
kit_attachment_get_name (KitAttachment *self)
{
  g_return_val_if_fail (KIT_IS_ATTACHMENT (self), NULL);

  return self->name;
}

void
kit_attachment_set_name (KitAttachment *self, const char *name)
{
  g_return_if_fail (KIT_IS_ATTACHMENT (self));

  kit_item_update_text (self, &self->name, name, properties[PROP_NAME]);
}

const char *
kit_attachment_get_uri (KitAttachment *self)
{
  g_return_val_if_fail (KIT_IS_ATTACHMENT (self), NULL);

  return self->uri;
}

void
kit_attachment_set_uri (KitAttachment *self, const char *uri)
{
  g_return_if_fail (KIT_IS_ATTACHMENT (self));

  kit_item_update_text (self, &self->uri, uri, properties[PROP_URI]);
}
