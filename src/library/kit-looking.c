/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-looking.h"

#include "kit-library-private.h"
#include "kit-panel-codec.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

gboolean
kit_library_can_look (KitLibrary *self, const char *candidate, const char *role)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (candidate != NULL && role != NULL, FALSE);

  return !kit_library_is_rating (self, candidate, role);
}

/* (nullable): the panel of the pair, a new one where there is none yet. */
static KitPanel *
ensure_panel (KitLibrary *self,
              const char *path,
              const char *candidate,
              const char *role,
              GError **error)
{
  g_autofree char *home = kit_path_panel ("", candidate, role);
  KitPanel *panel = g_hash_table_lookup (self->panels, home);

  if (panel)
    return panel;

  if (!kit_library_check_understood (self, path, error))
    return NULL;

  panel = kit_panel_new (NULL, candidate, role);
  g_hash_table_insert (self->panels, g_steal_pointer (&home), panel);

  return panel;
}

static void
put_panel (KitLibrary *self, const char *path, KitPanel *panel)
{
  g_autoptr (GBytes) bytes = kit_panel_to_bytes (panel);

  kit_library_put_shared (self, path, bytes);
}

gboolean
kit_library_look (KitLibrary *self,
                  const char *candidate,
                  const char *role,
                  const char *reason,
                  GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (KitLook) look = NULL;
  KitPanel *panel;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->loaded, FALSE);
  g_return_val_if_fail (candidate != NULL && role != NULL && reason != NULL, FALSE);

  if (!kit_library_can_look (self, candidate, role))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_BUSY,
                           _ ("Submit or delete your own evaluation of this candidate first"));
      return FALSE;
    }

  path = kit_library_dup_panel_path (self, candidate, role);
  panel = ensure_panel (self, path, candidate, role, error);
  if (!panel)
    return FALSE;

  kit_library_ensure_interviewer (self);
  if (!kit_panel_has_look_by (panel, self->interviewer_id))
    {
      look = kit_look_new (self->interviewer_id, reason, now);
      kit_panel_add_look (panel, look);
      put_panel (self, path, panel);
    }
  kit_library_seal (self);

  return TRUE;
}
