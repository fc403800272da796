/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-stop.h"

struct _KitStop
{
  GObject parent_instance;

  KitStopKind kind;
  KitItem *item;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ANSWER,
  PROP_ADDED_QUESTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ENUM_TYPE (KitStopKind,
                    kit_stop_kind,
                    G_DEFINE_ENUM_VALUE (KIT_STOP_QUESTION, "question"),
                    G_DEFINE_ENUM_VALUE (KIT_STOP_ADDED_QUESTION, "added-question"),
                    G_DEFINE_ENUM_VALUE (KIT_STOP_CANDIDATE_QUESTIONS, "candidate-questions"),
                    G_DEFINE_ENUM_VALUE (KIT_STOP_NOTES, "notes"))

G_DEFINE_FINAL_TYPE (KitStop, kit_stop, G_TYPE_OBJECT)

static void
kit_stop_dispose (GObject *object)
{
  KitStop *self = KIT_STOP (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (kit_stop_parent_class)->dispose (object);
}

static void
kit_stop_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitStop *self = KIT_STOP (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ANSWER:
      g_value_set_object (value, kit_stop_get_answer (self));
      break;
    case PROP_ADDED_QUESTION:
      g_value_set_object (value, kit_stop_get_added_question (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_stop_class_init (KitStopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = kit_stop_dispose;
  object_class->get_property = kit_stop_get_property;

  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL, KIT_TYPE_STOP_KIND, KIT_STOP_QUESTION, flags);
  properties[PROP_ANSWER] = g_param_spec_object ("answer", NULL, NULL, KIT_TYPE_ANSWER, flags);
  properties[PROP_ADDED_QUESTION] =
    g_param_spec_object ("added-question", NULL, NULL, KIT_TYPE_ADDED_QUESTION, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_stop_init (KitStop *self)
{
}

KitStop *
kit_stop_new (KitStopKind kind, KitItem *item)
{
  KitStop *self;

  g_return_val_if_fail ((kind == KIT_STOP_QUESTION) == KIT_IS_ANSWER (item), NULL);
  g_return_val_if_fail ((kind == KIT_STOP_ADDED_QUESTION) == KIT_IS_ADDED_QUESTION (item), NULL);

  self = g_object_new (KIT_TYPE_STOP, NULL);
  self->kind = kind;
  g_set_object (&self->item, item);

  return self;
}

KitStopKind
kit_stop_get_kind (KitStop *self)
{
  g_return_val_if_fail (KIT_IS_STOP (self), KIT_STOP_QUESTION);

  return self->kind;
}

KitAnswer *
kit_stop_get_answer (KitStop *self)
{
  g_return_val_if_fail (KIT_IS_STOP (self), NULL);

  return self->kind == KIT_STOP_QUESTION ? KIT_ANSWER (self->item) : NULL;
}

KitAddedQuestion *
kit_stop_get_added_question (KitStop *self)
{
  g_return_val_if_fail (KIT_IS_STOP (self), NULL);

  return self->kind == KIT_STOP_ADDED_QUESTION ? KIT_ADDED_QUESTION (self->item) : NULL;
}

const char *
kit_stop_get_name (KitStop *self)
{
  g_return_val_if_fail (KIT_IS_STOP (self), NULL);

  switch (self->kind)
    {
    case KIT_STOP_QUESTION:
    case KIT_STOP_ADDED_QUESTION:
      return kit_item_get_id (self->item);
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return "candidate-questions";
    case KIT_STOP_NOTES:
      return "notes";
    default:
      g_return_val_if_reached (NULL);
    }
}
