/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-role.h"

G_BEGIN_DECLS

#define KIT_TYPE_RATING_SCALE (kit_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (KitRatingScale, kit_rating_scale, KIT, RATING_SCALE, GtkWidget)

/**
 * KitRatingScale:
 *
 * The levels of a kit as a row of linked toggles. It shows a rating, and asks for another one;
 * it never takes the focus from a note when it is clicked.
 *
 * Properties: kit (#KitRole, nullable), rating (0 for none), shown (read only: the level under
 * the pointer or the focus, otherwise the rating; 0 for none).
 * KitRatingScale::asked (guint level) after a click or, while the focus is in it, a bare digit.
 */
void kit_rating_scale_set_kit (KitRatingScale *self, KitRole *kit);
guint kit_rating_scale_get_rating (KitRatingScale *self);
void kit_rating_scale_set_rating (KitRatingScale *self, guint rating);
guint kit_rating_scale_get_shown (KitRatingScale *self);

G_END_DECLS
