/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include <glib/gstdio.h>

#include "kit-editing.h"
#include "kit-leaving.h"
#include "kit-looking.h"

static gboolean
has_failed (gpointer data)
{
  return kit_writer_get_error (kit_library_get_writer (data)) != NULL;
}

/* Nothing can be written below a file that stands where the folder should be. */
static char *
break_candidates (KitAppFixture *fixture)
{
  char *path =
    g_build_filename (kit_library_get_data_dir (fixture->library), "library", "candidates", NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (parent, 0700);
  g_remove (path);
  g_file_set_contents (path, "in the way", -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static gboolean
is_saved (gpointer data)
{
  return *(GAsyncResult **) data != NULL;
}

/* Writes what is pending below @folder, and returns of how many files it is. */
static guint
save_below (KitAppFixture *fixture, const char *folder, GError **error)
{
  KitSaving *saving = kit_leaving_collect (fixture->library, folder);
  guint n_files = kit_saving_get_n_files (saving);
  g_autoptr (GAsyncResult) result = NULL;

  kit_saving_run_async (saving, NULL, saved_cb, &result);
  kit_app_wait_for (is_saved, &result);
  g_assert_true (kit_saving_run_finish (result, error) == (error == NULL || *error == NULL));

  return n_files;
}

static void
test_save_elsewhere (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *in_the_way = break_candidates (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  g_autofree char *copy = g_build_filename (folder,
                                            "library",
                                            "candidates",
                                            kit_item_get_id (KIT_ITEM (candidate)),
                                            "candidate.json",
                                            NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_flush (fixture->library);
  kit_app_wait_for (has_failed, fixture->library);
  g_assert_cmpuint (save_below (fixture, folder, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Ada Marsh"));

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The folder may hold what was saved there before. */
static void
test_save_beside (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *in_the_way = break_candidates (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  g_autofree char *copies = g_build_filename (
    folder, "library", "candidates", kit_item_get_id (KIT_ITEM (candidate)), NULL);
  g_autoptr (GError) error = NULL;

  kit_app_wait_for (has_failed, fixture->library);
  for (guint i = 0; i < 2; i++)
    {
      save_below (fixture, folder, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_files (copies), ==, 1);
    }

  kit_library_rename_candidate (fixture->library, candidate, "Ada Marsh-Hill", NULL);
  save_below (fixture, folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (copies), ==, 2);

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

/* Also what nobody shows, such as why somebody looked at what others wrote. */
static void
test_save_a_look_elsewhere (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *in_the_way = break_candidates (fixture);
  g_autofree char *folder = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *candidate = kit_id_new ();
  const char *role = kit_item_get_id (KIT_ITEM (fixture->role));
  g_autofree char *name = g_strconcat (role, ".json", NULL);
  g_autofree char *copy =
    g_build_filename (folder, "library", "candidates", candidate, "panels", name, NULL);
  g_autoptr (GError) error = NULL;

  kit_library_look (fixture->library, candidate, role, "I sign.", &error);
  g_assert_no_error (error);
  kit_app_wait_for (has_failed, fixture->library);
  save_below (fixture, folder, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

static void
test_save_elsewhere_fails (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *in_the_way = break_candidates (fixture);
  g_autofree char *folder = g_build_filename (in_the_way, "below", NULL);
  g_autoptr (GError) error = NULL;

  kit_library_add_candidate (fixture->library, "Ada Marsh");
  kit_library_flush (fixture->library);
  kit_app_wait_for (has_failed, fixture->library);
  save_below (fixture, folder, &error);
  g_assert_nonnull (error);

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
}

static gboolean
has_dialog (gpointer window)
{
  return adw_window_get_visible_dialog (window) != NULL;
}

static void
test_asks_for_words (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *in_the_way = break_candidates (fixture);
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog;
  g_autoptr (GAsyncResult) result = NULL;

  gtk_window_present (GTK_WINDOW (window));
  kit_library_add_candidate (fixture->library, "Ada Marsh");
  kit_leaving_run (GTK_WINDOW (window), fixture->library, saved_cb, &result);
  kit_app_wait_for (has_dialog, window);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));
  g_assert_cmpstr (
    adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "Not Everything Is Saved");
  adw_dialog_close (dialog);
  kit_app_wait_for (is_saved, &result);
  g_assert_false (kit_leaving_run_finish (GTK_WINDOW (window), result));

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
  g_clear_object (&result);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
type_last_words (KitEvaluation *evaluation)
{
  kit_evaluation_set_notes (evaluation, "She left early.");
}

/* Only which page was open cannot be written; what was typed while it was tried can. */
static void
test_leave_without_place (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);
  const KitPlace place = { .page = (char *) "library" };
  GtkWidget *window = adw_window_new ();
  g_autofree char *in_the_way = g_build_filename (fixture->folder, "state", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (window));
  g_rmdir (in_the_way);
  g_file_set_contents (in_the_way, "in the way", -1, &error);
  g_assert_no_error (error);
  kit_library_set_place (fixture->library, &place);
  kit_leaving_run (GTK_WINDOW (window), fixture->library, saved_cb, &result);
  g_signal_connect_swapped (fixture->library, "flush", G_CALLBACK (type_last_words), evaluation);
  kit_app_wait_for (is_saved, &result);
  g_assert_true (has_failed (fixture->library));
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (window)));
  g_assert_true (kit_leaving_run_finish (GTK_WINDOW (window), result));
  g_signal_handlers_disconnect_by_data (fixture->library, evaluation);

  g_remove (in_the_way);
  kit_writer_retry (kit_library_get_writer (fixture->library));
  g_clear_object (&result);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/leaving/save-elsewhere", test_save_elsewhere);
  kit_app_test_add ("/leaving/save-beside", test_save_beside);
  kit_app_test_add ("/leaving/save-a-look-elsewhere", test_save_a_look_elsewhere);
  kit_app_test_add ("/leaving/save-elsewhere-fails", test_save_elsewhere_fails);
  kit_app_test_add ("/leaving/asks-for-words", test_asks_for_words);
  kit_app_test_add ("/leaving/leave-without-place", test_leave_without_place);

  return g_test_run ();
}
