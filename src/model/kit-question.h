/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_QUESTION (kit_question_get_type ())
G_DECLARE_FINAL_TYPE (KitQuestion, kit_question, KIT, QUESTION, KitItem)

/**
 * KitQuestion:
 *
 * A question of a kit. Texts are never %NULL; what is not there is the empty string.
 * Properties: label, text, purpose, sample-answer, skill (the skill's id, "" for none),
 * follow-ups (GStrv), weight (1 to 9), weight-reason, minutes (0 for none planned), and
 * short-label (read only): the label or, without one, the beginning of the text.
 */
KitQuestion *kit_question_new (const char *id, const char *text);
const char *kit_question_get_label (KitQuestion *self);
void kit_question_set_label (KitQuestion *self, const char *label);
const char *kit_question_get_short_label (KitQuestion *self);
const char *kit_question_get_text (KitQuestion *self);
void kit_question_set_text (KitQuestion *self, const char *text);
const char *kit_question_get_purpose (KitQuestion *self);
void kit_question_set_purpose (KitQuestion *self, const char *purpose);
const char *kit_question_get_sample_answer (KitQuestion *self);
void kit_question_set_sample_answer (KitQuestion *self, const char *sample_answer);
const char *kit_question_get_skill (KitQuestion *self);
void kit_question_set_skill (KitQuestion *self, const char *skill_id);
const char *const *kit_question_get_follow_ups (KitQuestion *self);
void kit_question_set_follow_ups (KitQuestion *self, const char *const *follow_ups);
guint kit_question_get_weight (KitQuestion *self);
void kit_question_set_weight (KitQuestion *self, guint weight);
const char *kit_question_get_weight_reason (KitQuestion *self);
void kit_question_set_weight_reason (KitQuestion *self, const char *reason);
guint kit_question_get_minutes (KitQuestion *self);
void kit_question_set_minutes (KitQuestion *self, guint minutes);

/**
 * kit_question_get_anchor:
 * @level: 1 to %KIT_SCALE_MAX
 *
 * Returns: what an answer of that level looks like; "" where the kit does not say.
 *   Changes are told by notify::anchors.
 */
const char *kit_question_get_anchor (KitQuestion *self, guint level);
void kit_question_set_anchor (KitQuestion *self, guint level, const char *anchor);

G_END_DECLS
