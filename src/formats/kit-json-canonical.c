/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-canonical.h"

#include <stdlib.h>
#include <string.h>

#include "kit-json-writer.h"

static void append_value (GString *out, const KitJson *value);

/* Digits, without point or trailing zeros, of the shortest decimal that comes back as @number,
 * which is positive; @exponent is where the point stands: 0.digits × 10^exponent. */
static char *
find_shortest_digits (double number, int *exponent)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  GString *digits = g_string_new (NULL);
  const char *e;

  for (int precision = 0; precision <= 16; precision++)
    {
      char format[] = { '%', '.', (char) ('0' + precision / 10), (char) ('0' + precision % 10),
                        'e', '\0' };

      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  e = strchr (text, 'e');
  for (const char *at = text; at < e; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  *exponent = atoi (e + 1) + 1;
  return g_string_free (digits, FALSE);
}

static void
append_zeros (GString *out, int count)
{
  for (int i = 0; i < count; i++)
    g_string_append_c (out, '0');
}

/* ECMA-262, Number::toString: n is where the point stands, k the number of digits. */
void
kit_json_append_number (GString *out, double number)
{
  g_autofree char *digits = NULL;
  int k;
  int n;

  if (number == 0)
    {
      g_string_append_c (out, '0');
      return;
    }
  if (number < 0)
    g_string_append_c (out, '-');

  digits = find_shortest_digits (ABS (number), &n);
  k = (int) strlen (digits);
  if (n > 21 || n < -5)
    {
      g_string_append_c (out, digits[0]);
      if (k > 1)
        g_string_append_printf (out, ".%s", digits + 1);
      g_string_append_printf (out, "e%+d", n - 1);
    }
  else if (n <= 0)
    {
      g_string_append (out, "0.");
      append_zeros (out, -n);
      g_string_append (out, digits);
    }
  else if (k <= n)
    {
      g_string_append (out, digits);
      append_zeros (out, n - k);
    }
  else
    g_string_append_printf (out, "%.*s.%s", n, digits, digits + n);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const KitJson *const *first = a;
  const KitJson *const *second = b;
  g_autofree gunichar2 *x = g_utf8_to_utf16 ((*first)->name, -1, NULL, NULL, NULL);
  g_autofree gunichar2 *y = g_utf8_to_utf16 ((*second)->name, -1, NULL, NULL, NULL);
  gsize i = 0;

  while (x[i] != 0 && x[i] == y[i])
    i++;
  return (int) x[i] - (int) y[i];
}

static void
append_list (GString *out, const KitJson *list)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < kit_json_get_n_children (list); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_value (out, kit_json_get_child (list, i));
    }
  g_string_append_c (out, ']');
}

static void
append_object (GString *out, const KitJson *object)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  for (guint i = 0; i < kit_json_get_n_children (object); i++)
    g_ptr_array_add (members, kit_json_get_child (object, i));
  g_ptr_array_sort (members, compare_names);

  g_string_append_c (out, '{');
  for (guint i = 0; i < members->len; i++)
    {
      const KitJson *member = g_ptr_array_index (members, i);

      if (i > 0)
        g_string_append_c (out, ',');
      kit_json_append_quoted (out, member->name);
      g_string_append_c (out, ':');
      append_value (out, member);
    }
  g_string_append_c (out, '}');
}

static void
append_value (GString *out, const KitJson *value)
{
  switch (value->type)
    {
    case KIT_JSON_BOOLEAN:
      g_string_append (out, value->integer ? "true" : "false");
      break;
    case KIT_JSON_INTEGER:
    case KIT_JSON_NUMBER:
      kit_json_append_number (out, g_ascii_strtod (value->text, NULL));
      break;
    case KIT_JSON_STRING:
      kit_json_append_quoted (out, value->text);
      break;
    case KIT_JSON_LIST:
      append_list (out, value);
      break;
    case KIT_JSON_OBJECT:
      append_object (out, value);
      break;
    case KIT_JSON_NULL:
    default:
      g_string_append (out, "null");
      break;
    }
}

char *
kit_json_to_canonical (const KitJson *value)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (value != NULL, NULL);

  append_value (out, value);
  return g_string_free (out, FALSE);
}
