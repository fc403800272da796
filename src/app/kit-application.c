/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-preferences-dialog.h"
#include "kit-shortcuts-dialog.h"
#include "kit-shortcuts.h"
#include "kit-window.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

/* How long the end of the process waits for the disk after SIGTERM or SIGINT. */
#define LAST_SAVE_MS 5000

/* How long after the library was read the start is over, in seconds. */
#define START_LASTS 2

struct _KitApplication
{
  AdwApplication parent_instance;

  KitLibrary *library;
  GSettings *settings;
  guint terminate_id;
  guint interrupt_id;
  gboolean locked_out;
  guint started_id;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SETTINGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitApplication, kit_application, ADW_TYPE_APPLICATION)

/* Where there is no session bus, a second program does not know of the first. */
static gboolean
take_library (KitApplication *self)
{
  g_autoptr (GError) error = NULL;

  if (kit_library_take (self->library, &error) ||
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return TRUE;

  g_printerr ("%s\n", _ ("Interview Kit is open already with this library"));
  self->locked_out = TRUE;

  return FALSE;
}

/* (nullable): where another window has the library */
static KitWindow *
ensure_window (KitApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (KIT_IS_WINDOW (window))
    return KIT_WINDOW (window);

  if (!take_library (self))
    return NULL;

  return kit_window_new (GTK_APPLICATION (self), self->library, self->settings);
}

static gboolean
signal_cb (gpointer data)
{
  KitApplication *self = KIT_APPLICATION (data);
  g_autoptr (GError) error = NULL;

  kit_library_flush (self->library);
  if (!kit_writer_flush (kit_library_get_writer (self->library), LAST_SAVE_MS, &error))
    g_printerr (_ ("Not everything could be saved: %s\n"), error->message);
  g_application_quit (G_APPLICATION (self));

  return G_SOURCE_CONTINUE;
}

static void
trim_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
  g_task_return_boolean (task, TRUE);
}

/* What the start took for style sheets and pictures, and for reading the library, and gave back, is
 * kept by the C library in case: some megabytes, for the hours that the window is open. */
static void
started_cb (gpointer data)
{
  KitApplication *self = KIT_APPLICATION (data);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  self->started_id = 0;
  g_task_run_in_thread (task, trim_thread);
}

static void
loaded_cb (KitApplication *self)
{
  if (self->started_id == 0)
    self->started_id = g_timeout_add_seconds_once (START_LASTS, started_cb, self);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    gtk_window_close (window);
  else
    g_application_quit (data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _ ("Interview Kit"));
  adw_about_dialog_set_application_icon (about, KIT_APPLICATION_ID);
  adw_about_dialog_set_version (about, KIT_VERSION);
  adw_about_dialog_set_developer_name (about, _ ("The Interview Kit contributors"));
  adw_about_dialog_set_comments (about, _ ("Conduct structured interviews"));
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Interview Kit contributors"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  /* Translators: put your names here, one a line. */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (data)));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  KitApplication *self = KIT_APPLICATION (data);
  GtkWindow *window = gtk_application_get_active_window (data);

  adw_dialog_present (ADW_DIALOG (kit_preferences_dialog_new (self->library, self->settings)),
                      GTK_WIDGET (window));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  adw_dialog_present (ADW_DIALOG (kit_shortcuts_dialog_new ()), GTK_WIDGET (window));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "about", .activate = about_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
};

static void
kit_application_startup (GApplication *application)
{
  KitApplication *self = KIT_APPLICATION (application);

  G_APPLICATION_CLASS (kit_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  kit_shortcuts_install (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (KIT_APPLICATION_ID);
  self->terminate_id = g_unix_signal_add (SIGTERM, signal_cb, self);
  self->interrupt_id = g_unix_signal_add (SIGINT, signal_cb, self);
  g_signal_connect_object (
    self->library, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

static void
kit_application_activate (GApplication *application)
{
  KitWindow *window = ensure_window (KIT_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
}

static void
kit_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  KitWindow *window = ensure_window (KIT_APPLICATION (application));
  g_autoptr (GListStore) list = NULL;

  if (window == NULL)
    return;

  list = g_list_store_new (G_TYPE_FILE);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);

  gtk_window_present (GTK_WINDOW (window));
  kit_window_import_files (window, G_LIST_MODEL (list));
}

static void
kit_application_shutdown (GApplication *application)
{
  KitApplication *self = KIT_APPLICATION (application);

  g_clear_handle_id (&self->terminate_id, g_source_remove);
  g_clear_handle_id (&self->interrupt_id, g_source_remove);
  g_clear_handle_id (&self->started_id, g_source_remove);

  G_APPLICATION_CLASS (kit_application_parent_class)->shutdown (application);
}

static void
kit_application_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitApplication *self = KIT_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_application_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KitApplication *self = KIT_APPLICATION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_application_dispose (GObject *object)
{
  KitApplication *self = KIT_APPLICATION (object);

  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kit_application_parent_class)->dispose (object);
}

static void
kit_application_class_init (KitApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->get_property = kit_application_get_property;
  object_class->set_property = kit_application_set_property;
  object_class->dispose = kit_application_dispose;
  application_class->startup = kit_application_startup;
  application_class->activate = kit_application_activate;
  application_class->open = kit_application_open;
  application_class->shutdown = kit_application_shutdown;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings",
                         NULL,
                         NULL,
                         G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_application_init (KitApplication *self)
{
}

KitApplication *
kit_application_new (KitLibrary *library, GSettings *settings)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (KIT_TYPE_APPLICATION,
                       "application-id",
                       KIT_APPLICATION_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       KIT_RESOURCE_PATH,
                       "library",
                       library,
                       "settings",
                       settings,
                       NULL);
}

gboolean
kit_application_is_locked_out (KitApplication *self)
{
  g_return_val_if_fail (KIT_IS_APPLICATION (self), FALSE);

  return self->locked_out;
}
