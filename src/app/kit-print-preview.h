/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-printable.h"

G_BEGIN_DECLS

#define KIT_TYPE_PRINT_PREVIEW (kit_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (KitPrintPreview, kit_print_preview, KIT, PRINT_PREVIEW, AdwDialog)

/* The pages as they come out of the printer, shown, printed and exported alike, with the options of
 * the report. */
KitPrintPreview *kit_print_preview_new (KitPrintable *printable);

G_END_DECLS
