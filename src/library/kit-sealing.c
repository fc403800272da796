/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-panel.h"
#include "kit-paths.h"

/*
 * Independent before together: somebody else's evaluation of a candidate for a role is sealed while
 * I have a draft for that pair, and opens when I have submitted one, or decided to look. What was
 * submitted, and can be taken back, is as good as a draft.
 */

typedef enum
{
  MINE_DRAFT = 1 << 0,
  MINE_SUBMITTED = 1 << 1,
} Mine;

static char *
get_pair (const char *candidate, const char *role)
{
  return g_strconcat (candidate, "/", role, NULL);
}

static char *
get_pair_of_summary (KitEvaluationSummary *summary)
{
  return get_pair (kit_evaluation_summary_get_candidate_id (summary),
                   kit_evaluation_summary_get_role (summary));
}

static gboolean
is_mine (KitLibrary *self, KitEvaluationSummary *summary)
{
  return kit_library_is_me (self, kit_evaluation_summary_get_interviewer_id (summary));
}

/* Also while it is being taken back, which may fail. */
static gboolean
can_unsubmit (KitLibrary *self, KitEvaluationSummary *summary)
{
  KitOpenEvaluation *open =
    g_hash_table_lookup (self->open, kit_evaluation_summary_get_id (summary));

  return open && open->can_unsubmit;
}

static void
add_mine (GHashTable *mine, KitEvaluationSummary *summary, Mine what)
{
  char *pair = get_pair_of_summary (summary);
  Mine known = GPOINTER_TO_UINT (g_hash_table_lookup (mine, pair));

  g_hash_table_insert (mine, pair, GUINT_TO_POINTER (known | what));
}

/* (transfer full): what there is of mine for each pair, as #Mine. */
static GHashTable *
collect_mine (KitLibrary *self)
{
  GHashTable *mine = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer summary;

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, &summary))
    add_mine (mine, summary, MINE_DRAFT);

  g_hash_table_iter_init (&iter, self->submitted);
  while (g_hash_table_iter_next (&iter, NULL, &summary))
    if (is_mine (self, summary))
      add_mine (mine, summary, can_unsubmit (self, summary) ? MINE_DRAFT : MINE_SUBMITTED);

  return mine;
}

static gboolean
has_looked (KitLibrary *self, KitEvaluationSummary *summary)
{
  g_autofree char *path = kit_path_panel ("",
                                          kit_evaluation_summary_get_candidate_id (summary),
                                          kit_evaluation_summary_get_role (summary));
  KitPanel *panel = g_hash_table_lookup (self->panels, path);

  return panel && kit_panel_has_look_by (panel, self->interviewer_id);
}

static gboolean
is_sealed (KitLibrary *self, GHashTable *mine, KitEvaluationSummary *summary)
{
  g_autofree char *pair = NULL;
  Mine known;

  if (is_mine (self, summary) || kit_evaluation_summary_get_imported (summary) ||
      g_hash_table_contains (self->drafts, kit_evaluation_summary_get_id (summary)))
    return FALSE;

  pair = get_pair_of_summary (summary);
  known = GPOINTER_TO_UINT (g_hash_table_lookup (mine, pair));
  if (known & MINE_DRAFT)
    return TRUE;

  return !(known & MINE_SUBMITTED) && !has_looked (self, summary);
}

void
kit_library_seal (KitLibrary *self)
{
  g_autoptr (GHashTable) mine = collect_mine (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->evaluations));

  g_clear_handle_id (&self->seal_source, g_source_remove);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitEvaluationSummary) summary =
        g_list_model_get_item (G_LIST_MODEL (self->evaluations), i);

      kit_evaluation_summary_set_sealed (summary, is_sealed (self, mine, summary));
    }
}

static gboolean
seal_cb (gpointer user_data)
{
  KitLibrary *self = KIT_LIBRARY (user_data);

  self->seal_source = 0;
  kit_library_seal (self);

  return G_SOURCE_REMOVE;
}

void
kit_library_queue_seal (KitLibrary *self)
{
  if (self->seal_source == 0)
    self->seal_source = g_idle_add_full (G_PRIORITY_DEFAULT, seal_cb, self, NULL);
}

gboolean
kit_library_is_rating (KitLibrary *self, const char *candidate, const char *role)
{
  g_autoptr (GHashTable) mine = collect_mine (self);
  g_autofree char *pair = get_pair (candidate, role);

  return GPOINTER_TO_UINT (g_hash_table_lookup (mine, pair)) & MINE_DRAFT;
}
