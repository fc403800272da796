/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "kit-types.h"

/* Above so many members a set finds the ones that stand twice. */
#define FEW_MEMBERS 16
/* So much of the way to a value stands in an error. */
#define MAX_SHOWN 80
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Where the parser is: a member, or the item of a list, and what that is in. */
typedef struct _Place Place;

struct _Place
{
  const Place *parent;
  const char *name;
  guint index;
};

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint depth;
  guint n_values;
  const Place *place;
  const char *broken; /* the byte at the end that cannot be read; NULL for none */
  GError **error;
} Parser;

static KitJson *parse_value (Parser *self);

static void
append_place (GString *path, const Place *place)
{
  if (place == NULL)
    return;

  append_place (path, place->parent);
  if (place->name == NULL)
    kit_format_error_append_index (path, place->index);
  else
    kit_format_error_append_name (path, place->name);
}

/* Where the text cannot be read further, that is what is wrong. */
static char *
describe_broken (Parser *self)
{
  if (self->broken == NULL || self->at < self->end)
    return NULL;
  if (*self->broken == '\0')
    return g_strdup (_ ("a NUL byte, so this is no text"));

  return g_strdup_printf (_ ("expected UTF-8, found the byte 0x%02X"), (guchar) *self->broken);
}

/* Both return NULL, as whatever was to be parsed. */
static gpointer
fail (Parser *self, const char *what)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *broken = describe_broken (self);
  g_autofree char *shown = NULL;

  append_place (path, self->place);
  shown = kit_text_headline (path->str, MAX_SHOWN);
  kit_format_error_set (self->error,
                        KIT_FORMAT_ERROR_SYNTAX,
                        self->line,
                        "%s%s%s",
                        shown,
                        *shown != '\0' ? ": " : "",
                        broken != NULL ? broken : what);
  return NULL;
}

/* For what is wrong with the file as a whole. */
static gpointer
fail_file (Parser *self, const char *what)
{
  self->place = NULL;
  return fail (self, what);
}

static gpointer
fail_found (Parser *self, const char *expected)
{
  g_autofree char *what = NULL;

  if (self->at >= self->end)
    {
      what = g_strdup_printf (_ ("expected %s, found the end of the file"), expected);
    }
  else
    {
      char found[7] = { 0 };

      g_unichar_to_utf8 (g_utf8_get_char (self->at), found);
      what = g_strdup_printf (
        _ ("expected %s, found “%s”"), expected, g_ascii_iscntrl (found[0]) ? "\uFFFD" : found);
    }
  return fail (self, what);
}

static void
skip_space (Parser *self)
{
  for (; self->at < self->end && strchr (" \t\r\n", *self->at) != NULL; self->at++)
    if (*self->at == '\n')
      self->line++;
}

static gboolean
take (Parser *self, char c)
{
  if (self->at >= self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

static KitJson *
make (Parser *self, KitJsonType type)
{
  KitJson *value = g_new0 (KitJson, 1);

  value->type = type;
  value->line = self->line;
  return value;
}

/* Four hex digits; -1 where there are none. */
static int
parse_hex (Parser *self)
{
  int code = 0;

  if (self->end - self->at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*self->at);

      if (digit < 0)
        return -1;
      code = code * 16 + digit;
      self->at++;
    }
  return code;
}

/* What follows the backslash and the u. */
static gboolean
parse_unicode_escape (Parser *self, GString *text)
{
  int code = parse_hex (self);
  int low;

  if (code < 0)
    return fail_found (self, _ ("four hexadecimal digits")) != NULL;
  if (code == 0)
    return fail (self, _ ("a text holds a NUL character")) != NULL;

  if (code >= 0xD800 && code <= 0xDFFF)
    {
      low = take (self, '\\') && take (self, 'u') ? parse_hex (self) : -1;
      if (code >= 0xDC00 || low < 0xDC00 || low > 0xDFFF)
        return fail (self, _ ("a text holds half a surrogate pair")) != NULL;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }

  g_string_append_unichar (text, (gunichar) code);
  return TRUE;
}

static gboolean
parse_escape (Parser *self, GString *text)
{
  static const char names[] = "\"\\/bfnrt";
  static const char values[] = "\"\\/\b\f\n\r\t";
  const char *name;

  if (take (self, 'u'))
    return parse_unicode_escape (self, text);

  name = self->at < self->end ? strchr (names, *self->at) : NULL;
  if (name == NULL)
    return fail_found (self, _ ("an escaped character")) != NULL;

  g_string_append_c (text, values[name - names]);
  self->at++;
  return TRUE;
}

/* What follows the opening quote. */
static char *
parse_text (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (TRUE)
    {
      const char *start = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (text, start, self->at - start);

      if (take (self, '"'))
        return g_string_free (g_steal_pointer (&text), FALSE);
      if (!take (self, '\\'))
        {
          if (self->at >= self->end)
            fail (self, _ ("a text is not closed at the end of the file"));
          else
            fail (self, _ ("a text holds a line end or control character that is not escaped"));
          return NULL;
        }
      if (!parse_escape (self, text))
        return NULL;
    }
}

static KitJson *
parse_string (Parser *self)
{
  g_autofree char *text = parse_text (self);
  KitJson *value;

  if (text == NULL)
    return NULL;

  value = make (self, KIT_JSON_STRING);
  value->text = g_steal_pointer (&text);
  return value;
}

static gboolean
skip_digits (Parser *self)
{
  const char *start = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > start;
}

/* Moves over a number; whether there was one. */
static gboolean
skip_number (Parser *self, gboolean *is_integer)
{
  *is_integer = TRUE;
  take (self, '-');
  if (!take (self, '0') && !skip_digits (self))
    return FALSE;
  if (take (self, '.'))
    {
      *is_integer = FALSE;
      if (!skip_digits (self))
        return FALSE;
    }
  if (take (self, 'e') || take (self, 'E'))
    {
      *is_integer = FALSE;
      if (!take (self, '+'))
        take (self, '-');
      return skip_digits (self);
    }
  return TRUE;
}

static KitJson *
parse_number (Parser *self)
{
  const char *start = self->at;
  g_autofree char *text = NULL;
  g_autoptr (KitJson) value = NULL;
  gboolean is_integer;

  if (!skip_number (self, &is_integer))
    return fail_found (self, _ ("a digit"));

  text = g_strndup (start, (gsize) (self->at - start));
  value = make (self, is_integer ? KIT_JSON_INTEGER : KIT_JSON_NUMBER);
  if (is_integer &&
      !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value->integer, NULL))
    return fail (self, _ ("a number is too large to be kept exactly"));
  if (!is_integer && !isfinite (g_ascii_strtod (text, NULL)))
    return fail (self, _ ("a number is too large to be kept exactly"));

  value->text = g_steal_pointer (&text);
  return g_steal_pointer (&value);
}

static KitJson *
parse_word (Parser *self)
{
  static const struct
  {
    const char *word;
    KitJsonType type;
    gint64 integer;
  } words[] = {
    { "null", KIT_JSON_NULL, 0 },
    { "true", KIT_JSON_BOOLEAN, TRUE },
    { "false", KIT_JSON_BOOLEAN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i].word, length) == 0)
        {
          KitJson *value = make (self, words[i].type);

          value->integer = words[i].integer;
          self->at += length;
          return value;
        }
    }
  return fail_found (self, _ ("a value"));
}

static void
add_child (KitJson *self, KitJson *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) kit_json_free);
  g_ptr_array_add (self->children, child);
}

static KitJson *
parse_value_at (Parser *self, const Place *place)
{
  KitJson *value;

  self->place = place;
  value = parse_value (self);
  self->place = place->parent;
  return value;
}

static KitJson *
parse_list (Parser *self)
{
  g_autoptr (KitJson) list = make (self, KIT_JSON_LIST);
  Place place = { .parent = self->place };

  skip_space (self);
  if (take (self, ']'))
    return g_steal_pointer (&list);

  do
    {
      KitJson *child = parse_value_at (self, &place);

      if (child == NULL)
        return NULL;
      add_child (list, child);
      place.index++;
      skip_space (self);
    }
  while (take (self, ','));

  if (!take (self, ']'))
    return fail_found (self, _ ("a comma or the end of the list"));
  return g_steal_pointer (&list);
}

/* Whether @name is new in @object; @names is made once there are many. */
static gboolean
is_new_name (const KitJson *object, const char *name, GHashTable **names)
{
  if (kit_json_get_n_children (object) < FEW_MEMBERS)
    return kit_json_get (object, name) == NULL;

  if (*names == NULL)
    {
      *names = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < kit_json_get_n_children (object); i++)
        g_hash_table_add (*names, kit_json_get_child (object, i)->name);
    }
  return !g_hash_table_contains (*names, name);
}

static char *
parse_name (Parser *self)
{
  g_autofree char *name = NULL;

  skip_space (self);
  if (!take (self, '"'))
    return fail_found (self, _ ("the name of a member"));

  name = parse_text (self);
  if (name == NULL)
    return NULL;

  skip_space (self);
  if (!take (self, ':'))
    return fail_found (self, _ ("a colon"));
  return g_steal_pointer (&name);
}

static gboolean
parse_member (Parser *self, KitJson *object, GHashTable **names)
{
  g_autofree char *name = parse_name (self);
  const Place place = { .parent = self->place, .name = name };
  KitJson *value;

  if (name == NULL)
    return FALSE;
  if (!is_new_name (object, name, names))
    {
      g_autofree char *quoted = kit_format_error_quote (name);
      g_autofree char *what = g_strdup_printf (_ ("the member %s stands twice"), quoted);

      return fail (self, what) != NULL;
    }

  value = parse_value_at (self, &place);
  if (value == NULL)
    return FALSE;

  value->name = g_steal_pointer (&name);
  add_child (object, value);
  if (*names != NULL)
    g_hash_table_add (*names, value->name);
  return TRUE;
}

static KitJson *
parse_object (Parser *self)
{
  g_autoptr (KitJson) object = make (self, KIT_JSON_OBJECT);
  g_autoptr (GHashTable) names = NULL;

  skip_space (self);
  if (take (self, '}'))
    return g_steal_pointer (&object);

  do
    {
      if (!parse_member (self, object, &names))
        return NULL;
      skip_space (self);
    }
  while (take (self, ','));

  if (!take (self, '}'))
    return fail_found (self, _ ("a comma or the end of the object"));
  return g_steal_pointer (&object);
}

static KitJson *
parse_nested (Parser *self, KitJson *(*parse) (Parser *) )
{
  KitJson *value;

  self->at++;
  if (self->depth == KIT_JSON_MAX_DEPTH)
    return fail_file (self, _ ("lists and objects lie too deep within each other"));

  self->depth++;
  value = parse (self);
  self->depth--;
  return value;
}

static KitJson *
parse_value (Parser *self)
{
  skip_space (self);
  if (++self->n_values > KIT_JSON_MAX_VALUES)
    return fail_file (self, _ ("the file holds too many values"));
  if (self->at >= self->end)
    return fail_found (self, _ ("a value"));

  switch (*self->at)
    {
    case '{':
      return parse_nested (self, parse_object);
    case '[':
      return parse_nested (self, parse_list);
    case '"':
      self->at++;
      return parse_string (self);
    default:
      return *self->at == '-' || g_ascii_isdigit (*self->at) ? parse_number (self)
                                                             : parse_word (self);
    }
}

static gboolean
check_size (gsize length, GError **error)
{
  if (length <= KIT_JSON_MAX_SIZE)
    return TRUE;

  kit_format_error_set (error,
                        KIT_FORMAT_ERROR_SYNTAX,
                        0,
                        _ ("the file is larger than %d MB"),
                        KIT_JSON_MAX_SIZE / (1024 * 1024));
  return FALSE;
}

/* What is not UTF-8 ends the text, and so does NUL, which stands for the end of one everywhere
 * else. A byte order mark before it says nothing in UTF-8. */
static void
init_parser (Parser *self, const char *text, gsize length, GError **error)
{
  const char *end;

  *self = (Parser) { .at = text, .end = text + length, .line = 1, .error = error };
  if (!g_utf8_validate_len (text, length, &end))
    self->end = self->broken = end;
  if ((gsize) (self->end - self->at) >= strlen (BYTE_ORDER_MARK) &&
      memcmp (self->at, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    self->at += strlen (BYTE_ORDER_MARK);
}

KitJson *
kit_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (KitJson) value = NULL;
  Parser parser;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (check_size (length, &first))
    {
      init_parser (&parser, text != NULL ? text : "", length, &first);
      value = parse_value (&parser);
      skip_space (&parser);
      if (value != NULL && (parser.at < parser.end || parser.broken != NULL))
        fail_found (&parser, _ ("the end of the file"));
    }

  if (first != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return NULL;
    }
  return g_steal_pointer (&value);
}

char *
kit_json_peek (const char *text, gsize length, const char *name)
{
  g_autoptr (GError) error = NULL;
  Parser parser;

  if (!check_size (length, &error))
    return NULL;

  init_parser (&parser, text != NULL ? text : "", length, &error);
  skip_space (&parser);
  if (!take (&parser, '{'))
    return NULL;

  do
    {
      g_autofree char *found = parse_name (&parser);
      g_autoptr (KitJson) value = found == NULL ? NULL : parse_value (&parser);

      if (value == NULL)
        return NULL;
      if (g_str_equal (found, name))
        return value->type == KIT_JSON_STRING ? g_steal_pointer (&value->text) : NULL;
      skip_space (&parser);
    }
  while (take (&parser, ','));

  return NULL;
}
