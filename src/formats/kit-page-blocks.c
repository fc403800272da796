/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-blocks.h"

static void
block_free (gpointer data)
{
  KitPageBlock *block = data;

  g_string_free (block->text, TRUE);
  g_free (block);
}

static gboolean
is_blank (GPtrArray *lines, guint index)
{
  const KitPageLine *line;

  if (index >= lines->len)
    return TRUE;

  line = g_ptr_array_index (lines, index);
  return !line->has_mark && *line->text == '\0';
}

/* Whether blank lines part the paragraphs; otherwise every line is one. */
static gboolean
has_blank_lines (GPtrArray *lines)
{
  guint n_blank = 0;
  guint n_others = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      if (is_blank (lines, i))
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
  block->has_mark = line->has_mark;
  block->text = g_string_new (text);
  return block;
}

/* Whether @next goes on with the paragraph of @block, which ended on the line before. */
static gboolean
goes_on (const KitPageBlock *block, const KitPageBlock *next)
{
  if (next->label != KIT_PAGE_TEXT || next->has_mark || block->text->len == 0)
    return FALSE;

  return block->label == KIT_PAGE_TEXT || block->label == KIT_PAGE_PURPOSE ||
         block->label == KIT_PAGE_ANSWER;
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

      if (is_blank (lines, i))
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
  return blocks;
}

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

guint
kit_page_blocks_find (GPtrArray *blocks, KitPageLabel label, guint from)
{
  while (from < blocks->len && get (blocks, from)->label != label)
    from++;
  return from;
}

static gboolean
is_part (const KitPageBlock *block)
{
  return block->label == KIT_PAGE_PURPOSE || block->label == KIT_PAGE_ANSWER;
}

/* Whether anything may be a question: beside purposes and answers, or below their heading. */
static gboolean
has_questions (GPtrArray *blocks, guint end)
{
  for (guint i = 0; i < end; i++)
    if (is_part (get (blocks, i)) || get (blocks, i)->label == KIT_PAGE_QUESTIONS)
      return TRUE;
  return FALSE;
}

/* The heading of the red flags stands after all that belongs to questions; a table of contents
 * may name it before. */
guint
kit_page_blocks_get_end (GPtrArray *blocks)
{
  guint from = 0;

  for (guint i = 0; i < blocks->len; i++)
    if (is_part (get (blocks, i)))
      from = i;
  if (from == 0)
    from = kit_page_blocks_find (blocks, KIT_PAGE_QUESTIONS, 0) % MAX (blocks->len, 1);
  return kit_page_blocks_find (blocks, KIT_PAGE_RED_FLAGS, from);
}

/* Below the heading of the questions; without one, below the other headings and what they are
 * about: the page's own words, and the overview. */
guint
kit_page_blocks_get_start (GPtrArray *blocks)
{
  guint end = kit_page_blocks_get_end (blocks);
  guint start = 0;
  guint first = 0;

  while (first < end && !is_part (get (blocks, first)))
    first++;

  for (guint i = 0; i < first; i++)
    {
      KitPageLabel label = get (blocks, i)->label;

      if (label == KIT_PAGE_QUESTIONS)
        start = i + 1;
      else if (label == KIT_PAGE_TITLE || label == KIT_PAGE_OVERVIEW)
        start = i + 2;
    }

  if (!has_questions (blocks, end))
    return end;
  return MIN (start, first);
}

/* The smallest indent of a label; G_MAXUINT without any. */
static guint
get_indent_of_parts (GPtrArray *blocks, guint start, guint end)
{
  guint indent = G_MAXUINT;

  for (guint i = start; i < end; i++)
    if (is_part (get (blocks, i)))
      indent = MIN (indent, get (blocks, i)->indent);
  return indent;
}

/* Whether the label at @index is the first one of its question. */
static gboolean
begins_question (GPtrArray *blocks, guint index, guint start)
{
  const KitPageBlock *block = get (blocks, index);

  if (!is_part (block) || block->label == KIT_PAGE_PURPOSE || index == start)
    return is_part (block);
  return get (blocks, index - 1)->label != KIT_PAGE_PURPOSE;
}

/* Whether the page shows by marks of lists, or by indentation, where a question begins. */
static gboolean
shows_questions (GPtrArray *blocks, guint start, guint end)
{
  guint indent = get_indent_of_parts (blocks, start, end);
  guint n_marked = 0;
  guint n_plain = 0;

  for (guint i = start; i < end; i++)
    {
      if (indent == G_MAXUINT && get (blocks, i)->has_mark)
        return TRUE;
      if (i > start && begins_question (blocks, i, start))
        {
          if (get (blocks, i - 1)->has_mark)
            n_marked++;
          else if (!is_part (get (blocks, i - 1)))
            n_plain++;
        }
    }
  return (indent > 0 && indent != G_MAXUINT) || n_marked > n_plain;
}

/* Entries of a list that are no part of an answer, and what stands left of the label below. */
static void
mark_shown_questions (GPtrArray *blocks, guint start, guint end)
{
  guint indent = get_indent_of_parts (blocks, start, end);

  for (guint i = start; i < end; i++)
    {
      KitPageBlock *block = get (blocks, i);

      if (block->label != KIT_PAGE_TEXT)
        continue;
      if (block->has_mark)
        block->is_question = block->indent <= indent;
      else
        block->is_question = block->indent < indent && i + 1 < end && is_part (get (blocks, i + 1));
    }
}

/* The texts that belong to the label at @index, one beside it included. */
static guint
count_texts (GPtrArray *blocks, guint index, guint end)
{
  guint count = get (blocks, index)->text->len > 0 ? 1 : 0;

  for (guint i = index + 1; i < end && !is_part (get (blocks, i)); i++)
    count++;
  return count;
}

/* Whether all labels but the last one have a single text, so that a second one after the last
 * is a question that was cut off. */
static gboolean
has_single_texts (GPtrArray *blocks, guint start, guint last, guint end)
{
  for (guint i = start; i < last; i++)
    {
      guint next = i + 1;

      if (!is_part (get (blocks, i)))
        continue;
      while (!is_part (get (blocks, next)))
        next++;
      /* The question that follows is counted as well. */
      if (count_texts (blocks, i, end) > (begins_question (blocks, next, start) ? 2U : 1U))
        return FALSE;
    }
  return TRUE;
}

/* The block before a label is the question, if the label before that has a text of its own. */
static void
mark_plain_questions (GPtrArray *blocks, guint start, guint end)
{
  guint last = end;

  for (guint i = start; i < end; i++)
    {
      if (!is_part (get (blocks, i)))
        continue;
      if (i > start && !is_part (get (blocks, i - 1)) &&
          (last == end || count_texts (blocks, last, end) > 1))
        get (blocks, i - 1)->is_question = TRUE;
      last = i;
    }

  if (last < end && end == blocks->len && count_texts (blocks, last, end) == 2 &&
      has_single_texts (blocks, start, last, end))
    get (blocks, end - 1)->is_question = TRUE;
}

void
kit_page_blocks_mark_questions (GPtrArray *blocks)
{
  guint start = kit_page_blocks_get_start (blocks);
  guint end = kit_page_blocks_get_end (blocks);

  if (shows_questions (blocks, start, end))
    mark_shown_questions (blocks, start, end);
  else
    mark_plain_questions (blocks, start, end);
}
