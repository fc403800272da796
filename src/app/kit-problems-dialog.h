/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_PROBLEMS_DIALOG (kit_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitProblemsDialog, kit_problems_dialog, KIT, PROBLEMS_DIALOG, AdwDialog)

/* The library's problems: which file, and what is wrong with it where. Follows the list. */
KitProblemsDialog *kit_problems_dialog_new (KitLibrary *library);

G_END_DECLS
