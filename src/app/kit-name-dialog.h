/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIT_TYPE_NAME_DIALOG (kit_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitNameDialog, kit_name_dialog, KIT, NAME_DIALOG, AdwAlertDialog)

/**
 * kit_name_dialog_new:
 * @heading: what it is about
 * @action: the label of the button that takes the name, with a mnemonic
 * @name: what stands there at first
 *
 * Asks for a name. KitNameDialog::named (const char *name) gives it, stripped and not empty.
 */
KitNameDialog *kit_name_dialog_new (const char *heading, const char *action, const char *name);

G_END_DECLS
