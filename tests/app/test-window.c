/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-config.h"
#include "kit-editing.h"
#include "kit-library-page.h"
#include "kit-window.h"

static KitWindow *
create_window (KitAppFixture *fixture)
{
  return kit_window_new (NULL, fixture->library, fixture->settings);
}

static gboolean
has_selection (gpointer window)
{
  GtkWidget *page = kit_app_find (window, KIT_TYPE_LIBRARY_PAGE, NULL);

  return kit_library_page_get_selected (KIT_LIBRARY_PAGE (page)) != NULL;
}

static gboolean
is_loaded (gpointer library)
{
  return kit_library_get_loaded (library);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Reading begins after the first frame, and opens on the included role. */
static void
test_loads (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "other", NULL);
  g_autoptr (KitLibrary) library = kit_library_new (folder, folder, "Grace Holt");
  KitWindow *window = kit_window_new (NULL, library, fixture->settings);
  gpointer alive = window;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (kit_library_get_loaded (library));
  kit_app_wait_for (has_selection, window);
  kit_app_wait_for (is_loaded, library);
  gtk_window_close (GTK_WINDOW (window));
  kit_app_wait_for (is_gone, &alive);
}

static void
test_toast (KitAppFixture *fixture, gconstpointer data)
{
  KitWindow *window = create_window (fixture);

  kit_window_add_toast (GTK_WIDGET (window),
                        "R&D <lead> added",
                        "_Undo",
                        "win.show-evaluation",
                        g_variant_new_string ("id"));
  kit_app_settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was typed a moment ago is on the disk before the window is gone. */
static void
test_close_saves (KitAppFixture *fixture, gconstpointer data)
{
  KitWindow *window = create_window (fixture);
  gpointer alive = window;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  gtk_window_present (GTK_WINDOW (window));
  kit_library_add_candidate (fixture->library, "Ada Marsh");
  gtk_window_close (GTK_WINDOW (window));
  kit_app_wait_for (is_gone, &alive);
  g_assert_cmpuint (kit_writer_get_pending (kit_library_get_writer (fixture->library)), ==, 0);
}

static gboolean
can_print (KitWindow *window)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *page = kit_app_find (GTK_WIDGET (window), KIT_TYPE_LIBRARY_PAGE, NULL);
  gboolean sensitive;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.print");
  gtk_widget_set_parent (button, page);
  sensitive = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return sensitive;
}

static void
test_print_what_is_selected (KitAppFixture *fixture, gconstpointer data)
{
  KitWindow *window = create_window (fixture);
  KitLibraryPage *page =
    KIT_LIBRARY_PAGE (kit_app_find (GTK_WIDGET (window), KIT_TYPE_LIBRARY_PAGE, NULL));
  const char *role = kit_item_get_id (KIT_ITEM (fixture->role));
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);

  g_assert_null (kit_library_page_get_selected (page));
  g_assert_false (can_print (window));
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (
    kit_library_page_show_candidate (page, kit_evaluation_get_candidate_id (evaluation)));
  g_assert_true (can_print (window));
  g_assert_true (kit_library_page_show_evaluation (page, kit_item_get_id (KIT_ITEM (evaluation))));
  g_assert_true (can_print (window));
  g_assert_true (kit_library_page_show_role (page, role, NULL));
  g_assert_true (can_print (window));

  kit_window_open_interview (window, evaluation, NULL);
  kit_app_settle ();
  g_assert_true (can_print (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/window/loads", test_loads);
  kit_app_test_add ("/window/toast", test_toast);
  kit_app_test_add ("/window/close-saves", test_close_saves);
  kit_app_test_add ("/window/print-what-is-selected", test_print_what_is_selected);

  return g_test_run ();
}
