/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-reading.h"

#include "kit-library-private.h"

struct _KitReading
{
  /* Which the jobs look into. */
  KitLibrary *library;
  GPtrArray *jobs;
};

KitReading *
kit_reading_new (KitLibrary *library, const char *const *ids, GError **error)
{
  g_autoptr (KitReading) self = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (ids != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (KitReading, 1);
  self->library = g_object_ref (library);
  self->jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) kit_open_job_free);
  for (guint i = 0; ids[i]; i++)
    {
      KitOpenJob *job = NULL;

      if (kit_library_check_unsealed (library, ids[i], error))
        job = kit_open_job_new (library, ids[i], error);
      if (!job)
        return NULL;

      g_ptr_array_add (self->jobs, job);
    }

  return g_steal_pointer (&self);
}

void
kit_reading_free (KitReading *self)
{
  g_ptr_array_unref (self->jobs);
  g_object_unref (self->library);
  g_free (self);
}

guint
kit_reading_get_n_evaluations (const KitReading *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->jobs->len;
}

KitEvaluation *
kit_reading_read (KitReading *self, guint i, GError **error)
{
  g_return_val_if_fail (self != NULL && i < self->jobs->len, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return kit_open_job_run (self->jobs->pdata[i], error);
}
