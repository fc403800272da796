/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-folder-watch.h"

#include "kit-folder-private.h"

struct _KitFolderWatch
{
  GObject parent_instance;
  guint interval;
  GMainContext *context;
  GHashTable *monitors;
  GSource *timer;
};

enum
{
  PROP_0,
  PROP_INTERVAL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitFolderWatch, kit_folder_watch, G_TYPE_OBJECT)

static void
clear_timer (KitFolderWatch *self)
{
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static gboolean
is_ours (GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  return name != NULL && kit_folder_is_leftover (name);
}

static gboolean
timer_cb (gpointer data)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (data);

  clear_timer (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (GFileMonitor *monitor,
                    GFile *file,
                    GFile *other,
                    GFileMonitorEvent event,
                    KitFolderWatch *self)
{
  g_assert (KIT_IS_FOLDER_WATCH (self));

  /* A rename over a file has the temporary name first and the file second. */
  if (is_ours (file) && (other == NULL || is_ours (other)))
    return;
  kit_folder_watch_poke (self);
}

static void
monitor_free (gpointer data)
{
  GFileMonitor *monitor = data;

  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

static void
kit_folder_watch_constructed (GObject *object)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (object);

  G_OBJECT_CLASS (kit_folder_watch_parent_class)->constructed (object);
  self->context = g_main_context_ref_thread_default ();
}

static void
kit_folder_watch_dispose (GObject *object)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (object);

  clear_timer (self);
  g_hash_table_remove_all (self->monitors);
  G_OBJECT_CLASS (kit_folder_watch_parent_class)->dispose (object);
}

static void
kit_folder_watch_finalize (GObject *object)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (object);

  g_clear_pointer (&self->monitors, g_hash_table_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  G_OBJECT_CLASS (kit_folder_watch_parent_class)->finalize (object);
}

static void
kit_folder_watch_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (object);

  switch (id)
    {
    case PROP_INTERVAL:
      g_value_set_uint (value, self->interval);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kit_folder_watch_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KitFolderWatch *self = KIT_FOLDER_WATCH (object);

  switch (id)
    {
    case PROP_INTERVAL:
      self->interval = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kit_folder_watch_class_init (KitFolderWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kit_folder_watch_constructed;
  object_class->dispose = kit_folder_watch_dispose;
  object_class->finalize = kit_folder_watch_finalize;
  object_class->get_property = kit_folder_watch_get_property;
  object_class->set_property = kit_folder_watch_set_property;

  props[PROP_INTERVAL] =
    g_param_spec_uint ("interval",
                       NULL,
                       NULL,
                       0,
                       G_MAXUINT,
                       500,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new (
    "changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kit_folder_watch_init (KitFolderWatch *self)
{
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, monitor_free);
}

KitFolderWatch *
kit_folder_watch_new (guint interval_ms)
{
  return g_object_new (KIT_TYPE_FOLDER_WATCH, "interval", interval_ms, NULL);
}

void
kit_folder_watch_add (KitFolderWatch *self, const char *path)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFileMonitor) monitor = NULL;

  g_return_if_fail (KIT_IS_FOLDER_WATCH (self));
  g_return_if_fail (path != NULL);

  if (g_hash_table_contains (self->monitors, path))
    return;
  folder = g_file_new_for_path (path);
  monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;
  g_file_monitor_set_rate_limit (monitor, (int) MIN (self->interval, G_MAXINT));
  g_signal_connect_object (
    monitor, "changed", G_CALLBACK (monitor_changed_cb), self, G_CONNECT_DEFAULT);
  g_hash_table_insert (self->monitors, g_strdup (path), g_steal_pointer (&monitor));
}

void
kit_folder_watch_poke (KitFolderWatch *self)
{
  g_return_if_fail (KIT_IS_FOLDER_WATCH (self));

  if (self->timer != NULL)
    return;
  self->timer = g_timeout_source_new (self->interval);
  g_source_set_static_name (self->timer, "KitFolderWatch");
  g_source_set_callback (self->timer, timer_cb, self, NULL);
  g_source_attach (self->timer, self->context);
}
