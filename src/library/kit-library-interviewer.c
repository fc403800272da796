/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-paths.h"

#include <glib/gi18n.h>

/* Whose library this is. */

const char *
kit_library_get_interviewer_id (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return self->interviewer_id;
}

gboolean
kit_library_is_me (KitLibrary *self, const char *interviewer_id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);

  return g_strcmp0 (interviewer_id, self->interviewer_id) == 0;
}

const char *
kit_library_get_interviewer_name (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return self->interviewer_name;
}

void
kit_library_write_interviewer (KitLibrary *self)
{
  g_autofree char *path = kit_path_interviewer (self->data_dir);
  g_autoptr (GBytes) bytes = NULL;

  /* A file that cannot be understood is never changed, nor is one that has not been read. */
  self->interviewer_waits = !self->loaded && !self->interviewer_on_disk;
  if (self->interviewer_unreadable || self->interviewer_waits)
    return;

  bytes = kit_interviewer_to_bytes (
    self->interviewer_id, self->interviewer_name, self->interviewer_extra);
  kit_library_put_shared (self, path, bytes);
  self->interviewer_on_disk = TRUE;
}

void
kit_library_set_interviewer_name (KitLibrary *self, const char *name)
{
  g_return_if_fail (KIT_IS_LIBRARY (self));

  if (!g_set_str (&self->interviewer_name, name ? name : ""))
    return;

  kit_library_write_interviewer (self);
  g_object_notify (G_OBJECT (self), "interviewer-name");
}

void
kit_library_ensure_interviewer (KitLibrary *self)
{
  if (!self->interviewer_on_disk)
    kit_library_write_interviewer (self);
}

void
kit_library_take_interviewer (KitLibrary *self, const char *id, const char *name, const char *extra)
{
  self->interviewer_on_disk = TRUE;
  g_set_str (&self->interviewer_extra, extra);

  if (g_set_str (&self->interviewer_id, id))
    g_object_notify (G_OBJECT (self), "interviewer-id");
  if (!self->interviewer_waits && g_set_str (&self->interviewer_name, name))
    g_object_notify (G_OBJECT (self), "interviewer-name");
}

gboolean
kit_library_sign (KitLibrary *self, KitEvaluation *evaluation, GError **error)
{
  if (self->interviewer_unreadable)
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_FAILED,
                           _ ("Who you are cannot be read from interviewer.json; mend that file, "
                              "or move it away, first"));
      return FALSE;
    }

  if (!kit_library_is_me (self, kit_evaluation_get_interviewer_id (evaluation)))
    {
      kit_evaluation_set_interviewer_id (evaluation, self->interviewer_id);
      kit_evaluation_set_interviewer_name (evaluation, self->interviewer_name);
    }

  return TRUE;
}
