/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-earlier-dialog.h"

#include "kit-config.h"
#include "kit-dialog-focus.h"
#include "kit-evaluation-view.h"

struct _KitEarlierDialog
{
  AdwDialog parent_instance;

  KitEvaluationView *view;
};

G_DEFINE_FINAL_TYPE (KitEarlierDialog, kit_earlier_dialog, ADW_TYPE_DIALOG)

/* While the dialog opens the first text that can be selected would get the focus, and scroll the
 * view. */
static void
focus_view (gpointer dialog)
{
  KitEarlierDialog *self = KIT_EARLIER_DIALOG (dialog);

  gtk_widget_set_can_focus (GTK_WIDGET (self->view), TRUE);
  kit_evaluation_view_focus (self->view);
}

static void
kit_earlier_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_EARLIER_DIALOG);

  G_OBJECT_CLASS (kit_earlier_dialog_parent_class)->dispose (object);
}

static void
kit_earlier_dialog_class_init (KitEarlierDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_EVALUATION_VIEW);

  object_class->dispose = kit_earlier_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-earlier-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitEarlierDialog, view);
}

static void
kit_earlier_dialog_init (KitEarlierDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), focus_view);
}

KitEarlierDialog *
kit_earlier_dialog_new (KitEvaluation *earlier)
{
  KitEarlierDialog *self;

  g_return_val_if_fail (KIT_IS_EVALUATION (earlier), NULL);

  self = g_object_new (KIT_TYPE_EARLIER_DIALOG, NULL);
  kit_evaluation_view_set_evaluation (self->view, earlier);
  return self;
}
