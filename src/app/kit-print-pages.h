/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * kit_print_pages_take:
 * @settings: what was chosen in the print dialog
 * @n_pages: of the whole document
 *
 * Reads the chosen pages, and the choice of even or odd sheets, from @settings, and takes them out
 * of it: a print server that knows these would choose once more from what is left. Sheets are
 * counted in what is printed, of as many pages as come on one.
 *
 * Returns: (transfer full) (element-type guint): which pages are to be sent, from 0, in order; none
 *   where what was chosen is not in the document
 */
GArray *kit_print_pages_take (GtkPrintSettings *settings, guint n_pages);

G_END_DECLS
