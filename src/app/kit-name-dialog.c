/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-name-dialog.h"

#include "kit-alert-heading.h"
#include "kit-config.h"

struct _KitNameDialog
{
  AdwAlertDialog parent_instance;

  GtkEditable *name_row;
};

enum
{
  NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitNameDialog, kit_name_dialog, ADW_TYPE_ALERT_DIALOG)

static char *
dup_name (KitNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
}

static void
changed_cb (KitNameDialog *self)
{
  g_autofree char *name = dup_name (self);

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "take", *name != '\0');
}

static void
kit_name_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  KitNameDialog *self = KIT_NAME_DIALOG (dialog);
  g_autofree char *name = dup_name (self);

  if (g_str_equal (response, "take") && *name != '\0')
    g_signal_emit (self, signals[NAMED], 0, name);
}

static void
kit_name_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_NAME_DIALOG);

  G_OBJECT_CLASS (kit_name_dialog_parent_class)->dispose (object);
}

static void
kit_name_dialog_class_init (KitNameDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_name_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = kit_name_dialog_response;

  signals[NAMED] = g_signal_new ("named",
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
                                               KIT_RESOURCE_PATH "/kit-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitNameDialog, name_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
kit_name_dialog_init (KitNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_alert_heading_let_wrap (ADW_ALERT_DIALOG (self));
}

KitNameDialog *
kit_name_dialog_new (const char *heading, const char *action, const char *name)
{
  KitNameDialog *self;

  g_return_val_if_fail (heading != NULL && action != NULL && name != NULL, NULL);

  self = g_object_new (KIT_TYPE_NAME_DIALOG, "heading", heading, NULL);
  adw_alert_dialog_set_response_label (ADW_ALERT_DIALOG (self), "take", action);
  gtk_editable_set_text (self->name_row, name);
  changed_cb (self);
  return self;
}
