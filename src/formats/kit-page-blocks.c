/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-blocks.h"

static void
block_free (gpointer data)
{
  KitPageBlock *block = data;

  g_string_free (block->text, TRUE);
  g_free (block);
}

/* Whether blank lines part the paragraphs; otherwise every line is one. */
static gboolean
has_blank_lines (GPtrArray *lines)
{
  guint n_blank = 0;
  guint n_others = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      if (kit_page_line_is_blank (g_ptr_array_index (lines, i)))
        n_blank++;
      else
        n_others++;
    }
  return n_blank * 3 >= n_others;
}

/* Whether a label may stand here: the headings come before all purposes and answers, the first
 * two of them before the third; what looks like one later on is a text. */
static gboolean
may_stand (KitPageLabel label, KitPageLabel latest)
{
  switch (label)
    {
    case KIT_PAGE_TITLE:
    case KIT_PAGE_OVERVIEW:
      return latest < label;
    case KIT_PAGE_QUESTIONS:
      return latest <= label;
    case KIT_PAGE_TEXT:
    case KIT_PAGE_PURPOSE:
    case KIT_PAGE_ANSWER:
    case KIT_PAGE_RED_FLAGS:
    default:
      return TRUE;
    }
}

static KitPageBlock *
block_new (const KitPageLine *line, KitPageLabel latest)
{
  KitPageBlock *block = g_new0 (KitPageBlock, 1);
  g_autofree char *text = NULL;

  block->label = kit_page_label_of_line (line, &text);
  if (!may_stand (block->label, latest))
    {
      block->label = KIT_PAGE_TEXT;
      g_set_str (&text, line->text);
    }
  block->line = line->number;
  block->indent = line->indent;
  block->dress = line->dress;
  block->text = g_string_new (text);
  return block;
}

/* Whether @next goes on with the paragraph of @block, which ended on the line before. */
static gboolean
goes_on (const KitPageBlock *block, const KitPageBlock *next)
{
  if (next->label != KIT_PAGE_TEXT || next->dress != 0 || block->text->len == 0 ||
      (block->dress & (KIT_PAGE_HEADINGS | KIT_PAGE_EMPHASIS)) != 0)
    return FALSE;

  return block->label == KIT_PAGE_TEXT || block->label == KIT_PAGE_PURPOSE ||
         block->label == KIT_PAGE_ANSWER;
}

/* What is emphasized across lines, or beside a label. */
static void
strip_emphasis (gpointer data, gpointer user_data)
{
  KitPageBlock *block = data;

  if (kit_page_emphasis_strip (block->text) && block->label == KIT_PAGE_TEXT)
    block->dress |= KIT_PAGE_EMPHASIS;
}

GPtrArray *
kit_page_blocks_read (GPtrArray *lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func (block_free);
  gboolean joins_lines = has_blank_lines (lines);
  KitPageLabel latest = KIT_PAGE_TEXT;
  KitPageBlock *last = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      KitPageBlock *block;

      if (kit_page_line_is_blank (g_ptr_array_index (lines, i)))
        {
          last = NULL;
          continue;
        }

      block = block_new (g_ptr_array_index (lines, i), latest);
      if (block->label != KIT_PAGE_RED_FLAGS)
        latest = MAX (latest, block->label);
      if (joins_lines && last != NULL && goes_on (last, block))
        {
          g_string_append_printf (last->text, " %s", block->text->str);
          block_free (block);
          continue;
        }
      g_ptr_array_add (blocks, block);
      last = block;
    }

  g_ptr_array_foreach (blocks, strip_emphasis, NULL);
  return blocks;
}

gboolean
kit_page_block_is_part (const KitPageBlock *block)
{
  return block->label == KIT_PAGE_PURPOSE || block->label == KIT_PAGE_ANSWER;
}

gboolean
kit_page_text_is_quote_open (const char *text)
{
  int depth = 0;

  if (g_utf8_get_char (text) != 0x201C)
    return FALSE;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      depth += c == 0x201C ? 1 : c == 0x201D ? -1 : 0;
      if (depth == 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
kit_page_block_is_heading (const KitPageBlock *block)
{
  return (block->dress & KIT_PAGE_HEADINGS) != 0;
}

gboolean
kit_page_block_is_entry (const KitPageBlock *block)
{
  return (block->dress & KIT_PAGE_ENTRY) != 0 && !kit_page_block_is_heading (block);
}

gboolean
kit_page_block_is_ended (const KitPageBlock *block)
{
  const char *end = block->text->str + block->text->len;
  gunichar c = 0;

  while (end > block->text->str)
    {
      end = g_utf8_prev_char (end);
      c = g_utf8_get_char (end);
      if (g_utf8_strchr ("\"')”’»", -1, c) == NULL)
        break;
    }
  return c != 0 && g_utf8_strchr (".!?…。", -1, c) != NULL;
}
