/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-candidacy.h"

#include "kit-item-private.h"

struct _KitCandidacy
{
  KitItem parent_instance;

  char *stage;
};

G_DEFINE_FINAL_TYPE (KitCandidacy, kit_candidacy, KIT_TYPE_ITEM)

enum
{
  PROP_STAGE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_candidacy_finalize (GObject *object)
{
  KitCandidacy *self = KIT_CANDIDACY (object);

  g_clear_pointer (&self->stage, g_free);

  G_OBJECT_CLASS (kit_candidacy_parent_class)->finalize (object);
}

static void
kit_candidacy_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitCandidacy *self = KIT_CANDIDACY (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      g_value_set_string (value, kit_candidacy_get_stage (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidacy_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitCandidacy *self = KIT_CANDIDACY (object);

  switch (prop_id)
    {
    case PROP_STAGE:
      kit_candidacy_set_stage (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_candidacy_class_init (KitCandidacyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kit_candidacy_finalize;
  object_class->get_property = kit_candidacy_get_property;
  object_class->set_property = kit_candidacy_set_property;

  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, "", flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_candidacy_init (KitCandidacy *self)
{
  self->stage = g_strdup ("");
}

KitCandidacy *
kit_candidacy_new (const char *role_id, const char *stage)
{
  return g_object_new (KIT_TYPE_CANDIDACY, "id", role_id, "stage", stage, NULL);
}

const char *
kit_candidacy_get_stage (KitCandidacy *self)
{
  g_return_val_if_fail (KIT_IS_CANDIDACY (self), NULL);

  return self->stage;
}

void
kit_candidacy_set_stage (KitCandidacy *self, const char *stage)
{
  g_return_if_fail (KIT_IS_CANDIDACY (self));

  kit_item_update_text (self, &self->stage, stage, properties[PROP_STAGE]);
}
