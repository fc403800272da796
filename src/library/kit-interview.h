/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"
#include "kit-history.h"
#include "kit-stop.h"

G_BEGIN_DECLS

#define KIT_TYPE_INTERVIEW (kit_interview_get_type ())
G_DECLARE_FINAL_TYPE (KitInterview, kit_interview, KIT, INTERVIEW, GObject)

/**
 * KitInterview:
 *
 * Somebody conducting an interview: where they are, what they do, and how to take it back.
 * Every step but typing goes into the history.
 *
 * Properties: evaluation (construct only; a draft), current (#KitStop, read and write), position
 * (guint of current in stops, read and write), history (read only), seconds and question-seconds
 * (read only: time in the interview and on the current question; told once a second while running),
 * running (read and write: whether the clock runs).
 */
KitInterview *kit_interview_new (KitEvaluation *evaluation);

KitEvaluation *kit_interview_get_evaluation (KitInterview *self);
KitHistory *kit_interview_get_history (KitInterview *self);
/* A live list of #KitStop: the plan, the added questions, the candidate's questions, the notes. */
GListModel *kit_interview_get_stops (KitInterview *self);
KitStop *kit_interview_get_current (KitInterview *self);
void kit_interview_set_current (KitInterview *self, KitStop *stop);
/* By its name, or the one of an item; %FALSE where there is none. */
gboolean kit_interview_go_to (KitInterview *self, const char *name);
/* %FALSE at the end; next_open goes round once. */
gboolean kit_interview_go_next (KitInterview *self);
gboolean kit_interview_go_previous (KitInterview *self);
gboolean kit_interview_go_next_open (KitInterview *self);
/* Where one goes on who comes back: the first question that is open; %FALSE where none is. */
gboolean kit_interview_go_first_open (KitInterview *self);

/* About the current question; %FALSE where there is none or, when rating, @rating is beyond the
 * scale. The same again clears. */
gboolean kit_interview_rate (KitInterview *self, guint rating);
gboolean kit_interview_mark (KitInterview *self, KitAnswerState state);

/* Adds a question after the ones added before and goes there; (transfer none). */
KitAddedQuestion *kit_interview_add_question (KitInterview *self);
void kit_interview_remove_question (KitInterview *self, KitAddedQuestion *question);

/* What was observed stays with @observation while it is not seen; it is not saved then. */
void kit_interview_set_seen (KitInterview *self, KitObservation *observation, gboolean seen);

/* One step each. The rest: every open question of the plan; returns how many. */
guint kit_interview_mark_rest_not_asked (KitInterview *self, const char *reason);
void kit_interview_recommend (KitInterview *self, KitRecommendation recommendation);
/* @reason %NULL takes it back. */
void kit_interview_end_early (KitInterview *self, const char *reason);
/* The questions to ask, in order. Those of the plan that are begun stay in it: the ones that are
 * not named, at its end. Returns whether anything has changed. */
gboolean kit_interview_set_plan (KitInterview *self, const char *const *question_ids);

guint kit_interview_get_seconds (KitInterview *self);
guint kit_interview_get_question_seconds (KitInterview *self);
gboolean kit_interview_get_running (KitInterview *self);
void kit_interview_set_running (KitInterview *self, gboolean running);
/* Writes the times that have passed into the evaluation; done on leaving a stop as well. */
void kit_interview_settle_clock (KitInterview *self);
/* Lets time pass, as the running clock does each second. */
void kit_interview_advance (KitInterview *self, guint seconds);

G_END_DECLS
