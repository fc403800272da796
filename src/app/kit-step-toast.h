/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-history.h"

G_BEGIN_DECLS

/* A toast about a step that was taken; @text is no markup. @undo_action: (nullable): what its
 * button does, without one there is no button. */
AdwToast *kit_step_toast_new (const char *text, const char *undo_action);
/* The same of @n_questions that were marked as not asked. */
AdwToast *kit_step_toast_new_for_rest (guint n_questions, const char *undo_action);

/* Takes the step of @history back, or again, and returns a toast that says which it was: it may be
 * about something that is not in view. (nullable): there was none. */
AdwToast *kit_step_toast_undo (KitHistory *history);
AdwToast *kit_step_toast_redo (KitHistory *history, const char *undo_action);

/* Shows @toast in place of what @overlay shows: of several quick steps the last one counts.
 * @toast: (transfer full) (nullable): nothing happens without one. */
void kit_step_toast_show (AdwToastOverlay *overlay, AdwToast *toast);

G_END_DECLS
