/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_RECORD_VIEW (kit_record_view_get_type ())
G_DECLARE_FINAL_TYPE (KitRecordView, kit_record_view, KIT, RECORD_VIEW, AdwBin)

/* All that an evaluation holds below its verdict, to read: answers, added questions, the
 * candidate's questions, notes and earlier revisions. Shows @evaluation (nullable) as it is now. */
void kit_record_view_show (KitRecordView *self, KitEvaluation *evaluation);

G_END_DECLS
