/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-editing.h"
#include "kit-evaluation-pane.h"
#include "kit-evaluation-view.h"
#include "kit-import.h"
#include "kit-library-page.h"
#include "kit-reason-dialog.h"

/* A colleague's evaluation of Ines for the included role; (transfer none). */
static KitEvaluationSummary *
add_theirs (KitAppFixture *fixture, KitCandidate *candidate)
{
  g_autoptr (KitEvaluation) theirs = kit_evaluation_new (NULL, fixture->role);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (KitImport) import = NULL;
  g_autoptr (GError) error = NULL;

  kit_evaluation_set_candidate_id (theirs, kit_item_get_id (KIT_ITEM (candidate)));
  kit_evaluation_set_candidate_name (theirs, kit_candidate_get_name (candidate));
  kit_evaluation_set_interviewer_id (theirs, "11111111-2222-4333-8444-555555555555");
  kit_evaluation_set_interviewer_name (theirs, "Bo & Co");
  kit_evaluation_set_state (theirs, KIT_EVALUATION_SUBMITTED, now);
  bytes = kit_evaluation_to_bytes (theirs);
  import = kit_import_new ("bo.json", bytes, &error);
  g_assert_no_error (error);
  g_assert_true (kit_import_add (import, fixture->library, &error));
  g_assert_no_error (error);
  kit_app_settle ();

  return kit_library_find_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (theirs)));
}

static GtkWidget *
find_look_button (GtkWidget *pane)
{
  return kit_app_find (pane, GTK_TYPE_BUTTON, "_Look Anyway…");
}

static gboolean
shows_view (gpointer pane)
{
  return kit_app_find (pane, KIT_TYPE_EVALUATION_VIEW, NULL) != NULL;
}

static void
test_draft (KitAppFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  KitEvaluationPane *pane = kit_evaluation_pane_new (fixture->library);
  g_autoptr (KitEvaluation) mine = kit_library_start_evaluation (
    fixture->library, fixture->role, candidate, NULL, NULL, NULL, NULL);

  kit_evaluation_pane_set_summary (pane, add_theirs (fixture, candidate));
  g_assert_nonnull (kit_app_find (GTK_WIDGET (pane), ADW_TYPE_STATUS_PAGE, "Sealed"));
  g_assert_false (gtk_widget_get_visible (find_look_button (GTK_WIDGET (pane))));
  kit_app_assert_finalize (pane);
}

/* The first button below @widget that does @action; (nullable). */
static GtkWidget *
find_action (GtkWidget *widget, const char *action)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_action (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
sidebar_says_sealed (gpointer page)
{
  return kit_app_find (page, GTK_TYPE_LABEL, "Senior Backend Developer · Sealed") != NULL;
}

static void
accept (GtkWidget *window)
{
  GtkWidget *dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  GtkWidget *entry;

  g_assert_true (KIT_IS_REASON_DIALOG (dialog));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  entry = kit_app_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "I sign the decision.");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response::accept", "accept");
}

static void
test_look (KitAppFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  KitEvaluationSummary *theirs = add_theirs (fixture, candidate);
  GtkWidget *page = g_object_new (KIT_TYPE_LIBRARY_PAGE, "library", fixture->library, NULL);
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "content", page, NULL);
  GtkWidget *pane;

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 760);
  gtk_window_present (GTK_WINDOW (window));
  kit_library_page_show_evaluation (KIT_LIBRARY_PAGE (page),
                                    kit_evaluation_summary_get_id (theirs));
  kit_app_wait_for (sidebar_says_sealed, page);
  pane = kit_app_find (page, KIT_TYPE_EVALUATION_PANE, NULL);
  g_assert_true (gtk_widget_get_visible (find_look_button (pane)));
  g_assert_false (gtk_widget_get_visible (find_action (pane, "win.print")));

  gtk_widget_activate_action (pane, "evaluation.look", NULL);
  accept (window);
  kit_app_wait_for (shows_view, pane);
  g_assert_false (kit_evaluation_summary_get_sealed (theirs));
  g_assert_true (gtk_widget_get_visible (find_action (pane, "win.print")));
  g_assert_false (sidebar_says_sealed (page));
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/sealed/draft", test_draft);
  kit_app_test_add ("/sealed/look", test_look);

  return g_test_run ();
}
