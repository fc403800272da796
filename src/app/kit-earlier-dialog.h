/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_EARLIER_DIALOG (kit_earlier_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitEarlierDialog, kit_earlier_dialog, KIT, EARLIER_DIALOG, AdwDialog)

/**
 * KitEarlierDialog:
 *
 * An evaluation as it was before one of its revisions, to read.
 */

/* @earlier: what kit_evaluation_from_revision() gives */
KitEarlierDialog *kit_earlier_dialog_new (KitEvaluation *earlier);

G_END_DECLS
