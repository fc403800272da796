/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-gap.h"

G_BEGIN_DECLS

#define KIT_TYPE_OPEN_POINTS (kit_open_points_get_type ())
G_DECLARE_FINAL_TYPE (KitOpenPoints, kit_open_points, KIT, OPEN_POINTS, AdwBin)

/**
 * KitOpenPoints:
 *
 * What an evaluation lacks, a row each. It hides when nothing is open.
 * KitOpenPoints::chosen (#KitGap) after a row was activated.
 */

/* Shows what @evaluation lacks now; rows that stay the same keep the focus. */
void kit_open_points_show (KitOpenPoints *self, KitEvaluation *evaluation);
/* To the first of them; %FALSE where there is none. */
gboolean kit_open_points_focus (KitOpenPoints *self);

G_END_DECLS
