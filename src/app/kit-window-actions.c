/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-interview-page.h"
#include "kit-name-dialog.h"
#include "kit-problems-dialog.h"
#include "kit-start-dialog.h"

/* "win.search" is "page.search" of the page in view, where it has that. */
static void
forward_to_page_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwNavigationPage *page = kit_window_get_visible_page (KIT_WINDOW (widget));
  g_autofree char *name = g_strconcat ("page", strchr (action_name, '.'), NULL);

  gtk_widget_activate_action_variant (GTK_WIDGET (page), name, parameter);
}

/* An accelerator looks for its action on the window, and not from the focus upwards. What the
 * interview does comes here, and goes on to the interview if that is the page in view. */
static void
forward_interview_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwNavigationPage *page = kit_window_get_visible_page (KIT_WINDOW (widget));

  if (KIT_IS_INTERVIEW_PAGE (page))
    gtk_widget_activate_action_variant (GTK_WIDGET (page), action_name, parameter);
}

static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_window_print (KIT_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_window_export (KIT_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_window_undo (KIT_WINDOW (widget));
}

static void
back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);
  AdwNavigationPage *page = kit_window_get_visible_page (self);

  if (page == ADW_NAVIGATION_PAGE (kit_window_get_library_page (self)))
    gtk_widget_activate_action (GTK_WIDGET (page), "page.back", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "navigation.pop", NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitWindow) self = data;
  g_autoptr (GError) error = NULL;

  /* the banner says what is wrong */
  if (kit_writer_flush_finish (KIT_WRITER (source), result, &error))
    kit_window_add_toast (GTK_WIDGET (self), _ ("All is saved"), NULL, NULL, NULL);
}

static void
save_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);
  KitLibrary *library = kit_window_get_library (self);

  kit_library_save (library);
  kit_writer_retry (kit_library_get_writer (library));
  kit_writer_flush_async (kit_library_get_writer (library), NULL, saved_cb, g_object_ref (self));
}

static void
started_cb (KitWindow *self, KitEvaluation *evaluation)
{
  kit_window_open_interview (self, evaluation, NULL);
}

static void
new_interview_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);
  KitLibraryPage *page = kit_window_get_library_page (self);
  KitLibrary *library = kit_window_get_library (self);
  KitStartDialog *dialog;

  if (g_list_model_get_n_items (kit_library_get_roles (library)) == 0)
    return;

  dialog = kit_start_dialog_new (library,
                                 kit_window_get_settings (self),
                                 kit_library_page_get_role (page),
                                 kit_library_page_get_candidate (page));
  g_signal_connect_object (dialog, "started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
candidate_named_cb (KitWindow *self, const char *name)
{
  KitCandidate *candidate = kit_library_add_candidate (kit_window_get_library (self), name);

  kit_window_show_library (self);
  kit_library_page_show_candidate (kit_window_get_library_page (self),
                                   kit_item_get_id (KIT_ITEM (candidate)));
}

static void
new_candidate_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitNameDialog *dialog = kit_name_dialog_new (_ ("Add Candidate"), _ ("_Add"), "");

  g_signal_connect_object (
    dialog, "named", G_CALLBACK (candidate_named_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
files_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitWindow) self = data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (files != NULL)
    kit_window_import_files (self, files);
}

static void
import_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_open_multiple (
    dialog, GTK_WINDOW (widget), NULL, files_chosen_cb, g_object_ref (widget));
}

static void
paste_page_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_window_import_clipboard (KIT_WINDOW (widget));
}

static void
problems_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitLibrary *library = kit_window_get_library (KIT_WINDOW (widget));

  adw_dialog_present (ADW_DIALOG (kit_problems_dialog_new (library)), widget);
}

static void
resume_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_window_resume (KIT_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
show_role_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);
  const char *role;
  const char *question;

  g_variant_get (parameter, "(&s&s)", &role, &question);
  kit_window_show_library (self);
  kit_library_page_show_role (
    kit_window_get_library_page (self), role, *question != '\0' ? question : NULL);
}

static void
show_candidate_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);

  kit_window_show_library (self);
  kit_library_page_show_candidate (kit_window_get_library_page (self),
                                   g_variant_get_string (parameter, NULL));
}

static void
show_evaluation_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitWindow *self = KIT_WINDOW (widget);

  kit_window_show_library (self);
  kit_library_page_show_evaluation (kit_window_get_library_page (self),
                                    g_variant_get_string (parameter, NULL));
}

typedef struct
{
  const char *name;
  const char *type;
  GtkWidgetActionActivateFunc activate;
} Action;

static const Action actions[] = {
  { "win.search", NULL, forward_to_page_cb },
  { "win.toggle-sidebar", NULL, forward_to_page_cb },
  { "win.menu", NULL, forward_to_page_cb },
  { "win.print", NULL, print_cb },
  { "win.export-evaluations", NULL, export_cb },
  { "win.proceed", NULL, forward_to_page_cb },
  { "win.toggle-sample-answer", NULL, forward_to_page_cb },
  { "interview.rate", "u", forward_interview_cb },
  { "interview.mark-not-asked", NULL, forward_interview_cb },
  { "interview.mark-no-evidence", NULL, forward_interview_cb },
  { "interview.next", NULL, forward_interview_cb },
  { "interview.previous", NULL, forward_interview_cb },
  { "interview.next-open", NULL, forward_interview_cb },
  { "interview.add-question", NULL, forward_interview_cb },
  { "win.undo", NULL, undo_cb },
  { "win.back", NULL, back_cb },
  { "win.save", NULL, save_cb },
  { "win.new-interview", NULL, new_interview_cb },
  { "win.new-candidate", NULL, new_candidate_cb },
  { "win.import", NULL, import_cb },
  { "win.paste-page", NULL, paste_page_cb },
  { "win.problems", NULL, problems_cb },
  { "win.resume", "s", resume_cb },
  { "win.show-role", "(ss)", show_role_cb },
  { "win.show-candidate", "s", show_candidate_cb },
  { "win.show-evaluation", "s", show_evaluation_cb },
};

void
kit_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (
      widget_class, actions[i].name, actions[i].type, actions[i].activate);

  /* Not of the whole application: what has something to undo comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}
