/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Leaves the focus where it is in @widget when the window gets another size. A breakpoint hides what
 * is in it for a frame, and the focus moves on to what comes first: somebody's next words would go
 * nowhere. */
void kit_breakpoint_focus_keep (GtkWidget *widget);

G_END_DECLS
