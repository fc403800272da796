/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-codec.h"
#include "kit-editing.h"
#include "kit-import-dialog.h"
#include "kit-name-dialog.h"
#include "kit-paths.h"
#include "kit-preferences-dialog.h"
#include "kit-problems-dialog.h"
#include "kit-shortcuts-dialog.h"
#include "kit-start-dialog.h"

typedef struct
{
  KitEvaluation *evaluation;
  char *name;
} Result;

static void
started_cb (KitStartDialog *dialog, KitEvaluation *evaluation, Result *result)
{
  g_set_object (&result->evaluation, evaluation);
}

static void
named_cb (KitNameDialog *dialog, const char *name, Result *result)
{
  g_set_str (&result->name, name);
}

static KitStartDialog *
present_start_dialog (KitAppFixture *fixture)
{
  KitStartDialog *dialog = g_object_ref_sink (
    kit_start_dialog_new (fixture->library, fixture->settings, fixture->role, NULL));

  kit_app_present_dialog (ADW_DIALOG (dialog));
  return dialog;
}

/* Presses Start, and lets the window go. */
static KitEvaluation *
start (KitAppFixture *fixture, KitStartDialog *dialog)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (dialog));
  Result result = { 0 };

  g_signal_connect (dialog, "started", G_CALLBACK (started_cb), &result);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "start.start", NULL));
  g_assert_nonnull (result.evaluation);
  gtk_window_destroy (GTK_WINDOW (window));
  return result.evaluation;
}

static void
set_entry (gpointer dialog, const char *title, const char *text)
{
  GtkWidget *row = kit_app_find (dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_start_needs_nothing (KitAppFixture *fixture, gconstpointer data)
{
  KitStartDialog *dialog = present_start_dialog (fixture);
  g_autoptr (KitEvaluation) evaluation = start (fixture, dialog);

  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "");
  g_assert_cmpstr (kit_evaluation_get_interviewer_name (evaluation), ==, "Grace Holt");
  g_assert_cmpuint (kit_evaluation_get_n_planned (evaluation), ==, 10);
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_start_somebody_new (KitAppFixture *fixture, gconstpointer data)
{
  KitStartDialog *dialog = present_start_dialog (fixture);
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autofree char *round = NULL;

  set_entry (dialog, "_Candidate", "  R&D <lead> ");
  set_entry (dialog, "_Round", "Technical");
  set_entry (dialog, "_Interviewer", "Grace M. Holt");
  g_assert_nonnull (kit_app_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "New candidate"));
  evaluation = start (fixture, dialog);
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "R&D <lead>");
  g_assert_cmpstr (kit_evaluation_get_round (evaluation), ==, "Technical");
  g_assert_cmpstr (kit_evaluation_get_interviewer_name (evaluation), ==, "Grace M. Holt");
  g_assert_cmpstr (kit_library_get_interviewer_name (fixture->library), ==, "Grace M. Holt");
  round = g_settings_get_string (fixture->settings, "last-round");
  g_assert_cmpstr (round, ==, "Technical");
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_start_somebody_known (KitAppFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  KitStartDialog *dialog = present_start_dialog (fixture);
  g_autoptr (KitEvaluation) evaluation = NULL;

  set_entry (dialog, "_Candidate", "ada");
  g_assert_nonnull (kit_app_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Ada Marsh"));
  g_assert_nonnull (kit_app_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "New candidate"));
  set_entry (dialog, "_Candidate", "ada marsh");
  evaluation = start (fixture, dialog);
  g_assert_cmpstr (
    kit_evaluation_get_candidate_id (evaluation), ==, kit_item_get_id (KIT_ITEM (candidate)));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

/* A row below a name that is known offers somebody else who has it too. */
static void
test_start_same_name (KitAppFixture *fixture, gconstpointer data)
{
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  KitStartDialog *dialog = present_start_dialog (fixture);
  g_autoptr (KitEvaluation) evaluation = NULL;
  GtkWidget *row;

  set_entry (dialog, "_Candidate", "Ada Marsh");
  row = kit_app_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "Ada Marsh");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
  evaluation = start (fixture, dialog);
  g_assert_cmpstr (
    kit_evaluation_get_candidate_id (evaluation), !=, kit_item_get_id (KIT_ITEM (candidate)));
  g_assert_cmpstr (kit_evaluation_get_candidate_name (evaluation), ==, "Ada Marsh");
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_name (KitAppFixture *fixture, gconstpointer data)
{
  KitNameDialog *dialog = g_object_ref_sink (kit_name_dialog_new ("Rename", "_Rename", "Ada"));
  Result result = { 0 };

  g_signal_connect (dialog, "named", G_CALLBACK (named_cb), &result);
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "take"));
  set_entry (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)), "_Name", "   ");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "take"));
  g_signal_emit_by_name (dialog, "response::take", "take");
  g_assert_null (result.name);
  set_entry (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)), "_Name", " Ada Marsh ");
  g_signal_emit_by_name (dialog, "response::take", "take");
  g_assert_cmpstr (result.name, ==, "Ada Marsh");
  g_clear_pointer (&result.name, g_free);
  g_assert_finalize_object (dialog);
}

static gboolean
shows_result (gpointer stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "reading") != 0;
}

static void
test_import_page (KitAppFixture *fixture, gconstpointer data)
{
  KitImportDialog *dialog = g_object_ref_sink (kit_import_dialog_new (fixture->library));
  const guint n_roles = g_list_model_get_n_items (kit_library_get_roles (fixture->library));
  GtkWidget *window = kit_app_present_dialog (ADW_DIALOG (dialog));
  GtkWidget *stack = kit_app_find (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL);

  kit_import_dialog_read_text (dialog,
                               "Gardener Interview Questions and Answers\n\n"
                               "1. Which plants do you know?\n"
                               "Purpose: Knows plants.\n"
                               "Sample answer: Many, \"and by name\".\n");
  kit_app_wait_for (shows_result, stack);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "found");
  g_assert_cmpuint (
    g_list_model_get_n_items (kit_library_get_roles (fixture->library)), ==, n_roles);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.add", NULL);
  g_assert_cmpuint (
    g_list_model_get_n_items (kit_library_get_roles (fixture->library)), ==, n_roles + 1);
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_import_nothing (KitAppFixture *fixture, gconstpointer data)
{
  KitImportDialog *dialog = g_object_ref_sink (kit_import_dialog_new (fixture->library));
  GtkWidget *window = kit_app_present_dialog (ADW_DIALOG (dialog));
  GtkWidget *stack = kit_app_find (GTK_WIDGET (dialog), GTK_TYPE_STACK, NULL);

  kit_import_dialog_read_text (dialog, "Nothing <of> use & nothing asked");
  kit_app_wait_for (shows_result, stack);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "failed");
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

/* Names of files are no markup, need not be text, and may hold a line end. */
static void
test_problems (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *folder =
    g_build_filename (kit_library_get_data_dir (fixture->library), "library", "roles", NULL);
  g_autofree char *path = g_build_filename (folder, "R&D <a>\n\xff.json", NULL);
  g_autoptr (GError) error = NULL;
  KitProblemsDialog *dialog;
  GtkWidget *window;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "{}", -1, &error);
  g_assert_no_error (error);
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);

  dialog = g_object_ref_sink (kit_problems_dialog_new (fixture->library));
  window = kit_app_present_dialog (ADW_DIALOG (dialog));
  g_assert_nonnull (
    kit_app_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, "library/roles/R&D <a> �.json"));
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

static void
test_others (KitAppFixture *fixture, gconstpointer data)
{
  kit_app_assert_finalize (kit_problems_dialog_new (fixture->library));
  kit_app_assert_finalize (kit_preferences_dialog_new (fixture->library, fixture->settings));
  kit_app_assert_finalize (kit_shortcuts_dialog_new ());
}

static void
write_role (KitAppFixture *fixture, KitRole *role)
{
  g_autofree char *path =
    kit_path_role (kit_library_get_data_dir (fixture->library), kit_item_get_id (KIT_ITEM (role)));
  g_autoptr (GBytes) bytes = kit_role_to_bytes (role);
  g_autoptr (GError) error = NULL;

  kit_file_write (path, bytes, &error);
  g_assert_no_error (error);
}

/* Which role one has chosen is nothing that others change. */
static void
test_start_role_changed (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) first = kit_role_new (NULL, "Ferry Pilot");
  g_autoptr (KitRole) chosen = kit_role_new (NULL, "Ferry Steward");
  g_autoptr (KitQuestion) question = kit_question_new (NULL, "Who boards first?");
  KitStartDialog *dialog;
  g_autoptr (KitEvaluation) evaluation = NULL;

  kit_role_add_question (chosen, question);
  write_role (fixture, first);
  write_role (fixture, chosen);
  g_assert_true (kit_library_load (fixture->library, NULL, NULL));
  dialog = g_object_ref_sink (kit_start_dialog_new (
    fixture->library,
    fixture->settings,
    kit_library_find_role (fixture->library, kit_item_get_id (KIT_ITEM (chosen))),
    NULL));
  kit_app_present_dialog (ADW_DIALOG (dialog));

  kit_role_set_overview (chosen, "Changed elsewhere");
  write_role (fixture, chosen);
  g_assert_true (kit_library_load (fixture->library, NULL, NULL));
  evaluation = start (fixture, dialog);
  g_assert_cmpstr (kit_evaluation_get_role (evaluation), ==, kit_item_get_id (KIT_ITEM (chosen)));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/start-dialog/needs-nothing", test_start_needs_nothing);
  kit_app_test_add ("/start-dialog/somebody-new", test_start_somebody_new);
  kit_app_test_add ("/start-dialog/somebody-known", test_start_somebody_known);
  kit_app_test_add ("/start-dialog/same-name", test_start_same_name);
  kit_app_test_add ("/start-dialog/role-changed", test_start_role_changed);
  kit_app_test_add ("/name-dialog", test_name);
  kit_app_test_add ("/import-dialog/page", test_import_page);
  kit_app_test_add ("/import-dialog/nothing", test_import_nothing);
  kit_app_test_add ("/problems-dialog", test_problems);
  kit_app_test_add ("/dialogs/others", test_others);

  return g_test_run ();
}
