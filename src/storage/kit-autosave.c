/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-autosave.h"

struct _KitAutosave
{
  GObject parent_instance;
  KitItem *item;
  char *path;
  KitWriter *writer;
  KitSerializeFunc serialize;
  guint delay;
  gboolean dirty;
  GSource *timer;
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_PATH,
  PROP_WRITER,
  PROP_DELAY,
  PROP_DIRTY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (KitAutosave, kit_autosave, G_TYPE_OBJECT)

static void
clear_timer (KitAutosave *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static void
set_dirty (KitAutosave *self, gboolean dirty)
{
  if (self->dirty == dirty)
    return;
  self->dirty = dirty;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIRTY]);
}

static gboolean
timer_cb (gpointer data)
{
  kit_autosave_flush (KIT_AUTOSAVE (data));
  return G_SOURCE_REMOVE;
}

/* A change while the timer runs does not start it anew. */
static void
item_changed_cb (KitItem *item, KitAutosave *self)
{
  g_assert (KIT_IS_AUTOSAVE (self));

  if (self->timer == NULL)
    {
      g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

      self->timer = g_timeout_source_new (self->delay);
      g_source_set_static_name (self->timer, "KitAutosave");
      g_source_set_callback (self->timer, timer_cb, self, NULL);
      g_source_attach (self->timer, context);
    }
  set_dirty (self, TRUE);
}

static void
kit_autosave_constructed (GObject *object)
{
  KitAutosave *self = KIT_AUTOSAVE (object);

  G_OBJECT_CLASS (kit_autosave_parent_class)->constructed (object);
  if (self->item != NULL)
    g_signal_connect_object (
      self->item, "changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_DEFAULT);
}

static void
kit_autosave_dispose (GObject *object)
{
  KitAutosave *self = KIT_AUTOSAVE (object);

  if (self->item != NULL)
    {
      kit_autosave_flush (self);
      g_signal_handlers_disconnect_by_func (self->item, item_changed_cb, self);
    }
  clear_timer (self);
  g_clear_object (&self->item);
  g_clear_object (&self->writer);
  G_OBJECT_CLASS (kit_autosave_parent_class)->dispose (object);
}

static void
kit_autosave_finalize (GObject *object)
{
  KitAutosave *self = KIT_AUTOSAVE (object);

  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (kit_autosave_parent_class)->finalize (object);
}

static void
kit_autosave_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KitAutosave *self = KIT_AUTOSAVE (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_WRITER:
      g_value_set_object (value, self->writer);
      break;
    case PROP_DELAY:
      g_value_set_uint (value, self->delay);
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, self->dirty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kit_autosave_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KitAutosave *self = KIT_AUTOSAVE (object);

  switch (id)
    {
    case PROP_ITEM:
      self->item = g_value_dup_object (value);
      break;
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    case PROP_WRITER:
      self->writer = g_value_dup_object (value);
      break;
    case PROP_DELAY:
      self->delay = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kit_autosave_class_init (KitAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = kit_autosave_constructed;
  object_class->dispose = kit_autosave_dispose;
  object_class->finalize = kit_autosave_finalize;
  object_class->get_property = kit_autosave_get_property;
  object_class->set_property = kit_autosave_set_property;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, KIT_TYPE_ITEM, construct);
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, construct);
  props[PROP_WRITER] = g_param_spec_object ("writer", NULL, NULL, KIT_TYPE_WRITER, construct);
  props[PROP_DELAY] = g_param_spec_uint ("delay", NULL, NULL, 0, G_MAXUINT, 500, construct);
  props[PROP_DIRTY] =
    g_param_spec_boolean ("dirty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
kit_autosave_init (KitAutosave *self)
{
}

KitAutosave *
kit_autosave_new (KitItem *item,
                  const char *path,
                  KitWriter *writer,
                  KitSerializeFunc serialize,
                  guint delay_ms)
{
  KitAutosave *self;

  g_return_val_if_fail (KIT_IS_ITEM (item), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (KIT_IS_WRITER (writer), NULL);
  g_return_val_if_fail (serialize != NULL, NULL);

  self = g_object_new (
    KIT_TYPE_AUTOSAVE, "item", item, "path", path, "writer", writer, "delay", delay_ms, NULL);
  self->serialize = serialize;
  return self;
}

void
kit_autosave_flush (KitAutosave *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (KIT_IS_AUTOSAVE (self));

  clear_timer (self);
  if (!self->dirty || self->item == NULL)
    return;
  bytes = self->serialize (self->item);
  /* No bytes would mean to remove the file: rather stay dirty. */
  if (bytes == NULL)
    return;
  kit_writer_put (self->writer, self->path, bytes);
  set_dirty (self, FALSE);
}

const char *
kit_autosave_get_path (KitAutosave *self)
{
  g_return_val_if_fail (KIT_IS_AUTOSAVE (self), NULL);

  return self->path;
}

gboolean
kit_autosave_get_dirty (KitAutosave *self)
{
  g_return_val_if_fail (KIT_IS_AUTOSAVE (self), FALSE);

  return self->dirty;
}
