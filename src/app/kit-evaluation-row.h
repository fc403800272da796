/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation-summary.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_ROW (kit_evaluation_row_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationRow, kit_evaluation_row, KIT, EVALUATION_ROW, AdwActionRow)

/**
 * KitEvaluationRow:
 *
 * An evaluation in a list on a page: whom, what and when, how it stands, and a way back into it
 * while it is a draft. Properties, construct only: summary, for-role (whether the list is about
 * one role, so that the row is headed by the candidate).
 */
KitEvaluationRow *kit_evaluation_row_new (KitEvaluationSummary *summary, gboolean for_role);

G_END_DECLS
