/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation-summary.h"
#include "kit-interview.h"
#include "kit-library.h"

G_BEGIN_DECLS

/* How the window says things in a word or a line. Everything returned is translated and plain
 * text, never markup; "char *" is (transfer full). */

/* "2026-11-23" as "23 Nov 2026"; a text that is no date comes back as it is. */
char *kit_words_date (const char *date);
char *kit_words_questions (guint n);
char *kit_words_red_flags (guint n);
char *kit_words_minutes (guint n);

/* The short label of a question, or what stands for one whose text is missing. */
const char *kit_words_question (KitQuestion *question);

/* A name, or what stands for one that is not known yet. */
const char *kit_words_candidate_name (const char *name);
const char *kit_words_role_title (const char *title);

/* "Draft · 3 of 10", "Submitted", "Ended early"… */
char *kit_words_evaluation_state (KitEvaluationSummary *summary);
/* "3.8", or "" where there is none to show */
char *kit_words_evaluation_score (KitEvaluationSummary *summary);
/* The round, or the role where the round has no name. */
const char *kit_words_evaluation_title (KitEvaluationSummary *summary);

/* "10 questions · 5 red flags · 60 minutes · Structure 8 of 8" */
char *kit_words_role_facts (KitRole *role);

/* "Question 3 of 10 · Skill" of the question that an interview is at, which has to be at one */
char *kit_words_current_position (KitInterview *interview);
/* The same, what is asked, and the state of its answer: for whoever does not see it, a line each. */
char *kit_words_current_question (KitInterview *interview);

/* Joins what is not empty with a middle dot; ends with %NULL. */
char *kit_words_join (const char *first, ...) G_GNUC_NULL_TERMINATED;

/* The message of an error, which may follow a file's name, as a sentence of its own. */
char *kit_words_sentence (const char *message);

/* What a search looks through in @item of the sidebar: casefolded, composed. */
char *kit_words_searchable (GObject *item);
/* @text the same way. */
char *kit_words_fold (const char *text);

/* That a printed text has characters that cannot be drawn; (transfer full). */
char *kit_words_unknown_glyphs (guint n);

G_END_DECLS
