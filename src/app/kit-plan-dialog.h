/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_PLAN_DIALOG (kit_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitPlanDialog, kit_plan_dialog, KIT, PLAN_DIALOG, AdwDialog)

/**
 * KitPlanDialog:
 *
 * Changes which questions are asked in an interview that is under way, and in what order.
 * KitPlanDialog::accepted (GStrv question_ids) follows Change, and then the dialog closes.
 */
KitPlanDialog *kit_plan_dialog_new (KitEvaluation *evaluation);

G_END_DECLS
