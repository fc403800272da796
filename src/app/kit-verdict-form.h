/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-interview.h"

G_BEGIN_DECLS

#define KIT_TYPE_VERDICT_FORM (kit_verdict_form_get_type ())
G_DECLARE_FINAL_TYPE (KitVerdictForm, kit_verdict_form, KIT, VERDICT_FORM, AdwBin)

/**
 * KitVerdictForm:
 *
 * What comes last: the recommendation, why it goes against the score where it does, and the
 * summary. Properties: interview (#KitInterview, nullable).
 */
void kit_verdict_form_set_interview (KitVerdictForm *self, KitInterview *interview);

/* Narrow: the four stand one below the other. */
gboolean kit_verdict_form_get_narrow (KitVerdictForm *self);
void kit_verdict_form_set_narrow (KitVerdictForm *self, gboolean narrow);

void kit_verdict_form_focus_recommendation (KitVerdictForm *self);
void kit_verdict_form_focus_disagreement (KitVerdictForm *self);
/* Hands over what was typed. */
void kit_verdict_form_flush (KitVerdictForm *self);

G_END_DECLS
