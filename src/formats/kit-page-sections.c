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

/* Below the heading of the questions; without one, below the other headings and what they are
 * about: the page's own words, and the overview. */
static guint
find_start (GPtrArray *blocks, guint end)
{
  guint start = 0;
  guint i;

  for (i = 0; i < end && !kit_page_block_is_part (get (blocks, i)); i++)
    {
      KitPageLabel label = get (blocks, i)->label;

      if (label == KIT_PAGE_QUESTIONS)
        start = i + 1;
      else if (label == KIT_PAGE_TITLE || label == KIT_PAGE_OVERVIEW)
        start = i + 2;
    }
  return MIN (start, i);
}

KitPageSections
kit_page_sections_find (GPtrArray *blocks)
{
  KitPageSections sections;

  sections.title = find (blocks, KIT_PAGE_TITLE, 0);
  sections.overview = find (blocks, KIT_PAGE_OVERVIEW, 0);
  sections.end = find (blocks, KIT_PAGE_RED_FLAGS, find_last_of_questions (blocks));
  sections.start =
    has_questions (blocks, sections.end) ? find_start (blocks, sections.end) : sections.end;
  return sections;
}
