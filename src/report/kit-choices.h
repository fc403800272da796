/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_CHOICES (kit_choices_get_type ())
G_DECLARE_FINAL_TYPE (KitChoices, kit_choices, KIT, CHOICES, KitBlock)

/* Boxes to tick with a pen, each with its words, side by side for as long as the line has room.
 * Tagged L, LI, Lbl and LBody; the boxes are ornament. */
KitBlock *kit_choices_new (void);

/* @number: what stands in the box; 0 for nothing */
void kit_choices_add (KitChoices *self, guint number, const char *words);

G_END_DECLS
