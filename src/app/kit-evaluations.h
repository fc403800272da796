/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-evaluation-summary.h"
#include "kit-library.h"

G_BEGIN_DECLS

/* Live parts of the library's evaluations, newest first. They follow what is added and removed;
 * an evaluation that moves to another candidate is told by kit_evaluations_refresh(). */

/* (transfer full): of one candidate */
GListModel *kit_evaluations_of_candidate (KitLibrary *library, const char *candidate_id);
/* (transfer full): of one role, not submitted yet */
GListModel *kit_evaluations_drafts_of_role (KitLibrary *library, const char *role_id);
/* (transfer full): drafts whose candidate is not in the library yet */
GListModel *kit_evaluations_without_candidate (KitLibrary *library);

void kit_evaluations_refresh (GListModel *evaluations);

/* (transfer none) (nullable): the newest draft, the newest one at all */
KitEvaluationSummary *kit_evaluations_find_draft (GListModel *evaluations);
KitEvaluationSummary *kit_evaluations_get_newest (GListModel *evaluations);

G_END_DECLS
