/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-library-page.h"

struct _KitWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwNavigationView *navigation_view;
  KitLibraryPage *library_page;
  AdwBanner *save_banner;

  KitLibrary *library;
  GSettings *settings;
  GCancellable *cancellable;
  gulong after_paint_id;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SETTINGS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitWindow, kit_window, ADW_TYPE_APPLICATION_WINDOW)

static void
visible_page_changed_cb (KitWindow *self)
{
}

static void
retry_clicked_cb (KitWindow *self)
{
  kit_writer_retry (kit_library_get_writer (self->library));
}

static void
writer_changed_cb (KitWindow *self)
{
  const GError *error = kit_writer_get_error (kit_library_get_writer (self->library));

  if (error != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Could not save: %s"), error->message);

      adw_banner_set_title (self->save_banner, text);
    }
  adw_banner_set_revealed (self->save_banner, error != NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  KitLibrary *library = KIT_LIBRARY (source);
  g_autoptr (GError) error = NULL;
  KitWindow *self;

  if (!kit_library_load_finish (library, result, &error) &&
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = KIT_WINDOW (data);
  if (error != NULL)
    kit_window_show_error (GTK_WIDGET (self), _ ("Could Not Read the Library"), error);
  if (kit_library_page_get_selected (self->library_page) == NULL)
    kit_library_page_show_first (self->library_page);
}

static void
after_paint_cb (KitWindow *self, GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->after_paint_id, clock);
  kit_library_load_async (self->library, self->cancellable, loaded_cb, self);
}

static void
kit_window_realize (GtkWidget *widget)
{
  KitWindow *self = KIT_WINDOW (widget);
  GdkFrameClock *clock;

  GTK_WIDGET_CLASS (kit_window_parent_class)->realize (widget);

  if (kit_library_get_loaded (self->library) || self->after_paint_id != 0)
    return;

  clock = gtk_widget_get_frame_clock (widget);
  self->after_paint_id =
    g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
kit_window_constructed (GObject *object)
{
  KitWindow *self = KIT_WINDOW (object);

  G_OBJECT_CLASS (kit_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (
    self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (kit_library_get_writer (self->library),
                           "notify::error",
                           G_CALLBACK (writer_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  writer_changed_cb (self);
}

static void
kit_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitWindow *self = KIT_WINDOW (object);

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
kit_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitWindow *self = KIT_WINDOW (object);

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
kit_window_dispose (GObject *object)
{
  KitWindow *self = KIT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kit_window_parent_class)->dispose (object);
}

static void
kit_window_class_init (KitWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_LIBRARY_PAGE);

  object_class->constructed = kit_window_constructed;
  object_class->get_property = kit_window_get_property;
  object_class->set_property = kit_window_set_property;
  object_class->dispose = kit_window_dispose;
  widget_class->realize = kit_window_realize;

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

  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, KitWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, library_page);
  gtk_widget_class_bind_template_child (widget_class, KitWindow, save_banner);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
kit_window_init (KitWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

KitWindow *
kit_window_new (GtkApplication *application, KitLibrary *library, GSettings *settings)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (
    KIT_TYPE_WINDOW, "application", application, "library", library, "settings", settings, NULL);
}

KitLibrary *
kit_window_get_library (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->library;
}

GSettings *
kit_window_get_settings (KitWindow *self)
{
  g_return_val_if_fail (KIT_IS_WINDOW (self), NULL);

  return self->settings;
}

void
kit_window_open_interview (KitWindow *self, KitEvaluation *evaluation, const char *stop_name)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));
}

void
kit_window_import_files (KitWindow *self, GListModel *files)
{
  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));
}

void
kit_window_add_toast (GtkWidget *anywhere,
                      const char *text,
                      const char *button,
                      const char *action,
                      GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, button);
  if (action != NULL)
    adw_toast_set_action_name (toast, action);
  if (owned != NULL)
    adw_toast_set_action_target_value (toast, owned);
  kit_window_take_toast (anywhere, toast);
}

void
kit_window_take_toast (GtkWidget *anywhere, AdwToast *toast)
{
  KitWindow *self;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = KIT_WINDOW (gtk_widget_get_ancestor (anywhere, KIT_TYPE_WINDOW));
  if (self != NULL)
    adw_toast_overlay_add_toast (self->toast_overlay, toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

void
kit_window_show_error (GtkWidget *anywhere, const char *heading, const GError *error)
{
  AdwDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (error != NULL);

  dialog = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, anywhere);
}
