/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include "kit-export-dialog.h"

/* Many evaluations at once: those of the role or the candidate in view. */

static gboolean
is_about (KitEvaluationSummary *summary, KitLibraryPage *page)
{
  GObject *selected = kit_library_page_get_selected (page);

  if (KIT_IS_CANDIDATE (selected))
    return g_strcmp0 (kit_evaluation_summary_get_candidate_id (summary),
                      kit_item_get_id (KIT_ITEM (selected))) == 0;

  if (KIT_IS_ROLE (selected) || KIT_IS_QUESTION (selected))
    return g_strcmp0 (kit_evaluation_summary_get_role (summary),
                      kit_item_get_id (KIT_ITEM (kit_library_page_get_role (page)))) == 0;

  return FALSE;
}

/* (transfer full): the ids of those that are submitted, and not sealed. @n_sealed: (out): how many
 * are */
static GStrv
collect (KitWindow *self, guint *n_sealed)
{
  KitLibraryPage *page = kit_window_get_library_page (self);
  GListModel *evaluations = kit_library_get_evaluations (kit_window_get_library (self));
  const guint n = g_list_model_get_n_items (evaluations);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  *n_sealed = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      if (!is_about (summary, page) ||
          kit_evaluation_summary_get_state (summary) != KIT_EVALUATION_SUBMITTED)
        continue;
      if (kit_evaluation_summary_get_sealed (summary))
        (*n_sealed)++;
      else
        g_strv_builder_add (ids, kit_evaluation_summary_get_id (summary));
    }

  return g_strv_builder_end (ids);
}

void
kit_window_update_exportable (KitWindow *self)
{
  guint n_sealed;
  g_auto (GStrv) ids = collect (self, &n_sealed);

  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "win.export-evaluations", g_strv_length (ids) > 0);
}

void
kit_window_export (KitWindow *self)
{
  guint n_sealed;
  g_auto (GStrv) ids = collect (self, &n_sealed);

  if (ids[0] != NULL)
    adw_dialog_present (ADW_DIALOG (kit_export_dialog_new (kit_window_get_library (self),
                                                           kit_window_get_settings (self),
                                                           (const char *const *) ids,
                                                           n_sealed)),
                        GTK_WIDGET (self));
}
