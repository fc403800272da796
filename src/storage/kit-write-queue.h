/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"

G_BEGIN_DECLS

/**
 * KitWriteQueue:
 *
 * The inner part of #KitWriter: what is to be written, and the one thread that writes it. All
 * functions may be called from any thread, and none of them waits for the disk but
 * kit_write_queue_flush() and kit_write_queue_stop().
 *
 * Writes are done in the order in which their paths were first put; one that fails does not
 * hold up the others. A removal waits until all that was put before it is on the disk: what
 * moves is never without a file.
 */
typedef struct _KitWriteQueue KitWriteQueue;

/* Something that was done: @kept_as is set where it was a conflict. */
typedef struct
{
  char *path;
  char *kept_as;
} KitWriteEvent;

typedef struct
{
  GPtrArray *events;
  GError *error;
  guint pending;
} KitWriteReport;

/* Called in any thread, with no lock held. */
typedef void (*KitWriteTellFunc) (gpointer data);

/* Whether content may replace a file; called in the thread that writes. */
typedef gboolean (*KitWriteCheckFunc) (GBytes *bytes, GError **error);

/* Errors name a file as it is called below @folder, which may be %NULL. */
KitWriteQueue *kit_write_queue_new (const char *folder,
                                    guint retry_ms,
                                    KitWriteTellFunc tell,
                                    gpointer data,
                                    GDestroyNotify destroy);
/* From the next write on. %NULL, at first: anything may. */
void kit_write_queue_set_check (KitWriteQueue *self, KitWriteCheckFunc check);
void kit_write_queue_put (KitWriteQueue *self, const char *path, GBytes *bytes);
void kit_write_queue_expect (KitWriteQueue *self, const char *path, const KitFileStamp *stamp);
gboolean kit_write_queue_knows (KitWriteQueue *self, const char *path, const KitFileStamp *stamp);
GBytes *kit_write_queue_peek (KitWriteQueue *self, const char *path);
GHashTable *kit_write_queue_list (KitWriteQueue *self);
void kit_write_queue_retry (KitWriteQueue *self);
guint kit_write_queue_get_pending (KitWriteQueue *self);
gboolean kit_write_queue_flush (KitWriteQueue *self, int timeout_ms, GError **error);

/* Whether there is nothing to do at present: all is on the disk, or waits to be tried again. Then
 * @error says why something of @paths, or of everything if that is %NULL, does. */
gboolean kit_write_queue_is_settled (KitWriteQueue *self, const char *const *paths, GError **error);
/* Whether something of @paths, which are files, and folders for all that is in them, waits. */
gboolean kit_write_queue_has (KitWriteQueue *self, const char *const *paths);

/* Takes what has happened since the last report. */
void kit_write_queue_take_report (KitWriteQueue *self, KitWriteReport *report);
void kit_write_report_clear (KitWriteReport *report);

/* Writes what is there, for @timeout_ms at most, and frees the queue; a thread that hangs on a
 * disk even then is left to itself. */
void kit_write_queue_stop (KitWriteQueue *self, int timeout_ms);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KitWriteReport, kit_write_report_clear)

G_END_DECLS
