/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIT_TYPE_PAIR (kit_pair_get_type ())
G_DECLARE_FINAL_TYPE (KitPair, kit_pair, KIT, PAIR, GtkWidget)

/**
 * KitPair:
 *
 * Two widgets side by side, two parts of five to the first whatever they hold; or, stacked, one
 * below the other. What is in them stays there, and keeps the focus, when that changes.
 *
 * Properties: start, end (GtkWidget, nullable), stacked.
 */
void kit_pair_set_start (KitPair *self, GtkWidget *start);
void kit_pair_set_end (KitPair *self, GtkWidget *end);
void kit_pair_set_stacked (KitPair *self, gboolean stacked);

G_END_DECLS
