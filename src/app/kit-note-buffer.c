/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-note-buffer.h"

/* How long typed text may wait, in ms. A throttle, not a debounce: it never grows. */
#define FLUSH_DELAY 100

struct _KitNoteBuffer
{
  GtkTextBuffer parent_instance;

  GObject *object;
  char *property_name;

  guint flush_id;
  gboolean loading;
  gboolean storing;
};

enum
{
  PROP_0,
  PROP_OBJECT,
  PROP_PROPERTY_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitNoteBuffer, kit_note_buffer, GTK_TYPE_TEXT_BUFFER)

static char *
dup_text (KitNoteBuffer *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self), &start, &end, TRUE);
}

static void
load (KitNoteBuffer *self)
{
  g_autofree char *theirs = NULL;
  g_autofree char *ours = dup_text (self);

  g_object_get (self->object, self->property_name, &theirs, NULL);
  if (g_strcmp0 (theirs != NULL ? theirs : "", ours) == 0)
    return;

  self->loading = TRUE;
  gtk_text_buffer_begin_irreversible_action (GTK_TEXT_BUFFER (self));
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), theirs != NULL ? theirs : "", -1);
  gtk_text_buffer_end_irreversible_action (GTK_TEXT_BUFFER (self));
  self->loading = FALSE;
}

static void
property_changed_cb (KitNoteBuffer *self)
{
  if (!self->storing && self->flush_id == 0)
    load (self);
}

static void
flush_cb (gpointer data)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (data);

  kit_note_buffer_flush (self);
}

static void
kit_note_buffer_changed (GtkTextBuffer *buffer)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (buffer);

  GTK_TEXT_BUFFER_CLASS (kit_note_buffer_parent_class)->changed (buffer);

  if (!self->loading && self->flush_id == 0)
    self->flush_id = g_timeout_add_once (FLUSH_DELAY, flush_cb, self);
}

static void
kit_note_buffer_constructed (GObject *object)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (object);
  g_autofree char *signal_name = g_strconcat ("notify::", self->property_name, NULL);

  G_OBJECT_CLASS (kit_note_buffer_parent_class)->constructed (object);

  load (self);
  g_signal_connect_object (
    self->object, signal_name, G_CALLBACK (property_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
kit_note_buffer_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (object);

  switch (prop_id)
    {
    case PROP_OBJECT:
      g_value_set_object (value, self->object);
      break;
    case PROP_PROPERTY_NAME:
      g_value_set_string (value, self->property_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_note_buffer_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (object);

  switch (prop_id)
    {
    case PROP_OBJECT:
      self->object = g_value_dup_object (value);
      break;
    case PROP_PROPERTY_NAME:
      self->property_name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_note_buffer_dispose (GObject *object)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (object);

  if (self->object != NULL)
    kit_note_buffer_flush (self);

  G_OBJECT_CLASS (kit_note_buffer_parent_class)->dispose (object);
}

static void
kit_note_buffer_finalize (GObject *object)
{
  KitNoteBuffer *self = KIT_NOTE_BUFFER (object);

  g_clear_handle_id (&self->flush_id, g_source_remove);
  g_clear_object (&self->object);
  g_free (self->property_name);

  G_OBJECT_CLASS (kit_note_buffer_parent_class)->finalize (object);
}

static void
kit_note_buffer_class_init (KitNoteBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = kit_note_buffer_constructed;
  object_class->get_property = kit_note_buffer_get_property;
  object_class->set_property = kit_note_buffer_set_property;
  object_class->dispose = kit_note_buffer_dispose;
  object_class->finalize = kit_note_buffer_finalize;
  buffer_class->changed = kit_note_buffer_changed;

  properties[PROP_OBJECT] = g_param_spec_object ("object", NULL, NULL, G_TYPE_OBJECT, flags);
  properties[PROP_PROPERTY_NAME] = g_param_spec_string ("property-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_note_buffer_init (KitNoteBuffer *self)
{
}

KitNoteBuffer *
kit_note_buffer_new (GObject *object, const char *property_name)
{
  g_return_val_if_fail (G_IS_OBJECT (object), NULL);
  g_return_val_if_fail (property_name != NULL, NULL);

  return g_object_new (
    KIT_TYPE_NOTE_BUFFER, "object", object, "property-name", property_name, NULL);
}

gboolean
kit_note_buffer_holds_text (KitNoteBuffer *self)
{
  g_return_val_if_fail (KIT_IS_NOTE_BUFFER (self), FALSE);

  return self->flush_id != 0;
}

void
kit_note_buffer_flush (KitNoteBuffer *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (KIT_IS_NOTE_BUFFER (self));

  if (self->flush_id == 0)
    return;

  g_clear_handle_id (&self->flush_id, g_source_remove);
  text = dup_text (self);
  self->storing = TRUE;
  g_object_set (self->object, self->property_name, text, NULL);
  self->storing = FALSE;
}
