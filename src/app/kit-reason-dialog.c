/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-reason-dialog.h"

#include <glib/gi18n.h>

#include "kit-alert-heading.h"
#include "kit-config.h"

struct _KitReasonDialog
{
  AdwAlertDialog parent_instance;

  AdwEntryRow *reason_row;
  gboolean required;
};

enum
{
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitReasonDialog, kit_reason_dialog, ADW_TYPE_ALERT_DIALOG)

static char *
dup_reason (KitReasonDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));
}

static void
reason_changed_cb (KitReasonDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  adw_alert_dialog_set_response_enabled (
    ADW_ALERT_DIALOG (self), "accept", !self->required || *reason != '\0');
}

static void
kit_reason_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  KitReasonDialog *self = KIT_REASON_DIALOG (dialog);
  g_autofree char *reason = dup_reason (self);

  if (g_str_equal (response, "accept"))
    g_signal_emit (self, signals[ACCEPTED], 0, reason);
}

static void
kit_reason_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_REASON_DIALOG);

  G_OBJECT_CLASS (kit_reason_dialog_parent_class)->dispose (object);
}

static void
kit_reason_dialog_class_init (KitReasonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwAlertDialogClass *dialog_class = ADW_ALERT_DIALOG_CLASS (klass);

  object_class->dispose = kit_reason_dialog_dispose;
  dialog_class->response = kit_reason_dialog_response;

  signals[ACCEPTED] = g_signal_new ("accepted",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitReasonDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
kit_reason_dialog_init (KitReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_alert_heading_let_wrap (ADW_ALERT_DIALOG (self));
}

KitReasonDialog *
kit_reason_dialog_new (const char *heading,
                       const char *body,
                       const char *accept_label,
                       gboolean required)
{
  KitReasonDialog *self =
    g_object_new (KIT_TYPE_REASON_DIALOG, "heading", heading, "body", body, NULL);

  self->required = required;
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "accept", accept_label);
  reason_changed_cb (self);

  return self;
}

KitReasonDialog *
kit_reason_dialog_new_for_rest (void)
{
  return kit_reason_dialog_new (_ ("Skip the Rest?"),
                                _ ("What is still open is marked as not asked. A reason is printed "
                                   "with the evaluation, and may stay empty."),
                                _ ("_Skip"),
                                FALSE);
}

KitReasonDialog *
kit_reason_dialog_new_for_end (void)
{
  return kit_reason_dialog_new (
    _ ("End the Interview Early?"),
    _ ("The evaluation then needs no recommendation. Nothing that you wrote is lost."),
    _ ("_End Early"),
    TRUE);
}

void
kit_reason_dialog_ask (KitReasonDialog *self, GtkWidget *widget, GCallback accepted)
{
  g_return_if_fail (KIT_IS_REASON_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (self, "accepted", accepted, widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (self), widget);
}
