/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-places.h"

/* The texts from @start up to @end, which follow @label, and of which @n_own belong to it for
 * sure. @begins: whether the label below is the first one of a question. */
typedef struct
{
  KitPageLabel label;
  guint start;
  guint end;
  guint n_own;
  gboolean begins;
} Run;

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

static guint
count_texts (const Run *run)
{
  return run->end - run->start;
}

/* A purpose begins a question. So does an answer, unless it follows the purpose and its text. */
static gboolean
begins_question (const Run *run, KitPageLabel next)
{
  if (next == KIT_PAGE_ANSWER && run->label == KIT_PAGE_PURPOSE)
    return count_texts (run) > run->n_own;
  return next != KIT_PAGE_TEXT;
}

/* (element-type Run): what stands above the first label, and what follows each of them. */
static GArray *
find_runs (GPtrArray *blocks, const KitPageSections *sections)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  Run run = { .label = KIT_PAGE_TEXT, .start = sections->start };

  for (guint i = sections->start; i <= sections->end; i++)
    {
      KitPageLabel next = i < sections->end ? get (blocks, i)->label : KIT_PAGE_TEXT;

      if (i < sections->end && !kit_page_block_is_part (get (blocks, i)))
        continue;

      run.end = i;
      run.begins = begins_question (&run, next);
      g_array_append_val (runs, run);
      run.label = next;
      run.start = i + 1;
      run.n_own = i < sections->end && get (blocks, i)->text->len == 0 ? 1 : 0;
    }
  return runs;
}

/* Whether no label but the last has more than a text of its own and the question below. */
static gboolean
has_single_texts (GArray *runs)
{
  for (guint i = 1; i + 1 < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (count_texts (run) > run->n_own + (run->begins ? 1 : 0))
        return FALSE;
    }
  return TRUE;
}

/* A page that ends with one text too many was cut off below that question. */
static gboolean
is_cut_off (GPtrArray *blocks, const KitPageSections *sections, GArray *runs)
{
  const Run *last = &g_array_index (runs, Run, runs->len - 1);

  return sections->end == blocks->len && last->label != KIT_PAGE_TEXT &&
         count_texts (last) == last->n_own + 1 && has_single_texts (runs);
}

void
kit_page_places_mark (GPtrArray *blocks, const KitPageSections *sections)
{
  g_autoptr (GArray) runs = find_runs (blocks, sections);

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->begins && count_texts (run) > run->n_own)
        get (blocks, run->end - 1)->is_question = TRUE;
    }

  if (is_cut_off (blocks, sections, runs))
    get (blocks, sections->end - 1)->is_question = TRUE;
}
