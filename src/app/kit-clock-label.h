/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"

G_BEGIN_DECLS

#define KIT_TYPE_CLOCK_LABEL (kit_clock_label_get_type ())
G_DECLARE_FINAL_TYPE (KitClockLabel, kit_clock_label, KIT, CLOCK_LABEL, AdwBin)

/**
 * KitClockLabel:
 *
 * The time in the interview and on the current question against its minutes, quietly:
 * "18 min · 3 of 6 min". Properties: interview (nullable).
 */
void kit_clock_label_set_interview (KitClockLabel *self, KitInterview *interview);

G_END_DECLS
