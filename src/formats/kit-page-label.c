/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-blocks.h"

#include <string.h>

typedef enum
{
  WHOLE_LINE,
  END_OF_LINE,
  BEGINNING,
} Place;

/* The words of the labels, in ASCII and in lower case, and where in a line they must stand. One
 * at the beginning is followed by a colon, or by nothing. */
static const struct
{
  KitPageLabel label;
  Place place;
  const char *words;
} labels[] = {
  { KIT_PAGE_TITLE, END_OF_LINE, "interview questions and answers" },
  { KIT_PAGE_OVERVIEW, END_OF_LINE, "overview" },
  { KIT_PAGE_QUESTIONS, WHOLE_LINE, "sample interview questions" },
  { KIT_PAGE_PURPOSE, BEGINNING, "purpose" },
  { KIT_PAGE_ANSWER, BEGINNING, "sample answer" },
  { KIT_PAGE_RED_FLAGS, WHOLE_LINE, "red flags" },
};

/* What a heading may be dressed with: emoji, marks of Markdown, a colon. */
static gboolean
is_dress (gunichar c)
{
  if (c < 0x80)
    return strchr (":#*_= ", (int) c) != NULL;

  switch (g_unichar_type (c))
    {
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
undress (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (start < end && is_dress (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_dress (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

/* What stands before @words, which are the last ones of @text; %NULL where they are not. */
static char *
split_end (const char *text, const char *words)
{
  g_autofree char *heading = undress (text);
  gsize length = strlen (heading);
  gsize words_length = strlen (words);

  if (length <= words_length || heading[length - words_length - 1] != ' ' ||
      g_ascii_strcasecmp (heading + length - words_length, words) != 0)
    return NULL;

  return g_strndup (heading, length - words_length - 1);
}

/* Whether @text is @words, and nothing beside them but how many there are ("5 Red Flags"). */
static gboolean
is_heading (const char *text, const char *words)
{
  static const char count[] = "0123456789() :";
  g_autofree char *heading = undress (text);
  const char *start = heading + strspn (heading, count);
  gsize length = strlen (words);

  return g_ascii_strncasecmp (start, words, length) == 0 &&
         start[length + strspn (start + length, count)] == '\0';
}

/* How many bytes of @text are spaces, and @emphasis behind them. */
static gsize
measure_emphasis (const char *text, const char *emphasis)
{
  gsize spaces = strspn (text, " ");

  return spaces + (g_str_has_prefix (text + spaces, emphasis) ? strlen (emphasis) : 0);
}

/* What stands behind @words and a colon, both of which may be emphasized. */
static char *
split_beginning (const char *text, const char *words)
{
  g_autofree char *heading = undress (text);
  g_autofree char *emphasis = g_strndup (text, strspn (text, "*_"));
  gsize length = strlen (words);

  if (g_ascii_strcasecmp (heading, words) == 0)
    return g_strdup ("");
  text += strlen (emphasis);
  if (g_ascii_strncasecmp (text, words, length) != 0)
    return NULL;

  text += length;
  text += measure_emphasis (text, emphasis);
  if (*text != ':')
    return NULL;

  text++;
  return g_strstrip (g_strdup (text + measure_emphasis (text, emphasis)));
}

static char *
split (const char *text, Place place, const char *words)
{
  switch (place)
    {
    case END_OF_LINE:
      return split_end (text, words);
    case BEGINNING:
      return split_beginning (text, words);
    case WHOLE_LINE:
    default:
      return is_heading (text, words) ? g_strdup ("") : NULL;
    }
}

KitPageLabel
kit_page_label_of_line (const KitPageLine *line, char **text)
{
  /* Headings are no entries of a list, but may have a number. */
  gboolean is_entry = (line->dress & KIT_PAGE_ENTRY) != 0 && (line->dress & KIT_PAGE_HEADINGS) == 0;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (is_entry && labels[i].place != BEGINNING)
        continue;

      *text = split (line->text, labels[i].place, labels[i].words);
      if (*text != NULL)
        return labels[i].label;
    }

  *text = g_strdup (line->text);
  return KIT_PAGE_TEXT;
}

/* Whether @words stand in @text, and are no part of longer ones. */
static gboolean
has_words (const char *text, const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (const char *at = folded; (at = strstr (at, words)) != NULL; at++)
    if ((at == folded || !g_ascii_isalnum (at[-1])) && !g_ascii_isalnum (at[strlen (words)]))
      return TRUE;
  return FALSE;
}

static guint
count_words (const char *text)
{
  guint count = 1;

  for (; *text != '\0'; text++)
    count += *text == ' ' ? 1 : 0;
  return count;
}

gboolean
kit_page_label_speaks_of_red_flags (const char *text)
{
  static const char *const names[] = { "red flags", "red flag", "warning signs", "danger signs" };

  if (count_words (text) > 16)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_words (text, names[i]))
      return TRUE;
  return FALSE;
}
