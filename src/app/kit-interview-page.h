/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"
#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_INTERVIEW_PAGE (kit_interview_page_get_type ())
G_DECLARE_FINAL_TYPE (KitInterviewPage, kit_interview_page, KIT, INTERVIEW_PAGE, AdwNavigationPage)

/**
 * KitInterviewPage:
 *
 * An interview while it is conducted: the plan at the left, the question and the rating form
 * beside it. The clock runs while the page is shown in the active window.
 *
 * Construct properties: library, evaluation (a draft). Read only: interview (#KitInterview).
 * Read and write: show-clock, sample-answer-shown.
 *
 * Actions: interview.rate (u), .mark-not-asked, .mark-no-evidence, .next, .previous, .next-open,
 * .add-question, .remove-question, .mark-rest, .end-early, .undo, .redo; page.proceed, .flush,
 * .menu, .toggle-sidebar,
 * .toggle-sample-answer.
 */
AdwNavigationPage *kit_interview_page_new (KitLibrary *library, KitEvaluation *evaluation);

KitLibrary *kit_interview_page_get_library (KitInterviewPage *self);
KitInterview *kit_interview_page_get_interview (KitInterviewPage *self);
/* Goes to the stop, or the red flag, of that name, and puts the caret there: once the page is
 * shown, if it is not. */
void kit_interview_page_go_to (KitInterviewPage *self, const char *name);
/* Whether the caret stands at the end of the note of the current question, where it is put as well
 * when the page is opened there. */
gboolean kit_interview_page_is_in_note (KitInterviewPage *self);
/* Puts the caret into the note of the current stop. */
void kit_interview_page_focus (KitInterviewPage *self);
void kit_interview_page_toggle_sidebar (KitInterviewPage *self);
void kit_interview_page_popup_menu (KitInterviewPage *self);
/* kit_step_toast_show() here: the action of @toast may be one of the page. */
void kit_interview_page_show_toast (KitInterviewPage *self, AdwToast *toast);
/* Hands what was typed to the model. */
void kit_interview_page_flush (KitInterviewPage *self);

G_END_DECLS
