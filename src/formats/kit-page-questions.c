/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-questions.h"

#include "kit-page-places.h"
#include "kit-page-runs.h"

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

/* The smallest indent of a label; G_MAXUINT without any. */
static guint
get_indent_of_parts (GPtrArray *blocks, const KitPageSections *sections)
{
  guint indent = G_MAXUINT;

  for (guint i = sections->start; i < sections->end; i++)
    if (kit_page_block_is_part (get (blocks, i)))
      indent = MIN (indent, get (blocks, i)->indent);
  return indent;
}

/* How many of the texts that can only be questions are dressed with @dress, and how many are not:
 * the last one above a label with which a question begins, unless the label above needs it. A page
 * without such labels has only questions. */
static void
count_dressed (GPtrArray *blocks, GArray *runs, guint dress, guint *n_dressed, guint *n_others)
{
  *n_dressed = *n_others = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const KitPageRun *run = &g_array_index (runs, KitPageRun, i);
      guint first = runs->len == 1 ? run->start : run->end - 1;

      if (kit_page_run_count (run) <= run->n_own || !(run->begins || runs->len == 1))
        continue;
      for (guint j = first; j < run->end; j++)
        *((get (blocks, j)->dress & dress) != 0 ? n_dressed : n_others) += 1;
    }
}

/* What the questions of the page are dressed with: all that most of them have; 0 for nothing. */
static guint
find_dress (GPtrArray *blocks, GArray *runs)
{
  guint found = 0;
  guint n_found = 0;

  for (guint dress = KIT_PAGE_BULLET; dress <= KIT_PAGE_HEADING (6); dress <<= 1)
    {
      guint n_dressed;
      guint n_others;

      count_dressed (blocks, runs, dress, &n_dressed, &n_others);
      if (n_dressed == 0 || (n_dressed <= n_others && runs->len > 1))
        continue;
      if (n_dressed > n_found)
        found = 0;
      if (n_dressed >= n_found)
        {
          found |= dress;
          n_found = n_dressed;
        }
    }
  return found;
}

/* Entries of a list that are no part of an answer, headings, and what stands left of the label
 * below. */
static void
mark_shown (GPtrArray *blocks, const KitPageSections *sections, guint dress, guint indent)
{
  for (guint i = sections->start; i < sections->end; i++)
    {
      KitPageBlock *block = get (blocks, i);

      if (block->label != KIT_PAGE_TEXT)
        continue;
      if (dress != 0 && (block->dress & dress) == dress)
        block->is_question = block->indent <= indent || (dress & KIT_PAGE_HEADINGS) != 0;
      else
        block->is_question = block->indent < indent && i + 1 < sections->end &&
                             kit_page_block_is_part (get (blocks, i + 1));
    }
}

void
kit_page_questions_mark (GPtrArray *blocks, const KitPageSections *sections)
{
  g_autoptr (GArray) runs = kit_page_runs_find (blocks, sections);
  guint dress = find_dress (blocks, runs);
  guint indent = get_indent_of_parts (blocks, sections);

  if (dress != 0 || (indent > 0 && indent != G_MAXUINT))
    mark_shown (blocks, sections, dress, indent);
  else
    kit_page_places_mark (blocks, sections, runs);
}
