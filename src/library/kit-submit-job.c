/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-submit-job.h"

#include "kit-codec.h"
#include "kit-file-error.h"
#include "kit-json-check.h"

/*
 * The order is what keeps every word: first the submitted file and the private notes are on disk,
 * and only then the draft goes. Taking back is the same the other way. What somebody else has put
 * where we write gets a second name.
 */

KitSubmitJob *
kit_submit_job_new (KitEvaluation *evaluation,
                    const char *data_dir,
                    char *draft_path,
                    char *path,
                    char *private_path)
{
  KitSubmitJob *self = g_new0 (KitSubmitJob, 1);

  self->evaluation = g_object_ref (evaluation);
  self->data_dir = data_dir;
  self->draft_path = draft_path;
  self->path = path;
  self->private_path = private_path;
  kit_kept_init (&self->kept, data_dir);

  return self;
}

void
kit_submit_job_free (KitSubmitJob *self)
{
  g_object_unref (self->evaluation);
  g_free (self->draft_path);
  g_free (self->path);
  g_free (self->private_path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->draft_bytes, g_bytes_unref);
  g_clear_pointer (&self->private_bytes, g_bytes_unref);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->private_before, g_bytes_unref);
  g_clear_pointer (&self->revised, g_date_time_unref);
  g_clear_pointer (&self->submitted, g_date_time_unref);
  kit_kept_clear (&self->kept);
  g_free (self->was);
  g_free (self);
}

/* Passes on whether something is @done with a file; an error names that. */
static gboolean
named (KitSubmitJob *self, const char *path, gboolean done, GError **error)
{
  if (!done)
    kit_file_error_name (error, self->data_dir, path);

  return done;
}

/* (nullable): where nothing is, which is no error */
static GBytes *
read_file (KitSubmitJob *self, const char *path, KitFileStamp *stamp, GError **error)
{
  GBytes *bytes;

  if (!kit_file_stamp_read (path, stamp))
    return NULL;

  bytes = kit_file_read (path, KIT_FILE_MAX, stamp, error);
  named (self, path, bytes != NULL, error);

  return bytes;
}

static gboolean
read_before (KitSubmitJob *self,
             const char *path,
             GBytes **bytes,
             KitFileStamp *stamp,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *bytes = read_file (self, path, stamp, &local_error);
  if (!local_error)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Whether there is what @stamp says, which is all zero for nothing. */
static gboolean
is_as (const char *path, const KitFileStamp *stamp)
{
  KitFileStamp now;

  kit_file_stamp_read (path, &now);

  return kit_file_stamp_equal (&now, stamp);
}

/* Something else than what @expected says may be there by now. */
static gboolean
keep_changed (KitSubmitJob *self, const char *path, const KitFileStamp *expected, GError **error)
{
  KitFileStamp now;
  g_autoptr (GBytes) theirs = NULL;

  if (!kit_file_stamp_read (path, &now) || kit_file_stamp_equal (&now, expected))
    return TRUE;

  theirs = read_file (self, path, &now, error);

  return theirs && kit_kept_add (&self->kept, path, error);
}

typedef struct
{
  KitSubmitJob *job;
  const KitFileStamp *expected;
} Look;

static gboolean
may_replace (const char *path, gpointer data, GError **error)
{
  Look *look = data;

  return keep_changed (look->job, path, look->expected, error);
}

/* %NULL content stands for no file. @stamp: (out): of what is there then; as it was where nothing
 * has been done */
static gboolean
write_file (KitSubmitJob *self,
            const char *path,
            GBytes *bytes,
            const KitFileStamp *expected,
            KitFileStamp *stamp,
            GError **error)
{
  Look look = { self, expected };
  gboolean done;

  if (bytes)
    {
      done = kit_file_replace (path, bytes, may_replace, &look, stamp, error);
    }
  else
    {
      done = may_replace (path, &look, error) && kit_file_remove (path, error);
      *stamp = (KitFileStamp) { 0 };
    }

  return named (self, path, done, error);
}

/* Puts back what was there before, where what is there now, by its @stamp, was left by us: it could
 * not be made durable, or shall not be after all. */
static gboolean
restore_file (const char *path, const KitFileStamp *stamp, GBytes *before)
{
  if (!is_as (path, stamp))
    return FALSE;

  return before ? kit_file_write (path, before, NULL) : kit_file_remove (path, NULL);
}

/* Whether others have changed the private notes since they were read here: since the revision began
 * where nobody knows what that was, for the program has ended meanwhile. */
static gboolean
is_private_changed (KitSubmitJob *self, const KitFileStamp *now)
{
  const KitFileStamp none = { 0 };

  if (self->knows_private || !self->revised)
    return !kit_file_stamp_equal (now, self->knows_private ? &self->private_stamp : &none);

  return kit_file_get_change_time (self->private_path) > g_date_time_to_unix (self->revised);
}

/* What a newer version put beside the private notes stays; what others wrote in them, or what
 * cannot be understood, is kept. */
static gboolean
merge_private_notes (KitSubmitJob *self, const KitFileStamp *stamp, GError **error)
{
  GBytes *merged = NULL;

  if (!self->private_before)
    return TRUE;
  if (!kit_private_notes_merge (self->private_bytes, self->private_before, &merged, NULL))
    return kit_kept_add (&self->kept, self->private_path, error);

  g_clear_pointer (&self->private_bytes, g_bytes_unref);
  self->private_bytes = merged;
  if (!is_private_changed (self, stamp) || (merged && g_bytes_equal (merged, self->private_before)))
    return TRUE;

  return kit_kept_add (&self->kept, self->private_path, error);
}

/* Whether the submitted file holds what this draft revises: it may have been revised on another
 * computer as well. */
static gboolean
is_revised (KitSubmitJob *self)
{
  g_autoptr (KitEvaluation) before = kit_evaluation_from_bytes (self->before, NULL);
  g_autofree char *was = before && kit_evaluation_get_state (before) == KIT_EVALUATION_SUBMITTED
                           ? kit_evaluation_to_was (before)
                           : NULL;

  return was && g_strcmp0 (was, self->was) == 0;
}

/* Whether the submitted file is what this draft would make of it: the program ended before the
 * draft had gone. */
static gboolean
is_submitted_already (KitSubmitJob *self)
{
  g_autoptr (KitEvaluation) before = kit_evaluation_from_bytes (self->before, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!before || kit_evaluation_get_state (before) != KIT_EVALUATION_SUBMITTED)
    return FALSE;

  kit_evaluation_set_state (before, KIT_EVALUATION_DRAFT, NULL);
  kit_evaluation_set_state (before, KIT_EVALUATION_SUBMITTED, self->submitted);
  bytes = kit_evaluation_to_bytes (before);

  return g_bytes_equal (bytes, self->bytes);
}

static gboolean
keep_theirs (KitSubmitJob *self, GError **error)
{
  return !self->before || is_revised (self) || is_submitted_already (self) ||
         kit_kept_add (&self->kept, self->path, error);
}

/* It may have been laid out by another version. */
static gboolean
is_our_draft (KitSubmitJob *self, GBytes *draft)
{
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!draft || g_bytes_equal (draft, self->draft_bytes))
    return draft != NULL;

  evaluation = kit_evaluation_from_bytes (draft, NULL);
  if (!evaluation)
    return FALSE;

  bytes = kit_evaluation_to_bytes (evaluation);

  return g_bytes_equal (bytes, self->draft_bytes);
}

/* One that somebody else has put there is kept. */
static gboolean
remove_draft (KitSubmitJob *self, GError **error)
{
  KitFileStamp stamp;
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!kit_file_stamp_read (self->draft_path, &stamp))
    return TRUE;

  draft = read_file (self, self->draft_path, &stamp, NULL);
  if (!is_our_draft (self, draft) && !kit_kept_add (&self->kept, self->draft_path, error))
    return FALSE;

  /* It may be gone, and not for good: should it come back, all is in both. */
  if (kit_file_remove (self->draft_path, &local_error) ||
      !kit_file_stamp_read (self->draft_path, &stamp))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return named (self, self->draft_path, FALSE, error);
}

/* Nothing half done stays: neither new private notes, nor what was written and could not be
 * made durable, nor what is submitted beside a draft that cannot go. */
static gboolean
write_submitted (KitSubmitJob *self,
                 const KitFileStamp *before,
                 const KitFileStamp *private_before,
                 GError **error)
{
  KitFileStamp stamp = *before;
  KitFileStamp private_stamp = *private_before;

  if (write_file (
        self, self->private_path, self->private_bytes, private_before, &private_stamp, error) &&
      write_file (self, self->path, self->bytes, before, &stamp, error) &&
      remove_draft (self, error))
    {
      self->stamp = stamp;
      self->private_stamp = private_stamp;
      return TRUE;
    }

  if (!kit_file_stamp_equal (&stamp, before))
    restore_file (self->path, &stamp, self->before);
  if (!kit_file_stamp_equal (&private_stamp, private_before))
    restore_file (self->private_path, &private_stamp, self->private_before);

  return FALSE;
}

gboolean
kit_submit_job_run (KitSubmitJob *self, GError **error)
{
  KitFileStamp before;
  KitFileStamp private_before;

  if (named (self, self->path, kit_json_check (self->bytes, error), error) &&
      read_before (self, self->path, &self->before, &before, error) &&
      read_before (self, self->private_path, &self->private_before, &private_before, error) &&
      merge_private_notes (self, &private_before, error) && keep_theirs (self, error) &&
      write_submitted (self, &before, &private_before, error))
    return TRUE;

  kit_kept_drop (&self->kept);

  return FALSE;
}

/* Where the draft is to be written again, nothing is but what a removal may have left. */
static gboolean
write_draft_again (KitSubmitJob *self, GError **error)
{
  KitFileStamp stamp = { 0 };
  g_autoptr (GBytes) left = read_file (self, self->draft_path, &stamp, NULL);

  if (!left || !g_bytes_equal (left, self->bytes))
    stamp = (KitFileStamp) { 0 };

  return write_file (self, self->draft_path, self->bytes, &stamp, &self->draft_stamp, error);
}

/* The submitted file goes last. Where it cannot, it still holds every word but for the private
 * notes, and when those are there again, the draft that was to take its place is removed. */
gboolean
kit_submit_job_take_back (KitSubmitJob *self, GError **error)
{
  KitFileStamp stamp;
  KitFileStamp before;
  KitFileStamp private_stamp;

  kit_file_stamp_read (self->path, &stamp);
  if (read_before (self, self->private_path, &self->private_bytes, &private_stamp, error) &&
      write_draft_again (self, error) &&
      write_file (self,
                  self->private_path,
                  self->private_before,
                  &self->private_stamp,
                  &private_stamp,
                  error) &&
      write_file (self, self->path, self->before, &self->stamp, &before, error))
    {
      self->private_stamp = private_stamp;
      return TRUE;
    }

  if (is_as (self->path, &stamp) &&
      restore_file (self->private_path, &private_stamp, self->private_bytes))
    restore_file (self->draft_path, &self->draft_stamp, NULL);
  kit_kept_drop (&self->kept);

  return FALSE;
}
