/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"
#include "kit-saving.h"

G_BEGIN_DECLS

/**
 * kit_leaving_run:
 * @window: over which to ask
 *
 * Waits until all that was typed is on the disk. Where that fails, asks what to do: stay, write
 * what is not saved into another folder, or leave all the same. Where the other folder fails
 * too, it asks again; while that is written, one may still stay.
 */
void kit_leaving_run (GtkWindow *window,
                      KitLibrary *library,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/* Whether the window may go. */
gboolean kit_leaving_run_finish (GtkWindow *window, GAsyncResult *result);

/**
 * kit_leaving_collect:
 * @folder: a local folder
 *
 * Returns: (transfer full): what is not on the disk yet, to be written below @folder by the names
 * that it has below the data folder
 */
KitSaving *kit_leaving_collect (KitLibrary *library, const char *folder);

G_END_DECLS
