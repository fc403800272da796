/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-questions.h"

#include "kit-page-places.h"
#include "kit-page-runs.h"

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

static const KitPageRun *
get_run (GArray *runs, guint index)
{
  return &g_array_index (runs, KitPageRun, index);
}

/* Whether @run stands below no heading that says what follows, so that it ends with a question only
 * if that looks like one. */
static gboolean
is_unannounced (const KitPageRun *run)
{
  return run->label == KIT_PAGE_TEXT || run->label == KIT_PAGE_TITLE;
}

/* Whether @block stands left of the labels, as no part of an answer does. */
static gboolean
is_left (const KitPageBlock *block, const KitPageSections *sections)
{
  return sections->indent != G_MAXUINT && block->indent < sections->indent;
}

/* How many of the texts that can only be questions are dressed with @dress, and how many are not:
 * the last one above a label with which a question begins, unless the label above needs it, or it
 * is indented like the labels. A page without labels has only questions. */
static void
count_dressed (GPtrArray *blocks,
               const KitPageSections *sections,
               GArray *runs,
               guint dress,
               guint *n_dressed,
               guint *n_others)
{
  *n_dressed = *n_others = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const KitPageRun *run = get_run (runs, i);

      if (kit_page_run_count (run) <= run->n_own || !(run->begins || runs->len == 1))
        continue;
      for (guint j = runs->len == 1 ? run->start : run->end - 1; j < run->end; j++)
        {
          const KitPageBlock *block = get (blocks, j);

          if ((block->dress & dress) != 0)
            *n_dressed += 1;
          else if (!is_unannounced (run) && (sections->indent == 0 || is_left (block, sections)))
            *n_others += 1;
        }
    }
}

/* What the questions of the page are dressed with: all that most of them have; 0 for nothing. */
static guint
find_dress (GPtrArray *blocks, const KitPageSections *sections, GArray *runs)
{
  guint found = 0;
  guint n_found = 0;

  for (guint dress = KIT_PAGE_BULLET; dress <= KIT_PAGE_HEADING (6); dress <<= 1)
    {
      guint n_dressed;
      guint n_others;

      count_dressed (blocks, sections, runs, dress, &n_dressed, &n_others);
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

/* How a page shows its questions: by what they are @dress'ed with, or by indentation alone. */
typedef struct
{
  GPtrArray *blocks;
  KitPageSections *sections;
  GArray *runs;
  guint dress;
} Shape;

static gboolean
is_last (const Shape *shape, const KitPageRun *run)
{
  return run == get_run (shape->runs, shape->runs->len - 1);
}

/* Whether @index, which is not dressed, is a question above the first label. */
static gboolean
is_first_question (const Shape *shape, const KitPageRun *run, guint index)
{
  return index + 1 == run->end && index >= run->start + run->n_own &&
         (shape->dress == 0 || !is_unannounced (run));
}

/* Whether @index is a question: dressed like one, and no part of an answer; or left of the label
 * below; or left of labels at all, where nothing but that shows a question. */
static gboolean
is_question (const Shape *shape, const KitPageRun *run, guint index)
{
  const KitPageBlock *block = get (shape->blocks, index);

  if (shape->dress != 0 && (block->dress & shape->dress) == shape->dress)
    return block->indent <= shape->sections->indent || (shape->dress & KIT_PAGE_HEADINGS) != 0;
  if (!is_left (block, shape->sections))
    return FALSE;
  if (run == get_run (shape->runs, 0))
    return is_first_question (shape, run, index);
  if (index + 1 == run->end)
    return shape->dress == 0 || !is_last (shape, run);
  return shape->dress == 0 && !is_last (shape, run);
}

/* Whether @index is no part of what is above it, as the heading of a group of questions is not:
 * it ranks before their headings, or stands left of the labels. */
static gboolean
is_apart (const Shape *shape, const KitPageRun *run, guint index)
{
  const KitPageBlock *block = get (shape->blocks, index);

  if (index < run->start + run->n_own)
    return FALSE;
  if (kit_page_block_is_heading (block) && (shape->dress & KIT_PAGE_HEADINGS) != 0)
    return (block->dress & KIT_PAGE_HEADINGS) < (shape->dress & KIT_PAGE_HEADINGS);
  return is_left (block, shape->sections) && !kit_page_block_is_entry (block);
}

/* Whether @index, which is apart, heads a list below the last answer of all, which no other
 * heading says to be the red flags. */
static gboolean
heads_red_flags (const Shape *shape, const KitPageRun *run, guint index)
{
  if (!is_last (shape, run) || shape->sections->red_flags < shape->blocks->len)
    return FALSE;

  for (guint i = index + 1; i < run->end; i++)
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

/* @began: whether there has been a question above. */
static void
mark_run (const Shape *shape, const KitPageRun *run, gboolean began)
{
  gboolean apart = FALSE;

  for (guint i = run->start; i < run->end; i++)
    {
      KitPageBlock *block = get (shape->blocks, i);

      if (is_question (shape, run, i) && !(apart && is_last (shape, run)))
        {
          block->use = KIT_PAGE_QUESTION;
          block->is_doubtful = shape->dress == 0 && is_unannounced (run);
          began = TRUE;
          apart = FALSE;
        }
      else if (apart || (began && is_apart (shape, run, i)))
        {
          if (!apart && heads_red_flags (shape, run, i))
            {
              take_red_flags (shape, i);
              return;
            }
          block->use = KIT_PAGE_ASIDE;
          apart = TRUE;
        }
    }
}

void
kit_page_questions_mark (GPtrArray *blocks, KitPageSections *sections)
{
  g_autoptr (GArray) runs = kit_page_runs_find (blocks, sections);
  Shape shape = { blocks, sections, runs, find_dress (blocks, sections, runs) };

  if (shape.dress == 0 && (sections->indent == 0 || sections->indent == G_MAXUINT))
    {
      kit_page_places_mark (blocks, runs);
      return;
    }

  for (guint i = 0; i < runs->len; i++)
    mark_run (&shape, get_run (runs, i), i > 0);
}
