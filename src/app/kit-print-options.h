/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-evaluation-report.h"
#include "kit-form-report.h"

G_BEGIN_DECLS

typedef enum
{
  KIT_PRINT_EVALUATION,
  KIT_PRINT_KIT,
  KIT_PRINT_RECORD,
} KitPrintKind;

#define KIT_TYPE_PRINT_OPTIONS (kit_print_options_get_type ())
G_DECLARE_FINAL_TYPE (KitPrintOptions, kit_print_options, KIT, PRINT_OPTIONS, GObject)

/**
 * KitPrintOptions:
 *
 * How the person likes a kind of report printed: each kind has options of its own, which are
 * remembered.
 *
 * KitPrintOptions::changed: one of them has.
 */
KitPrintOptions *kit_print_options_new (KitPrintKind kind, GSettings *settings);

/* As they are now; the last two of their kind only. */
KitReportStyle kit_print_options_get_style (KitPrintOptions *self);
KitEvaluationOptions kit_print_options_get_evaluation (KitPrintOptions *self);
KitFormOptions kit_print_options_get_form (KitPrintOptions *self);

/* (nullable): what one has to know of the options as they are before the pages are handed out */
const char *kit_print_options_get_hint (KitPrintOptions *self);

/* Has @button show them to be chosen. */
void kit_print_options_fill_menu (KitPrintOptions *self, GtkMenuButton *button);

G_END_DECLS
