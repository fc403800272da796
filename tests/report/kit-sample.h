/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* Evaluations made in code, the same ones each time. */

/* A kit of @n_questions questions over three skills, with anchors on 1, the middle and the top;
 * two red flags. */
KitRole *kit_sample_role (guint n_questions, guint n_levels);

/* A submitted evaluation of such a kit: all rated but one not asked and one without evidence
 * (from five questions on), each with a note of @n_words words. */
KitEvaluation *kit_sample_evaluation (guint n_questions, guint n_levels, guint n_words);

/* The same, still a draft. */
KitEvaluation *kit_sample_draft (guint n_questions, guint n_levels, guint n_words);

/* A submitted evaluation of five questions with something in each of its parts; its private note
 * says "PRIVATE-WORDS". */
KitEvaluation *kit_sample_full (void);

/* Submits it, at a time that is always the same. */
void kit_sample_submit (KitEvaluation *evaluation);

/* @n_words words of sense, from the @first on. (transfer full) */
char *kit_sample_words (guint first, guint n_words);

/* The answer number @i of the plan, owned by the evaluation. */
KitAnswer *kit_sample_answer (KitEvaluation *evaluation, guint i);

G_END_DECLS
