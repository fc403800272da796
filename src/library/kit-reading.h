/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * KitReading:
 *
 * Evaluations that are to be read in a thread, one after the other, however many they are: what it
 * takes to know of the library is known when it is made.
 */
typedef struct _KitReading KitReading;

/* @ids: of evaluations; %NULL-terminated. Returns: (transfer full) (nullable): %NULL with @error
 * where one is unknown (G_IO_ERROR_NOT_FOUND) or sealed (G_IO_ERROR_PERMISSION_DENIED) */
KitReading *kit_reading_new (KitLibrary *library, const char *const *ids, GError **error);
void kit_reading_free (KitReading *self);

guint kit_reading_get_n_evaluations (const KitReading *self);

/* In any thread, but one at a time: (transfer full) (nullable): number @i, from 0, a copy to look
 * at. */
KitEvaluation *kit_reading_read (KitReading *self, guint i, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitReading, kit_reading_free)

G_END_DECLS
