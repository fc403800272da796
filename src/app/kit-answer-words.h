/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"
#include "kit-gap.h"
#include "kit-stop.h"

G_BEGIN_DECLS

/* How the window says what became of questions. Everything returned is translated plain text,
 * never markup; (transfer full) but for "const char *". */

/* A level to be heard: "4, Strong" */
char *kit_answer_words_spoken_level (KitRole *kit, guint level);

/* The short name of a place in an interview: the question's label, "General Notes"… */
const char *kit_answer_words_stop (KitStop *stop);

/* What is missing, and about what. The second is "" where there is nothing to add. */
const char *kit_answer_words_gap (KitGap *gap);
char *kit_answer_words_gap_subject (KitGap *gap);
/* Both: "Trouble in production: Neither rated nor skipped"; (transfer full). */
char *kit_answer_words_gap_sentence (KitGap *gap);

G_END_DECLS
