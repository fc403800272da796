/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-alert-heading.h"

/* What the window tells the person: toasts, and errors. */

void
kit_window_add_toast (GtkWidget *anywhere,
                      const char *text,
                      const char *button,
                      const char *action,
                      GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, button);
  if (action != NULL)
    adw_toast_set_action_name (toast, action);
  if (owned != NULL)
    adw_toast_set_action_target_value (toast, owned);
  kit_window_take_toast (anywhere, toast);
}

void
kit_window_take_toast (GtkWidget *anywhere, AdwToast *toast)
{
  KitWindow *self;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = KIT_WINDOW (gtk_widget_get_ancestor (anywhere, KIT_TYPE_WINDOW));
  if (self != NULL)
    adw_toast_overlay_add_toast (kit_window_get_toast_overlay (self), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
kit_window_show_error (GtkWidget *anywhere, const char *heading, const GError *error)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (error != NULL);

  dialog = adw_alert_dialog_new (heading, error->message);
  kit_alert_heading_let_wrap (ADW_ALERT_DIALOG (dialog));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, anywhere);
}
