/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"

G_BEGIN_DECLS

#define KIT_TYPE_OBSERVATION_ROW (kit_observation_row_get_type ())
G_DECLARE_FINAL_TYPE (KitObservationRow,
                      kit_observation_row,
                      KIT,
                      OBSERVATION_ROW,
                      AdwPreferencesRow)

/**
 * KitObservationRow:
 *
 * One red flag in an interview: a check, and once it was seen, what was observed.
 * Construct properties: interview, observation.
 */
GtkWidget *kit_observation_row_new (KitInterview *interview, KitObservation *observation);

KitObservation *kit_observation_row_get_observation (KitObservationRow *self);
/* Hands over what was typed. */
void kit_observation_row_flush (KitObservationRow *self);
/* To the words, where it was seen, otherwise to the check. */
void kit_observation_row_focus (KitObservationRow *self);

G_END_DECLS
