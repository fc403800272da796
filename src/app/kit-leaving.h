/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * kit_leaving_run:
 * @window: over which to ask
 *
 * Waits until all that was typed is on the disk. Where that fails, asks what to do: stay, write
 * what is not saved into another folder, or leave all the same.
 */
void kit_leaving_run (GtkWindow *window,
                      KitLibrary *library,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/* Whether the window may go. */
gboolean kit_leaving_run_finish (GtkWindow *window, GAsyncResult *result);

/**
 * kit_leaving_save_elsewhere:
 * @folder: a local folder
 *
 * Writes what is not on the disk yet below @folder, by the names it has below the data folder.
 * Blocks.
 *
 * Returns: how many files were written; -1, with @error set, where one could not be
 */
int kit_leaving_save_elsewhere (KitLibrary *library, const char *folder, GError **error);

G_END_DECLS
