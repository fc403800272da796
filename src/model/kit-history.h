/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KIT_TYPE_HISTORY (kit_history_get_type ())
G_DECLARE_FINAL_TYPE (KitHistory, kit_history, KIT, HISTORY, GObject)

/**
 * KitHistory:
 *
 * Steps that can be undone and redone. A step is a name for the person (translated by the
 * caller), and a pair of closures over the same data. Properties, read only: can-undo,
 * can-redo, undo-name, redo-name (nullable).
 */
typedef void (*KitHistoryFunc) (gpointer data);

KitHistory *kit_history_new (void);
/* Records what has just been done; what could be redone is forgotten. Keeps 1,000 steps.
 * While a step is being undone or redone, nothing is recorded and no other step is taken. */
void kit_history_push (KitHistory *self,
                       const char *name,
                       KitHistoryFunc undo,
                       KitHistoryFunc redo,
                       gpointer data,
                       GDestroyNotify destroy);
/* Each: %FALSE where there was nothing to do. */
gboolean kit_history_undo (KitHistory *self);
gboolean kit_history_redo (KitHistory *self);
void kit_history_clear (KitHistory *self);
gboolean kit_history_get_can_undo (KitHistory *self);
gboolean kit_history_get_can_redo (KitHistory *self);
const char *kit_history_get_undo_name (KitHistory *self);
const char *kit_history_get_redo_name (KitHistory *self);

G_END_DECLS
