/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-write-queue.h"

#include "kit-conflict.h"
#include "kit-file-error.h"
#include "kit-folder.h"

#include <glib/gi18n.h>

/* The longest pause between two tries, as a multiple of the first. */
#define RETRY_FACTOR_MAX 30

/* One path to be written, or removed where there are no bytes. Owned by the queue. */
typedef struct
{
  char *path;
  GBytes *bytes;
  /* Counts the puts, so that the end of a write knows whether newer content came meanwhile. */
  guint generation;
  GError *error;
  guint retry_ms;
  gint64 retry_at;
} Entry;

struct _KitWriteQueue
{
  gatomicrefcount references;
  GThread *thread;
  char *folder;
  guint retry_ms;
  KitWriteTellFunc tell;
  gpointer tell_data;
  GDestroyNotify tell_destroy;

  GMutex mutex;
  /* Told whenever anything below has changed. */
  GCond changed;
  GQueue entries;
  KitWriteCheckFunc check;
  GHashTable *known;
  /* Paths of which the digest is to be learnt. */
  GQueue to_learn;
  GPtrArray *events;
  GError *error;
  gboolean busy;
  /* Told to try again, since the attempt that is under way began. */
  gboolean retried;
  gboolean stopping;
  gboolean stopped;
};

static void
event_free (gpointer data)
{
  KitWriteEvent *event = data;

  g_free (event->path);
  g_free (event->kept_as);
  g_free (event);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_clear_pointer (&entry->bytes, g_bytes_unref);
  g_clear_error (&entry->error);
  g_free (entry);
}

static void
queue_unref (KitWriteQueue *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_queue_clear_full (&self->entries, entry_free);
  g_queue_clear_full (&self->to_learn, g_free);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->events);
  g_clear_error (&self->error);
  if (self->tell_destroy != NULL)
    self->tell_destroy (self->tell_data);
  g_free (self->folder);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static Entry *
find_entry (KitWriteQueue *self, const char *path)
{
  for (GList *l = self->entries.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (g_str_equal (entry->path, path))
        return entry;
    }
  return NULL;
}

/* (nullable): the first of @paths, or of everything if that is %NULL */
static Entry *
find_entry_of (KitWriteQueue *self, const char *const *paths)
{
  for (GList *l = self->entries.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (paths == NULL)
        return entry;
      for (guint i = 0; paths[i] != NULL; i++)
        if (kit_folder_skip (paths[i], entry->path) != NULL)
          return entry;
    }
  return NULL;
}

static KitKnown *
ensure_known (KitWriteQueue *self, const char *path)
{
  KitKnown *known = g_hash_table_lookup (self->known, path);

  if (known == NULL)
    {
      known = g_new0 (KitKnown, 1);
      g_hash_table_insert (self->known, g_strdup (path), known);
    }
  return known;
}

static void
move_to_tail (KitWriteQueue *self, Entry *entry)
{
  g_queue_remove (&self->entries, entry);
  g_queue_push_tail (&self->entries, entry);
}

static void
add_event (KitWriteQueue *self, const char *path, const char *kept_as)
{
  KitWriteEvent *event = g_new0 (KitWriteEvent, 1);

  event->path = g_strdup (path);
  event->kept_as = g_strdup (kept_as);
  g_ptr_array_add (self->events, event);
}

/* The first entry that may be tried now; else when the next one may, in @wake_at. */
static Entry *
next_due (KitWriteQueue *self, gint64 *wake_at)
{
  gint64 now = g_get_monotonic_time ();
  gboolean put_before = FALSE;

  *wake_at = 0;
  for (GList *l = self->entries.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (entry->bytes == NULL && put_before)
        continue;
      if (entry->retry_at <= now)
        return entry;
      if (*wake_at == 0 || entry->retry_at < *wake_at)
        *wake_at = entry->retry_at;
      put_before = put_before || entry->bytes != NULL;
    }
  return NULL;
}

static gboolean
is_settled (KitWriteQueue *self)
{
  gint64 wake_at;

  return !self->busy && next_due (self, &wake_at) == NULL;
}

/* The newest failure stays until nothing fails. */
static void
update_error (KitWriteQueue *self)
{
  for (GList *l = self->entries.head; l != NULL; l = l->next)
    {
      if (((Entry *) l->data)->error != NULL)
        return;
    }
  g_clear_error (&self->error);
}

static void
entry_failed (KitWriteQueue *self, Entry *entry, GError *error, gboolean is_newest)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  g_clear_error (&entry->error);
  entry->error = error;
  if (!is_newest || self->retried)
    return;
  entry->retry_ms =
    MIN (MAX (entry->retry_ms * 2, self->retry_ms), self->retry_ms * RETRY_FACTOR_MAX);
  entry->retry_at = g_get_monotonic_time () + (gint64) entry->retry_ms * 1000;
}

static void
entry_done (KitWriteQueue *self, Entry *entry, gboolean is_newest)
{
  add_event (self, entry->path, NULL);
  g_clear_error (&entry->error);
  if (is_newest)
    {
      g_queue_remove (&self->entries, entry);
      entry_free (entry);
    }
  else
    {
      move_to_tail (self, entry);
    }
  update_error (self);
}

typedef struct
{
  KitKnown *known;
  GBytes *bytes;
  char **kept_as;
} Theirs;

/* What somebody else wrote gets a name of its own before ours takes its place. */
static gboolean
keep_theirs (const char *path, gpointer data, GError **error)
{
  Theirs *theirs = data;
  KitFileStamp stamp;

  if (!kit_conflict_found (path, theirs->known, theirs->bytes))
    return TRUE;
  *theirs->kept_as = kit_conflict_keep (path, error);
  if (*theirs->kept_as == NULL)
    return FALSE;
  /* Kept once, also if our own write then fails. */
  kit_file_stamp_read (*theirs->kept_as, &stamp);
  kit_known_expect (theirs->known, &stamp);
  return TRUE;
}

static gboolean
carry_out (const char *path,
           GBytes *bytes,
           KitWriteCheckFunc check,
           KitKnown *known,
           char **kept_as,
           GError **error)
{
  Theirs theirs = { known, bytes, kept_as };
  KitFileStamp stamp = { 0 };

  if (bytes != NULL && !kit_file_check_size (bytes, error))
    return FALSE;
  if (bytes != NULL && check != NULL && !check (bytes, error))
    return FALSE;
  if (bytes != NULL ? !kit_file_replace (path, bytes, keep_theirs, &theirs, &stamp, error)
                    : !keep_theirs (path, &theirs, error) || !kit_file_remove (path, error))
    return FALSE;
  kit_known_written (known, &stamp, bytes);
  return TRUE;
}

/* Tries one entry; the lock is not held while the disk is at work. */
static void
attempt (KitWriteQueue *self, Entry *entry)
{
  g_autofree char *path = g_strdup (entry->path);
  g_autoptr (GBytes) bytes = entry->bytes != NULL ? g_bytes_ref (entry->bytes) : NULL;
  g_autofree char *kept_as = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (KitKnown) known = kit_known_copy (ensure_known (self, path));
  KitWriteCheckFunc check = self->check;
  guint generation = entry->generation;
  gboolean done;

  self->busy = TRUE;
  self->retried = FALSE;
  g_mutex_unlock (&self->mutex);
  done = carry_out (path, bytes, check, known, &kept_as, &error);
  if (!done)
    kit_file_error_name (&error, self->folder, path);
  g_mutex_lock (&self->mutex);
  self->busy = FALSE;

  /* One may have been told meanwhile what to expect; what we left there ourselves is newer. */
  if (done || kept_as != NULL)
    {
      known->expected = ensure_known (self, path)->expected;
      g_hash_table_replace (self->known, g_strdup (path), g_steal_pointer (&known));
    }
  if (kept_as != NULL)
    add_event (self, path, kept_as);
  if (done)
    entry_done (self, entry, entry->generation == generation);
  else
    entry_failed (self, entry, g_steal_pointer (&error), entry->generation == generation);
  g_cond_broadcast (&self->changed);
}

/* Reads what a file is expected to hold while there is nothing to write, so that a file which
 * was only touched is known to be the same. */
static void
learn_one (KitWriteQueue *self)
{
  g_autofree char *path = g_queue_pop_head (&self->to_learn);
  g_autofree char *digest = NULL;
  KitKnown *known = ensure_known (self, path);
  KitFileStamp stamp = known->stamp;

  if (!known->expected || known->digest != NULL)
    return;
  g_mutex_unlock (&self->mutex);
  digest = kit_conflict_learn (path, &stamp);
  g_mutex_lock (&self->mutex);
  known = ensure_known (self, path);
  if (known->digest == NULL && kit_file_stamp_equal (&known->stamp, &stamp))
    known->digest = g_steal_pointer (&digest);
}

static void
tell (KitWriteQueue *self)
{
  g_mutex_unlock (&self->mutex);
  self->tell (self->tell_data);
  g_mutex_lock (&self->mutex);
}

static void
wait_for_work (KitWriteQueue *self, gint64 wake_at)
{
  if (wake_at != 0)
    g_cond_wait_until (&self->changed, &self->mutex, wake_at);
  else
    g_cond_wait (&self->changed, &self->mutex);
}

static gpointer
run (gpointer data)
{
  KitWriteQueue *self = data;

  g_mutex_lock (&self->mutex);
  while (TRUE)
    {
      gint64 wake_at;
      Entry *entry = next_due (self, &wake_at);

      if (entry != NULL)
        {
          attempt (self, entry);
          tell (self);
        }
      else if (self->stopping)
        break;
      else if (!g_queue_is_empty (&self->to_learn))
        learn_one (self);
      else
        wait_for_work (self, wake_at);
    }
  self->stopped = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  queue_unref (self);
  return NULL;
}

static void
retry_locked (KitWriteQueue *self)
{
  for (GList *l = self->entries.head; l != NULL; l = l->next)
    ((Entry *) l->data)->retry_at = 0;
  self->retried = TRUE;
  g_cond_broadcast (&self->changed);
}

/* %FALSE where @deadline passed; -1 is none. */
static gboolean
wait_settled (KitWriteQueue *self, gint64 deadline)
{
  while (!is_settled (self))
    {
      if (deadline < 0)
        g_cond_wait (&self->changed, &self->mutex);
      else if (!g_cond_wait_until (&self->changed, &self->mutex, deadline))
        return is_settled (self);
    }
  return TRUE;
}

static gint64
deadline_in (int timeout_ms)
{
  return timeout_ms < 0 ? -1 : g_get_monotonic_time () + (gint64) timeout_ms * 1000;
}

KitWriteQueue *
kit_write_queue_new (const char *folder,
                     guint retry_ms,
                     KitWriteTellFunc tell_func,
                     gpointer data,
                     GDestroyNotify destroy)
{
  KitWriteQueue *self = g_new0 (KitWriteQueue, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->folder = g_strdup (folder);
  self->retry_ms = retry_ms;
  self->tell = tell_func;
  self->tell_data = data;
  self->tell_destroy = destroy;
  self->known =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) kit_known_free);
  self->events = g_ptr_array_new_with_free_func (event_free);
  g_atomic_ref_count_inc (&self->references);
  self->thread = g_thread_new ("kit-writer", run, self);
  return self;
}

void
kit_write_queue_set_check (KitWriteQueue *self, KitWriteCheckFunc check)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->check = check;
  g_mutex_unlock (&self->mutex);
}

void
kit_write_queue_put (KitWriteQueue *self, const char *path, GBytes *bytes)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Entry *entry = find_entry (self, path);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->path = g_strdup (path);
      g_queue_push_tail (&self->entries, entry);
    }
  else if (bytes == NULL)
    {
      move_to_tail (self, entry);
    }
  g_clear_pointer (&entry->bytes, g_bytes_unref);
  entry->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  entry->generation++;
  entry->retry_ms = 0;
  entry->retry_at = 0;
  g_cond_broadcast (&self->changed);
}

void
kit_write_queue_expect (KitWriteQueue *self, const char *path, const KitFileStamp *stamp)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  kit_known_expect (ensure_known (self, path), stamp);
  if (stamp != NULL && stamp->inode != 0)
    g_queue_push_tail (&self->to_learn, g_strdup (path));
  g_cond_broadcast (&self->changed);
}

gboolean
kit_write_queue_knows (KitWriteQueue *self, const char *path, const KitFileStamp *stamp)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const KitKnown *known = g_hash_table_lookup (self->known, path);

  return known != NULL && kit_file_stamp_equal (&known->stamp, stamp);
}

GBytes *
kit_write_queue_peek (KitWriteQueue *self, const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Entry *entry = find_entry (self, path);

  return entry != NULL && entry->bytes != NULL ? g_bytes_ref (entry->bytes) : NULL;
}

GHashTable *
kit_write_queue_list (KitWriteQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GHashTable *list =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  for (GList *l = self->entries.head; l != NULL; l = l->next)
    {
      Entry *entry = l->data;

      if (entry->bytes != NULL)
        g_hash_table_insert (list, g_strdup (entry->path), g_bytes_ref (entry->bytes));
    }
  return list;
}

void
kit_write_queue_retry (KitWriteQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  retry_locked (self);
}

guint
kit_write_queue_get_pending (KitWriteQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_queue_get_length (&self->entries);
}

gboolean
kit_write_queue_flush (KitWriteQueue *self, int timeout_ms, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  retry_locked (self);
  if (!wait_settled (self, deadline_in (timeout_ms)))
    {
      g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, _ ("The disk takes too long to answer"));
      return FALSE;
    }
  if (g_queue_is_empty (&self->entries))
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

gboolean
kit_write_queue_is_settled (KitWriteQueue *self, const char *const *paths, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Entry *entry = find_entry_of (self, paths);

  if (!is_settled (self))
    return FALSE;
  /* A removal may have to wait for another file. */
  if (entry != NULL)
    g_propagate_error (
      error, g_error_copy (paths != NULL && entry->error != NULL ? entry->error : self->error));
  return TRUE;
}

gboolean
kit_write_queue_has (KitWriteQueue *self, const char *const *paths)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return find_entry_of (self, paths) != NULL;
}

void
kit_write_queue_take_report (KitWriteQueue *self, KitWriteReport *report)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  report->events = g_steal_pointer (&self->events);
  report->error = self->error != NULL ? g_error_copy (self->error) : NULL;
  report->pending = g_queue_get_length (&self->entries);
  self->events = g_ptr_array_new_with_free_func (event_free);
}

void
kit_write_report_clear (KitWriteReport *report)
{
  g_clear_pointer (&report->events, g_ptr_array_unref);
  g_clear_error (&report->error);
}

void
kit_write_queue_stop (KitWriteQueue *self, int timeout_ms)
{
  gint64 deadline = deadline_in (timeout_ms);
  gboolean in_time = TRUE;

  g_mutex_lock (&self->mutex);
  retry_locked (self);
  self->stopping = TRUE;
  while (!self->stopped && in_time)
    in_time = g_cond_wait_until (&self->changed, &self->mutex, deadline);
  in_time = self->stopped;
  g_mutex_unlock (&self->mutex);

  if (in_time)
    g_thread_join (self->thread);
  else
    g_thread_unref (self->thread);
  queue_unref (self);
}
