/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_EXPORT_DIALOG (kit_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitExportDialog, kit_export_dialog, KIT, EXPORT_DIALOG, AdwDialog)

/**
 * KitExportDialog:
 *
 * Asks what to make of many evaluations, and where; then shows how far it has come, until it is
 * done or one thinks better of it.
 */

/* @ids: of evaluations that are submitted and open; one at least. @n_sealed: how many are left out
 */
KitExportDialog *kit_export_dialog_new (KitLibrary *library,
                                        GSettings *settings,
                                        const char *const *ids,
                                        guint n_sealed);

/* With the place chosen. @path: as for kit_export_run_async() */
void kit_export_dialog_start (KitExportDialog *self, const char *path);

G_END_DECLS
