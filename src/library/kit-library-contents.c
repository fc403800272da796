/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-panel.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

static int
compare_roles (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int order =
    g_utf8_collate (kit_role_get_title ((KitRole *) a), kit_role_get_title ((KitRole *) b));

  return order ? order : strcmp (kit_item_get_id ((KitItem *) a), kit_item_get_id ((KitItem *) b));
}

static int
compare_candidates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int order = g_utf8_collate (kit_candidate_get_name ((KitCandidate *) a),
                              kit_candidate_get_name ((KitCandidate *) b));

  return order ? order : strcmp (kit_item_get_id ((KitItem *) a), kit_item_get_id ((KitItem *) b));
}

/* The newest first. */
static int
compare_evaluations (gconstpointer a, gconstpointer b, gpointer user_data)
{
  KitEvaluationSummary *first = (KitEvaluationSummary *) a;
  KitEvaluationSummary *second = (KitEvaluationSummary *) b;
  int order =
    g_strcmp0 (kit_evaluation_summary_get_date (second), kit_evaluation_summary_get_date (first));

  return order ? order
               : g_strcmp0 (kit_evaluation_summary_get_id (first),
                            kit_evaluation_summary_get_id (second));
}

void
kit_library_remove_item (GListStore *store, gpointer item)
{
  guint position;

  if (g_list_store_find (store, item, &position))
    g_list_store_remove (store, position);
}

static void
candidate_renamed_cb (KitCandidate *candidate, GParamSpec *pspec, KitLibrary *self)
{
  g_list_store_sort (self->candidates, compare_candidates, NULL);
}

void
kit_library_insert_role (KitLibrary *self, KitRole *role)
{
  KitRole *old = kit_library_find_role (self, kit_item_get_id (KIT_ITEM (role)));

  if (old == role)
    return;

  if (old)
    kit_library_remove_role (self, old);
  g_hash_table_replace (
    self->roles_by_id, (char *) kit_item_get_id (KIT_ITEM (role)), g_object_ref (role));
  g_list_store_insert_sorted (self->roles, role, compare_roles, NULL);
}

void
kit_library_remove_role (KitLibrary *self, KitRole *role)
{
  const char *id = kit_item_get_id (KIT_ITEM (role));

  kit_library_remove_item (self->roles, role);
  /* Another one of that id may have been read meanwhile. */
  if (g_hash_table_lookup (self->roles_by_id, id) == role)
    g_hash_table_remove (self->roles_by_id, id);
}

void
kit_library_insert_candidate (KitLibrary *self, KitCandidate *candidate)
{
  g_signal_connect_object (
    candidate, "notify::name", G_CALLBACK (candidate_renamed_cb), self, G_CONNECT_DEFAULT);
  g_hash_table_replace (self->candidates_by_id,
                        (char *) kit_item_get_id (KIT_ITEM (candidate)),
                        g_object_ref (candidate));
  g_list_store_insert_sorted (self->candidates, candidate, compare_candidates, NULL);
}

void
kit_library_remove_candidate (KitLibrary *self, KitCandidate *candidate)
{
  const char *id = kit_item_get_id (KIT_ITEM (candidate));

  kit_library_remove_item (self->candidates, candidate);
  if (g_hash_table_lookup (self->candidates_by_id, id) == candidate)
    g_hash_table_remove (self->candidates_by_id, id);
}

/* The keys of these tables are their values' own. */
static void
keep_summary (GHashTable *table, KitEvaluationSummary *summary)
{
  g_hash_table_replace (
    table, (char *) kit_evaluation_summary_get_id (summary), g_object_ref (summary));
}

/* The list is by date. */
static void
assign_summary (KitLibrary *self, KitEvaluationSummary *shown, KitEvaluationSummary *wanted)
{
  const gboolean moves = g_strcmp0 (kit_evaluation_summary_get_date (shown),
                                    kit_evaluation_summary_get_date (wanted)) != 0;

  kit_evaluation_summary_assign (shown, wanted);
  if (moves)
    g_list_store_sort (self->evaluations, compare_evaluations, NULL);
}

/* What the list shows of an evaluation: its draft, or what was submitted. */
static void
show_evaluation (KitLibrary *self, const char *id)
{
  KitEvaluationSummary *shown = g_hash_table_lookup (self->summaries, id);
  KitEvaluationSummary *wanted = g_hash_table_lookup (self->drafts, id);

  if (!wanted)
    wanted = g_hash_table_lookup (self->submitted, id);

  if (wanted && shown)
    {
      if (wanted != shown)
        assign_summary (self, shown, wanted);
    }
  else if (wanted)
    {
      g_autoptr (KitEvaluationSummary) copy = kit_evaluation_summary_copy (wanted);

      keep_summary (self->summaries, copy);
      g_list_store_insert_sorted (self->evaluations, copy, compare_evaluations, NULL);
    }
  else if (shown)
    {
      kit_library_remove_item (self->evaluations, shown);
      g_hash_table_remove (self->summaries, id);
    }

  kit_library_queue_seal (self);
}

static void
set_summary (KitLibrary *self, GHashTable *table, const char *id, KitEvaluationSummary *summary)
{
  g_autofree char *key = g_strdup (id);

  if (summary)
    keep_summary (table, summary);
  else
    g_hash_table_remove (table, key);

  show_evaluation (self, key);
}

void
kit_library_set_draft (KitLibrary *self, const char *id, KitEvaluationSummary *summary)
{
  set_summary (self, self->drafts, id, summary);
}

void
kit_library_set_submitted (KitLibrary *self, const char *id, KitEvaluationSummary *summary)
{
  set_summary (self, self->submitted, id, summary);
}

static void
take_role (KitLibrary *self, KitRole *role)
{
  KitRole *known = kit_library_find_role (self, kit_item_get_id (KIT_ITEM (role)));
  g_autoptr (GBytes) old_bytes = NULL;
  g_autoptr (GBytes) new_bytes = NULL;

  if (!known)
    {
      kit_library_insert_role (self, role);
      return;
    }

  if (kit_role_get_included (role))
    return;

  /* Mostly it is what was just written. */
  old_bytes = kit_role_to_bytes (known);
  new_bytes = kit_role_to_bytes (role);
  if (!g_bytes_equal (old_bytes, new_bytes) || kit_role_get_included (known))
    kit_library_insert_role (self, role);
}

/* Who is known stays the same object: a page or a dialog may be showing it. */
static void
take_candidate (KitLibrary *self, KitCandidate *candidate)
{
  KitCandidate *known = kit_library_find_candidate (self, kit_item_get_id (KIT_ITEM (candidate)));

  if (known)
    kit_candidate_assign (known, candidate);
  else
    kit_library_insert_candidate (self, candidate);
}

/* An evaluation that is open as a draft is newer than its file. */
static gboolean
is_open_draft (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  return open && open->evaluation;
}

static void
take_evaluation (KitLibrary *self, KitLoaded *loaded, KitEvaluationSummary *summary)
{
  const char *id = kit_evaluation_summary_get_id (summary);

  if (loaded->kind == KIT_LOADED_SUBMITTED)
    {
      kit_library_set_submitted (self, id, summary);
      kit_library_reread (self, id);
    }
  else if (is_open_draft (self, id))
    kit_library_refresh_draft (self, id);
  else
    kit_library_set_draft (self, id, summary);
}

static void
take_panel (KitLibrary *self, const char *home, KitPanel *panel)
{
  if (panel)
    g_hash_table_insert (self->panels, g_strdup (home), g_object_ref (panel));
  else
    g_hash_table_remove (self->panels, home);
  kit_library_queue_seal (self);
}

static void
tell_error (KitLibrary *self, const char *path, const GError *error)
{
  kit_library_tell_problem (self, path, error->message, kit_format_error_get_line (error));
}

static void
take_interviewer (KitLibrary *self, KitLoaded *loaded)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *extra = NULL;

  if (!loaded->bytes)
    {
      self->interviewer_unreadable = TRUE;
    }
  else if (kit_interviewer_from_bytes (loaded->bytes, &id, &name, &extra, &error))
    {
      self->interviewer_unreadable = FALSE;
      kit_library_take_interviewer (self, id, name, extra);
    }
  else
    {
      self->interviewer_unreadable = TRUE;
      tell_error (self, loaded->path, error);
    }
}

static void
take_place (KitLibrary *self, KitLoaded *loaded)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KitPlace) place = NULL;

  if (loaded->bytes)
    place = kit_place_from_bytes (loaded->bytes, &error);

  self->place_unreadable = !place;
  if (error)
    tell_error (self, loaded->path, error);
  if (place && !self->place)
    self->place = g_steal_pointer (&place);
}

/* The file at @path holds those of an evaluation that may be open. */
static void
reread_private_notes (KitLibrary *self, const char *path)
{
  g_autofree char *id = kit_path_dup_id (path);

  kit_library_reread (self, id);
}

/* Nothing holds what belongs at @home any more. */
static void
remove_object (KitLibrary *self, KitLoadedKind kind, const char *home)
{
  g_autofree char *id = kit_path_dup_id (home);
  gpointer item;

  switch (kind)
    {
    case KIT_LOADED_ROLE:
      item = kit_library_find_role (self, id);
      if (item)
        kit_library_remove_role (self, item);
      break;
    case KIT_LOADED_CANDIDATE:
      item = kit_library_find_candidate (self, id);
      if (item)
        kit_library_remove_candidate (self, item);
      break;
    case KIT_LOADED_DRAFT:
      if (is_open_draft (self, id))
        kit_library_refresh_draft (self, id);
      else
        kit_library_set_draft (self, id, NULL);
      break;
    case KIT_LOADED_SUBMITTED:
      kit_library_set_submitted (self, id, NULL);
      break;
    case KIT_LOADED_PANEL:
      take_panel (self, home, NULL);
      break;
    case KIT_LOADED_INTERVIEWER:
    case KIT_LOADED_PLACE:
    case KIT_LOADED_INCLUDED_ROLE:
    case KIT_LOADED_ROLE_PANEL:
    case KIT_LOADED_PRIVATE_NOTES:
    case KIT_LOADED_GONE:
    case KIT_LOADED_STRANGE:
    default:
      break;
    }
}

static void
take_gone (KitLibrary *self, KitLoaded *loaded)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, loaded->path);
  KitLoadedKind kind;

  if (!entry)
    return;

  kind = entry->kind;
  if (kind == KIT_LOADED_INTERVIEWER)
    self->interviewer_unreadable = self->interviewer_on_disk = FALSE;
  else if (kind == KIT_LOADED_PLACE)
    self->place_unreadable = FALSE;
  else if (entry->home && kit_library_release_file (self, loaded->path, entry->home))
    remove_object (self, kind, entry->home);

  kit_library_forget_file (self, loaded->path);
  if (kind == KIT_LOADED_PRIVATE_NOTES)
    reread_private_notes (self, loaded->path);
}

static void
take_object (KitLibrary *self, KitLoaded *loaded)
{
  switch (loaded->kind)
    {
    case KIT_LOADED_ROLE:
    case KIT_LOADED_INCLUDED_ROLE:
      take_role (self, KIT_ROLE (loaded->object));
      break;
    case KIT_LOADED_CANDIDATE:
      take_candidate (self, KIT_CANDIDATE (loaded->object));
      break;
    case KIT_LOADED_DRAFT:
    case KIT_LOADED_SUBMITTED:
      take_evaluation (self, loaded, KIT_EVALUATION_SUMMARY (loaded->object));
      break;
    case KIT_LOADED_PANEL:
      take_panel (self, loaded->home, KIT_PANEL (loaded->object));
      break;
    case KIT_LOADED_INTERVIEWER:
    case KIT_LOADED_PLACE:
    case KIT_LOADED_ROLE_PANEL:
    case KIT_LOADED_PRIVATE_NOTES:
    case KIT_LOADED_GONE:
    case KIT_LOADED_STRANGE:
    default:
      break;
    }
}

/* What is no longer understood stays as it was, but for a panel, which then says nothing and
 * closes what it had opened. */
static void
take_broken (KitLibrary *self, KitLoadedKind kind, const char *home)
{
  if (kind == KIT_LOADED_PANEL)
    take_panel (self, home, NULL);
}

static void
take_content (KitLibrary *self, KitLoaded *loaded)
{
  if (loaded->kind == KIT_LOADED_INTERVIEWER)
    take_interviewer (self, loaded);
  else if (loaded->kind == KIT_LOADED_PLACE)
    take_place (self, loaded);
  else if (loaded->home && kit_library_claim_file (self, loaded->path, loaded->home))
    take_object (self, loaded);
}

static void
take_loaded (KitLibrary *self, KitLoaded *loaded)
{
  KitFileEntry *old = g_hash_table_lookup (self->files, loaded->path);
  g_autoptr (GRefString) home = old && old->home ? g_ref_string_acquire (old->home) : NULL;

  if (loaded->kind == KIT_LOADED_GONE)
    {
      take_gone (self, loaded);
      return;
    }

  /* Something else may be in it now. */
  if (home && loaded->home && !g_str_equal (home, loaded->home) &&
      kit_library_release_file (self, loaded->path, home))
    remove_object (self, loaded->kind, home);

  kit_library_remember_file (self, loaded);
  take_content (self, loaded);

  if (home && !loaded->home && !kit_library_let_others_in (self, home))
    take_broken (self, loaded->kind, home);
  if (loaded->kind == KIT_LOADED_PRIVATE_NOTES)
    reread_private_notes (self, loaded->home ? loaded->home : loaded->path);
}

static gboolean
is_pending (KitLibrary *self, const char *path)
{
  g_autofree char *place = kit_path_place ("");
  g_autofree char *full = g_str_equal (path, place) ? kit_path_place (self->state_dir)
                                                    : g_build_filename (self->data_dir, path, NULL);
  g_autoptr (GBytes) bytes = kit_writer_peek (self->writer, full);

  return bytes != NULL;
}

void
kit_library_begin_look (KitLibrary *self)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!is_pending (self, path))
      g_hash_table_iter_remove (&iter);
}

static gboolean
is_touched (KitLibrary *self, const char *path)
{
  g_autofree char *folder = g_strdup (path);
  char *end;

  if (g_hash_table_contains (self->touched, folder))
    return TRUE;

  while ((end = strrchr (folder, G_DIR_SEPARATOR)))
    {
      *end = '\0';
      if (g_hash_table_contains (self->touched, folder))
        return TRUE;
    }

  return FALSE;
}

void
kit_library_take_batch (KitLibrary *self, GPtrArray *batch)
{
  for (guint i = 0; i < batch->len; i++)
    {
      KitLoaded *loaded = g_ptr_array_index (batch, i);

      if (!is_touched (self, loaded->path))
        take_loaded (self, loaded);
      else if (!is_pending (self, loaded->path))
        self->look_again = TRUE;
    }
}
