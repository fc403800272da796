/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-question.h"

G_BEGIN_DECLS

#define KIT_TYPE_ANSWER (kit_answer_get_type ())
G_DECLARE_FINAL_TYPE (KitAnswer, kit_answer, KIT, ANSWER, KitItem)

/**
 * KitAnswer:
 *
 * The record for one question. Its id is the question's. Properties: question (construct
 * only), state, rating (0 unless the state is rated), note, private-note, reason (why it was
 * not asked), seconds (time spent on it), settled (read only), has-note (read only: whether
 * there is a note or a private one), locked (not part of the file; setters of a locked answer
 * are a programmer's error).
 *
 * State and rating change together, by kit_answer_rate(), kit_answer_set_state() and
 * kit_answer_restore(), so that a rating without the state rated cannot be.
 */
KitAnswer *kit_answer_new (KitQuestion *question);
KitQuestion *kit_answer_get_question (KitAnswer *self);
KitAnswerState kit_answer_get_state (KitAnswer *self);
guint kit_answer_get_rating (KitAnswer *self);

/* @rating is 1 to the levels of the scale; the caller knows the scale. */
void kit_answer_rate (KitAnswer *self, guint rating);
/* Any state but rated; the rating becomes 0. */
void kit_answer_set_state (KitAnswer *self, KitAnswerState state);
/* Both at once, as they were: @rating is 0 for every state but rated. */
void kit_answer_restore (KitAnswer *self, KitAnswerState state, guint rating);

const char *kit_answer_get_note (KitAnswer *self);
void kit_answer_set_note (KitAnswer *self, const char *note);
const char *kit_answer_get_private_note (KitAnswer *self);
void kit_answer_set_private_note (KitAnswer *self, const char *note);
const char *kit_answer_get_reason (KitAnswer *self);
void kit_answer_set_reason (KitAnswer *self, const char *reason);
guint kit_answer_get_seconds (KitAnswer *self);
void kit_answer_set_seconds (KitAnswer *self, guint seconds);
gboolean kit_answer_is_settled (KitAnswer *self);
gboolean kit_answer_has_note (KitAnswer *self);
/* Settled, or with a note: such a question does not leave the plan any more. */
gboolean kit_answer_is_begun (KitAnswer *self);
gboolean kit_answer_get_locked (KitAnswer *self);
void kit_answer_set_locked (KitAnswer *self, gboolean locked);

G_END_DECLS
