/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_BLANKS (kit_blanks_get_type ())
G_DECLARE_FINAL_TYPE (KitBlanks, kit_blanks, KIT, BLANKS, KitBlock)

/* What is to be filled in with a pen: in @n_columns, a line each with its label below. Tagged P
 * each. */
KitBlock *kit_blanks_new (guint n_columns);
void kit_blanks_add (KitBlanks *self, const char *label);

G_END_DECLS
