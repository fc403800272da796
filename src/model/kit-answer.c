/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-answer.h"

#include "kit-item-private.h"

struct _KitAnswer
{
  KitItem parent_instance;

  guint rating;
  char *note;
  char *private_note;
  char *reason;
  guint seconds;
  gboolean locked;
  KitQuestion *question;
  KitAnswerState state;
};

G_DEFINE_FINAL_TYPE (KitAnswer, kit_answer, KIT_TYPE_ITEM)

enum
{
  PROP_QUESTION = 1,
  PROP_STATE,
  PROP_RATING,
  PROP_NOTE,
  PROP_PRIVATE_NOTE,
  PROP_REASON,
  PROP_SECONDS,
  PROP_SETTLED,
  PROP_HAS_NOTE,
  PROP_LOCKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_text_that_counts (KitAnswer *self, char **field, const char *text, guint property)
{
  gboolean had_note = kit_answer_has_note (self);

  kit_item_update_text (self, field, text, properties[property]);
  if (kit_answer_has_note (self) != had_note)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_NOTE]);
}

static void
kit_answer_finalize (GObject *object)
{
  KitAnswer *self = KIT_ANSWER (object);

  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->private_note, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_object (&self->question);

  G_OBJECT_CLASS (kit_answer_parent_class)->finalize (object);
}

static void
kit_answer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitAnswer *self = KIT_ANSWER (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      g_value_set_object (value, kit_answer_get_question (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, kit_answer_get_state (self));
      break;
    case PROP_RATING:
      g_value_set_uint (value, kit_answer_get_rating (self));
      break;
    case PROP_NOTE:
      g_value_set_string (value, kit_answer_get_note (self));
      break;
    case PROP_PRIVATE_NOTE:
      g_value_set_string (value, kit_answer_get_private_note (self));
      break;
    case PROP_REASON:
      g_value_set_string (value, kit_answer_get_reason (self));
      break;
    case PROP_SECONDS:
      g_value_set_uint (value, kit_answer_get_seconds (self));
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, kit_answer_is_settled (self));
      break;
    case PROP_HAS_NOTE:
      g_value_set_boolean (value, kit_answer_has_note (self));
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, kit_answer_get_locked (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_answer_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitAnswer *self = KIT_ANSWER (object);

  switch (prop_id)
    {
    case PROP_QUESTION:
      self->question = g_value_dup_object (value);
      break;
    case PROP_NOTE:
      kit_answer_set_note (self, g_value_get_string (value));
      break;
    case PROP_PRIVATE_NOTE:
      kit_answer_set_private_note (self, g_value_get_string (value));
      break;
    case PROP_REASON:
      kit_answer_set_reason (self, g_value_get_string (value));
      break;
    case PROP_SECONDS:
      kit_answer_set_seconds (self, g_value_get_uint (value));
      break;
    case PROP_LOCKED:
      kit_answer_set_locked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_answer_class_init (KitAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  KitItemClass *item_class = KIT_ITEM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags fixed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_answer_finalize;
  object_class->get_property = kit_answer_get_property;
  object_class->set_property = kit_answer_set_property;

  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, KIT_TYPE_QUESTION, fixed);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, KIT_TYPE_ANSWER_STATE, KIT_ANSWER_OPEN, read_only);
  properties[PROP_RATING] =
    g_param_spec_uint ("rating", NULL, NULL, 0, KIT_SCALE_MAX, 0, read_only);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_PRIVATE_NOTE] = g_param_spec_string ("private-note", NULL, NULL, "", flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);
  properties[PROP_SECONDS] = g_param_spec_uint ("seconds", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SETTLED] = g_param_spec_boolean ("settled", NULL, NULL, FALSE, read_only);
  properties[PROP_HAS_NOTE] = g_param_spec_boolean ("has-note", NULL, NULL, FALSE, read_only);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  kit_item_class_skip (item_class, "settled");
  kit_item_class_skip (item_class, "has-note");
  kit_item_class_skip (item_class, "locked");
}

static void
kit_answer_init (KitAnswer *self)
{
  self->note = g_strdup ("");
  self->private_note = g_strdup ("");
  self->reason = g_strdup ("");
}

KitAnswer *
kit_answer_new (KitQuestion *question)
{
  g_return_val_if_fail (KIT_IS_QUESTION (question), NULL);

  return g_object_new (
    KIT_TYPE_ANSWER, "id", kit_item_get_id (KIT_ITEM (question)), "question", question, NULL);
}

guint
kit_answer_get_rating (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), 0);

  return self->rating;
}

const char *
kit_answer_get_note (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), NULL);

  return self->note;
}

const char *
kit_answer_get_private_note (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), NULL);

  return self->private_note;
}

const char *
kit_answer_get_reason (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), NULL);

  return self->reason;
}

void
kit_answer_set_reason (KitAnswer *self, const char *reason)
{
  g_return_if_fail (KIT_IS_ANSWER (self));
  g_return_if_fail (!self->locked);

  kit_item_update_text (self, &self->reason, reason, properties[PROP_REASON]);
}

guint
kit_answer_get_seconds (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), 0);

  return self->seconds;
}

void
kit_answer_set_seconds (KitAnswer *self, guint seconds)
{
  g_return_if_fail (KIT_IS_ANSWER (self));
  g_return_if_fail (!self->locked);

  kit_item_update_number (self, &self->seconds, seconds, properties[PROP_SECONDS]);
}

gboolean
kit_answer_get_locked (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), FALSE);

  return self->locked;
}

void
kit_answer_set_locked (KitAnswer *self, gboolean locked)
{
  g_return_if_fail (KIT_IS_ANSWER (self));

  kit_item_update_flag (self, &self->locked, locked, properties[PROP_LOCKED]);
}

KitQuestion *
kit_answer_get_question (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), NULL);

  return self->question;
}

KitAnswerState
kit_answer_get_state (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), KIT_ANSWER_OPEN);

  return self->state;
}

void
kit_answer_rate (KitAnswer *self, guint rating)
{
  kit_answer_restore (self, KIT_ANSWER_RATED, rating);
}

void
kit_answer_set_state (KitAnswer *self, KitAnswerState state)
{
  kit_answer_restore (self, state, 0);
}

void
kit_answer_restore (KitAnswer *self, KitAnswerState state, guint rating)
{
  gboolean was_settled;

  g_return_if_fail (KIT_IS_ANSWER (self));
  g_return_if_fail (!self->locked);
  g_return_if_fail (state >= KIT_ANSWER_OPEN && state <= KIT_ANSWER_NO_EVIDENCE);
  g_return_if_fail ((state == KIT_ANSWER_RATED) == (rating > 0));
  g_return_if_fail (rating <= KIT_SCALE_MAX);

  g_object_freeze_notify (G_OBJECT (self));

  was_settled = kit_answer_is_settled (self);
  kit_item_update_number (self, &self->rating, rating, properties[PROP_RATING]);
  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  if (kit_answer_is_settled (self) != was_settled)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);

  g_object_thaw_notify (G_OBJECT (self));
}

void
kit_answer_set_note (KitAnswer *self, const char *note)
{
  g_return_if_fail (KIT_IS_ANSWER (self));
  g_return_if_fail (!self->locked);

  set_text_that_counts (self, &self->note, note, PROP_NOTE);
}

void
kit_answer_set_private_note (KitAnswer *self, const char *note)
{
  g_return_if_fail (KIT_IS_ANSWER (self));
  g_return_if_fail (!self->locked);

  set_text_that_counts (self, &self->private_note, note, PROP_PRIVATE_NOTE);
}

gboolean
kit_answer_is_settled (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), FALSE);

  return self->state != KIT_ANSWER_OPEN;
}

gboolean
kit_answer_has_note (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), FALSE);

  return !kit_text_is_blank (self->note) || !kit_text_is_blank (self->private_note);
}

gboolean
kit_answer_is_begun (KitAnswer *self)
{
  g_return_val_if_fail (KIT_IS_ANSWER (self), FALSE);

  return kit_answer_is_settled (self) || kit_answer_has_note (self);
}
