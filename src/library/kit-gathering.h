/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"
#include "kit-record.h"

G_BEGIN_DECLS

/**
 * kit_library_gather:
 *
 * Reads all that the library holds about a candidate, whoever wrote it: their evaluations with what
 * they were before they were revised, drafts and private notes of this person, and why somebody
 * looked. G_IO_ERROR_PERMISSION_DENIED while any of it is sealed: half a record is none.
 *
 * Returns: (transfer full) (nullable)
 */
KitRecord *kit_library_gather (KitLibrary *self, const char *candidate, GError **error);
void kit_library_gather_async (KitLibrary *self,
                               const char *candidate,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
KitRecord *kit_library_gather_finish (KitLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
