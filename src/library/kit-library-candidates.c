/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

/* What cannot be read is not written to. */
static gboolean
may_write_candidate (KitLibrary *self, KitCandidate *candidate, GError **error)
{
  g_autofree char *path =
    kit_library_dup_candidate_path (self, kit_item_get_id (KIT_ITEM (candidate)));

  return kit_library_check_understood (self, path, error);
}

static void
write_candidate (KitLibrary *self, KitCandidate *candidate)
{
  g_autofree char *path =
    kit_library_dup_candidate_path (self, kit_item_get_id (KIT_ITEM (candidate)));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = NULL;

  kit_candidate_set_modified (candidate, now);
  bytes = kit_candidate_to_bytes (candidate);
  kit_library_put_shared (self, path, bytes);
}

KitCandidate *
kit_library_add_candidate (KitLibrary *self, const char *name)
{
  g_autoptr (KitCandidate) candidate = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  candidate = kit_candidate_new (NULL, name);
  kit_candidate_set_created (candidate, now);
  write_candidate (self, candidate);
  kit_library_insert_candidate (self, candidate);

  return candidate;
}

static void
rename_in_open_drafts (KitLibrary *self, const char *id, const char *name)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      KitOpenEvaluation *open = value;

      if (open->evaluation &&
          g_strcmp0 (kit_evaluation_get_candidate_id (open->evaluation), id) == 0)
        kit_evaluation_set_candidate_name (open->evaluation, name);
    }
}

/* The others take the name over as they are opened; until then, what lists show of them does. */
static void
rename_in_drafts (KitLibrary *self, const char *id, const char *name)
{
  GHashTableIter iter;
  gpointer evaluation_id, draft;

  rename_in_open_drafts (self, id, name);

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &evaluation_id, &draft))
    if (g_strcmp0 (kit_evaluation_summary_get_candidate_id (draft), id) == 0)
      {
        kit_evaluation_summary_set_candidate_name (draft, name);
        kit_evaluation_summary_set_candidate_name (
          kit_library_find_evaluation (self, evaluation_id), name);
      }
}

/* What the library has under the id of @candidate, which a page may have got before the file was
 * changed elsewhere. */
static KitCandidate *
get_current (KitLibrary *self, KitCandidate *candidate)
{
  KitCandidate *current = kit_library_find_candidate (self, kit_item_get_id (KIT_ITEM (candidate)));

  return current ? current : candidate;
}

gboolean
kit_library_rename_candidate (KitLibrary *self,
                              KitCandidate *candidate,
                              const char *name,
                              GError **error)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (KIT_IS_CANDIDATE (candidate), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  candidate = get_current (self, candidate);
  if (g_str_equal (kit_candidate_get_name (candidate), name))
    return TRUE;

  if (!may_write_candidate (self, candidate, error))
    return FALSE;

  kit_candidate_set_name (candidate, name);
  write_candidate (self, candidate);
  rename_in_drafts (self, kit_item_get_id (KIT_ITEM (candidate)), name);

  return TRUE;
}

void
kit_library_add_candidacy (KitLibrary *self, KitCandidate *candidate, const char *role)
{
  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_CANDIDATE (candidate));

  candidate = get_current (self, candidate);
  if (may_write_candidate (self, candidate, NULL) &&
      kit_candidate_add_role (candidate, role, "", NULL))
    write_candidate (self, candidate);
}

/* Under the id that an evaluation knows them by. */
static void
restore_candidate (KitLibrary *self, KitEvaluation *evaluation)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_new (
    kit_evaluation_get_candidate_id (evaluation), kit_evaluation_get_candidate_name (evaluation));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  kit_candidate_set_created (candidate, now);
  kit_candidate_add_role (candidate, kit_evaluation_get_role (evaluation), "", NULL);
  write_candidate (self, candidate);
  kit_library_insert_candidate (self, candidate);
}

/* In memory only: where there is no file, they are written as soon as something about them is. */
static void
adopt_candidate (KitLibrary *self, KitEvaluationSummary *summary)
{
  const char *id = kit_evaluation_summary_get_candidate_id (summary);
  const char *name = kit_evaluation_summary_get_candidate_name (summary);
  g_autoptr (KitCandidate) candidate = NULL;

  if (!id || *id == '\0' || !name || *name == '\0' || kit_library_find_candidate (self, id))
    return;

  candidate = kit_candidate_new (id, name);
  kit_library_insert_candidate (self, candidate);
}

void
kit_library_adopt_candidates (KitLibrary *self)
{
  GListModel *evaluations = G_LIST_MODEL (self->evaluations);

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      adopt_candidate (self, summary);
    }
}

void
kit_library_ensure_candidate (KitLibrary *self, KitEvaluation *evaluation)
{
  const char *id = kit_evaluation_get_candidate_id (evaluation);
  g_autofree char *path = kit_library_dup_candidate_path (self, id);
  KitCandidate *candidate = kit_library_find_candidate (self, id);

  if (candidate)
    kit_library_add_candidacy (self, candidate, kit_evaluation_get_role (evaluation));
  else if (kit_library_check_understood (self, path, NULL))
    restore_candidate (self, evaluation);
}
