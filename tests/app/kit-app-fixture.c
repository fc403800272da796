/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include <glib/gstdio.h>

#include "kit-config.h"

void
kit_app_fixture_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
is_written (gpointer data)
{
  return kit_writer_get_pending (kit_library_get_writer (data)) == 0;
}

void
kit_app_fixture_set_up (KitAppFixture *fixture, gconstpointer data)
{
  g_autofree char *data_dir = NULL;
  g_autofree char *state_dir = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("kit-app-XXXXXX", &error);
  g_assert_no_error (error);
  data_dir = g_build_filename (fixture->folder, "data", NULL);
  state_dir = g_build_filename (fixture->folder, "state", NULL);
  fixture->library = kit_library_new (data_dir, state_dir, "Grace Holt");
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
  fixture->settings = g_settings_new (KIT_APPLICATION_ID);
  fixture->role = g_list_model_get_item (kit_library_get_roles (fixture->library), 0);
  g_assert_nonnull (fixture->role);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

void
kit_app_fixture_tear_down (KitAppFixture *fixture, gconstpointer data)
{
  kit_library_flush (fixture->library);
  kit_app_wait_for (is_written, fixture->library);
  kit_app_settle ();
  g_clear_object (&fixture->role);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->library);
  remove_folder (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
}

static gboolean
timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
kit_app_wait_for (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean timed_out = FALSE;
  const guint id = g_timeout_add_seconds (10, timeout_cb, &timed_out);

  while (!condition (data) && !timed_out)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (timed_out);
  g_source_remove (id);
}

void
kit_app_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
kit_app_assert_finalize (gpointer widget)
{
  g_object_ref_sink (widget);
  kit_app_settle ();
  g_assert_finalize_object (G_OBJECT (widget));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

GtkWidget *
kit_app_present_dialog (AdwDialog *dialog)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_present (GTK_WINDOW (window));
  kit_app_wait_for (is_mapped, window);
  adw_dialog_present (dialog, window);
  kit_app_wait_for (is_mapped, dialog);
  return window;
}

static gboolean
is_named (GtkWidget *widget, const char *label)
{
  const char *names[] = { "label", "title", "text", "icon-name" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), names[i]);
      g_autofree char *text = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;
      g_object_get (widget, names[i], &text, NULL);
      if (g_strcmp0 (text, label) == 0)
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
kit_app_find (GtkWidget *widget, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (label == NULL || is_named (widget, label)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = kit_app_find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
kit_app_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, KIT_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static gboolean
is_cut (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

GtkWidget *
kit_app_find_cut (GtkWidget *widget)
{
  GtkWidget *found = is_cut (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = kit_app_find_cut (child);

  return found;
}

void
kit_app_set_text_scale (int scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", scale * 96 * PANGO_SCALE, NULL);
  kit_app_settle ();
}
