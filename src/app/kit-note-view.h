/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KitNoteView:
 *
 * Where one types text of any length, in a #GtkScrolledWindow. Tab leaves it. While it has the
 * focus its caret stays in sight, however the page around it changes; gtk_widget_queue_allocate()
 * makes it look.
 */
#define KIT_TYPE_NOTE_VIEW (kit_note_view_get_type ())
G_DECLARE_FINAL_TYPE (KitNoteView, kit_note_view, KIT, NOTE_VIEW, GtkTextView)

G_END_DECLS
