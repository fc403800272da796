/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-writer.h"

#include "kit-write-queue.h"

#define RETRY_MS 1000
/* How long the last reference may wait for a disk. */
#define STOP_MS 5000

/* What the writing thread holds of the writer: enough to tell it, and not more. */
typedef struct
{
  GWeakRef writer;
  GMainContext *context;
  gatomicrefcount references;
  int is_scheduled;
} Teller;

typedef struct
{
  GTask *task;
  /* (nullable): what matters; all does by default */
  GStrv paths;
  GSource *cancelled;
} Flush;

struct _KitWriter
{
  GObject parent_instance;
  char *folder;
  guint retry_delay;
  KitWriteQueue *queue;
  Teller *teller;
  GQueue flushes;
  /* What was told last. */
  GError *error;
  guint pending;
};

enum
{
  PROP_0,
  PROP_PENDING,
  PROP_ERROR,
  PROP_FOLDER,
  PROP_RETRY_DELAY,
  N_PROPS
};

enum
{
  SAVED,
  CONFLICT,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitWriter, kit_writer, G_TYPE_OBJECT)

static void
teller_unref (gpointer data)
{
  Teller *teller = data;

  if (!g_atomic_ref_count_dec (&teller->references))
    return;
  g_weak_ref_clear (&teller->writer);
  g_main_context_unref (teller->context);
  g_free (teller);
}

static Teller *
teller_new (KitWriter *writer)
{
  Teller *teller = g_new0 (Teller, 1);

  g_atomic_ref_count_init (&teller->references);
  g_weak_ref_init (&teller->writer, writer);
  teller->context = g_main_context_ref_thread_default ();
  return teller;
}

static gboolean
errors_equal (const GError *a, const GError *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->domain == b->domain && a->code == b->code && g_str_equal (a->message, b->message);
}

static void
tell_event (KitWriter *self, const KitWriteEvent *event)
{
  if (event->kept_as != NULL)
    g_signal_emit (self, signals[CONFLICT], 0, event->path, event->kept_as);
  else
    g_signal_emit (self, signals[SAVED], 0, event->path);
}

static void
tell_state (KitWriter *self, KitWriteReport *report)
{
  gboolean pending_changed = self->pending != report->pending;
  gboolean error_changed = !errors_equal (self->error, report->error);

  self->pending = report->pending;
  if (error_changed)
    {
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&report->error);
    }
  g_object_freeze_notify (G_OBJECT (self));
  if (pending_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING]);
  if (error_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
flush_free (Flush *flush)
{
  if (flush->cancelled != NULL)
    {
      g_source_destroy (flush->cancelled);
      g_source_unref (flush->cancelled);
    }
  g_object_unref (flush->task);
  g_strfreev (flush->paths);
  g_free (flush);
}

static void
finish_flushes (KitWriter *self)
{
  Flush *flush;

  while ((flush = g_queue_peek_head (&self->flushes)) != NULL)
    {
      GError *error = NULL;

      if (!kit_write_queue_is_settled (self->queue, (const char *const *) flush->paths, &error))
        return;
      g_queue_pop_head (&self->flushes);
      if (error != NULL)
        g_task_return_error (flush->task, error);
      else
        g_task_return_boolean (flush->task, TRUE);
      flush_free (flush);
    }
}

static gboolean
report_cb (gpointer data)
{
  Teller *teller = data;
  g_autoptr (KitWriter) self = g_weak_ref_get (&teller->writer);
  g_auto (KitWriteReport) report = { 0 };

  g_atomic_int_set (&teller->is_scheduled, FALSE);
  if (self == NULL || self->queue == NULL)
    return G_SOURCE_REMOVE;
  kit_write_queue_take_report (self->queue, &report);
  for (guint i = 0; i < report.events->len; i++)
    tell_event (self, g_ptr_array_index (report.events, i));
  tell_state (self, &report);
  if (self->queue != NULL)
    finish_flushes (self);
  return G_SOURCE_REMOVE;
}

/* In any thread: has report_cb() run on the context of the writer. */
static void
schedule_report (gpointer data)
{
  Teller *teller = data;
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&teller->is_scheduled, FALSE, TRUE))
    return;
  g_atomic_ref_count_inc (&teller->references);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "KitWriter");
  g_source_set_callback (source, report_cb, teller, teller_unref);
  g_source_attach (source, teller->context);
}

static gboolean
flush_cancelled_cb (GCancellable *cancellable, gpointer data)
{
  GTask *task = G_TASK (data);
  KitWriter *self = g_task_get_source_object (task);

  for (GList *l = self->flushes.head; l != NULL; l = l->next)
    {
      Flush *flush = l->data;

      if (flush->task != task)
        continue;
      g_queue_delete_link (&self->flushes, l);
      g_task_return_error_if_cancelled (task);
      flush_free (flush);
      break;
    }
  return G_SOURCE_REMOVE;
}

static void
kit_writer_constructed (GObject *object)
{
  KitWriter *self = KIT_WRITER (object);

  G_OBJECT_CLASS (kit_writer_parent_class)->constructed (object);
  self->teller = teller_new (self);
  g_atomic_ref_count_inc (&self->teller->references);
  self->queue = kit_write_queue_new (
    self->folder, self->retry_delay, schedule_report, self->teller, teller_unref);
}

static void
kit_writer_dispose (GObject *object)
{
  KitWriter *self = KIT_WRITER (object);
  KitWriteQueue *queue = g_steal_pointer (&self->queue);

  Flush *flush;

  if (queue != NULL)
    kit_write_queue_stop (queue, STOP_MS);
  while ((flush = g_queue_pop_head (&self->flushes)) != NULL)
    {
      g_task_return_new_error_literal (flush->task, G_IO_ERROR, G_IO_ERROR_CLOSED, "");
      flush_free (flush);
    }
  G_OBJECT_CLASS (kit_writer_parent_class)->dispose (object);
}

static void
kit_writer_finalize (GObject *object)
{
  KitWriter *self = KIT_WRITER (object);

  g_clear_pointer (&self->teller, teller_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (kit_writer_parent_class)->finalize (object);
}

static void
kit_writer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KitWriter *self = KIT_WRITER (object);

  switch (id)
    {
    case PROP_PENDING:
      g_value_set_uint (value, kit_writer_get_pending (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_RETRY_DELAY:
      g_value_set_uint (value, self->retry_delay);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kit_writer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KitWriter *self = KIT_WRITER (object);

  switch (id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_RETRY_DELAY:
      self->retry_delay = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_signals (GType type)
{
  signals[SAVED] = g_signal_new (
    "saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CONFLICT] = g_signal_new ("conflict",
                                    type,
                                    G_SIGNAL_RUN_LAST,
                                    0,
                                    NULL,
                                    NULL,
                                    NULL,
                                    G_TYPE_NONE,
                                    2,
                                    G_TYPE_STRING,
                                    G_TYPE_STRING);
}

static void
kit_writer_class_init (KitWriterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = kit_writer_constructed;
  object_class->dispose = kit_writer_dispose;
  object_class->finalize = kit_writer_finalize;
  object_class->get_property = kit_writer_get_property;
  object_class->set_property = kit_writer_set_property;

  props[PROP_PENDING] = g_param_spec_uint (
    "pending", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ERROR] = g_param_spec_boxed (
    "error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_FOLDER] =
    g_param_spec_string ("folder",
                         NULL,
                         NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_RETRY_DELAY] =
    g_param_spec_uint ("retry-delay",
                       NULL,
                       NULL,
                       1,
                       G_MAXUINT / 64,
                       RETRY_MS,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
kit_writer_init (KitWriter *self)
{
  g_queue_init (&self->flushes);
}

KitWriter *
kit_writer_new (void)
{
  return g_object_new (KIT_TYPE_WRITER, NULL);
}

void
kit_writer_put (KitWriter *self, const char *path, GBytes *bytes)
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->queue != NULL);

  kit_write_queue_put (self->queue, path, bytes);
  schedule_report (self->teller);
}

void
kit_writer_expect (KitWriter *self, const char *path, const KitFileStamp *stamp)
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (self->queue != NULL);

  kit_write_queue_expect (self->queue, path, stamp);
}

gboolean
kit_writer_knows (KitWriter *self, const char *path, const KitFileStamp *stamp)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (stamp != NULL, FALSE);
  g_return_val_if_fail (self->queue != NULL, FALSE);

  return kit_write_queue_knows (self->queue, path, stamp);
}

GBytes *
kit_writer_peek (KitWriter *self, const char *path)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return self->queue != NULL ? kit_write_queue_peek (self->queue, path) : NULL;
}

GHashTable *
kit_writer_list_pending (KitWriter *self)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), NULL);
  g_return_val_if_fail (self->queue != NULL, NULL);

  return kit_write_queue_list (self->queue);
}

gboolean
kit_writer_flush (KitWriter *self, int timeout_ms, GError **error)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), FALSE);
  g_return_val_if_fail (self->queue != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return kit_write_queue_flush (self->queue, timeout_ms, error);
}

static void
start_flush (KitWriter *self,
             const char *const *paths,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  Flush *flush = g_new0 (Flush, 1);

  flush->paths = g_strdupv ((GStrv) paths);
  flush->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_static_name (flush->task, "kit_writer_flush_async");
  if (cancellable != NULL)
    {
      flush->cancelled = g_cancellable_source_new (cancellable);
      g_task_attach_source (flush->task, flush->cancelled, G_SOURCE_FUNC (flush_cancelled_cb));
    }
  g_queue_push_tail (&self->flushes, flush);
  kit_write_queue_retry (self->queue);
  schedule_report (self->teller);
}

void
kit_writer_flush_async (KitWriter *self,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (self->queue != NULL);

  start_flush (self, NULL, cancellable, callback, user_data);
}

void
kit_writer_flush_paths_async (KitWriter *self,
                              const char *const *paths,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (self->queue != NULL);
  g_return_if_fail (paths != NULL);

  start_flush (self, paths, cancellable, callback, user_data);
}

gboolean
kit_writer_flush_finish (KitWriter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
kit_writer_set_check (KitWriter *self, gboolean (*check) (GBytes *bytes, GError **error))
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (self->queue != NULL);

  kit_write_queue_set_check (self->queue, check);
}

void
kit_writer_retry (KitWriter *self)
{
  g_return_if_fail (KIT_IS_WRITER (self));
  g_return_if_fail (self->queue != NULL);

  kit_write_queue_retry (self->queue);
}

guint
kit_writer_get_pending (KitWriter *self)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), 0);

  return self->queue != NULL ? kit_write_queue_get_pending (self->queue) : 0;
}

gboolean
kit_writer_is_pending (KitWriter *self, const char *const *paths)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), FALSE);
  g_return_val_if_fail (self->queue != NULL, FALSE);
  g_return_val_if_fail (paths != NULL, FALSE);

  return kit_write_queue_has (self->queue, paths);
}

const GError *
kit_writer_get_error (KitWriter *self)
{
  g_return_val_if_fail (KIT_IS_WRITER (self), NULL);

  return self->error;
}
