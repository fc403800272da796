/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-deleting.h"
#include "kit-editing.h"
#include "kit-paths.h"
#include "kit-window.h"

#include <glib/gstdio.h>

typedef struct
{
  KitAppFixture *fixture;
  GtkWidget *window;
  char *id;
} Waiting;

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_gone (gpointer data)
{
  Waiting *waiting = data;

  return kit_library_find_candidate (waiting->fixture->library, waiting->id) == NULL;
}

static gboolean
is_back (gpointer data)
{
  return !is_gone (data);
}

static gboolean
has_undo (gpointer data)
{
  Waiting *waiting = data;

  return kit_app_find (waiting->window, GTK_TYPE_BUTTON, "_Undo") != NULL;
}

static gboolean
has_dialog (gpointer data)
{
  Waiting *waiting = data;

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (waiting->window)) !=
         NULL;
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* And waits until that button has gone: another may come. */
static void
click_undo (Waiting *waiting)
{
  GtkWidget *button;

  kit_app_wait_for (has_undo, waiting);
  button = kit_app_find (waiting->window, GTK_TYPE_BUTTON, "_Undo");
  g_object_add_weak_pointer (G_OBJECT (button), (gpointer *) &button);
  g_signal_emit_by_name (button, "clicked");
  kit_app_wait_for (is_null, &button);
}

static GtkWidget *
present_window (KitAppFixture *fixture)
{
  KitWindow *window = kit_window_new (NULL, fixture->library, fixture->settings);

  gtk_window_present (GTK_WINDOW (window));
  kit_app_wait_for (is_mapped, window);
  return GTK_WIDGET (window);
}

static void
test_undo (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present_window (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "R&D <lead>");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (candidate)));
  Waiting waiting = { fixture, window, id };

  kit_deleting_run (window, fixture->library, candidate, "“R&D <lead>” deleted");
  kit_app_wait_for (is_gone, &waiting);
  kit_app_wait_for (has_undo, &waiting);
  g_assert_nonnull (kit_app_find (window, GTK_TYPE_LABEL, "“R&D <lead>” deleted"));
  click_undo (&waiting);
  kit_app_wait_for (is_back, &waiting);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The key does what the button does, once. */
static void
test_undo_key (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present_window (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (candidate)));
  Waiting waiting = { fixture, window, id };

  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  kit_deleting_run (window, fixture->library, candidate, "deleted");
  kit_app_wait_for (has_undo, &waiting);
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  kit_app_wait_for (is_back, &waiting);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What could not be brought back can be asked for again. */
static void
test_undo_again (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present_window (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ines");
  g_autofree char *id = g_strdup (kit_item_get_id (KIT_ITEM (candidate)));
  g_autofree char *folder =
    kit_path_candidate_folder (kit_library_get_data_dir (fixture->library), id);
  Waiting waiting = { fixture, window, id };

  kit_deleting_run (window, fixture->library, candidate, "deleted");
  kit_app_wait_for (has_undo, &waiting);
  g_assert_true (g_file_set_contents (folder, "no folder", -1, NULL));
  click_undo (&waiting);
  kit_app_wait_for (has_dialog, &waiting);
  g_assert_true (is_gone (&waiting));

  g_assert_cmpint (g_remove (folder), ==, 0);
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  click_undo (&waiting);
  kit_app_wait_for (is_back, &waiting);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What may not be deleted stays, and a dialog says why. */
static void
test_refused (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *window = present_window (fixture);
  Waiting waiting = { fixture, window, NULL };

  kit_deleting_run (window, fixture->library, fixture->role, "deleted");
  kit_app_wait_for (has_dialog, &waiting);
  g_assert_nonnull (
    kit_library_find_role (fixture->library, kit_item_get_id (KIT_ITEM (fixture->role))));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/deleting/undo", test_undo);
  kit_app_test_add ("/deleting/undo-key", test_undo_key);
  kit_app_test_add ("/deleting/undo-again", test_undo_again);
  kit_app_test_add ("/deleting/refused", test_refused);

  return g_test_run ();
}
