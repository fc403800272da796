/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-panel.h"

struct _KitPanel
{
  KitItem parent_instance;

  char *candidate;
  char *role;
  GListStore *looks;
};

G_DEFINE_FINAL_TYPE (KitPanel, kit_panel, KIT_TYPE_ITEM)

enum
{
  PROP_CANDIDATE = 1,
  PROP_ROLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
kit_panel_finalize (GObject *object)
{
  KitPanel *self = KIT_PANEL (object);

  g_clear_pointer (&self->candidate, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_object (&self->looks);

  G_OBJECT_CLASS (kit_panel_parent_class)->finalize (object);
}

static void
kit_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitPanel *self = KIT_PANEL (object);

  switch (prop_id)
    {
    case PROP_CANDIDATE:
      g_value_set_string (value, kit_panel_get_candidate (self));
      break;
    case PROP_ROLE:
      g_value_set_string (value, kit_panel_get_role (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitPanel *self = KIT_PANEL (object);

  switch (prop_id)
    {
    case PROP_CANDIDATE:
      self->candidate = g_value_dup_string (value);
      break;
    case PROP_ROLE:
      self->role = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_panel_class_init (KitPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->finalize = kit_panel_finalize;
  object_class->get_property = kit_panel_get_property;
  object_class->set_property = kit_panel_set_property;

  properties[PROP_CANDIDATE] = g_param_spec_string ("candidate", NULL, NULL, "", fixed);
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, "", fixed);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_panel_init (KitPanel *self)
{
  self->looks = g_list_store_new (KIT_TYPE_LOOK);
  kit_item_adopt_list (KIT_ITEM (self), G_LIST_MODEL (self->looks));
}

KitPanel *
kit_panel_new (const char *id, const char *candidate, const char *role)
{
  g_return_val_if_fail (candidate != NULL, NULL);
  g_return_val_if_fail (role != NULL, NULL);

  return g_object_new (KIT_TYPE_PANEL, "id", id, "candidate", candidate, "role", role, NULL);
}

const char *
kit_panel_get_candidate (KitPanel *self)
{
  g_return_val_if_fail (KIT_IS_PANEL (self), NULL);

  return self->candidate;
}

const char *
kit_panel_get_role (KitPanel *self)
{
  g_return_val_if_fail (KIT_IS_PANEL (self), NULL);

  return self->role;
}

GListModel *
kit_panel_get_looks (KitPanel *self)
{
  g_return_val_if_fail (KIT_IS_PANEL (self), NULL);

  return G_LIST_MODEL (self->looks);
}

void
kit_panel_add_look (KitPanel *self, KitLook *look)
{
  g_return_if_fail (KIT_IS_PANEL (self));
  g_return_if_fail (KIT_IS_LOOK (look));

  g_list_store_append (self->looks, look);
}

gboolean
kit_panel_has_look_by (KitPanel *self, const char *interviewer)
{
  g_return_val_if_fail (KIT_IS_PANEL (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->looks)); i++)
    {
      g_autoptr (KitLook) look = g_list_model_get_item (G_LIST_MODEL (self->looks), i);

      if (g_strcmp0 (kit_look_get_by (look), interviewer) == 0)
        return TRUE;
    }
  return FALSE;
}
