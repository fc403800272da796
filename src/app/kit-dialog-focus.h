/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*KitDialogFocusFunc) (gpointer dialog);

/* Calls @grab once @dialog stands open, for it to grab the focus where that belongs. The
 * #AdwDialog:focus-widget will do for a dialog that floats, but one that comes as a sheet from the
 * bottom forgets it, and moves the focus on to whatever is next (cured in libadwaita 1.7.11 and
 * 1.8.4). */
void kit_dialog_focus_when_open (AdwDialog *dialog, KitDialogFocusFunc grab);

G_END_DECLS
