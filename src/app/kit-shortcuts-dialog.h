/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIT_TYPE_SHORTCUTS_DIALOG (kit_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitShortcutsDialog, kit_shortcuts_dialog, KIT, SHORTCUTS_DIALOG, AdwDialog)

/* Every key of the program, out of the table of kit-shortcuts.h. */
KitShortcutsDialog *kit_shortcuts_dialog_new (void);

G_END_DECLS
