/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"
#include "kit-writer.h"

G_BEGIN_DECLS

#define KIT_TYPE_SAVE_LABEL (kit_save_label_get_type ())
G_DECLARE_FINAL_TYPE (KitSaveLabel, kit_save_label, KIT, SAVE_LABEL, AdwBin)

/* Says whether what was typed is on the disk: "Saved", "Saving…" or "Not saved". */
void kit_save_label_follow (KitSaveLabel *self, KitEvaluation *evaluation, KitWriter *writer);

G_END_DECLS
