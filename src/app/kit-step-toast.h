/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-history.h"

G_BEGIN_DECLS

/* A toast about a step that was taken; @text is no markup. @undo_action: (nullable): what its
 * button does, without one there is no button. */
AdwToast *kit_step_toast_new (const char *text, const char *undo_action);

/* Takes the step of @history back, or again, and returns a toast that says which it was: it may be
 * about something that is not in view. (nullable): there was none. */
AdwToast *kit_step_toast_undo (KitHistory *history);
AdwToast *kit_step_toast_redo (KitHistory *history, const char *undo_action);

G_END_DECLS
