/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-interview.h"

G_BEGIN_DECLS

/*
 * The steps of an interview that can be taken back. Each function does what it says to the
 * evaluation and records it in the history of @interview; where nothing changes, nothing is
 * recorded.
 */

/* (element-type KitAnswer): all of them become @state; @rating and @reason as the state
 * asks for them. The name is for the person. */
void kit_interview_step_answers (KitInterview *interview,
                                 const char *name,
                                 GPtrArray *answers,
                                 KitAnswerState state,
                                 guint rating,
                                 const char *reason);
void kit_interview_step_seen (KitInterview *interview,
                              KitObservation *observation,
                              gboolean seen,
                              const char *question_id);
void kit_interview_step_add (KitInterview *interview, KitAddedQuestion *question);
void kit_interview_step_remove (KitInterview *interview, KitAddedQuestion *question);
void kit_interview_step_recommend (KitInterview *interview, KitRecommendation recommendation);
void kit_interview_step_end_early (KitInterview *interview, const char *reason);
gboolean kit_interview_step_plan (KitInterview *interview, const char *const *question_ids);

G_END_DECLS
