/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-writer.h"

#include <string.h>

#include "kit-item.h"
#include "kit-time.h"

typedef struct
{
  KitJson *extra;
  KitJson *owned_extra;
  gsize start;
  gboolean is_part;
  gboolean is_empty;
} Frame;

struct _KitJsonWriter
{
  GString *out;
  GArray *frames;
};

static void
frame_clear (gpointer data)
{
  Frame *frame = data;

  g_clear_pointer (&frame->owned_extra, kit_json_free);
}

KitJsonWriter *
kit_json_writer_new (void)
{
  KitJsonWriter *self = g_new0 (KitJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->frames = g_array_new (FALSE, TRUE, sizeof (Frame));
  g_array_set_clear_func (self->frames, frame_clear);
  return self;
}

void
kit_json_writer_free (KitJsonWriter *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->frames, g_array_unref);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

static Frame *
get_frame (KitJsonWriter *self)
{
  return self->frames->len == 0 ? NULL
                                : &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
append_line (KitJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->frames->len; i++)
    g_string_append (self->out, "  ");
}

static void
append_name (KitJsonWriter *self, const char *name)
{
  Frame *frame = get_frame (self);

  if (frame == NULL)
    return;

  if (!frame->is_empty)
    g_string_append_c (self->out, ',');
  frame->is_empty = FALSE;
  append_line (self);
  if (name == NULL)
    return;

  kit_json_append_quoted (self->out, name);
  g_string_append (self->out, ": ");
}

static KitJson *
take_extra (KitJsonWriter *self, const char *name)
{
  Frame *frame = get_frame (self);
  KitJson *extra = frame == NULL || name == NULL ? NULL : kit_json_get (frame->extra, name);

  if (extra != NULL)
    extra->use = KIT_JSON_TAKEN;
  return extra;
}

/* As above, for a member that is known: it must not come a second time, as an unknown one. */
static KitJson *
append_known_name (KitJsonWriter *self, const char *name)
{
  KitJson *extra = take_extra (self, name);

  append_name (self, name);
  return extra;
}

static void
push_frame (KitJsonWriter *self, Frame frame)
{
  frame.is_empty = TRUE;
  g_array_append_val (self->frames, frame);
}

void
kit_json_writer_begin_object (KitJsonWriter *self, const char *name, const char *extra)
{
  Frame frame = { 0 };

  if (extra != NULL)
    {
      frame.extra = frame.owned_extra = kit_json_parse (extra, strlen (extra), NULL);
      g_return_if_fail (frame.extra != NULL);
    }
  append_known_name (self, name);
  g_string_append_c (self->out, '{');
  push_frame (self, frame);
}

void
kit_json_writer_begin_part (KitJsonWriter *self, const char *name)
{
  Frame frame = { .start = self->out->len, .is_part = TRUE };
  gboolean was_empty = get_frame (self)->is_empty;

  frame.extra = append_known_name (self, name);
  /* Not so until something stands in it. */
  get_frame (self)->is_empty = was_empty;
  g_string_append_c (self->out, '{');
  push_frame (self, frame);
}

static void
append_extra (KitJsonWriter *self, const KitJson *extra)
{
  for (guint i = 0; i < kit_json_get_n_children (extra); i++)
    {
      KitJson *member = kit_json_get_child (extra, i);

      if (member->use == KIT_JSON_UNKNOWN)
        kit_json_writer_add_value (self, member->name, member);
    }
}

static void
end (KitJsonWriter *self, char bracket)
{
  gboolean is_empty = get_frame (self)->is_empty;

  g_array_set_size (self->frames, self->frames->len - 1);
  if (!is_empty)
    append_line (self);
  g_string_append_c (self->out, bracket);
}

void
kit_json_writer_end_object (KitJsonWriter *self)
{
  Frame frame;

  g_return_if_fail (self->frames->len > 0);

  append_extra (self, get_frame (self)->extra);
  frame = *get_frame (self);
  end (self, '}');
  if (!frame.is_part)
    return;

  if (frame.is_empty)
    g_string_truncate (self->out, frame.start);
  else
    get_frame (self)->is_empty = FALSE;
}

void
kit_json_writer_begin_list (KitJsonWriter *self, const char *name)
{
  append_known_name (self, name);
  g_string_append_c (self->out, '[');
  push_frame (self, (Frame) { 0 });
}

void
kit_json_writer_end_list (KitJsonWriter *self)
{
  g_return_if_fail (self->frames->len > 0);

  end (self, ']');
}

void
kit_json_writer_add_null (KitJsonWriter *self, const char *name)
{
  append_known_name (self, name);
  g_string_append (self->out, "null");
}

void
kit_json_writer_add_boolean (KitJsonWriter *self, const char *name, gboolean value)
{
  append_known_name (self, name);
  g_string_append (self->out, value ? "true" : "false");
}

void
kit_json_writer_add_integer (KitJsonWriter *self, const char *name, gint64 value)
{
  append_known_name (self, name);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

void
kit_json_writer_add_text (KitJsonWriter *self, const char *name, const char *text)
{
  append_known_name (self, name);
  kit_json_append_quoted (self->out, text == NULL ? "" : text);
}

void
kit_json_writer_add_any_text (KitJsonWriter *self, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    kit_json_writer_add_text (self, name, text);
}

void
kit_json_writer_add_any_time (KitJsonWriter *self, const char *name, GDateTime *time)
{
  g_autofree char *text = time == NULL ? NULL : kit_time_to_text (time);

  kit_json_writer_add_any_text (self, name, text);
}

void
kit_json_writer_leave_out (KitJsonWriter *self, const char *name)
{
  take_extra (self, name);
}

void
kit_json_writer_add_value (KitJsonWriter *self, const char *name, const KitJson *value)
{
  append_known_name (self, name);
  switch (value->type)
    {
    case KIT_JSON_NULL:
      g_string_append (self->out, "null");
      break;
    case KIT_JSON_BOOLEAN:
      g_string_append (self->out, value->integer ? "true" : "false");
      break;
    case KIT_JSON_INTEGER:
    case KIT_JSON_NUMBER:
      g_string_append (self->out, value->text);
      break;
    case KIT_JSON_STRING:
      kit_json_append_quoted (self->out, value->text);
      break;
    case KIT_JSON_LIST:
    case KIT_JSON_OBJECT:
    default:
      g_string_append_c (self->out, value->type == KIT_JSON_LIST ? '[' : '{');
      push_frame (self, (Frame) { 0 });
      for (guint i = 0; i < kit_json_get_n_children (value); i++)
        {
          const KitJson *child = kit_json_get_child (value, i);

          kit_json_writer_add_value (self, child->name, child);
        }
      end (self, value->type == KIT_JSON_LIST ? ']' : '}');
      break;
    }
}

void
kit_json_writer_add_items (KitJsonWriter *self,
                           const char *name,
                           GListModel *items,
                           KitJsonWriteItem write)
{
  kit_json_writer_begin_list (self, name);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (KitItem) item = g_list_model_get_item (items, i);

      kit_json_writer_begin_object (self, NULL, kit_item_get_extra (item));
      write (self, item);
      kit_json_writer_end_object (self);
    }
  kit_json_writer_end_list (self);
}

void
kit_json_writer_add_any_items (KitJsonWriter *self,
                               const char *name,
                               GListModel *items,
                               KitJsonWriteItem write)
{
  if (g_list_model_get_n_items (items) > 0)
    kit_json_writer_add_items (self, name, items, write);
}

char *
kit_json_writer_end (KitJsonWriter *self)
{
  g_return_val_if_fail (self->frames->len == 0, NULL);

  g_string_append_c (self->out, '\n');
  return g_string_free (g_steal_pointer (&self->out), FALSE);
}

GBytes *
kit_json_writer_end_to_bytes (KitJsonWriter *self)
{
  char *text = kit_json_writer_end (self);

  return g_bytes_new_take (text, strlen (text));
}

void
kit_json_append_quoted (GString *out, const char *text)
{
  static const char names[] = "btn fr";

  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_printf (out, "\\%c", *at);
      else if (*at >= '\b' && *at <= '\r' && *at != '\v')
        g_string_append_printf (out, "\\%c", names[*at - '\b']);
      else if (*at > 0 && *at < 0x20)
        g_string_append_printf (out, "\\u%04x", (guint) *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}
