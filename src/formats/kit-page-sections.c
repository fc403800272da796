/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-sections.h"

static const KitPageBlock *
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
        (get (blocks, i)->dress & KIT_PAGE_HEADINGS) != 0 &&
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
    if (get (blocks, i)->label == KIT_PAGE_TEXT &&
        (get (blocks, i)->dress & KIT_PAGE_HEADINGS) != 0)
      return is_topmost (blocks, i) ? i : blocks->len;
  return blocks->len;
}

KitPageSections
kit_page_sections_find (GPtrArray *blocks)
{
  KitPageSections sections;
  guint first = find_part (blocks, 0);

  sections.title = find_title (blocks, first);
  sections.overview = find (blocks, KIT_PAGE_OVERVIEW, 0);
  sections.end = find (blocks, KIT_PAGE_RED_FLAGS, find_last_of_questions (blocks));
  first = MIN (first, sections.end);
  sections.start = has_questions (blocks, sections.end) ? find_start (blocks, sections.title, first)
                                                        : sections.end;
  return sections;
}
