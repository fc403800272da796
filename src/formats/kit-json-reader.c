/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-reader.h"

#include <glib/gi18n.h>

#include "kit-json-writer.h"
#include "kit-time.h"
#include "kit-types.h"

/* So much of a number stands in an error. */
#define MAX_SHOWN 40

void
kit_json_reader_init (KitJsonReader *self, KitJson *object, GError **error)
{
  g_return_if_fail (error != NULL && *error == NULL);

  *self = (KitJsonReader) { .value = object, .error = error };
  if (object->type != KIT_JSON_OBJECT)
    kit_json_reader_fail (self, NULL, _ ("an object"));
}

gboolean
kit_json_reader_failed (const KitJsonReader *self)
{
  return *self->error != NULL;
}

static void
append_path (GString *path, const KitJsonReader *self)
{
  if (self->parent == NULL)
    return;

  append_path (path, self->parent);
  if (self->name == NULL)
    kit_format_error_append_index (path, self->index);
  else
    kit_format_error_append_name (path, self->name);
}

static char *
describe (const KitJson *value)
{
  if (value == NULL)
    return g_strdup (_ ("nothing"));

  switch (value->type)
    {
    case KIT_JSON_BOOLEAN:
      return g_strdup (value->integer ? "true" : "false");
    case KIT_JSON_INTEGER:
    case KIT_JSON_NUMBER:
      return kit_text_headline (value->text, MAX_SHOWN);
    case KIT_JSON_STRING:
      return kit_format_error_quote (value->text);
    case KIT_JSON_LIST:
      return g_strdup (_ ("a list"));
    case KIT_JSON_OBJECT:
      return g_strdup (_ ("an object"));
    case KIT_JSON_NULL:
    default:
      return g_strdup (_ ("null"));
    }
}

static guint
get_line (const KitJsonReader *self)
{
  for (const KitJsonReader *at = self; at != NULL; at = at->parent)
    if (at->value != NULL)
      return at->value->line;
  return 0;
}

static void
fail_here (const KitJsonReader *self, const char *expected, const char *found)
{
  g_autoptr (GString) path = g_string_new (NULL);

  append_path (path, self);
  if (path->len > 0)
    g_string_append (path, ": ");
  kit_format_error_set (self->error,
                        KIT_FORMAT_ERROR_MEMBER,
                        get_line (self),
                        /* Translators: the member of a file, “: ”, what should stand there,
                         * and what does. */
                        _ ("%sexpected %s, found %s"),
                        path->str,
                        expected,
                        found);
}

void
kit_json_reader_fail (const KitJsonReader *self, const char *name, const char *expected)
{
  const KitJson *value = name != NULL ? kit_json_get (self->value, name) : self->value;
  g_autofree char *found = describe (value);

  kit_json_reader_fail_found (self, name, expected, found);
}

void
kit_json_reader_fail_found (const KitJsonReader *self,
                            const char *name,
                            const char *expected,
                            const char *found)
{
  KitJsonReader member = *self;

  if (name != NULL)
    member = (KitJsonReader) {
      .parent = self,
      .name = name,
      .value = kit_json_get (self->value, name),
      .error = self->error,
    };
  fail_here (&member, expected, found);
}

/* As above where the type is wrong: what a person wrote is of no use then. */
static void
fail_type (const KitJsonReader *self, const char *name, const char *expected)
{
  KitJson *value = kit_json_get (self->value, name);

  if (value != NULL && value->type == KIT_JSON_STRING)
    kit_json_reader_fail_found (self, name, expected, _ ("a text"));
  else
    kit_json_reader_fail (self, name, expected);
}

/* The member @name of a type; %NULL where it is absent, null or wrong. */
static KitJson *
get (const KitJsonReader *self, const char *name, KitJsonType type, const char *expected)
{
  KitJson *value = kit_json_reader_failed (self) ? NULL : kit_json_get (self->value, name);

  if (value == NULL)
    return NULL;

  value->use = KIT_JSON_TAKEN;
  if (value->type == KIT_JSON_NULL)
    return NULL;
  if (value->type != type)
    {
      fail_type (self, name, expected);
      return NULL;
    }
  return value;
}

gboolean
kit_json_reader_enter (const KitJsonReader *self, const char *name, KitJsonReader *object)
{
  KitJson *value = get (self, name, KIT_JSON_OBJECT, _ ("an object"));

  *object = (KitJsonReader) { self, name, 0, value, self->error };
  if (value != NULL)
    value->use = KIT_JSON_ENTERED;
  return value != NULL;
}

gboolean
kit_json_reader_enter_needed (const KitJsonReader *self, const char *name, KitJsonReader *object)
{
  if (kit_json_reader_enter (self, name, object))
    return TRUE;

  kit_json_reader_fail (self, name, _ ("an object"));
  return FALSE;
}

void
kit_json_reader_enter_list (const KitJsonReader *self, const char *name, KitJsonReader *list)
{
  KitJson *value = get (self, name, KIT_JSON_LIST, _ ("a list"));

  *list = (KitJsonReader) { self, name, 0, value, self->error };
  if (kit_json_get_n_children (value) > KIT_JSON_MAX_ITEMS)
    {
      g_autofree char *found = g_strdup_printf ("%u", kit_json_get_n_children (value));

      fail_here (list, _ ("a list of at most 1,000"), found);
    }
}

void
kit_json_reader_enter_needed_list (const KitJsonReader *self, const char *name, KitJsonReader *list)
{
  kit_json_reader_enter_list (self, name, list);
  if (list->value == NULL)
    kit_json_reader_fail (self, name, _ ("a list"));
}

guint
kit_json_reader_get_n_items (const KitJsonReader *list)
{
  return kit_json_reader_failed (list) ? 0 : kit_json_get_n_children (list->value);
}

gboolean
kit_json_reader_enter_item (const KitJsonReader *list, guint index, KitJsonReader *object)
{
  if (index >= kit_json_reader_get_n_items (list))
    return FALSE;

  *object = (KitJsonReader) {
    list, NULL, index, kit_json_get_child (list->value, index), list->error,
  };
  if (object->value->type == KIT_JSON_OBJECT)
    return TRUE;

  kit_json_reader_fail (object, NULL, _ ("an object"));
  return FALSE;
}

const char *
kit_json_reader_get_item_text (const KitJsonReader *list, guint index)
{
  KitJsonReader item = { list, NULL, index, NULL, list->error };

  if (index >= kit_json_reader_get_n_items (list))
    return NULL;

  item.value = kit_json_get_child (list->value, index);
  if (item.value->type == KIT_JSON_STRING)
    return item.value->text;

  kit_json_reader_fail (&item, NULL, _ ("a text"));
  return NULL;
}

gboolean
kit_json_reader_has (const KitJsonReader *self, const char *name)
{
  const KitJson *value = kit_json_get (self->value, name);

  return value != NULL && value->type != KIT_JSON_NULL;
}

const char *
kit_json_reader_get_text (const KitJsonReader *self, const char *name)
{
  KitJson *value = get (self, name, KIT_JSON_STRING, _ ("a text"));

  return value == NULL ? "" : value->text;
}

const char *
kit_json_reader_get_needed_text (const KitJsonReader *self, const char *name)
{
  if (!kit_json_reader_has (self, name))
    kit_json_reader_fail (self, name, _ ("a text"));
  return kit_json_reader_get_text (self, name);
}

const char *
kit_json_reader_get_id (const KitJsonReader *self, const char *name)
{
  KitJson *value = get (self, name, KIT_JSON_STRING, _ ("an id"));

  if (value == NULL || kit_id_is_valid (value->text))
    return value == NULL ? "" : value->text;

  kit_json_reader_fail (self, name, _ ("an id (a UUID in lower case)"));
  return "";
}

const char *
kit_json_reader_get_needed_id (const KitJsonReader *self, const char *name)
{
  if (!kit_json_reader_has (self, name))
    kit_json_reader_fail (self, name, _ ("an id"));
  return kit_json_reader_get_id (self, name);
}

guint
kit_json_reader_get_integer (const KitJsonReader *self,
                             const char *name,
                             guint minimum,
                             guint maximum,
                             guint otherwise)
{
  g_autofree char *expected = g_strdup_printf (_ ("an integer from %u to %u"), minimum, maximum);
  KitJson *value = get (self, name, KIT_JSON_INTEGER, expected);

  if (value == NULL)
    return otherwise;
  if (value->integer >= minimum && value->integer <= maximum)
    return (guint) value->integer;

  kit_json_reader_fail (self, name, expected);
  return otherwise;
}

gboolean
kit_json_reader_get_boolean (const KitJsonReader *self, const char *name)
{
  KitJson *value = get (self, name, KIT_JSON_BOOLEAN, _ ("true or false"));

  return value != NULL && value->integer;
}

const char *
kit_json_reader_get_date (const KitJsonReader *self, const char *name)
{
  const char *text = kit_json_reader_get_text (self, name);

  if (*text == '\0' || kit_date_is_valid (text))
    return text;

  kit_json_reader_fail (self, name, _ ("a date (YYYY-MM-DD)"));
  return "";
}

GDateTime *
kit_json_reader_dup_time (const KitJsonReader *self, const char *name)
{
  KitJson *value = get (self, name, KIT_JSON_STRING, _ ("a time"));
  GDateTime *time = value == NULL ? NULL : kit_time_from_text (value->text);

  if (value != NULL && time == NULL)
    kit_json_reader_fail (self, name, _ ("a time in UTC (YYYY-MM-DDTHH:MM:SSZ)"));
  return time;
}

void
kit_json_reader_keep (const KitJsonReader *self, const char *name)
{
  KitJson *value = kit_json_get (self->value, name);

  if (value != NULL)
    value->use = KIT_JSON_UNKNOWN;
}

static void
write_extra (KitJsonWriter *writer, const KitJsonReader *self)
{
  for (guint i = 0; i < kit_json_get_n_children (self->value); i++)
    {
      KitJson *member = kit_json_get_child (self->value, i);
      KitJsonReader reader = { self, member->name, 0, member, self->error };

      if (member->use == KIT_JSON_UNKNOWN)
        {
          if (kit_json_get_depth (member) > KIT_JSON_MAX_UNKNOWN_DEPTH)
            fail_here (
              &reader, _ ("fewer levels"), _ ("lists and objects too deep within each other"));
          kit_json_writer_add_value (writer, member->name, member);
        }
      else if (member->use == KIT_JSON_ENTERED)
        {
          kit_json_writer_begin_part (writer, member->name);
          write_extra (writer, &reader);
          kit_json_writer_end_object (writer);
        }
      member->use = KIT_JSON_TAKEN;
    }
}

char *
kit_json_reader_dup_extra (const KitJsonReader *self)
{
  g_autoptr (KitJsonWriter) writer = NULL;
  g_autofree char *text = NULL;

  if (kit_json_reader_failed (self))
    return NULL;

  writer = kit_json_writer_new ();
  kit_json_writer_begin_object (writer, NULL, NULL);
  write_extra (writer, self);
  kit_json_writer_end_object (writer);
  text = kit_json_writer_end (writer);
  return g_str_equal (text, "{}\n") ? NULL : g_steal_pointer (&text);
}
