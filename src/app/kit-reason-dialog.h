/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KIT_TYPE_REASON_DIALOG (kit_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitReasonDialog, kit_reason_dialog, KIT, REASON_DIALOG, AdwAlertDialog)

/**
 * KitReasonDialog:
 *
 * Asks for one sentence before something is done.
 * KitReasonDialog::accepted (reason) says that it may be done; @reason is "" where none was
 * given, which only happens when it is not required.
 */
KitReasonDialog *kit_reason_dialog_new (const char *heading,
                                        const char *body,
                                        const char *accept_label,
                                        gboolean required);

/* Asks over @widget, and calls @accepted (widget, reason, self) once it may be done. */
void kit_reason_dialog_ask (KitReasonDialog *self, GtkWidget *widget, GCallback accepted);

/* Asks before what is still open of an interview is marked as not asked. */
KitReasonDialog *kit_reason_dialog_new_for_rest (void);
/* Asks before an interview ends early; a reason is needed. */
KitReasonDialog *kit_reason_dialog_new_for_end (void);

G_END_DECLS
