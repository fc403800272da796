/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIT_TYPE_NOTE_BUFFER (kit_note_buffer_get_type ())
G_DECLARE_FINAL_TYPE (KitNoteBuffer, kit_note_buffer, KIT, NOTE_BUFFER, GtkTextBuffer)

/**
 * KitNoteBuffer:
 *
 * The text of one string property of one object, with a caret and an undo history of its own,
 * so that undo never brings the text of another question. What is typed reaches the object at
 * most 100 ms late, so that a key costs the same in a note of any length; and at once on
 * kit_note_buffer_flush() and when the buffer goes away. What else changes the object is shown,
 * unless something typed is still on its way.
 *
 * Construct properties: object, property-name.
 */
KitNoteBuffer *kit_note_buffer_new (GObject *object, const char *property_name);

/* Whether something typed is still on its way. */
gboolean kit_note_buffer_holds_text (KitNoteBuffer *self);
/* Hands over what was typed. */
void kit_note_buffer_flush (KitNoteBuffer *self);

G_END_DECLS
