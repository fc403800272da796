/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_TRASHED (kit_trashed_get_type ())
G_DECLARE_FINAL_TYPE (KitTrashed, kit_trashed, KIT, TRASHED, GObject)

/* Moves a role, a candidate with all evaluations, or a draft (the summary of one) out of the
 * lists and into the trash. Drafts keep to the person's own folder. What can be put back by
 * kit_library_restore_async() with the #KitTrashed of _finish(). Included roles and submitted
 * evaluations on their own cannot be trashed; discarding the draft of a revision leaves the
 * submitted one. What is typed until the move begins goes along. A @cancellable counts only until
 * then.
 *
 * What others have put in its place meanwhile is kept beside what comes back, and a folder of
 * theirs takes it in. A restoring that fails can be tried again. */
void kit_library_trash_async (KitLibrary *self,
                              gpointer item,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
KitTrashed *kit_library_trash_finish (KitLibrary *self, GAsyncResult *result, GError **error);
void kit_library_restore_async (KitLibrary *self,
                                KitTrashed *trashed,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean kit_library_restore_finish (KitLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
