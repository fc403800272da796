/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-import.h"

G_BEGIN_DECLS

#define KIT_TYPE_IMPORT_DIALOG (kit_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitImportDialog, kit_import_dialog, KIT, IMPORT_DIALOG, AdwDialog)

/**
 * KitImportDialog:
 *
 * Shows what was found in a file or a text before it is added to the library; begins with a
 * place to paste a text into. KitImportDialog::added (KitImport *import) follows Add, and then
 * the dialog closes.
 */
KitImportDialog *kit_import_dialog_new (KitLibrary *library);

/* Puts @text where one can paste, unless something stands there already. */
void kit_import_dialog_offer_text (KitImportDialog *self, const char *text);

/* Read in a thread; what is wrong with it is said in the dialog. */
void kit_import_dialog_read_file (KitImportDialog *self, GFile *file);
void kit_import_dialog_read_text (KitImportDialog *self, const char *text);

G_END_DECLS
