/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_ADDED_QUESTION (kit_added_question_get_type ())
G_DECLARE_FINAL_TYPE (KitAddedQuestion, kit_added_question, KIT, ADDED_QUESTION, KitItem)

/* A question added on the fly: text and note, printed, never scored. Also: locked,
 * short-label (read only). */
KitAddedQuestion *kit_added_question_new (const char *id, const char *text);
const char *kit_added_question_get_text (KitAddedQuestion *self);
void kit_added_question_set_text (KitAddedQuestion *self, const char *text);
const char *kit_added_question_get_note (KitAddedQuestion *self);
void kit_added_question_set_note (KitAddedQuestion *self, const char *note);
const char *kit_added_question_get_short_label (KitAddedQuestion *self);
gboolean kit_added_question_get_locked (KitAddedQuestion *self);
void kit_added_question_set_locked (KitAddedQuestion *self, gboolean locked);

/* Whether nothing was written in it yet: it says nothing on paper. */
gboolean kit_added_question_is_empty (KitAddedQuestion *self);

G_END_DECLS
