/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-markdown-text.h"

#include <string.h>

/* Digits, a point or bracket and a space begin a list; returns where the second of them is. */
static const char *
find_list_mark (const char *line)
{
  const char *at = line;

  while (g_ascii_isdigit (*at))
    at++;
  if (at == line || (*at != '.' && *at != ')'))
    return NULL;
  return at[1] == ' ' || at[1] == '\t' || at[1] == '\0' ? at : NULL;
}

static void
append_line (GString *out, const char *line)
{
  const char *list_mark;

  for (; *line == ' ' || *line == '\t'; line++)
    g_string_append (out, "&nbsp;");

  list_mark = find_list_mark (line);
  for (const char *at = line; *at != '\0'; at++)
    {
      gboolean is_mark = strchr ("\\`*_[]<>&|~", *at) != NULL ||
                         (at == line && strchr ("#+-=", *at) != NULL) || at == list_mark;

      if (is_mark)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
    }
}

/* The lines of @text, whichever way they end. */
static GStrv
split_lines (const char *text)
{
  g_autoptr (GString) unix_text = g_string_new (text);

  g_string_replace (unix_text, "\r\n", "\n", 0);
  g_string_replace (unix_text, "\r", "\n", 0);
  return g_strsplit (unix_text->str, "\n", -1);
}

void
kit_markdown_append_inline (GString *out, const char *text)
{
  g_auto (GStrv) lines = split_lines (text);
  g_autofree char *line = g_strjoinv (" ", lines);

  append_line (out, g_strstrip (line));
}

static gboolean
is_blank (const char *line)
{
  return line == NULL || line[strspn (line, " \t\r\n")] == '\0';
}

void
kit_markdown_append_text (GString *out, const char *prefix, const char *text)
{
  g_auto (GStrv) lines = split_lines (text);

  if (is_blank (text))
    return;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append (out, prefix);
      if (!is_blank (lines[i]))
        {
          append_line (out, g_strchomp (lines[i]));
          /* A line end within a paragraph. */
          if (!is_blank (lines[i + 1]))
            g_string_append_c (out, '\\');
        }
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
append_hashes (GString *out, guint level)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
}

void
kit_markdown_append_heading (GString *out, guint level, const char *text)
{
  append_hashes (out, level);
  kit_markdown_append_inline (out, text);
  g_string_append (out, "\n\n");
}

void
kit_markdown_append_numbered (GString *out, guint number, const char *label, const char *text)
{
  append_hashes (out, 3);
  g_string_append_printf (out, is_blank (label) ? "%u." : "%u. ", number);
  kit_markdown_append_inline (out, label);
  g_string_append (out, "\n\n");
  if (!g_str_equal (label, text))
    kit_markdown_append_text (out, "", text);
}

void
kit_markdown_append_field (GString *out, const char *name, const char *text)
{
  if (is_blank (text))
    return;

  g_string_append_printf (out, "- **%s:** ", name);
  kit_markdown_append_inline (out, text);
  g_string_append_c (out, '\n');
}

void
kit_markdown_append_section (GString *out, const char *name, const char *text)
{
  if (is_blank (text))
    return;

  g_string_append_printf (out, "**%s**\n\n", name);
  kit_markdown_append_text (out, "> ", text);
}
