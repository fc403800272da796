/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-step-toast.h"

#include <glib/gi18n.h>

AdwToast *
kit_step_toast_new (const char *text, const char *undo_action)
{
  AdwToast *toast;

  g_return_val_if_fail (text != NULL, NULL);

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  if (undo_action != NULL)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, undo_action);
    }
  return toast;
}

AdwToast *
kit_step_toast_undo (KitHistory *history)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (KIT_IS_HISTORY (history), NULL);

  name = g_strdup (kit_history_get_undo_name (history));
  if (!kit_history_undo (history))
    return NULL;

  /* Translators: %s is what was taken back */
  text = g_strdup_printf (_ ("Undone: %s"), name != NULL ? name : "");
  return kit_step_toast_new (text, NULL);
}

AdwToast *
kit_step_toast_redo (KitHistory *history, const char *undo_action)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (KIT_IS_HISTORY (history), NULL);

  name = g_strdup (kit_history_get_redo_name (history));
  if (!kit_history_redo (history))
    return NULL;

  /* Translators: %s is what was done again */
  text = g_strdup_printf (_ ("Redone: %s"), name != NULL ? name : "");
  return kit_step_toast_new (text, undo_action);
}
