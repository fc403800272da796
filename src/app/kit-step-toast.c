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
kit_step_toast_new_for_rest (guint n_questions, const char *undo_action)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: a number of questions */
    ngettext ("%u marked as not asked", "%u marked as not asked", n_questions),
    n_questions);

  return kit_step_toast_new (text, undo_action);
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

void
kit_step_toast_show (AdwToastOverlay *overlay, AdwToast *toast)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (toast == NULL || ADW_IS_TOAST (toast));

  if (toast == NULL)
    return;

  adw_toast_overlay_dismiss_all (overlay);
  adw_toast_overlay_add_toast (overlay, toast);
}
