/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"
#include "kit-writer.h"

G_BEGIN_DECLS

#define KIT_TYPE_RATING_FORM (kit_rating_form_get_type ())
G_DECLARE_FINAL_TYPE (KitRatingForm, kit_rating_form, KIT, RATING_FORM, AdwBin)

/**
 * KitRatingForm:
 *
 * The rating of one answer, its note and private note, and the red flags of the interview. It
 * rates by the actions "interview.rate", "interview.mark-not-asked" and
 * "interview.mark-no-evidence" of the page around it.
 *
 * Properties: answer (#KitAnswer, nullable), compact (whether it keeps no room for the longest
 * anchor).
 */

/* Once, before an answer is set. */
void kit_rating_form_set_up (KitRatingForm *self, KitInterview *interview, KitWriter *writer);

KitAnswer *kit_rating_form_get_answer (KitRatingForm *self);
void kit_rating_form_set_answer (KitRatingForm *self, KitAnswer *answer);

gboolean kit_rating_form_get_compact (KitRatingForm *self);
void kit_rating_form_set_compact (KitRatingForm *self, gboolean compact);

/* Puts the caret into the note, where it was last. */
void kit_rating_form_focus_note (KitRatingForm *self);
/* Whether that would change nothing: the caret stands at the end of the note already, and nothing
 * that was typed there is still on its way. */
gboolean kit_rating_form_is_in_note (KitRatingForm *self);
gboolean kit_rating_form_go_to_red_flag (KitRatingForm *self, const char *red_flag_id);
/* Hands over what was typed. */
void kit_rating_form_flush (KitRatingForm *self);

G_END_DECLS
