/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-lines.h"

#include <string.h>

#include "kit-page-charset.h"

#define TAB_WIDTH 8

static void
line_free (gpointer data)
{
  KitPageLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* Characters that nobody sees and that carry no meaning here. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xFEFF || c == 0x200B || c == 0x2060 || c == 0x00AD ||
         (g_unichar_iscntrl (c) && !g_unichar_isspace (c));
}

/* Whether a variation selector after @c makes it a picture. */
static gboolean
is_picture (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL || c == 0x203C ||
         c == 0x2049 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

/* A digit, # or * is made a key by a selector and U+20E3. */
static gboolean
is_key (gunichar before, const char *after)
{
  return before < 0x80 && (g_ascii_isdigit ((char) before) || before == '#' || before == '*') &&
         g_utf8_get_char (after) == 0x20E3;
}

/* Single spaces, nothing invisible, and no selector that is left of an emoji. */
static char *
clean (const char *text)
{
  GString *cleaned = g_string_new (NULL);
  gunichar before = ' ';

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c))
        c = ' ';
      if (is_invisible (c) || (c == ' ' && before == ' ') ||
          (c == 0xFE0F && !is_picture (before) && !is_key (before, g_utf8_next_char (text))))
        continue;
      g_string_append_unichar (cleaned, c);
      before = c;
    }
  if (before == ' ' && cleaned->len > 0)
    g_string_truncate (cleaned, cleaned->len - 1);
  return g_string_free (cleaned, FALSE);
}

static guint
measure_indent (const char *text)
{
  guint indent = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '\t')
        indent += TAB_WIDTH - indent % TAB_WIDTH;
      else if (g_unichar_isspace (c))
        indent++;
      else if (!is_invisible (c))
        break;
    }
  return indent;
}

/* How many bytes of @text are the mark of a list, and the space after it. */
static gsize
measure_mark (const char *text)
{
  static const char marks[] = "•‣◦⁃∙·▪●○–-*+";
  gunichar c = g_utf8_get_char (text);
  const char *end = text;

  if (g_ascii_isdigit (*text))
    {
      while (g_ascii_isdigit (*end))
        end++;
      if (end - text > 3 || (*end != '.' && *end != ')'))
        return 0;
      end++;
    }
  else if (c != 0 && g_utf8_strchr (marks, -1, c) != NULL)
    end = g_utf8_next_char (text);
  else
    return 0;

  if (*end == ' ')
    return (gsize) (end + 1 - text);
  return *end == '\0' ? (gsize) (end - text) : 0;
}

static KitPageLine *
line_new (guint number, const char *text)
{
  KitPageLine *line = g_new0 (KitPageLine, 1);
  g_autofree char *cleaned = clean (text);
  gsize mark = measure_mark (cleaned);

  line->number = number;
  line->indent = measure_indent (text);
  line->has_mark = mark > 0;
  line->text = clean (cleaned + mark);
  return line;
}

/* The end of the line at @text, and where the next one begins. */
static const char *
find_end (const char *text, const char *end, const char **next)
{
  const char *at = text;

  while (at < end && *at != '\n' && *at != '\r')
    at++;

  *next = at < end ? at + 1 : at;
  if (at + 1 < end && at[0] == '\r' && at[1] == '\n')
    *next = at + 2;
  return at;
}

GPtrArray *
kit_page_lines_read (GBytes *bytes, guint *repaired)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  const char *next;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *end = text + size;

  *repaired = 0;
  if (!g_utf8_validate_len (text, size, NULL))
    return NULL;

  for (guint number = 1; text < end; number++, text = next)
    {
      const char *line_end = find_end (text, end, &next);
      g_autofree char *line = g_strndup (text, (gsize) (line_end - text));
      g_autofree char *right = kit_page_charset_repair (line);

      if (right != NULL && *repaired == 0)
        *repaired = number;
      g_ptr_array_add (lines, line_new (number, right != NULL ? right : line));
    }
  return g_steal_pointer (&lines);
}
