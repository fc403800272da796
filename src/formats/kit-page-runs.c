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

GArray *
kit_page_runs_find (GPtrArray *blocks, const KitPageSections *sections)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (KitPageRun));
  KitPageRun run = { .start = sections->start };

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
      run.n_own = block->text->len == 0 ? 1 : 0;
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
