/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-lines.h"

#include <string.h>

#include "kit-page-charset.h"

#define TAB_WIDTH 8

static void
line_free (gpointer data)
{
  KitPageLine *line = data;

  g_free (line->whole);
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

/* How many bytes of @text are the number of a list, and how many its bullet. */
static gsize
measure_number (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length >= 1 && length <= 3 && (text[length] == '.' || text[length] == ')') ? length + 1
                                                                                    : 0;
}

static gsize
measure_bullet (const char *text)
{
  static const char bullets[] = "•‣◦⁃∙·▪●○–-*+";
  gunichar c = g_utf8_get_char (text);

  if (c == 0 || g_utf8_strchr (bullets, -1, c) == NULL)
    return 0;
  return (gsize) (g_utf8_next_char (text) - text);
}

/* How many bytes of @text are what it is dressed with on the left, and what that is. */
static gsize
measure_dress (const char *text, guint *dress)
{
  gsize hashes = strspn (text, "#");
  gsize length;

  if ((length = measure_number (text)) > 0)
    *dress = KIT_PAGE_NUMBER;
  else if ((length = measure_bullet (text)) > 0)
    *dress = KIT_PAGE_BULLET;
  else if (hashes >= 1 && hashes <= 6)
    *dress = KIT_PAGE_HEADING (length = hashes);

  /* "3.5" and "-1" are text. */
  return length > 0 && (text[length] == ' ' || text[length] == '\0') ? length : 0;
}

/* A heading may be closed as it is opened. */
static void
strip_closing_hashes (GString *text)
{
  gsize length = text->len;

  while (length > 0 && text->str[length - 1] == '#')
    length--;
  if (length == 0 || text->str[length - 1] == ' ')
    g_string_truncate (text, length);
}

static void
strip (GString *text)
{
  g_autofree char *cleaned = clean (text->str);

  g_string_assign (text, cleaned);
}

gboolean
kit_page_emphasis_strip (GString *text)
{
  char mark = text->str[0];
  gsize length = strspn (text->str, mark == '*' ? "*" : "_");
  g_autofree char *marks = g_strndup (text->str, length);
  g_autofree char *inside = NULL;

  if (length == 0 || length > 3 || text->len <= 2 * length || !g_str_has_suffix (text->str, marks))
    return FALSE;

  inside = g_strndup (text->str + length, text->len - 2 * length);
  if (strstr (inside, marks) != NULL)
    return FALSE;

  g_string_assign (text, inside);
  strip (text);
  return TRUE;
}

/* Takes from @text, from the outside in, what it is dressed with: "### 3. **Why?** ###". */
static guint
undress (GString *text)
{
  guint dress = 0;

  for (;;)
    {
      guint next = 0;
      gsize length = measure_dress (text->str, &next);

      /* Nothing in an entry is dressed for another. */
      if (length > 0 && (dress & KIT_PAGE_ENTRY) == 0 && (dress == 0 || next == KIT_PAGE_NUMBER))
        {
          g_string_erase (text, 0, (gssize) length);
          strip (text);
          if ((next & KIT_PAGE_HEADINGS) != 0)
            strip_closing_hashes (text);
          strip (text);
        }
      else if (kit_page_emphasis_strip (text))
        next = KIT_PAGE_EMPHASIS;
      else
        return dress;
      dress |= next;
    }
}

/* Whether @text is nothing but a line drawn between others: "---", "* * *". */
static gboolean
is_rule (const char *text)
{
  guint count = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == *text)
        count++;
      else if (*at != ' ')
        return FALSE;
    }
  return count >= 3 && strchr ("-*_=", *text) != NULL;
}

static void
set_whole (KitPageLine *self, const char *whole)
{
  g_autoptr (GString) text = g_string_new (is_rule (whole) ? "" : whole);

  g_set_str (&self->whole, whole);
  self->dress = undress (text);
  g_set_str (&self->text, text->str);
}

static KitPageLine *
line_new (guint number, guint indent, const char *whole)
{
  KitPageLine *self = g_new0 (KitPageLine, 1);

  self->number = number;
  self->indent = indent;
  set_whole (self, whole);
  return self;
}

KitPageLine *
kit_page_line_split (KitPageLine *self, const KitPageLine *end)
{
  gsize length = strlen (self->whole);
  gsize end_length = strlen (end->whole);
  g_autofree char *rest = NULL;

  if (length <= end_length || !g_str_has_suffix (self->whole, end->whole))
    return NULL;

  rest = g_strchomp (g_strndup (self->whole, length - end_length));
  set_whole (self, rest);
  return line_new (self->number, end->indent, end->whole);
}

gboolean
kit_page_line_is_blank (const KitPageLine *self)
{
  return self->dress == 0 && *self->text == '\0';
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
  const char *data = g_bytes_get_data (bytes, &size);
  /* No bytes are no pointer either. */
  const char *text = size > 0 ? data : "";
  const char *end = text + size;

  *repaired = 0;
  if (!g_utf8_validate_len (text, size, NULL))
    return NULL;

  for (guint number = 1; text < end; number++, text = next)
    {
      const char *line_end = find_end (text, end, &next);
      g_autofree char *line = g_strndup (text, (gsize) (line_end - text));
      g_autofree char *right = kit_page_charset_repair (line);
      g_autofree char *whole = clean (right != NULL ? right : line);

      if (right != NULL && *repaired == 0)
        *repaired = number;
      g_ptr_array_add (lines,
                       line_new (number, measure_indent (right != NULL ? right : line), whole));
    }
  return g_steal_pointer (&lines);
}
