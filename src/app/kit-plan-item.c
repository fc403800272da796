/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-plan-item.h"

struct _KitPlanItem
{
  GObject parent_instance;

  KitQuestion *question;
  gboolean planned;
  gboolean kept;
};

enum
{
  PROP_0,
  PROP_QUESTION,
  PROP_PLANNED,
  PROP_KEPT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitPlanItem, kit_plan_item, G_TYPE_OBJECT)

static void
kit_plan_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitPlanItem *self = KIT_PLAN_ITEM (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, self->question);
      break;
    case PROP_PLANNED:
      g_value_set_boolean (value, self->planned);
      break;
    case PROP_KEPT:
      g_value_set_boolean (value, self->kept);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_plan_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitPlanItem *self = KIT_PLAN_ITEM (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    case PROP_PLANNED:
      if (self->planned != g_value_get_boolean (value))
        {
          self->planned = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_KEPT:
      self->kept = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_plan_item_finalize (GObject *object)
{
  KitPlanItem *self = KIT_PLAN_ITEM (object);

  g_clear_object (&self->question);

  G_OBJECT_CLASS (kit_plan_item_parent_class)->finalize (object);
}

static void
kit_plan_item_class_init (KitPlanItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = kit_plan_item_get_property;
  object_class->set_property = kit_plan_item_set_property;
  object_class->finalize = kit_plan_item_finalize;

  properties[PROP_QUESTION] = g_param_spec_object ("question", NULL, NULL, KIT_TYPE_QUESTION, once);
  properties[PROP_PLANNED] =
    g_param_spec_boolean ("planned",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_KEPT] = g_param_spec_boolean ("kept", NULL, NULL, FALSE, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_plan_item_init (KitPlanItem *self)
{
}

KitPlanItem *
kit_plan_item_new (KitQuestion *question, gboolean planned, gboolean kept)
{
  g_return_val_if_fail (KIT_IS_QUESTION (question), NULL);
  g_return_val_if_fail (planned || !kept, NULL);

  return g_object_new (
    KIT_TYPE_PLAN_ITEM, "question", question, "planned", planned, "kept", kept, NULL);
}

KitQuestion *
kit_plan_item_get_question (KitPlanItem *self)
{
  g_return_val_if_fail (KIT_IS_PLAN_ITEM (self), NULL);

  return self->question;
}

gboolean
kit_plan_item_get_planned (KitPlanItem *self)
{
  g_return_val_if_fail (KIT_IS_PLAN_ITEM (self), FALSE);

  return self->planned;
}

gboolean
kit_plan_item_get_kept (KitPlanItem *self)
{
  g_return_val_if_fail (KIT_IS_PLAN_ITEM (self), FALSE);

  return self->kept;
}
