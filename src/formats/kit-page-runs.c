/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-runs.h"

/* A purpose begins a question. So does an answer, unless it follows the purpose and its text. */
static gboolean
begins_question (const KitPageRun *run, KitPageLabel next)
{
  if (next == KIT_PAGE_ANSWER && run->label == KIT_PAGE_PURPOSE)
    return kit_page_run_count (run) > run->n_own;
  return next != KIT_PAGE_TEXT;
}

/* Whether the texts of @label stand beside it on this page, so that a label alone has lost its
 * text. A purpose below its label is rare: a single one beside it tells. */
static gboolean
stands_beside (GPtrArray *blocks, const KitPageSections *sections, KitPageLabel label)
{
  guint n_beside = 0;
  guint n_alone = 0;

  for (guint i = sections->start; i < sections->end; i++)
    {
      const KitPageBlock *block = g_ptr_array_index (blocks, i);

      if (block->label == label)
        *(block->text->len > 0 ? &n_beside : &n_alone) += 1;
    }
  return label == KIT_PAGE_PURPOSE ? n_beside > 0 : n_beside > n_alone;
}

GArray *
kit_page_runs_find (GPtrArray *blocks, const KitPageSections *sections)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (KitPageRun));
  KitPageRun run = { .start = sections->start };
  gboolean has_purposes_beside = stands_beside (blocks, sections, KIT_PAGE_PURPOSE);
  gboolean has_answers_beside = stands_beside (blocks, sections, KIT_PAGE_ANSWER);

  if (sections->start > 0)
    run.label = ((KitPageBlock *) g_ptr_array_index (blocks, sections->start - 1))->label;
  run.n_own = run.label == KIT_PAGE_OVERVIEW ? 1 : 0;

  for (guint i = sections->start; i < sections->end; i++)
    {
      const KitPageBlock *block = g_ptr_array_index (blocks, i);

      if (!kit_page_block_is_part (block))
        continue;
      run.end = i;
      run.begins = begins_question (&run, block->label);
      g_array_append_val (runs, run);
      run.label = block->label;
      run.start = i + 1;
      run.n_own = block->text->len > 0 ||
                      (block->label == KIT_PAGE_PURPOSE ? has_purposes_beside : has_answers_beside)
                    ? 0
                    : 1;
    }

  run.end = sections->end;
  run.begins = FALSE;
  g_array_append_val (runs, run);
  return runs;
}

guint
kit_page_run_count (const KitPageRun *self)
{
  return self->end - self->start;
}
