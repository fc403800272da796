/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-canonical.h"
#include "kit-json-writer.h"

#include <json-glib/json-glib.h>
#include <string.h>

static KitJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  KitJson *json = kit_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return json;
}

static const struct
{
  const char *text;
  const char *message;
} refused[] = {
  { "", "line 1: expected a value, found the end of the file" },
  { " \n\n", "line 3: expected a value, found the end" },
  { "{", "line 1: expected the name of a member, found the end" },
  { "{\"a\"", "expected a colon, found the end" },
  { "{\"a\":\n1\n", "line 3: expected a comma or the end of the object, found the end" },
  { "{\"a\":1,}", "expected the name of a member, found “}”" },
  { "{a:1}", "expected the name of a member, found “a”" },
  { "{\"a\":1}}", "expected the end of the file, found “}”" },
  { "[1,]", "expected a value, found “]”" },
  { "[1 2]", "expected a comma or the end of the list, found “2”" },
  { "[01]", "expected a comma or the end of the list, found “1”" },
  { "[1.]", "expected a digit" },
  { "[.1]", "expected a value" },
  { "[+1]", "expected a value" },
  { "[-]", "expected a digit" },
  { "[1e]", "expected a digit" },
  { "[NaN]", "expected a value, found “N”" },
  { "[Infinity]", "expected a value" },
  { "[tru]", "expected a value" },
  { "[\"a]", "a text is not closed" },
  { "[\"a\nb\"]", "a text holds a line end" },
  { "[\"a\tb\"]", "a text holds a line end or control character" },
  { "[\"\\x\"]", "expected an escaped character, found “x”" },
  { "[\"\\u12g4\"]", "four hexadecimal digits" },
  { "[\"\\u0000\"]", "NUL character" },
  { "[\"\\ud800\"]", "half a surrogate pair" },
  { "[\"\\udc00\\ud800\"]", "half a surrogate pair" },
  { "[\"\\ud83d\\u0041\"]", "half a surrogate pair" },
  { "[9223372036854775808]", "too large" },
  { "[-9223372036854775809]", "too large" },
  { "[1e400]", "too large" },
  { "[-1e400]", "too large" },
  { "{\"a\":1,\n\"\\u0061\":2}", "line 2: the member “a” stands twice" },
  { "// a\n1", "expected a value, found “/”" },
  { "['a']", "expected a value, found “'”" },
  { "\n[\"\xff\"]", "line 2: [0]: expected UTF-8, found the byte 0xFF" },
  { "[\"\xed\xa0\x80\"]", "expected UTF-8" },
  { "\"\xc3", "expected UTF-8, found the byte 0xC3" },
  { "{\"a\":{\"b\":[1,\n1e400]}}", "line 2: a.b[1]: a number is too large" },
  { "{\"a\":[0],\"b\":\"\\u0000\"}", "line 1: b: a text holds a NUL character" },
  { "{\"a\":{\"b\":[{},\"\n\xff\"]}}", "line 1: a.b[1]: a text holds a line end" },
  { "{\"a\":{\"b\":[{},\"\xff\"]}}", "line 1: a.b[1]: expected UTF-8, found the byte 0xFF" },
  { "{\"a\":{\"b\":1}}\xff", "line 1: expected UTF-8, found the byte 0xFF" },
  { "{\"a\":{},\"\xff\":1}", "line 1: expected UTF-8, found the byte 0xFF" },
  { "\xef\xbb\xbf", "line 1: expected a value, found the end of the file" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KitJson) json = kit_json_parse (refused[i].text, strlen (refused[i].text), &error);

      g_assert_null (json);
      g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_SYNTAX);
      if (strstr (error->message, refused[i].message) == NULL)
        g_error ("%s: %s", refused[i].text, error->message);
      g_assert_cmpuint (kit_format_error_get_line (error), >, 0);
    }
}

static void
test_nul_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kit_json_parse ("[\n\0]", 4, &error));
  g_assert_cmpstr (error->message, ==, "line 2: [0]: a NUL byte, so this is no text");
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *deep = g_strnfill (2000, '[');
  g_autofree char *large = g_strnfill (KIT_JSON_MAX_SIZE + 1, ' ');
  g_autofree char *many = g_malloc (2 * KIT_JSON_MAX_VALUES + 3);
  g_autoptr (GString) deepest = g_string_new (NULL);
  g_autoptr (KitJson) json = NULL;

  g_assert_null (kit_json_parse (deep, 2000, &error));
  g_assert_cmpstr (error->message, ==, "line 1: lists and objects lie too deep within each other");
  g_clear_error (&error);

  g_assert_null (kit_json_parse (large, KIT_JSON_MAX_SIZE + 1, &error));
  g_assert_cmpstr (error->message, ==, "the file is larger than 16 MB");
  g_assert_cmpuint (kit_format_error_get_line (error), ==, 0);
  g_clear_error (&error);

  many[0] = '[';
  for (gsize i = 0; i < KIT_JSON_MAX_VALUES; i++)
    memcpy (many + 1 + 2 * i, "1,", 2);
  memcpy (many + 1 + 2 * KIT_JSON_MAX_VALUES, "1]", 2);
  g_assert_null (kit_json_parse (many, 2 * KIT_JSON_MAX_VALUES + 3, &error));
  g_assert_cmpstr (error->message, ==, "line 1: the file holds too many values");
  g_clear_error (&error);

  for (int i = 0; i < KIT_JSON_MAX_DEPTH; i++)
    g_string_append_c (deepest, '[');
  for (int i = 0; i < KIT_JSON_MAX_DEPTH; i++)
    g_string_append_c (deepest, ']');
  json = parse (deepest->str);
  g_assert_cmpuint (kit_json_get_depth (json), ==, KIT_JSON_MAX_DEPTH);
}

static void
test_values (void)
{
  g_autoptr (KitJson) json =
    parse (" {\"a\" : [null,true,false,-12,1.50],\r\n\"b\":\"\\u00e9\\ud83d\\ude80\\/\\n\"} ");
  const KitJson *list = kit_json_get (json, "a");

  g_assert_cmpuint (kit_json_get_n_children (json), ==, 2);
  g_assert_cmpuint (kit_json_get_n_children (list), ==, 5);
  g_assert_cmpint (kit_json_get_child (list, 0)->type, ==, KIT_JSON_NULL);
  g_assert_cmpint (kit_json_get_child (list, 1)->integer, ==, TRUE);
  g_assert_cmpint (kit_json_get_child (list, 2)->type, ==, KIT_JSON_BOOLEAN);
  g_assert_cmpint (kit_json_get_child (list, 3)->integer, ==, -12);
  g_assert_cmpstr (kit_json_get_child (list, 4)->text, ==, "1.50");
  g_assert_cmpstr (kit_json_get (json, "b")->text, ==, "é🚀/\n");
  g_assert_cmpuint (kit_json_get (json, "b")->line, ==, 2);
  g_assert_null (kit_json_get (json, "c"));
  g_assert_null (kit_json_get (list, "a"));
}

static void
test_peek (void)
{
  static const char broken[] = "{\"version\":1, \"format\":\"interview-kit/role\", \"id\":";
  g_autofree char *format = kit_json_peek (broken, strlen (broken), "format");

  g_assert_cmpstr (format, ==, "interview-kit/role");
  g_assert_null (kit_json_peek (broken, strlen (broken), "version"));
  g_assert_null (kit_json_peek (broken, strlen (broken), "title"));
  g_assert_null (kit_json_peek ("[]", 2, "format"));
  g_assert_null (kit_json_peek ("", 0, "format"));
}

/* Bits of doubles and how ECMAScript prints them: RFC 8785, appendix B. */
static const struct
{
  guint64 bits;
  const char *text;
} numbers[] = {
  { 0x0000000000000000, "0" },
  { 0x8000000000000000, "0" },
  { 0x0000000000000001, "5e-324" },
  { 0x8000000000000001, "-5e-324" },
  { 0x7fefffffffffffff, "1.7976931348623157e+308" },
  { 0xffefffffffffffff, "-1.7976931348623157e+308" },
  { 0x4340000000000000, "9007199254740992" },
  { 0xc340000000000000, "-9007199254740992" },
  { 0x4430000000000000, "295147905179352830000" },
  { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
  { 0x44b52d02c7e14af6, "1e+23" },
  { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
  { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
  { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
  { 0x444b1ae4d6e2ef50, "1e+21" },
  { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
  { 0x3eb0c6f7a0b5ed8d, "0.000001" },
  { 0x41b3de4355555553, "333333333.3333332" },
  { 0x41b3de4355555554, "333333333.33333325" },
  { 0x41b3de4355555555, "333333333.3333333" },
  { 0x41b3de4355555556, "333333333.3333334" },
  { 0x41b3de4355555557, "333333333.33333343" },
  { 0xbecbf647612f3696, "-0.0000033333333333333333" },
  { 0x43143ff3c1cb0959, "1424953923781206.2" },
};

static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      double number;

      memcpy (&number, &numbers[i].bits, sizeof number);
      kit_json_append_number (out, number);
      g_assert_cmpstr (out->str, ==, numbers[i].text);
    }
}

static void
test_canonical (void)
{
  /* The order of names is that of UTF-16, in which U+1F600 stands before U+FB33. */
  g_autoptr (KitJson) json =
    parse ("{ \"\\u20ac\": 1.0, \"\\r\": \"\\u000f\\n\\u0041\\/\\u00f6\", "
           "\"\\ufb33\": 4.50, \"1\": [true, null], \"\\ud83d\\ude00\": {}, "
           "\"\\u0080\": 333333333.33333329, \"\\u00f6\": 1e30 }");
  g_autofree char *canonical = kit_json_to_canonical (json);

  g_assert_cmpstr (canonical,
                   ==,
                   "{\"\\r\":\"\\u000f\\nA/ö\",\"1\":[true,null],\"\xc2\x80\":333333333.3333333,"
                   "\"ö\":1e+30,\"€\":1,\"😀\":{},\"\uFB33\":4.5}");
}

static void
test_writer (void)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();
  g_autofree char *text = NULL;

  kit_json_writer_begin_object (
    writer, NULL, "{\"x\":1.50,\"known\":3,\"part\":{\"y\":[]},\"empty\":{\"z\":null}}");
  kit_json_writer_add_integer (writer, "known", 2);
  kit_json_writer_begin_part (writer, "nothing");
  kit_json_writer_end_object (writer);
  kit_json_writer_begin_part (writer, "part");
  kit_json_writer_add_text (writer, "a", "\"\\\b\f\n\r\t\x01\x7f");
  kit_json_writer_end_object (writer);
  kit_json_writer_begin_part (writer, "empty");
  kit_json_writer_end_object (writer);
  kit_json_writer_begin_list (writer, "list");
  kit_json_writer_add_null (writer, NULL);
  kit_json_writer_add_boolean (writer, NULL, TRUE);
  kit_json_writer_end_list (writer);
  kit_json_writer_add_any_text (writer, "no", "");
  kit_json_writer_end_object (writer);
  text = kit_json_writer_end (writer);

  g_assert_cmpstr (text,
                   ==,
                   "{\n  \"known\": 2,\n  \"part\": {\n"
                   "    \"a\": \"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\x7f\",\n    \"y\": []\n  },\n"
                   "  \"empty\": {\n    \"z\": null\n  },\n"
                   "  \"list\": [\n    null,\n    true\n  ],\n  \"x\": 1.50\n}\n");
}

/* One change to a text: a byte replaced, taken out or put in. */
static void
mutate (GRand *rand, GString *text)
{
  static const char bytes[] = "{}[]\",:\\u0019.eE+-tfn \n\t/a\x80";
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) MAX (text->len, 1));
  char byte = bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      g_string_insert_c (text, (gssize) at, byte);
      break;
    case 1:
      g_string_erase (text, (gssize) at, text->len > 0 ? 1 : 0);
      break;
    default:
      if (text->len > 0)
        text->str[at] = byte;
      break;
    }
}

static void assert_same (const KitJson *ours, JsonNode *theirs);

static void
assert_same_list (const KitJson *ours, JsonArray *theirs)
{
  g_assert_cmpuint (kit_json_get_n_children (ours), ==, json_array_get_length (theirs));
  for (guint i = 0; i < kit_json_get_n_children (ours); i++)
    assert_same (kit_json_get_child (ours, i), json_array_get_element (theirs, i));
}

static void
assert_same_object (const KitJson *ours, JsonObject *theirs)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint i = 0;

  g_assert_cmpuint (kit_json_get_n_children (ours), ==, json_object_get_size (theirs));
  json_object_iter_init_ordered (&iter, theirs);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_assert_cmpstr (kit_json_get_child (ours, i)->name, ==, name);
      assert_same (kit_json_get_child (ours, i++), value);
    }
}

static void
assert_same (const KitJson *ours, JsonNode *theirs)
{
  switch (ours->type)
    {
    case KIT_JSON_BOOLEAN:
      g_assert_cmpint (ours->integer, ==, json_node_get_boolean (theirs));
      break;
    case KIT_JSON_INTEGER:
      g_assert_cmpint (ours->integer, ==, json_node_get_int (theirs));
      break;
    case KIT_JSON_NUMBER:
      g_assert_true (g_ascii_strtod (ours->text, NULL) == json_node_get_double (theirs));
      break;
    case KIT_JSON_STRING:
      g_assert_cmpstr (ours->text, ==, json_node_get_string (theirs));
      break;
    case KIT_JSON_LIST:
      assert_same_list (ours, json_node_get_array (theirs));
      break;
    case KIT_JSON_OBJECT:
      assert_same_object (ours, json_node_get_object (theirs));
      break;
    case KIT_JSON_NULL:
    default:
      g_assert_true (json_node_is_null (theirs));
      break;
    }
}

/* What only we refuse would not come back the same from a general parser. */
static void
assert_would_change (const GError *error)
{
  static const char *const reasons[] = { "stands twice", "NUL character", "too large" };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strstr (error->message, reasons[i]) != NULL)
      return;
  g_error ("taken by others, but not here: %s", error->message);
}

/* As unknown members of an object of ours, which is how they are written again. */
static void
assert_written_the_same (const KitJson *json, const char *text)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;

  if (json->type != KIT_JSON_OBJECT)
    return;

  kit_json_writer_begin_object (writer, NULL, text);
  kit_json_writer_end_object (writer);
  written = kit_json_writer_end (writer);
  json_parser_set_strict (parser, TRUE);
  json_parser_load_from_data (parser, written, -1, &error);
  g_assert_no_error (error);
  assert_same (json, json_parser_get_root (parser));
}

/* json-glib knows nothing of what is here, and understands the same texts in the same way. */
static void
test_agrees_with_others (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1985);
  guint n_taken = 0;

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text =
        g_string_new ("{\"a\":[1,-2.5e3,true],\"b\":{\"c\":\"\\u00e9\\n\"},\"d\":null}");
      g_autoptr (JsonParser) other = json_parser_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (KitJson) json = NULL;
      gboolean other_takes;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        mutate (rand, text);
      json = kit_json_parse (text->str, text->len, &error);
      json_parser_set_strict (other, TRUE);
      other_takes = json_parser_load_from_data (other, text->str, (gssize) text->len, NULL);

      if (json == NULL && other_takes)
        assert_would_change (error);
      if (json == NULL)
        continue;
      if (!other_takes)
        g_error ("taken, but not by others: %s", text->str);
      assert_same (json, json_parser_get_root (other));
      assert_written_the_same (json, text->str);
      n_taken++;
    }
  g_assert_cmpuint (n_taken, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/nul-byte", test_nul_byte);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/peek", test_peek);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/canonical", test_canonical);
  g_test_add_func ("/json/writer", test_writer);
  g_test_add_func ("/json/agrees-with-others", test_agrees_with_others);

  return g_test_run ();
}
