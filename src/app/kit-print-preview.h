/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_PRINT_PREVIEW (kit_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (KitPrintPreview, kit_print_preview, KIT, PRINT_PREVIEW, AdwDialog)

/**
 * kit_print_preview_new:
 * @report: what is shown, printed and exported alike
 * @title: neutral: of the print job
 * @file_name: what the exported file may be called
 *
 * The pages as they come out of the printer, with Print and Export.
 */
KitPrintPreview *
kit_print_preview_new (KitReport *report, const char *title, const char *file_name);

G_END_DECLS
