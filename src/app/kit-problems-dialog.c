/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-problems-dialog.h"

#include "kit-config.h"
#include "kit-words.h"

struct _KitProblemsDialog
{
  AdwDialog parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (KitProblemsDialog, kit_problems_dialog, ADW_TYPE_DIALOG)

/* A file's name need not be text, nor a single line. */
static GtkWidget *
create_row (gpointer item, gpointer data)
{
  KitProblem *problem = KIT_PROBLEM (item);
  g_autofree char *file = kit_text_one_line (kit_problem_get_file (problem));
  g_autofree char *message = kit_words_sentence (kit_problem_get_message (problem));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), file);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), message);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  return row;
}

static void
kit_problems_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_PROBLEMS_DIALOG);

  G_OBJECT_CLASS (kit_problems_dialog_parent_class)->dispose (object);
}

static void
kit_problems_dialog_class_init (KitProblemsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_problems_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitProblemsDialog, list);
}

static void
kit_problems_dialog_init (KitProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KitProblemsDialog *
kit_problems_dialog_new (KitLibrary *library)
{
  KitProblemsDialog *self;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  self = g_object_new (KIT_TYPE_PROBLEMS_DIALOG, NULL);
  gtk_list_box_bind_model (self->list, kit_library_get_problems (library), create_row, NULL, NULL);
  return self;
}
