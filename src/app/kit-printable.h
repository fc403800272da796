/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-print-options.h"
#include "kit-record.h"

G_BEGIN_DECLS

#define KIT_TYPE_PRINTABLE (kit_printable_get_type ())
G_DECLARE_FINAL_TYPE (KitPrintable, kit_printable, KIT, PRINTABLE, GObject)

/**
 * KitPrintable:
 *
 * Something that can be printed, as the person likes it printed.
 */
KitPrintable *kit_printable_new_for_evaluation (KitEvaluation *evaluation, GSettings *settings);
/* The kit of @role as a form for an interview by pen. */
KitPrintable *kit_printable_new_for_kit (KitRole *role, GSettings *settings);
/* All that is held about a candidate; takes @record. */
KitPrintable *kit_printable_new_for_record (KitRecord *record, GSettings *settings);

/* Neutral: of the print job. */
const char *kit_printable_get_title (KitPrintable *self);
/* What an exported file may be called: it has nobody's name; (transfer full). */
char *kit_printable_dup_file_name (KitPrintable *self);

/* With the options as they are; (transfer full). */
KitReport *kit_printable_lay_out (KitPrintable *self);

KitPrintOptions *kit_printable_get_options (KitPrintable *self);

G_END_DECLS
