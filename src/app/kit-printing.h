/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * kit_print_async:
 * @title: of the job; neutral, for it is shown to whoever sees the queue
 * @pdf: what is printed
 *
 * Asks for a printer and sends @pdf there. In the sandbox the portal does both. Outside it, the
 * dialog only chooses, and the job is ours, for GtkPrintDialog names every job the same and says
 * nothing of one that was refused.
 */
void kit_print_async (GtkWindow *parent,
                      const char *title,
                      GBytes *pdf,
                      GAsyncReadyCallback callback,
                      gpointer user_data);

/* Whether it was sent to the printer, as far as anybody can say. Where the person has
 * thought better of it: GTK_DIALOG_ERROR_DISMISSED. */
gboolean kit_print_finish (GAsyncResult *result, GError **error);

G_END_DECLS
