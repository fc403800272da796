/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"

G_BEGIN_DECLS

#define KIT_TYPE_RED_FLAGS_ROW (kit_red_flags_row_get_type ())
G_DECLARE_FINAL_TYPE (KitRedFlagsRow, kit_red_flags_row, KIT, RED_FLAGS_ROW, AdwExpanderRow)

/**
 * KitRedFlagsRow:
 *
 * All red flags of an interview behind one row, which says how many were seen. It hides where
 * the kit names none. Properties: interview (nullable).
 */
void kit_red_flags_row_set_interview (KitRedFlagsRow *self, KitInterview *interview);

/* Opens the row at the red flag of that id; %FALSE where there is none. */
gboolean kit_red_flags_row_go_to (KitRedFlagsRow *self, const char *red_flag_id);
/* Hands over what was typed. */
void kit_red_flags_row_flush (KitRedFlagsRow *self);

G_END_DECLS
