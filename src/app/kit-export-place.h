/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where PDFs are to go: a folder, or a file under a name: (transfer full). */
GtkFileDialog *kit_export_place_dialog_new (void);

/* Whether @place, which was chosen (nullable), is one of this computer. GTK lists what one chose
 * among the recent files, where others may see it, and people name files after candidates: it is
 * taken out there. */
gboolean kit_export_place_take (GFile *place);

G_END_DECLS
