/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-history.h"

#define MAX_STEPS 1000

typedef struct
{
  char *name;
  KitHistoryFunc undo;
  KitHistoryFunc redo;
  gpointer data;
  GDestroyNotify destroy;
} Step;

struct _KitHistory
{
  GObject parent_instance;

  /* Both with the next step to take at the tail. */
  GQueue undo;
  GQueue redo;
  gboolean busy;
  gboolean cleared;
};

G_DEFINE_FINAL_TYPE (KitHistory, kit_history, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
step_free (gpointer data)
{
  Step *step = data;

  if (step->destroy != NULL)
    step->destroy (step->data);
  g_free (step->name);
  g_free (step);
}

static const char *
name_of_next (GQueue *queue)
{
  Step *step = g_queue_peek_tail (queue);

  return step != NULL ? step->name : NULL;
}

/* What the properties said before a change. */
typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  char *undo_name;
  char *redo_name;
} Said;

static Said
said_before (KitHistory *self)
{
  return (Said) {
    .can_undo = kit_history_get_can_undo (self),
    .can_redo = kit_history_get_can_redo (self),
    .undo_name = g_strdup (name_of_next (&self->undo)),
    .redo_name = g_strdup (name_of_next (&self->redo)),
  };
}

static void
notify_if (KitHistory *self, gboolean differs, guint property)
{
  if (differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
say_changes (KitHistory *self, Said *said)
{
  gboolean undo_name_differs = g_strcmp0 (said->undo_name, name_of_next (&self->undo)) != 0;
  gboolean redo_name_differs = g_strcmp0 (said->redo_name, name_of_next (&self->redo)) != 0;

  g_clear_pointer (&said->undo_name, g_free);
  g_clear_pointer (&said->redo_name, g_free);

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, said->can_undo != kit_history_get_can_undo (self), PROP_CAN_UNDO);
  notify_if (self, said->can_redo != kit_history_get_can_redo (self), PROP_CAN_REDO);
  notify_if (self, undo_name_differs, PROP_UNDO_NAME);
  notify_if (self, redo_name_differs, PROP_REDO_NAME);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
take_step (KitHistory *self, GQueue *from, GQueue *to)
{
  g_autoptr (KitHistory) alive = g_object_ref (self);
  Said said;
  Step *step;

  if (self->busy || g_queue_is_empty (from))
    return FALSE;

  said = said_before (self);
  step = g_queue_pop_tail (from);

  self->busy = TRUE;
  if (from == &self->undo)
    step->undo (step->data);
  else
    step->redo (step->data);
  self->busy = FALSE;

  if (self->cleared)
    step_free (step);
  else
    g_queue_push_tail (to, step);
  self->cleared = FALSE;

  say_changes (alive, &said);
  return TRUE;
}

static void
kit_history_finalize (GObject *object)
{
  KitHistory *self = KIT_HISTORY (object);

  g_queue_clear_full (&self->undo, step_free);
  g_queue_clear_full (&self->redo, step_free);

  G_OBJECT_CLASS (kit_history_parent_class)->finalize (object);
}

static void
kit_history_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitHistory *self = KIT_HISTORY (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, kit_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, kit_history_get_can_redo (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, kit_history_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, kit_history_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_history_class_init (KitHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_history_finalize;
  object_class->get_property = kit_history_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read_only);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read_only);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, read_only);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, read_only);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_history_init (KitHistory *self)
{
  g_queue_init (&self->undo);
  g_queue_init (&self->redo);
}

KitHistory *
kit_history_new (void)
{
  return g_object_new (KIT_TYPE_HISTORY, NULL);
}

void
kit_history_push (KitHistory *self,
                  const char *name,
                  KitHistoryFunc undo,
                  KitHistoryFunc redo,
                  gpointer data,
                  GDestroyNotify destroy)
{
  Said said;
  Step *step;

  g_return_if_fail (KIT_IS_HISTORY (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (undo != NULL);
  g_return_if_fail (redo != NULL);

  step = g_new0 (Step, 1);
  step->name = g_strdup (name);
  step->undo = undo;
  step->redo = redo;
  step->data = data;
  step->destroy = destroy;

  if (self->busy)
    {
      step_free (step);
      return;
    }

  said = said_before (self);
  g_queue_clear_full (&self->redo, step_free);
  g_queue_push_tail (&self->undo, step);
  if (g_queue_get_length (&self->undo) > MAX_STEPS)
    step_free (g_queue_pop_head (&self->undo));
  say_changes (self, &said);
}

gboolean
kit_history_undo (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), FALSE);

  return take_step (self, &self->undo, &self->redo);
}

gboolean
kit_history_redo (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), FALSE);

  return take_step (self, &self->redo, &self->undo);
}

void
kit_history_clear (KitHistory *self)
{
  Said said;

  g_return_if_fail (KIT_IS_HISTORY (self));

  said = said_before (self);
  self->cleared = self->busy;
  g_queue_clear_full (&self->undo, step_free);
  g_queue_clear_full (&self->redo, step_free);
  say_changes (self, &said);
}

gboolean
kit_history_get_can_undo (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), FALSE);

  return !g_queue_is_empty (&self->undo);
}

gboolean
kit_history_get_can_redo (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), FALSE);

  return !g_queue_is_empty (&self->redo);
}

const char *
kit_history_get_undo_name (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), NULL);

  return name_of_next (&self->undo);
}

const char *
kit_history_get_redo_name (KitHistory *self)
{
  g_return_val_if_fail (KIT_IS_HISTORY (self), NULL);

  return name_of_next (&self->redo);
}
