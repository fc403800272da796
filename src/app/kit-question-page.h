/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-role.h"

G_BEGIN_DECLS

#define KIT_TYPE_QUESTION_PAGE (kit_question_page_get_type ())
G_DECLARE_FINAL_TYPE (KitQuestionPage, kit_question_page, KIT, QUESTION_PAGE, AdwBin)

/* A question of a kit, to be read. */
KitQuestionPage *kit_question_page_new (void);

/* @question is one of @role. */
void kit_question_page_show (KitQuestionPage *self, KitRole *role, KitQuestion *question);

void kit_question_page_toggle_sample_answer (KitQuestionPage *self);

G_END_DECLS
