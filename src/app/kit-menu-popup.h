/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the menu of @button for somebody at the keyboard. The focus is on the button while the menu
 * is open, and goes back to where it was when the menu closes. */
void kit_menu_popup (GtkMenuButton *button);

G_END_DECLS
