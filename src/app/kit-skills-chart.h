/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_SKILLS_CHART (kit_skills_chart_get_type ())
G_DECLARE_FINAL_TYPE (KitSkillsChart, kit_skills_chart, KIT, SKILLS_CHART, AdwBin)

/* The score of an evaluation by skill: a bar from 1 to the highest level, the value and what it
 * rests on. Shows @evaluation (nullable) as it is now; cheap when nothing has changed. */
void kit_skills_chart_show (KitSkillsChart *self, KitEvaluation *evaluation);

G_END_DECLS
