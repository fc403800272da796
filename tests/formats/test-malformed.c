/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-fixture.h"

#include <string.h>

static KitEvaluation *
read_evaluation (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "evaluation-submitted.json");

  return kit_evaluation_from_bytes (bytes, NULL);
}

static GHashTable *
read_messages (void)
{
  GHashTable *messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GBytes) bytes = kit_fixture_read ("malformed", "messages.txt");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);

      g_hash_table_insert (messages, g_strdup (parts[0]), g_strdup (parts[1]));
    }
  return messages;
}

/* Every file is refused with a message that names the line, the member and what is wrong, in a
 * line, whatever stands in the file. */
static void
test_file (gconstpointer name)
{
  g_autoptr (GHashTable) messages = read_messages ();
  g_autoptr (KitEvaluation) evaluation = read_evaluation ();
  g_autoptr (GBytes) bytes = kit_fixture_read ("malformed", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = kit_fixture_rewrite (bytes, evaluation, &error);
  const char *expected = g_hash_table_lookup (messages, name);
  g_autofree char *line = NULL;
  g_autofree char *one_line = NULL;

  g_assert_null (written);
  g_assert_nonnull (expected);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, KIT_FORMAT_ERROR);
  if (strstr (error->message, expected) == NULL)
    g_error ("“%s” is not in “%s”", expected, error->message);

  one_line = kit_text_one_line (error->message);
  g_assert_cmpstr (error->message, ==, one_line);
  g_assert_cmpint (g_utf8_strlen (error->message, -1), <, 200);

  line = g_strdup_printf ("line %u: ", kit_format_error_get_line (error));
  g_assert_true (g_str_has_prefix (error->message, line));
  g_assert_cmpuint (kit_format_error_get_line (error), >, 0);
}

static void
test_all_are_there (void)
{
  g_autoptr (GHashTable) messages = read_messages ();
  g_autoptr (GPtrArray) names = kit_fixture_list ("malformed", ".json");

  g_assert_cmpuint (names->len, >=, 40);
  g_assert_cmpuint (names->len, ==, g_hash_table_size (messages));
}

static void
assert_refused (GString *text, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text->str, text->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = kit_fixture_rewrite (bytes, NULL, &error);

  g_assert_null (written);
  g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, message);
}

/* What is too large to lie in a folder. */
static void
test_generated (void)
{
  static const char head[] = "{\"format\":\"interview-kit/role\",\n\"x\":";
  g_autoptr (GString) text = g_string_new (head);

  for (int i = 0; i < 2000; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < 2000; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');
  assert_refused (text, "line 2: lists and objects lie too deep within each other");

  g_string_assign (text, head);
  g_string_append_c (text, '"');
  while (text->len < 20 * 1024 * 1024)
    g_string_append (text, "a long text that goes on and on and on and on and on and on");
  g_string_append (text, "\"}");
  assert_refused (text, "the file is larger than 16 MB");
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = kit_fixture_list ("malformed", ".json");
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/malformed/%s", (char *) names->pdata[i]);

      g_test_add_data_func (path, names->pdata[i], test_file);
    }
  g_test_add_func ("/malformed/all-are-there", test_all_are_there);
  g_test_add_func ("/malformed/generated", test_generated);

  return g_test_run ();
}
