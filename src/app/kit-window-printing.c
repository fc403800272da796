/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-evaluation-report.h"
#include "kit-interview-page.h"
#include "kit-print-preview.h"

/* The values of the setting "paper-size". */
enum
{
  PAPER_AUTO,
  PAPER_A4,
  PAPER_LETTER,
};

static KitReportStyle
get_style (KitWindow *self)
{
  KitReportStyle style = kit_report_style_get_default ();

  switch (g_settings_get_enum (kit_window_get_settings (self), "paper-size"))
    {
    case PAPER_A4:
      style.paper = KIT_PAPER_A4;
      break;
    case PAPER_LETTER:
      style.paper = KIT_PAPER_LETTER;
      break;
    case PAPER_AUTO:
    default:
      break;
    }

  return style;
}

static void
show_preview (KitWindow *self, KitEvaluation *evaluation)
{
  const KitReportStyle style = get_style (self);
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, &style);
  g_autofree char *file_name = kit_evaluation_report_get_file_name (evaluation);

  adw_dialog_present (
    ADW_DIALOG (kit_print_preview_new (report, _ ("Interview evaluation"), file_name)),
    GTK_WIDGET (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) evaluation =
    kit_library_open_evaluation_finish (KIT_LIBRARY (source), result, &error);

  if (evaluation)
    show_preview (self, evaluation);
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

static void
update_action (KitWindow *self)
{
  KitLibraryPage *page = kit_window_get_library_page (self);
  gboolean enabled;

  if (page == NULL)
    return;

  enabled = get_evaluation_in_view (self) != NULL ||
            KIT_IS_EVALUATION_SUMMARY (kit_library_page_get_selected (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", enabled);
}

void
kit_window_follow_printable (KitWindow *self)
{
  GtkWidget *page;

  g_return_if_fail (KIT_IS_WINDOW (self));

  page = GTK_WIDGET (kit_window_get_library_page (self));
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
  GObject *selected = kit_library_page_get_selected (kit_window_get_library_page (self));

  kit_library_flush (library);

  if (evaluation)
    show_preview (self, evaluation);
  else if (KIT_IS_EVALUATION_SUMMARY (selected))
    kit_library_open_evaluation_async (
      library,
      kit_evaluation_summary_get_id (KIT_EVALUATION_SUMMARY (selected)),
      NULL,
      opened_cb,
      g_object_ref (self));
}
