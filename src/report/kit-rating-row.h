/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_RATING_ROW (kit_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (KitRatingRow, kit_rating_row, KIT, RATING_ROW, KitBlock)

/* The levels as boxes, the chosen one black, and beside them what that is in words. @rating: 0
 * where none is chosen. The boxes are ornament, the words are tagged P. */
KitBlock *kit_rating_row_new (guint rating, guint n_levels, const char *words);

G_END_DECLS
