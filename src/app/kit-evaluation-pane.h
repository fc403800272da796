/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_EVALUATION_PANE (kit_evaluation_pane_get_type ())
G_DECLARE_FINAL_TYPE (KitEvaluationPane, kit_evaluation_pane, KIT, EVALUATION_PANE, AdwBin)

/**
 * KitEvaluationPane:
 *
 * An evaluation beside the sidebar: read, once it is submitted; a way back into it, while it is
 * a draft; and the reason, where somebody else's may not be read yet.
 *
 * Properties: library (construct only), summary (nullable).
 */
KitEvaluationPane *kit_evaluation_pane_new (KitLibrary *library);
void kit_evaluation_pane_set_summary (KitEvaluationPane *self, KitEvaluationSummary *summary);

G_END_DECLS
