/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-stop.h"

G_BEGIN_DECLS

#define KIT_TYPE_STOP_ROW (kit_stop_row_get_type ())
G_DECLARE_FINAL_TYPE (KitStopRow, kit_stop_row, KIT, STOP_ROW, AdwBin)

/**
 * KitStopRow:
 *
 * A place in an interview, as a row of its sidebar: number, short name, skill and what became
 * of it. Properties: evaluation (#KitEvaluation, nullable), stop (#KitStop, nullable),
 * position (guint: where it is in the list), summary (read only: all of it in words).
 */
void kit_stop_row_set_evaluation (KitStopRow *self, KitEvaluation *evaluation);
void kit_stop_row_set_stop (KitStopRow *self, KitStop *stop);
void kit_stop_row_set_position (KitStopRow *self, guint position);
const char *kit_stop_row_get_summary (KitStopRow *self);

G_END_DECLS
