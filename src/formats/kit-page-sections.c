/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-sections.h"

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

/* The first block at or after @from of a label. */
static guint
find (GPtrArray *blocks, KitPageLabel label, guint from)
{
  while (from < blocks->len && get (blocks, from)->label != label)
    from++;
  return from;
}

/* The last block of a question's labels, or else the heading of the questions, or else the first
 * block: a table of contents may name the red flags before, so their section is below. */
static guint
find_last_of_questions (GPtrArray *blocks)
{
  guint last = find (blocks, KIT_PAGE_QUESTIONS, 0);

  for (guint i = 0; i < blocks->len; i++)
    if (kit_page_block_is_part (get (blocks, i)))
      last = i;
  return last == blocks->len ? 0 : last;
}

/* Whether anything may be a question: beside purposes and answers, or below their heading. */
static gboolean
has_questions (GPtrArray *blocks, guint end)
{
  for (guint i = 0; i < end; i++)
    if (kit_page_block_is_part (get (blocks, i)) || get (blocks, i)->label == KIT_PAGE_QUESTIONS)
      return TRUE;
  return FALSE;
}

/* The first block at or after @start that is a label of a question. */
static guint
find_part (GPtrArray *blocks, guint start)
{
  while (start < blocks->len && !kit_page_block_is_part (get (blocks, start)))
    start++;
  return start;
}

/* Below the heading of the questions; without one, below the last of the other headings: what
 * comes first is then still about those. */
static guint
find_start (GPtrArray *blocks, guint title, guint first)
{
  guint start = title < first ? title + 1 : 0;

  for (guint i = start; i < first; i++)
    if (get (blocks, i)->label == KIT_PAGE_OVERVIEW || get (blocks, i)->label == KIT_PAGE_QUESTIONS)
      start = i + 1;
  return start;
}

/* Whether the heading at @index stands above all others that have no meaning of their own. */
static gboolean
is_topmost (GPtrArray *blocks, guint index)
{
  for (guint i = 0; i < blocks->len; i++)
    if (i != index && get (blocks, i)->label == KIT_PAGE_TEXT &&
        kit_page_block_is_heading (get (blocks, i)) &&
        (get (blocks, i)->dress & KIT_PAGE_HEADINGS) <=
          (get (blocks, index)->dress & KIT_PAGE_HEADINGS))
      return FALSE;
  return TRUE;
}

/* The label of a title; without one, the heading at the top of a page that has others below. */
static guint
find_title (GPtrArray *blocks, guint first)
{
  guint title = find (blocks, KIT_PAGE_TITLE, 0);

  if (title < blocks->len)
    return title;

  for (guint i = 0; i + 1 < first; i++)
    if (get (blocks, i)->label == KIT_PAGE_TEXT && kit_page_block_is_heading (get (blocks, i)))
      return is_topmost (blocks, i) ? i : blocks->len;
  return blocks->len;
}

/* How surely @index is the heading of the red flags; 0 where it is none. */
static guint
get_rank (GPtrArray *blocks, guint index, guint indent)
{
  const KitPageBlock *block = get (blocks, index);

  if (block->label == KIT_PAGE_RED_FLAGS)
    return 3;
  if (block->label != KIT_PAGE_TEXT || index + 1 == blocks->len ||
      kit_page_block_is_entry (block) || !kit_page_label_speaks_of_red_flags (block->text->str))
    return 0;
  if (kit_page_block_is_heading (block))
    return 2;
  /* A sentence about red flags, or a line within an answer, is none. */
  return !kit_page_block_is_ended (block) && (indent == 0 || block->indent < indent) ? 1 : 0;
}

/* Below all that belongs to questions: the surest heading there, the first of its kind. */
static guint
find_red_flags (GPtrArray *blocks, guint indent)
{
  guint found = blocks->len;
  guint highest = 0;

  for (guint i = find_last_of_questions (blocks); i < blocks->len; i++)
    {
      guint rank = get_rank (blocks, i, indent);

      if (rank > highest)
        {
          found = i;
          highest = rank;
        }
    }
  return found;
}

static guint
get_indent (GPtrArray *blocks)
{
  guint indent = G_MAXUINT;

  for (guint i = 0; i < blocks->len; i++)
    if (kit_page_block_is_part (get (blocks, i)))
      indent = MIN (indent, get (blocks, i)->indent);
  return indent;
}

KitPageSections
kit_page_sections_find (GPtrArray *blocks)
{
  KitPageSections sections = { .indent = get_indent (blocks) };
  guint first = find_part (blocks, 0);

  sections.red_flags = find_red_flags (blocks, sections.indent);
  sections.end = sections.red_flags;
  if (sections.red_flags < blocks->len)
    get (blocks, sections.red_flags)->label = KIT_PAGE_RED_FLAGS;
  first = MIN (first, sections.end);
  sections.title = find_title (blocks, first);
  sections.overview = find (blocks, KIT_PAGE_OVERVIEW, 0);
  sections.start = has_questions (blocks, sections.end) ? find_start (blocks, sections.title, first)
                                                        : sections.end;
  return sections;
}
