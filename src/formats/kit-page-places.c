/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-places.h"

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

/* Whether no label but the last has more than a text of its own and the question below. */
static gboolean
has_single_texts (GArray *runs)
{
  for (guint i = 1; i + 1 < runs->len; i++)
    {
      const KitPageRun *run = &g_array_index (runs, KitPageRun, i);

      if (kit_page_run_count (run) > run->n_own + (run->begins ? 1 : 0))
        return FALSE;
    }
  return TRUE;
}

/* A page that ends with one text too many was cut off below that question. */
static gboolean
is_cut_off (GPtrArray *blocks, const KitPageSections *sections, GArray *runs)
{
  const KitPageRun *last = &g_array_index (runs, KitPageRun, runs->len - 1);

  return sections->end == blocks->len && runs->len > 1 &&
         kit_page_run_count (last) == last->n_own + 1 && has_single_texts (runs);
}

void
kit_page_places_mark (GPtrArray *blocks, const KitPageSections *sections, GArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const KitPageRun *run = &g_array_index (runs, KitPageRun, i);

      if (run->begins && kit_page_run_count (run) > run->n_own)
        get (blocks, run->end - 1)->use = KIT_PAGE_QUESTION;
    }

  if (is_cut_off (blocks, sections, runs))
    get (blocks, sections->end - 1)->use = KIT_PAGE_QUESTION;
}
