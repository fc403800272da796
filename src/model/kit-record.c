/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-record.h"

static void
entry_free (gpointer data)
{
  KitRecordEntry *entry = data;

  g_object_unref (entry->evaluation);
  g_clear_object (&entry->replaced_by);
  g_free (entry);
}

KitRecord *
kit_record_new (KitCandidate *candidate)
{
  KitRecord *self;

  g_return_val_if_fail (KIT_IS_CANDIDATE (candidate), NULL);

  self = g_new0 (KitRecord, 1);
  self->candidate = g_object_ref (candidate);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->panels = g_ptr_array_new_with_free_func (g_object_unref);
  self->unread = g_ptr_array_new_with_free_func (g_free);
  self->role_titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
kit_record_free (KitRecord *self)
{
  g_object_unref (self->candidate);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->panels);
  g_ptr_array_unref (self->unread);
  g_hash_table_unref (self->role_titles);
  g_free (self);
}

void
kit_record_add (KitRecord *self, KitEvaluation *evaluation, KitRevision *replaced_by)
{
  KitRecordEntry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));
  g_return_if_fail (replaced_by == NULL || KIT_IS_REVISION (replaced_by));

  entry = g_new (KitRecordEntry, 1);
  entry->evaluation = g_object_ref (evaluation);
  entry->replaced_by = replaced_by != NULL ? g_object_ref (replaced_by) : NULL;
  g_ptr_array_add (self->entries, entry);
}
