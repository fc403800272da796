/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-editing.h"
#include "kit-gathering.h"
#include "kit-library-page.h"
#include "kit-print-preview.h"
#include "kit-window.h"

static void
count_cb (KitPrintable *printable, guint *n_changes)
{
  (*n_changes)++;
}

static guint
count_pages (KitPrintable *printable)
{
  g_autoptr (KitReport) report = kit_printable_lay_out (printable);

  return kit_report_get_n_pages (report);
}

/* What is chosen once is so again. */
static void
test_kit (KitAppFixture *fixture, gconstpointer data)
{
  KitPrintable *printable = kit_printable_new_for_kit (fixture->role, fixture->settings);
  g_autoptr (KitPrintable) again = kit_printable_new_for_kit (fixture->role, fixture->settings);
  g_autoptr (GSettings) options = g_settings_get_child (fixture->settings, "print-kit");
  g_autofree char *file_name = kit_printable_dup_file_name (printable);
  const guint compact = count_pages (printable);
  guint n_changes = 0;

  g_signal_connect (
    kit_printable_get_options (printable), "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpstr (kit_printable_get_title (printable), ==, "Interview form");
  g_assert_cmpstr (file_name, ==, "interview-form.pdf");
  g_settings_set_boolean (options, "page-per-question", TRUE);
  kit_app_settle ();
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (count_pages (printable), >, compact);
  g_assert_cmpuint (count_pages (again), ==, count_pages (printable));

  g_settings_reset (options, "page-per-question");
  kit_app_settle ();
  g_assert_cmpuint (count_pages (printable), ==, compact);
  g_assert_finalize_object (printable);
}

static void
test_evaluation (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);
  KitPrintable *printable = kit_printable_new_for_evaluation (evaluation, fixture->settings);
  g_autoptr (GSettings) options = g_settings_get_child (fixture->settings, "print-evaluation");
  g_autofree char *file_name = kit_printable_dup_file_name (printable);
  g_autoptr (KitReport) report = NULL;
  double width, height;

  g_assert_cmpstr (kit_printable_get_title (printable), ==, "Interview evaluation");
  g_assert_null (strstr (file_name, "Ada"));
  g_settings_set_boolean (options, "landscape", TRUE);
  g_settings_set_string (options, "names", "none");
  report = kit_printable_lay_out (printable);
  kit_report_get_page_size (report, &width, &height);
  g_assert_cmpfloat (width, >, height);

  g_settings_reset (options, "landscape");
  g_settings_reset (options, "names");
  g_assert_finalize_object (printable);
}

static void
test_record (KitAppFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  g_autoptr (GError) error = NULL;
  KitRecord *record =
    kit_library_gather (fixture->library, kit_item_get_id (KIT_ITEM (candidate)), &error);
  KitPrintable *printable;
  g_autofree char *file_name = NULL;

  g_assert_no_error (error);
  printable = kit_printable_new_for_record (record, fixture->settings);
  file_name = kit_printable_dup_file_name (printable);
  g_assert_cmpstr (kit_printable_get_title (printable), ==, "Candidate record");
  g_assert_cmpstr (file_name, ==, "candidate-record.pdf");
  g_assert_cmpuint (count_pages (printable), ==, 1);
  g_assert_finalize_object (printable);
}

static guint
count_shown (GtkWidget *preview)
{
  GtkWidget *list = kit_app_find (preview, GTK_TYPE_LIST_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* The pages follow the options. */
static void
test_options (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitPrintable) printable = kit_printable_new_for_kit (fixture->role, fixture->settings);
  GtkWidget *preview = GTK_WIDGET (kit_print_preview_new (printable));
  GtkWidget *window = kit_app_present_dialog (ADW_DIALOG (preview));
  GtkWidget *options = kit_app_find (preview, GTK_TYPE_MENU_BUTTON, NULL);
  const guint compact = count_shown (preview);

  g_assert_cmpuint (compact, ==, count_pages (printable));
  g_assert_true (gtk_widget_activate_action (options, "options.page-per-question", NULL));
  kit_app_settle ();
  g_assert_cmpuint (count_shown (preview), >, compact);
  g_assert_true (gtk_widget_activate_action (options, "options.text-size", "i", 16));
  kit_app_settle ();
  g_assert_cmpuint (count_shown (preview), ==, count_pages (printable));

  g_assert_true (gtk_widget_activate_action (options, "options.page-per-question", NULL));
  g_assert_true (gtk_widget_activate_action (options, "options.text-size", "i", 10));
  kit_app_settle ();
  g_assert_cmpuint (count_shown (preview), ==, compact);
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
}

static gboolean
shows_preview (gpointer window)
{
  return KIT_IS_PRINT_PREVIEW (adw_application_window_get_visible_dialog (window));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_print_candidate (KitAppFixture *fixture, gconstpointer data)
{
  KitWindow *window = kit_window_new (NULL, fixture->library, fixture->settings);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  GtkWidget *page;
  AdwDialog *dialog;

  gtk_window_present (GTK_WINDOW (window));
  kit_app_wait_for (is_mapped, window);
  page = kit_app_find (GTK_WIDGET (window), KIT_TYPE_LIBRARY_PAGE, NULL);
  g_assert_true (kit_library_page_show_candidate (KIT_LIBRARY_PAGE (page),
                                                  kit_item_get_id (KIT_ITEM (candidate))));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL));
  kit_app_wait_for (shows_preview, window);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_cmpuint (count_shown (GTK_WIDGET (dialog)), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/print-preview/kit", test_kit);
  kit_app_test_add ("/print-preview/evaluation", test_evaluation);
  kit_app_test_add ("/print-preview/record", test_record);
  kit_app_test_add ("/print-preview/options", test_options);
  kit_app_test_add ("/print-preview/candidate", test_print_candidate);

  return g_test_run ();
}
