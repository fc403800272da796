/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets the titles of the toasts that @overlay shows, now and later, break their lines where it has
 * no room for all of one: where text is large, or the window small. A title of its own kind would
 * do so, too, but is not read to those who cannot see it, which libadwaita does with plain ones. */
void kit_toast_title_let_wrap (AdwToastOverlay *overlay);

G_END_DECLS
