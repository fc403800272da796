/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-added-question.h"

#include "kit-item-private.h"

struct _KitAddedQuestion
{
  KitItem parent_instance;

  char *text;
  char *note;
  char *short_label;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (KitAddedQuestion, kit_added_question, KIT_TYPE_ITEM)

enum
{
  PROP_TEXT = 1,
  PROP_NOTE,
  PROP_SHORT_LABEL,
  PROP_LOCKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_short_label (KitAddedQuestion *self)
{
  g_autofree char *short_label = kit_text_headline (self->text, KIT_SHORT_LABEL_CHARS);

  if (g_set_str (&self->short_label, short_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHORT_LABEL]);
}

static void
kit_added_question_finalize (GObject *object)
{
  KitAddedQuestion *self = KIT_ADDED_QUESTION (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->short_label, g_free);

  G_OBJECT_CLASS (kit_added_question_parent_class)->finalize (object);
}

static void
kit_added_question_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitAddedQuestion *self = KIT_ADDED_QUESTION (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, kit_added_question_get_text (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, kit_added_question_get_note (self));
      break;
    case PROP_SHORT_LABEL:
      g_value_set_string (value, kit_added_question_get_short_label (self));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, kit_added_question_get_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_added_question_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  KitAddedQuestion *self = KIT_ADDED_QUESTION (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      kit_added_question_set_text (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      kit_added_question_set_note (self, g_value_get_string (value));
      break;
    case PROP_LOCKED:
      kit_added_question_set_locked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_added_question_class_init (KitAddedQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_added_question_finalize;
  object_class->get_property = kit_added_question_get_property;
  object_class->set_property = kit_added_question_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_SHORT_LABEL] = g_param_spec_string ("short-label", NULL, NULL, "", read_only);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_item_class_skip (item_class, "short-label");
  kit_item_class_skip (item_class, "locked");
}

static void
kit_added_question_init (KitAddedQuestion *self)
{
  self->text = g_strdup ("");
  self->note = g_strdup ("");
  self->short_label = g_strdup ("");
}

KitAddedQuestion *
kit_added_question_new (const char *id, const char *text)
{
  return g_object_new (KIT_TYPE_ADDED_QUESTION, "id", id, "text", text, NULL);
}

const char *
kit_added_question_get_text (KitAddedQuestion *self)
{
  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (self), NULL);

  return self->text;
}

const char *
kit_added_question_get_note (KitAddedQuestion *self)
{
  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (self), NULL);

  return self->note;
}

void
kit_added_question_set_note (KitAddedQuestion *self, const char *note)
{
  g_return_if_fail (KIT_IS_ADDED_QUESTION (self));
  g_return_if_fail (!self->locked);

  kit_item_update_text (self, &self->note, note, properties[PROP_NOTE]);
}

const char *
kit_added_question_get_short_label (KitAddedQuestion *self)
{
  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (self), NULL);

  return self->short_label;
}

gboolean
kit_added_question_get_locked (KitAddedQuestion *self)
{
  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (self), FALSE);

  return self->locked;
}

void
kit_added_question_set_locked (KitAddedQuestion *self, gboolean locked)
{
  g_return_if_fail (KIT_IS_ADDED_QUESTION (self));

  kit_item_update_flag (self, &self->locked, locked, properties[PROP_LOCKED]);
}

void
kit_added_question_set_text (KitAddedQuestion *self, const char *text)
{
  g_return_if_fail (KIT_IS_ADDED_QUESTION (self));
  g_return_if_fail (!self->locked);

  if (kit_item_update_text (self, &self->text, text, properties[PROP_TEXT]))
    update_short_label (self);
}

gboolean
kit_added_question_is_empty (KitAddedQuestion *self)
{
  g_return_val_if_fail (KIT_IS_ADDED_QUESTION (self), TRUE);

  return *self->text == '\0' && *self->note == '\0';
}
