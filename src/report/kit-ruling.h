/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_RULING (kit_ruling_get_type ())
G_DECLARE_FINAL_TYPE (KitRuling, kit_ruling, KIT, RULING, KitBlock)

/* Lines to write on with a pen, as far apart as handwriting needs, whatever the size of the text.
 * Ornament for a reader that speaks. */
KitBlock *kit_ruling_new (guint n_lines);

/* The same, but no fewer than @n_lines, and up to @n_lines_max where its page has room for them. */
KitBlock *kit_ruling_new_up_to (guint n_lines, guint n_lines_max);

/* As many as the rest of the page has room for, but not fewer than @n_lines. */
KitBlock *kit_ruling_new_to_end_of_page (guint n_lines);

G_END_DECLS
