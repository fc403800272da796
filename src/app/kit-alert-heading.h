/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Lets the heading of @dialog break its lines. libadwaita 1.7 measures the large one even where
 * only the small one has room, and GTK warns of one that cannot get narrower: where text is large,
 * or the window small. Later releases of libadwaita do without this. */
void kit_alert_heading_let_wrap (AdwAlertDialog *dialog);

G_END_DECLS
