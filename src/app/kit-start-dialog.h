/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_START_DIALOG (kit_start_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitStartDialog, kit_start_dialog, KIT, START_DIALOG, AdwDialog)

/**
 * kit_start_dialog_new:
 * @settings: keeps the round for the next time
 * @role: (nullable): the one chosen at first
 * @candidate: (nullable): the one chosen at first
 *
 * What an interview starts with; nothing needs to be filled in. KitStartDialog::started
 * (KitEvaluation *draft) follows Start, and then the dialog closes.
 */
KitStartDialog *kit_start_dialog_new (KitLibrary *library,
                                      GSettings *settings,
                                      KitRole *role,
                                      KitCandidate *candidate);

G_END_DECLS
