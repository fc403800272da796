/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-gathering.h"
#include "kit-interview-page.h"
#include "kit-print-preview.h"
#include "kit-printable.h"

/* Takes @printable. */
static void
show_preview (KitWindow *self, KitPrintable *printable)
{
  adw_dialog_present (ADW_DIALOG (kit_print_preview_new (printable)), GTK_WIDGET (self));
  g_object_unref (printable);
}

static void
show_evaluation (KitWindow *self, KitEvaluation *evaluation)
{
  show_preview (self,
                kit_printable_new_for_evaluation (evaluation, kit_window_get_settings (self)));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) evaluation =
    kit_library_open_evaluation_finish (KIT_LIBRARY (source), result, &error);

  if (evaluation)
    show_evaluation (self, evaluation);
  else
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Printed"), error);
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  KitRecord *record = kit_library_gather_finish (KIT_LIBRARY (source), result, &error);

  if (record)
    show_preview (self, kit_printable_new_for_record (record, kit_window_get_settings (self)));
  else
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Printed"), error);
}

/* The evaluation that the page in view is about, (nullable). */
static KitEvaluation *
get_evaluation_in_view (KitWindow *self)
{
  AdwNavigationPage *page = kit_window_get_visible_page (self);

  if (KIT_IS_EVALUATION_PAGE (page))
    return kit_evaluation_page_get_evaluation (KIT_EVALUATION_PAGE (page));

  if (KIT_IS_INTERVIEW_PAGE (page))
    return kit_interview_get_evaluation (
      kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (page)));

  return NULL;
}

static gboolean
is_printable (GObject *selected)
{
  return KIT_IS_ROLE (selected) || KIT_IS_QUESTION (selected) || KIT_IS_CANDIDATE (selected) ||
         KIT_IS_EVALUATION_SUMMARY (selected);
}

static void
update_action (KitWindow *self)
{
  KitLibraryPage *page = kit_window_get_library_page (self);
  gboolean enabled;

  if (page == NULL)
    return;

  enabled =
    get_evaluation_in_view (self) != NULL || is_printable (kit_library_page_get_selected (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", enabled);
  kit_window_update_exportable (self);
}

void
kit_window_follow_printable (KitWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (KIT_IS_WINDOW (self));

  page = GTK_WIDGET (kit_window_get_library_page (self));
  g_signal_connect_object (kit_window_get_library (self),
                           "notify::loaded",
                           G_CALLBACK (kit_window_update_exportable),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
    page, "notify::selected", G_CALLBACK (update_action), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_ancestor (page, ADW_TYPE_NAVIGATION_VIEW),
                           "notify::visible-page",
                           G_CALLBACK (update_action),
                           self,
                           G_CONNECT_SWAPPED);
  update_action (self);
}

void
kit_window_print (KitWindow *self)
{
  KitLibrary *library = kit_window_get_library (self);
  KitEvaluation *evaluation = get_evaluation_in_view (self);
  KitLibraryPage *page = kit_window_get_library_page (self);
  GObject *selected = kit_library_page_get_selected (page);

  kit_library_flush (library);

  if (evaluation)
    show_evaluation (self, evaluation);
  else if (KIT_IS_ROLE (selected) || KIT_IS_QUESTION (selected))
    show_preview (
      self,
      kit_printable_new_for_kit (kit_library_page_get_role (page), kit_window_get_settings (self)));
  else if (KIT_IS_CANDIDATE (selected))
    kit_library_gather_async (
      library, kit_item_get_id (KIT_ITEM (selected)), NULL, gathered_cb, g_object_ref (self));
  else if (KIT_IS_EVALUATION_SUMMARY (selected))
    kit_library_open_evaluation_async (
      library,
      kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (selected)),
      NULL,
      opened_cb,
      g_object_ref (self));
}
