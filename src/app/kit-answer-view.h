/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_ANSWER_VIEW (kit_answer_view_get_type ())
G_DECLARE_FINAL_TYPE (KitAnswerView, kit_answer_view, KIT, ANSWER_VIEW, AdwBin)

/* One answer to read: the question, its rating in words and number, the anchor of that level,
 * and the note; of a question that was not asked, why. */
GtkWidget *kit_answer_view_new (KitEvaluation *evaluation, KitAnswer *answer, guint number);
/* The same for a question added on the fly, which has no rating. */
GtkWidget *kit_answer_view_new_added (KitAddedQuestion *question);

G_END_DECLS
