/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* A kit of @n_questions "q0", "q1"… without skills, and of the red flags "f0" and "f1", on a
 * scale of @n_levels. */
KitRole *kit_sample_role (guint n_questions, guint n_levels);
KitEvaluation *kit_sample_evaluation (guint n_questions, guint n_levels);
void kit_sample_rate (KitEvaluation *evaluation, const char *question_id, guint rating);

G_END_DECLS
