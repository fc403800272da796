/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-questions.h"

#include "kit-page-places.h"

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

/* Whether the label at @index is the first one of its question. */
static gboolean
begins_question (GPtrArray *blocks, guint index)
{
  return get (blocks, index)->label == KIT_PAGE_PURPOSE ||
         (get (blocks, index)->label == KIT_PAGE_ANSWER &&
          get (blocks, index - 1)->label != KIT_PAGE_PURPOSE);
}

/* Whether the page shows by marks of lists, or by indentation, where a question begins. */
static gboolean
shows_questions (GPtrArray *blocks, const KitPageSections *sections, guint indent)
{
  guint n_marked = 0;
  guint n_plain = 0;

  for (guint i = sections->start; i < sections->end; i++)
    {
      if (indent == G_MAXUINT && get (blocks, i)->has_mark)
        return TRUE;
      if (i > sections->start && begins_question (blocks, i))
        {
          if (get (blocks, i - 1)->has_mark)
            n_marked++;
          else if (!kit_page_block_is_part (get (blocks, i - 1)))
            n_plain++;
        }
    }
  return (indent > 0 && indent != G_MAXUINT) || n_marked > n_plain;
}

/* Entries of a list that are no part of an answer, and what stands left of the label below. */
static void
mark_shown (GPtrArray *blocks, const KitPageSections *sections, guint indent)
{
  for (guint i = sections->start; i < sections->end; i++)
    {
      KitPageBlock *block = get (blocks, i);

      if (block->label != KIT_PAGE_TEXT)
        continue;
      if (block->has_mark)
        block->is_question = block->indent <= indent;
      else
        block->is_question = block->indent < indent && i + 1 < sections->end &&
                             kit_page_block_is_part (get (blocks, i + 1));
    }
}

void
kit_page_questions_mark (GPtrArray *blocks, const KitPageSections *sections)
{
  guint indent = get_indent_of_parts (blocks, sections);

  if (shows_questions (blocks, sections, indent))
    mark_shown (blocks, sections, indent);
  else
    kit_page_places_mark (blocks, sections);
}
