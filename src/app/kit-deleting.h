/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * kit_deleting_run:
 * @anywhere: a widget in the window, which outlives the deletion
 * @item: as for kit_library_trash_async()
 * @text: what the toast says, plain
 *
 * Moves @item to the trash at once and offers to take that back.
 */
void kit_deleting_run (GtkWidget *anywhere, KitLibrary *library, gpointer item, const char *text);

G_END_DECLS
