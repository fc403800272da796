/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-red-flag.h"

G_BEGIN_DECLS

#define KIT_TYPE_OBSERVATION (kit_observation_get_type ())
G_DECLARE_FINAL_TYPE (KitObservation, kit_observation, KIT, OBSERVATION, KitItem)

/**
 * KitObservation:
 *
 * What became of one red flag in an interview: seen or not, at which question, and what was
 * observed. Its id is the red flag's. Properties: red-flag (construct only), seen,
 * question (id of the question it was seen at, "" for none), observed, locked.
 * Unseen ones are not part of the file.
 */
KitObservation *kit_observation_new (KitRedFlag *red_flag);
KitRedFlag *kit_observation_get_red_flag (KitObservation *self);
gboolean kit_observation_get_seen (KitObservation *self);
void kit_observation_set_seen (KitObservation *self, gboolean seen);
const char *kit_observation_get_question (KitObservation *self);
void kit_observation_set_question (KitObservation *self, const char *question_id);
const char *kit_observation_get_observed (KitObservation *self);
void kit_observation_set_observed (KitObservation *self, const char *observed);
gboolean kit_observation_get_locked (KitObservation *self);
void kit_observation_set_locked (KitObservation *self, gboolean locked);

G_END_DECLS
