/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIT_TYPE_SCORE_BAR (kit_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (KitScoreBar, kit_score_bar, KIT, SCORE_BAR, GtkWidget)

/* A bar on a scale from 1 to @n_levels, with a mark at each level; nothing but the marks where
 * @value is NAN. @text says the value to a screen reader. */
GtkWidget *kit_score_bar_new (double value, guint n_levels, const char *text);

G_END_DECLS
