/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"
#include "kit-writer.h"

G_BEGIN_DECLS

#define KIT_TYPE_AUTOSAVE (kit_autosave_get_type ())
G_DECLARE_FINAL_TYPE (KitAutosave, kit_autosave, KIT, AUTOSAVE, GObject)

/* What goes to the file. %NULL where that cannot be said now: the item then stays dirty. */
typedef GBytes *(*KitSerializeFunc) (KitItem *item);

/**
 * KitAutosave:
 *
 * Puts an item to the writer as it changes: a throttle, not a debounce, so that the loss is
 * bounded while somebody types on and on. The first change starts the clock, and what is there
 * delay ms later is put. Holds the item and the writer; the last reference flushes. Properties:
 * item, path, writer, delay (ms), all construct only; dirty (read only: changed since it was last
 * put).
 */
KitAutosave *kit_autosave_new (KitItem *item,
                               const char *path,
                               KitWriter *writer,
                               KitSerializeFunc serialize,
                               guint delay_ms);
/* Puts at once what has changed. */
void kit_autosave_flush (KitAutosave *self);
const char *kit_autosave_get_path (KitAutosave *self);
gboolean kit_autosave_get_dirty (KitAutosave *self);

G_END_DECLS
