/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_PLAN_LIST (kit_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (KitPlanList, kit_plan_list, KIT, PLAN_LIST, AdwPreferencesGroup)

/**
 * KitPlanList:
 *
 * Chooses the questions to ask and their order: each with a check, moved by Alt+Up and Alt+Down
 * or by dragging; and the minutes that they take against the role's.
 *
 * Properties: role (nullable; setting it plans all of its questions), empty (read only: whether
 * nothing is planned).
 */
void kit_plan_list_set_role (KitPlanList *self, KitRole *role);
/* The plan as it is now, then the other questions of the kit. What is begun stays planned. */
void kit_plan_list_show_evaluation (KitPlanList *self, KitEvaluation *evaluation);
gboolean kit_plan_list_get_empty (KitPlanList *self);

/* (transfer full): the ids of the planned questions in their order */
GStrv kit_plan_list_dup_plan (KitPlanList *self);

G_END_DECLS
