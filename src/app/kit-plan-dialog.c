/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-plan-dialog.h"

#include "kit-config.h"
#include "kit-dialog-focus.h"
#include "kit-plan-list.h"

struct _KitPlanDialog
{
  AdwDialog parent_instance;

  KitPlanList *plan_list;
};

enum
{
  ACCEPTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitPlanDialog, kit_plan_dialog, ADW_TYPE_DIALOG)

static void
plan_changed_cb (KitPlanDialog *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "plan.accept", !kit_plan_list_get_empty (self->plan_list));
}

static void
accept_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitPlanDialog *self = KIT_PLAN_DIALOG (widget);
  g_auto (GStrv) plan = kit_plan_list_dup_plan (self->plan_list);

  g_signal_emit (self, signals[ACCEPTED], 0, plan);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
grab_focus (gpointer dialog)
{
  gtk_widget_grab_focus (GTK_WIDGET (KIT_PLAN_DIALOG (dialog)->plan_list));
}

static void
kit_plan_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (kit_plan_dialog_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "plan.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "plan.accept", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "plan.accept", NULL);
}

static void
kit_plan_dialog_class_init (KitPlanDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_PLAN_LIST);

  object_class->dispose = kit_plan_dialog_dispose;

  signals[ACCEPTED] = g_signal_new ("accepted",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    1,
                                    G_TYPE_STRV);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitPlanDialog, plan_list);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed_cb);
  install_actions (widget_class);
}

static void
kit_plan_dialog_init (KitPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), grab_focus);
}

KitPlanDialog *
kit_plan_dialog_new (KitEvaluation *evaluation)
{
  KitPlanDialog *self;

  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);

  self = g_object_new (KIT_TYPE_PLAN_DIALOG, NULL);
  kit_plan_list_show_evaluation (self->plan_list, evaluation);
  plan_changed_cb (self);
  return self;
}
