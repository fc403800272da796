/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"

G_BEGIN_DECLS

#define KIT_TYPE_NOTES_PAGE (kit_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (KitNotesPage, kit_notes_page, KIT, NOTES_PAGE, AdwBin)

/**
 * KitNotesPage:
 *
 * One large text: of a question added on the fly, which it also asks for, of the candidate's
 * own questions, or the general notes. Properties: stop (#KitStop, nullable; not a question of
 * the plan).
 */

/* Once, before a stop is set. */
void kit_notes_page_set_up (KitNotesPage *self, KitInterview *interview);

void kit_notes_page_set_stop (KitNotesPage *self, KitStop *stop);

/* To the question where it has no text yet, otherwise to the note. */
void kit_notes_page_focus (KitNotesPage *self);
/* Hands over what was typed. */
void kit_notes_page_flush (KitNotesPage *self);

G_END_DECLS
