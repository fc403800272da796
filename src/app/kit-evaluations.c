/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluations.h"

static gboolean
is_of_candidate (gpointer item, gpointer candidate_id)
{
  return g_strcmp0 (kit_evaluation_summary_get_candidate_id (item), candidate_id) == 0;
}

static gboolean
is_of_role (gpointer item, gpointer role_id)
{
  return g_strcmp0 (kit_evaluation_summary_get_role (item), role_id) == 0;
}

static gboolean
is_draft_of_role (gpointer item, gpointer role_id)
{
  return kit_evaluation_summary_get_state (item) == KIT_EVALUATION_DRAFT &&
         is_of_role (item, role_id);
}

/* What is submitted lies in the folder of its candidate. */
static gboolean
is_without_candidate (gpointer item, gpointer library)
{
  return kit_evaluation_summary_get_state (item) == KIT_EVALUATION_DRAFT &&
         kit_library_find_candidate (library, kit_evaluation_summary_get_candidate_id (item)) ==
           NULL;
}

static GListModel *
filter_evaluations (KitLibrary *library,
                    GtkCustomFilterFunc func,
                    gpointer data,
                    GDestroyNotify destroy)
{
  GtkCustomFilter *filter = gtk_custom_filter_new (func, data, destroy);

  return G_LIST_MODEL (gtk_filter_list_model_new (
    g_object_ref (kit_library_get_evaluations (library)), GTK_FILTER (filter)));
}

GListModel *
kit_evaluations_of_candidate (KitLibrary *library, const char *candidate_id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return filter_evaluations (library, is_of_candidate, g_strdup (candidate_id), g_free);
}

GListModel *
kit_evaluations_drafts_of_role (KitLibrary *library, const char *role_id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return filter_evaluations (library, is_draft_of_role, g_strdup (role_id), g_free);
}

GListModel *
kit_evaluations_without_candidate (KitLibrary *library)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return filter_evaluations (library, is_without_candidate, g_object_ref (library), g_object_unref);
}

void
kit_evaluations_refresh (GListModel *evaluations)
{
  g_return_if_fail (GTK_IS_FILTER_LIST_MODEL (evaluations));

  gtk_filter_changed (gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (evaluations)),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

KitEvaluationSummary *
kit_evaluations_find_draft (GListModel *evaluations)
{
  const guint n_items = g_list_model_get_n_items (evaluations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      if (kit_evaluation_summary_get_state (summary) == KIT_EVALUATION_DRAFT)
        return summary;
    }

  return NULL;
}

KitEvaluationSummary *
kit_evaluations_get_newest (GListModel *evaluations)
{
  g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, 0);

  return summary;
}
