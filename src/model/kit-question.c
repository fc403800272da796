/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-question.h"

#include "kit-item-private.h"

struct _KitQuestion
{
  KitItem parent_instance;

  char *label;
  char *short_label;
  char *text;
  char *purpose;
  char *sample_answer;
  char *skill;
  guint weight;
  char *weight_reason;
  guint minutes;
  GStrv follow_ups;
  char *anchors[KIT_SCALE_MAX + 1];
};

G_DEFINE_FINAL_TYPE (KitQuestion, kit_question, KIT_TYPE_ITEM)

enum
{
  PROP_LABEL = 1,
  PROP_SHORT_LABEL,
  PROP_TEXT,
  PROP_PURPOSE,
  PROP_SAMPLE_ANSWER,
  PROP_SKILL,
  PROP_FOLLOW_UPS,
  PROP_ANCHORS,
  PROP_WEIGHT,
  PROP_WEIGHT_REASON,
  PROP_MINUTES,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_short_label (KitQuestion *self)
{
  const char *text = kit_text_is_blank (self->label) ? self->text : self->label;
  g_autofree char *short_label = kit_text_headline (text, KIT_SHORT_LABEL_CHARS);

  if (g_set_str (&self->short_label, short_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHORT_LABEL]);
}

static const char *const *
kit_question_get_anchors (KitQuestion *self)
{
  return (const char *const *) self->anchors;
}

static void
kit_question_finalize (GObject *object)
{
  KitQuestion *self = KIT_QUESTION (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->short_label, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->purpose, g_free);
  g_clear_pointer (&self->sample_answer, g_free);
  g_clear_pointer (&self->skill, g_free);
  g_clear_pointer (&self->weight_reason, g_free);
  g_clear_pointer (&self->follow_ups, g_strfreev);
  for (guint i = 0; i < KIT_SCALE_MAX; i++)
    g_clear_pointer (&self->anchors[i], g_free);

  G_OBJECT_CLASS (kit_question_parent_class)->finalize (object);
}

static void
kit_question_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitQuestion *self = KIT_QUESTION (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, kit_question_get_label (self));
      break;
    case PROP_SHORT_LABEL:
      g_value_set_string (value, kit_question_get_short_label (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, kit_question_get_text (self));
      break;
    case PROP_PURPOSE:
      g_value_set_string (value, kit_question_get_purpose (self));
      break;
    case PROP_SAMPLE_ANSWER:
      g_value_set_string (value, kit_question_get_sample_answer (self));
      break;
    case PROP_SKILL:
      g_value_set_string (value, kit_question_get_skill (self));
      break;
    case PROP_FOLLOW_UPS:
      g_value_set_boxed (value, kit_question_get_follow_ups (self));
      break;
    case PROP_ANCHORS:
      g_value_set_boxed (value, kit_question_get_anchors (self));
      break;
    case PROP_WEIGHT:
      g_value_set_uint (value, kit_question_get_weight (self));
      break;
    case PROP_WEIGHT_REASON:
      g_value_set_string (value, kit_question_get_weight_reason (self));
      break;
    case PROP_MINUTES:
      g_value_set_uint (value, kit_question_get_minutes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_question_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitQuestion *self = KIT_QUESTION (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      kit_question_set_label (self, g_value_get_string (value));
      break;
    case PROP_TEXT:
      kit_question_set_text (self, g_value_get_string (value));
      break;
    case PROP_PURPOSE:
      kit_question_set_purpose (self, g_value_get_string (value));
      break;
    case PROP_SAMPLE_ANSWER:
      kit_question_set_sample_answer (self, g_value_get_string (value));
      break;
    case PROP_SKILL:
      kit_question_set_skill (self, g_value_get_string (value));
      break;
    case PROP_FOLLOW_UPS:
      kit_question_set_follow_ups (self, g_value_get_boxed (value));
      break;
    case PROP_WEIGHT:
      kit_question_set_weight (self, g_value_get_uint (value));
      break;
    case PROP_WEIGHT_REASON:
      kit_question_set_weight_reason (self, g_value_get_string (value));
      break;
    case PROP_MINUTES:
      kit_question_set_minutes (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_question_class_init (KitQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_question_finalize;
  object_class->get_property = kit_question_get_property;
  object_class->set_property = kit_question_set_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_SHORT_LABEL] = g_param_spec_string ("short-label", NULL, NULL, "", read_only);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_PURPOSE] = g_param_spec_string ("purpose", NULL, NULL, "", flags);
  properties[PROP_SAMPLE_ANSWER] = g_param_spec_string ("sample-answer", NULL, NULL, "", flags);
  properties[PROP_SKILL] = g_param_spec_string ("skill", NULL, NULL, "", flags);
  properties[PROP_FOLLOW_UPS] = g_param_spec_boxed ("follow-ups", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_ANCHORS] = g_param_spec_boxed ("anchors", NULL, NULL, G_TYPE_STRV, read_only);
  properties[PROP_WEIGHT] =
    g_param_spec_uint ("weight", NULL, NULL, KIT_WEIGHT_MIN, KIT_WEIGHT_MAX, KIT_WEIGHT_MIN, flags);
  properties[PROP_WEIGHT_REASON] = g_param_spec_string ("weight-reason", NULL, NULL, "", flags);
  properties[PROP_MINUTES] =
    g_param_spec_uint ("minutes", NULL, NULL, 0, KIT_MINUTES_MAX, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_item_class_skip (item_class, "short-label");
}

static void
kit_question_init (KitQuestion *self)
{
  self->label = g_strdup ("");
  self->short_label = g_strdup ("");
  self->text = g_strdup ("");
  self->purpose = g_strdup ("");
  self->sample_answer = g_strdup ("");
  self->skill = g_strdup ("");
  self->weight = KIT_WEIGHT_MIN;
  self->weight_reason = g_strdup ("");
  self->follow_ups = g_new0 (char *, 1);
  for (guint i = 0; i < KIT_SCALE_MAX; i++)
    self->anchors[i] = g_strdup ("");
}

KitQuestion *
kit_question_new (const char *id, const char *text)
{
  return g_object_new (KIT_TYPE_QUESTION, "id", id, "text", text, NULL);
}

const char *
kit_question_get_label (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->label;
}

const char *
kit_question_get_short_label (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->short_label;
}

const char *
kit_question_get_text (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->text;
}

const char *
kit_question_get_purpose (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->purpose;
}

void
kit_question_set_purpose (KitQuestion *self, const char *purpose)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  kit_item_update_text (self, &self->purpose, purpose, properties[PROP_PURPOSE]);
}

const char *
kit_question_get_sample_answer (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->sample_answer;
}

void
kit_question_set_sample_answer (KitQuestion *self, const char *sample_answer)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  kit_item_update_text (self, &self->sample_answer, sample_answer, properties[PROP_SAMPLE_ANSWER]);
}

const char *
kit_question_get_skill (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->skill;
}

void
kit_question_set_skill (KitQuestion *self, const char *skill_id)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  kit_item_update_text (self, &self->skill, skill_id, properties[PROP_SKILL]);
}

guint
kit_question_get_weight (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), 0);

  return self->weight;
}

void
kit_question_set_weight (KitQuestion *self, guint weight)
{
  g_return_if_fail (KIT_IS_QUESTION (self));
  g_return_if_fail (weight >= KIT_WEIGHT_MIN && weight <= KIT_WEIGHT_MAX);

  kit_item_update_number (self, &self->weight, weight, properties[PROP_WEIGHT]);
}

const char *
kit_question_get_weight_reason (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return self->weight_reason;
}

void
kit_question_set_weight_reason (KitQuestion *self, const char *reason)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  kit_item_update_text (self, &self->weight_reason, reason, properties[PROP_WEIGHT_REASON]);
}

guint
kit_question_get_minutes (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), 0);

  return self->minutes;
}

void
kit_question_set_minutes (KitQuestion *self, guint minutes)
{
  g_return_if_fail (KIT_IS_QUESTION (self));
  g_return_if_fail (minutes <= KIT_MINUTES_MAX);

  kit_item_update_number (self, &self->minutes, minutes, properties[PROP_MINUTES]);
}

void
kit_question_set_label (KitQuestion *self, const char *label)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  if (kit_item_update_text (self, &self->label, label, properties[PROP_LABEL]))
    update_short_label (self);
}

void
kit_question_set_text (KitQuestion *self, const char *text)
{
  g_return_if_fail (KIT_IS_QUESTION (self));

  if (kit_item_update_text (self, &self->text, text, properties[PROP_TEXT]))
    update_short_label (self);
}

const char *const *
kit_question_get_follow_ups (KitQuestion *self)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);

  return (const char *const *) self->follow_ups;
}

void
kit_question_set_follow_ups (KitQuestion *self, const char *const *follow_ups)
{
  static const char *const none[] = { NULL };
  g_auto (GStrv) old = NULL;

  g_return_if_fail (KIT_IS_QUESTION (self));

  if (follow_ups == NULL)
    follow_ups = none;
  if (g_strv_equal ((const char *const *) self->follow_ups, follow_ups))
    return;

  old = g_steal_pointer (&self->follow_ups);
  self->follow_ups = g_strdupv ((char **) follow_ups);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLLOW_UPS]);
}

const char *
kit_question_get_anchor (KitQuestion *self, guint level)
{
  g_return_val_if_fail (KIT_IS_QUESTION (self), NULL);
  g_return_val_if_fail (level >= 1 && level <= KIT_SCALE_MAX, NULL);

  return self->anchors[level - 1];
}

void
kit_question_set_anchor (KitQuestion *self, guint level, const char *anchor)
{
  g_return_if_fail (KIT_IS_QUESTION (self));
  g_return_if_fail (level >= 1 && level <= KIT_SCALE_MAX);

  kit_item_update_text (self, &self->anchors[level - 1], anchor, properties[PROP_ANCHORS]);
}
