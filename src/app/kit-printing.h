/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-report.h"

G_BEGIN_DECLS

/**
 * kit_print_async:
 * @title: of the job; neutral, for it is shown to whoever sees the queue
 * @file_name: what it may be called where it is printed into a file
 * @report: what is printed
 *
 * Asks for a printer and sends the chosen pages of @report there, on the chosen paper. In the
 * sandbox the portal does both. Outside it the dialog only chooses, and the job is ours, for
 * GtkPrintDialog names every job the same and says nothing of one that was refused.
 */
void kit_print_async (GtkWindow *parent,
                      const char *title,
                      const char *file_name,
                      KitReport *report,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/* What to say of it, as far as anybody can: (transfer full) (nullable). Where the person has
 * thought better of it: GTK_DIALOG_ERROR_DISMISSED. */
char *kit_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
