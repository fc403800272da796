/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-finish.h"

#include "kit-editing.h"
#include "kit-export-dialog.h"
#include "kit-export.h"
#include "kit-paths.h"
#include "kit-window.h"

#include <glib/gstdio.h>

#define N 3

/* A window, evaluations that are submitted, and a folder for their PDFs. */
typedef struct
{
  GtkWidget *window;
  KitExportDialog *dialog;
  char *folder;
} Export;

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  kit_library_submit_finish (KIT_LIBRARY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

static void
submit (KitAppFixture *fixture, const char *name, const char *summary)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, name, NULL, "2026-11-25", NULL);
  gboolean done = FALSE;

  kit_finish_rate_all (evaluation, 4);
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);
  kit_evaluation_set_summary (evaluation, summary);
  kit_library_submit_async (fixture->library, evaluation, NULL, submitted_cb, &done);
  kit_app_wait_for (is_true, &done);
  kit_library_settle (fixture->library, evaluation);
}

static void
submit_one (KitAppFixture *fixture, const char *name)
{
  submit (fixture, name, "Calm.");
}

static GStrv
list_ids (KitAppFixture *fixture)
{
  GListModel *evaluations = kit_library_get_evaluations (fixture->library);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (evaluations, i);

      g_strv_builder_add (ids, kit_evaluation_summary_get_id (summary));
    }

  return g_strv_builder_end (ids);
}

static void
export_begin (Export *self, KitAppFixture *fixture)
{
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < N; i++)
    {
      g_autofree char *name = g_strdup_printf ("Candidate %u", i);

      submit_one (fixture, name);
    }
  ids = list_ids (fixture);
  g_assert_cmpuint (g_strv_length (ids), ==, N);

  self->folder = g_build_filename (fixture->folder, "out", NULL);
  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  self->window = GTK_WIDGET (kit_window_new (NULL, fixture->library, fixture->settings));
  gtk_window_present (GTK_WINDOW (self->window));
  self->dialog =
    kit_export_dialog_new (fixture->library, fixture->settings, (const char *const *) ids, 0);
  adw_dialog_present (ADW_DIALOG (self->dialog), self->window);
}

static void
export_end (Export *self, KitAppFixture *fixture)
{
  g_settings_reset (fixture->settings, "export-together");
  g_free (self->folder);
  gtk_window_destroy (GTK_WINDOW (self->window));
  kit_app_settle ();
}

static void
choose (Export *self, const char *title)
{
  GtkWidget *row = kit_app_find (GTK_WIDGET (self->dialog), ADW_TYPE_ACTION_ROW, title);

  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
}

static gboolean
is_closed (gpointer export)
{
  Export *self = export;

  return !KIT_IS_EXPORT_DIALOG (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
}

static guint
count_files (const char *folder, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);

  return n;
}

static gboolean
says (Export *self, const char *text)
{
  return kit_app_find (self->window, GTK_TYPE_LABEL, text) != NULL;
}

/* A file of its own each, under names that say nothing, beside what was there. */
static void
test_each (KitAppFixture *fixture, gconstpointer data)
{
  Export self;
  g_autofree char *mine = NULL;
  g_autofree char *content = NULL;

  export_begin (&self, fixture);
  mine = g_build_filename (self.folder, "evaluation-2026-11-25.pdf", NULL);
  g_assert_true (g_file_set_contents (mine, "mine", -1, NULL));
  choose (&self, "A Document _for Each");
  kit_export_dialog_start (self.dialog, self.folder);
  kit_app_wait_for (is_closed, &self);

  g_assert_cmpuint (count_files (self.folder, ".pdf"), ==, N + 1);
  g_assert_true (g_file_get_contents (mine, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_assert_true (says (&self, "3 evaluations exported"));
  g_assert_false (g_settings_get_boolean (fixture->settings, "export-together"));
  export_end (&self, fixture);
}

/* One file; and what is chosen once is so again. */
static void
test_together (KitAppFixture *fixture, gconstpointer data)
{
  Export self;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  export_begin (&self, fixture);
  choose (&self, "One _Document");
  path = g_build_filename (self.folder, "all.pdf", NULL);
  kit_export_dialog_start (self.dialog, path);
  kit_app_wait_for (is_closed, &self);

  g_assert_cmpuint (count_files (self.folder, ""), ==, 1);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_true (says (&self, "3 evaluations exported"));
  g_assert_true (g_settings_get_boolean (fixture->settings, "export-together"));
  export_end (&self, fixture);
}

/* Before the first one is done there is nothing, and it says so. */
static void
test_cancel (KitAppFixture *fixture, gconstpointer data)
{
  Export self;
  g_autofree char *path = NULL;

  export_begin (&self, fixture);
  choose (&self, "One _Document");
  path = g_build_filename (self.folder, "all.pdf", NULL);
  kit_export_dialog_start (self.dialog, path);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self.dialog), "export.cancel", NULL));
  kit_app_wait_for (is_closed, &self);

  g_assert_cmpuint (count_files (self.folder, ""), ==, 0);
  g_assert_true (says (&self, "Nothing was exported"));
  export_end (&self, fixture);
}

/* What is left out is told of; and names that are replaced only where they are whole. */
static void
test_hints (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) options = g_settings_get_child (fixture->settings, "print-evaluation");
  const char *const ids[] = { "11111111-2222-4333-8444-555555555555", NULL };
  KitExportDialog *dialog = kit_export_dialog_new (fixture->library, fixture->settings, ids, 2);
  GtkWidget *window = kit_app_present_dialog (ADW_DIALOG (dialog));
  GtkWidget *hint;

  g_assert_nonnull (kit_app_find (GTK_WIDGET (dialog),
                                  GTK_TYPE_LABEL,
                                  "1 submitted evaluation · 2 that are sealed are left out"));
  g_settings_set_string (options, "names", "none");
  kit_app_settle ();
  hint = kit_app_find (GTK_WIDGET (dialog),
                       GTK_TYPE_LABEL,
                       "Whole names are replaced; read what was written about them otherwise");
  g_assert_nonnull (hint);
  g_assert_true (gtk_widget_get_visible (hint));
  g_settings_reset (options, "names");
  kit_app_settle ();
  g_assert_false (gtk_widget_get_visible (hint));
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
}

/* Where nothing can be written, that is said, with the place. */
static void
test_nowhere (KitAppFixture *fixture, gconstpointer data)
{
  Export self;
  g_autofree char *path = NULL;

  export_begin (&self, fixture);
  choose (&self, "A Document _for Each");
  path = g_build_filename (self.folder, "file", NULL);
  g_assert_true (g_file_set_contents (path, "", -1, NULL));
  kit_export_dialog_start (self.dialog, path);
  kit_app_wait_for (is_closed, &self);

  g_assert_true (says (&self, "Not Exported"));
  export_end (&self, fixture);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer finished)
{
  *(GAsyncResult **) finished = g_object_ref (result);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

static void
remove_evaluation (KitAppFixture *fixture, const char *id)
{
  KitEvaluationSummary *summary = kit_library_find_evaluation (fixture->library, id);
  g_autofree char *path = kit_path_evaluation (kit_library_get_data_dir (fixture->library),
                                               kit_evaluation_summary_get_candidate_id (summary),
                                               id);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* What cannot be read stops it, and is named; of one document there is nothing then. */
static void
test_unreadable (KitAppFixture *fixture, gconstpointer data)
{
  const KitEvaluationOptions options = { 0 };
  const KitReportStyle style = kit_report_style_get_default ();
  g_autofree char *path = g_build_filename (fixture->folder, "all.pdf", NULL);
  g_auto (GStrv) ids = NULL;
  g_autoptr (KitExport) export = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  KitReading *reading;

  submit_one (fixture, "Ada Marsh");
  submit_one (fixture, "Bo Lind");
  ids = list_ids (fixture);
  reading = kit_reading_new (fixture->library, (const char *const *) ids, &error);
  g_assert_no_error (error);
  remove_evaluation (fixture, ids[1]);
  export = kit_export_new (reading, &options, &style);
  kit_export_run_async (export, path, TRUE, NULL, finished_cb, &result);
  kit_app_wait_for (is_set, &result);

  g_assert_false (kit_export_run_finish (export, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, ids[1]));
  g_assert_cmpuint (kit_export_get_n_done (export), ==, 1);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* No folder is made where one was chosen, or somewhere else by that name. */
static void
test_no_folder (KitAppFixture *fixture, gconstpointer data)
{
  Export self;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  export_begin (&self, fixture);
  choose (&self, "One _Document");
  folder = g_build_filename (self.folder, "gone", NULL);
  path = g_build_filename (folder, "all.pdf", NULL);
  kit_export_dialog_start (self.dialog, path);
  kit_app_wait_for (is_closed, &self);

  g_assert_true (says (&self, "Not Exported"));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  export_end (&self, fixture);
}

/* What no font has is counted; in a private plane there is never anything. */
static void
test_unknown_glyphs (KitAppFixture *fixture, gconstpointer data)
{
  const KitEvaluationOptions options = { 0 };
  const KitReportStyle style = kit_report_style_get_default ();
  g_autofree char *path = g_build_filename (fixture->folder, "all.pdf", NULL);
  g_auto (GStrv) ids = NULL;
  g_autoptr (KitExport) export = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  submit (fixture, "Ada Marsh", "Calm. \U0010fffd");
  submit (fixture, "Bo Lind", "Calm, too. \U0010fffc");
  ids = list_ids (fixture);
  export = kit_export_new (
    kit_reading_new (fixture->library, (const char *const *) ids, NULL), &options, &style);
  kit_export_run_async (export, path, TRUE, NULL, finished_cb, &result);
  kit_app_wait_for (is_set, &result);

  g_assert_true (kit_export_run_finish (export, result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kit_export_get_n_unknown_glyphs (export), ==, 2);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/export/each", test_each);
  kit_app_test_add ("/export/together", test_together);
  kit_app_test_add ("/export/cancel", test_cancel);
  kit_app_test_add ("/export/hints", test_hints);
  kit_app_test_add ("/export/nowhere", test_nowhere);
  kit_app_test_add ("/export/no-folder", test_no_folder);
  kit_app_test_add ("/export/unknown-glyphs", test_unknown_glyphs);
  kit_app_test_add ("/export/unreadable", test_unreadable);

  return g_test_run ();
}
