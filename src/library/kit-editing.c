/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-editing.h"

#include "kit-gap.h"
#include "kit-library-private.h"

#include <glib/gi18n.h>

void
kit_open_evaluation_free (KitOpenEvaluation *open)
{
  g_autoptr (KitEvaluation) evaluation = g_weak_ref_get (&open->weak);

  if (evaluation)
    g_clear_signal_handler (&open->changed_handler, evaluation);

  g_clear_object (&open->autosave);
  g_clear_object (&open->evaluation);
  g_weak_ref_clear (&open->weak);
  g_clear_pointer (&open->before, g_bytes_unref);
  g_clear_pointer (&open->private_before, g_bytes_unref);
  g_clear_error (&open->private_error);
  g_free (open->id);
  g_free (open);
}

/* Only as a draft: being submitted changes it as well, and that belongs in another file. */
static GBytes *
serialize_evaluation (KitItem *item)
{
  KitEvaluation *evaluation = KIT_EVALUATION (item);

  if (kit_evaluation_get_state (evaluation) != KIT_EVALUATION_DRAFT)
    return NULL;

  return kit_evaluation_to_bytes (evaluation);
}

/* Lists follow what is being written, without waiting for the disk. */
static void
evaluation_changed_cb (KitEvaluation *evaluation, KitOpenEvaluation *open)
{
  KitEvaluationSummary *shown = g_hash_table_lookup (open->library->summaries, open->id);
  KitEvaluationSummary *draft = g_hash_table_lookup (open->library->drafts, open->id);

  if (!open->evaluation)
    return;

  open->n_changes++;
  open->changed_at = g_get_monotonic_time ();

  /* Whose numbers are sealed hangs on who is interviewed. */
  if (draft && g_strcmp0 (kit_evaluation_summary_get_candidate_id (draft),
                          kit_evaluation_get_candidate_id (evaluation)) != 0)
    kit_library_queue_seal (open->library);

  if (draft)
    kit_evaluation_summary_update (draft, evaluation);
  if (shown)
    kit_evaluation_summary_update (shown, evaluation);
}

/* From now on the evaluation is a draft that saves itself. */
static void
begin_saving (KitLibrary *self, KitOpenEvaluation *open, KitEvaluation *evaluation)
{
  g_autofree char *path = kit_library_dup_draft_path (self, open->id);
  g_autoptr (KitEvaluationSummary) summary = kit_evaluation_summary_new (evaluation);

  g_set_object (&open->evaluation, evaluation);
  g_clear_object (&open->autosave);
  open->autosave = kit_autosave_new (
    KIT_ITEM (evaluation), path, self->writer, serialize_evaluation, self->autosave_delay);
  kit_library_set_draft (self, open->id, summary);
}

static void
end_saving (KitLibrary *self, KitOpenEvaluation *open)
{
  g_clear_object (&open->autosave);
  g_clear_object (&open->evaluation);
}

KitOpenEvaluation *
kit_library_attach (KitLibrary *self, KitEvaluation *evaluation)
{
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  KitOpenEvaluation *open = g_new0 (KitOpenEvaluation, 1);

  open->library = self;
  open->id = g_strdup (id);
  g_weak_ref_init (&open->weak, evaluation);
  open->changed_handler =
    g_signal_connect (evaluation, "changed", G_CALLBACK (evaluation_changed_cb), open);
  g_hash_table_replace (self->open, g_strdup (id), open);

  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    begin_saving (self, open, evaluation);

  return open;
}

void
kit_library_put_draft (KitLibrary *self, KitEvaluation *evaluation)
{
  g_autofree char *path =
    kit_library_dup_draft_path (self, kit_item_get_id (KIT_ITEM (evaluation)));
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (evaluation);

  kit_library_put (self, path, bytes);
}

/* Of this one there is no file yet: whatever is found at its place later is somebody else's. */
static void
put_new_draft (KitLibrary *self, KitEvaluation *evaluation)
{
  g_autofree char *path =
    kit_library_dup_draft_path (self, kit_item_get_id (KIT_ITEM (evaluation)));
  const KitFileStamp none = { 0 };

  kit_writer_expect (self->writer, path, &none);
  kit_library_put_draft (self, evaluation);
}

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

/* Of nobody yet: an id that a candidate will have who is named later. */
static void
set_nobody (KitEvaluation *evaluation)
{
  g_autofree char *id = kit_id_new ();

  kit_evaluation_set_candidate_id (evaluation, id);
  kit_evaluation_set_candidate_name (evaluation, "");
}

static void
set_candidate (KitLibrary *self, KitEvaluation *evaluation, KitCandidate *candidate)
{
  kit_evaluation_set_candidate_id (evaluation, kit_item_get_id (KIT_ITEM (candidate)));
  kit_evaluation_set_candidate_name (evaluation, kit_candidate_get_name (candidate));
  kit_library_add_candidacy (self, candidate, kit_evaluation_get_role (evaluation));
}

/* One that has been submitted lies in the folder of its candidate. */
static gboolean
has_been_submitted (KitLibrary *self, KitEvaluation *evaluation)
{
  return g_hash_table_contains (self->submitted, kit_item_get_id (KIT_ITEM (evaluation)));
}

/* Who is known is the same person under a better name: a name is saved while it is half typed. */
static void
set_name (KitLibrary *self, KitEvaluation *evaluation, const char *name)
{
  KitCandidate *candidate =
    kit_library_find_candidate (self, kit_evaluation_get_candidate_id (evaluation));

  if (g_str_equal (name, kit_evaluation_get_candidate_name (evaluation)))
    return;

  if (!candidate && !has_been_submitted (self, evaluation))
    {
      set_candidate (self, evaluation, kit_library_add_candidate (self, name));
      return;
    }

  if (candidate)
    kit_library_rename_candidate (self, candidate, name, NULL);
  kit_evaluation_set_candidate_name (evaluation, name);
}

void
kit_library_set_evaluation_candidate (KitLibrary *self,
                                      KitEvaluation *evaluation,
                                      KitCandidate *candidate,
                                      const char *candidate_name)
{
  g_autofree char *name = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));
  g_return_if_fail (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT);

  name = g_strstrip (g_strdup (candidate_name ? candidate_name : ""));

  if (candidate && !has_been_submitted (self, evaluation))
    set_candidate (self, evaluation, candidate);
  else if (*name != '\0')
    set_name (self, evaluation, name);
  else if (!has_been_submitted (self, evaluation))
    set_nobody (evaluation);
}

KitEvaluation *
kit_library_start_evaluation (KitLibrary *self,
                              KitRole *role,
                              KitCandidate *candidate,
                              const char *candidate_name,
                              const char *round,
                              const char *date,
                              const char *const *plan)
{
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = get_today ();

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);
  g_return_val_if_fail (candidate == NULL || KIT_IS_CANDIDATE (candidate), NULL);

  kit_library_ensure_interviewer (self);

  evaluation = kit_evaluation_new (NULL, role);
  kit_evaluation_set_interviewer_id (evaluation, self->interviewer_id);
  kit_evaluation_set_interviewer_name (evaluation, self->interviewer_name);
  kit_evaluation_set_round (evaluation, round ? round : "");
  kit_evaluation_set_date (evaluation, date ? date : today);
  kit_evaluation_set_started (evaluation, now);
  if (plan)
    kit_evaluation_set_plan (evaluation, plan);
  kit_library_set_evaluation_candidate (self, evaluation, candidate, candidate_name);

  kit_library_attach (self, evaluation)->knows_private = TRUE;
  put_new_draft (self, evaluation);

  return g_steal_pointer (&evaluation);
}

/* A draft that begins with the private notes as they were @before. */
static void
attach_revision (KitLibrary *self, KitEvaluation *evaluation, const KitOpenEvaluation *before)
{
  const KitFileStamp private_stamp = before ? before->private_stamp : (KitFileStamp) { 0 };
  const gboolean knows_private = before && before->knows_private;
  KitOpenEvaluation *open = kit_library_attach (self, evaluation);

  open->private_stamp = private_stamp;
  open->knows_private = knows_private;
}

/* A draft would take the place of private notes that nobody has read. */
static gboolean
check_private_notes (KitLibrary *self, KitEvaluation *evaluation, GError **error)
{
  KitOpenEvaluation *open =
    g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation)));

  if (!open || !open->private_error)
    return TRUE;

  g_propagate_error (error, g_error_copy (open->private_error));

  return FALSE;
}

gboolean
kit_library_revise (KitLibrary *self, KitEvaluation *evaluation, const char *reason, GError **error)
{
  g_autoptr (KitRevision) revision = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *path = NULL;
  g_autofree char *was = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), FALSE);
  g_return_val_if_fail (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED, FALSE);
  g_return_val_if_fail (reason != NULL && *reason != '\0', FALSE);

  if (!kit_library_is_me (self, kit_evaluation_get_interviewer_id (evaluation)))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_PERMISSION_DENIED,
                           _ ("Only the person who wrote an evaluation can revise it"));
      return FALSE;
    }

  path = kit_library_dup_draft_path (self, kit_item_get_id (KIT_ITEM (evaluation)));
  if (!kit_library_check_understood (self, path, error) ||
      !check_private_notes (self, evaluation, error) ||
      !kit_library_begin_move (self, kit_item_get_id (KIT_ITEM (evaluation)), error))
    return FALSE;

  was = kit_evaluation_to_was (evaluation);
  revision = kit_revision_new (now, reason, was);

  kit_evaluation_set_state (evaluation, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_add_revision (evaluation, revision);

  attach_revision (
    self, evaluation, g_hash_table_lookup (self->open, kit_item_get_id (KIT_ITEM (evaluation))));
  put_new_draft (self, evaluation);

  return TRUE;
}

void
kit_library_end_draft (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  if (open)
    end_saving (self, open);
}

gboolean
kit_library_begin_move (KitLibrary *self, const char *id, GError **error)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  if (open && open->moving)
    {
      g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_PENDING, _ ("The evaluation is on its way already"));
      return FALSE;
    }

  if (open)
    open->moving = TRUE;

  return TRUE;
}

void
kit_library_end_move (KitLibrary *self, const char *id)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, id);

  if (open)
    open->moving = FALSE;
}
