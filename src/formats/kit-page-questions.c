/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-questions.h"

#include "kit-page-places.h"
#include "kit-page-runs.h"

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
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

/* How a page shows its questions. @last: the last label of a question */
typedef struct
{
  GPtrArray *blocks;
  KitPageSections *sections;
  guint dress;
  guint last;
} Shape;

static guint
find_last_part (GPtrArray *blocks, const KitPageSections *sections)
{
  guint last = sections->start;

  for (guint i = sections->start; i < sections->end; i++)
    if (kit_page_block_is_part (get (blocks, i)))
      last = i;
  return last;
}

/* Whether @index stands left of the labels, as no part of an answer does. */
static gboolean
is_left (const Shape *shape, guint index)
{
  return shape->sections->indent != G_MAXUINT &&
         get (shape->blocks, index)->indent < shape->sections->indent;
}

/* Whether @index is a question: dressed like one, and no part of an answer; or left of the label
 * below; or left of labels at all, where nothing but that shows a question. */
static gboolean
is_question (const Shape *shape, guint index)
{
  const KitPageBlock *block = get (shape->blocks, index);

  if (shape->dress != 0 && (block->dress & shape->dress) == shape->dress)
    return block->indent <= shape->sections->indent || (shape->dress & KIT_PAGE_HEADINGS) != 0;
  if (!is_left (shape, index))
    return FALSE;
  if (index + 1 == shape->sections->end)
    return shape->dress == 0;
  return kit_page_block_is_part (get (shape->blocks, index + 1)) ||
         (shape->dress == 0 && index < shape->last);
}

/* Whether @index is no part of what is above it, as the heading of a group of questions is not:
 * it ranks before their headings, or stands left of the labels. */
static gboolean
is_apart (const Shape *shape, guint index)
{
  const KitPageBlock *block = get (shape->blocks, index);
  const KitPageBlock *above = get (shape->blocks, index - 1);

  if (kit_page_block_is_part (above) && above->text->len == 0)
    return FALSE;
  if (kit_page_block_is_heading (block) && (shape->dress & KIT_PAGE_HEADINGS) != 0)
    return (block->dress & KIT_PAGE_HEADINGS) < shape->dress;
  return is_left (shape, index) && !kit_page_block_is_entry (block);
}

/* Whether @index, which is apart, heads a list below the last answer of all, which no other
 * heading says to be the red flags. */
static gboolean
heads_red_flags (const Shape *shape, guint index)
{
  if (index < shape->last || shape->sections->red_flags < shape->blocks->len)
    return FALSE;

  for (guint i = index + 1; i < shape->sections->end; i++)
    if (kit_page_block_is_entry (get (shape->blocks, i)))
      return TRUE;
  return FALSE;
}

static void
take_red_flags (const Shape *shape, guint index)
{
  shape->sections->end = shape->sections->red_flags = index;
  shape->sections->has_unknown_heading = TRUE;
  get (shape->blocks, index)->label = KIT_PAGE_RED_FLAGS;
}

static void
mark_shown (const Shape *shape)
{
  gboolean began = FALSE;
  gboolean apart = FALSE;

  for (guint i = shape->sections->start; i < shape->sections->end; i++)
    {
      KitPageBlock *block = get (shape->blocks, i);

      if (block->label != KIT_PAGE_TEXT)
        apart = FALSE;
      else if (is_question (shape, i) && !(apart && i > shape->last))
        {
          block->use = KIT_PAGE_QUESTION;
          apart = FALSE;
        }
      else if (apart || (began && is_apart (shape, i)))
        {
          if (!apart && heads_red_flags (shape, i))
            {
              take_red_flags (shape, i);
              return;
            }
          block->use = KIT_PAGE_ASIDE;
          apart = TRUE;
        }
      began = began || block->label != KIT_PAGE_TEXT || block->use == KIT_PAGE_QUESTION;
    }
}

void
kit_page_questions_mark (GPtrArray *blocks, KitPageSections *sections)
{
  g_autoptr (GArray) runs = kit_page_runs_find (blocks, sections);
  Shape shape = { blocks, sections, find_dress (blocks, runs), find_last_part (blocks, sections) };

  if (shape.dress == 0 && (sections->indent == 0 || sections->indent == G_MAXUINT))
    kit_page_places_mark (blocks, runs);
  else
    mark_shown (&shape);
}
