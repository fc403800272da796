/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-role.h"

G_BEGIN_DECLS

#define KIT_TYPE_QUESTION_VIEW (kit_question_view_get_type ())
G_DECLARE_FINAL_TYPE (KitQuestionView, kit_question_view, KIT, QUESTION_VIEW, AdwBin)

/**
 * KitQuestionView:
 *
 * A question in large type with its purpose, follow-ups and sample answer.
 *
 * Properties: kit (#KitRole, nullable), question (#KitQuestion, nullable), position-text (the
 * line above it: "Question 3 of 10 · Architecture"), sample-answer-shown (TRUE at first),
 * anchors-shown (whether it lists what the levels look like; FALSE at first), compact (whether
 * all but the question folds away).
 */
GtkWidget *kit_question_view_new (void);

void kit_question_view_set_kit (KitQuestionView *self, KitRole *kit);
void kit_question_view_set_question (KitQuestionView *self, KitQuestion *question);
void kit_question_view_set_position_text (KitQuestionView *self, const char *text);
gboolean kit_question_view_get_sample_answer_shown (KitQuestionView *self);
void kit_question_view_set_sample_answer_shown (KitQuestionView *self, gboolean shown);
void kit_question_view_set_anchors_shown (KitQuestionView *self, gboolean shown);
void kit_question_view_set_compact (KitQuestionView *self, gboolean compact);

G_END_DECLS
