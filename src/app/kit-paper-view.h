/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kit-report.h"

G_BEGIN_DECLS

#define KIT_TYPE_PAPER_VIEW (kit_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (KitPaperView, kit_paper_view, KIT, PAPER_VIEW, GtkWidget)

/* One page of a report as a sheet of paper, as wide as there is room: white whatever the style
 * of the screen. */
GtkWidget *kit_paper_view_new (void);
/* @report: (nullable). @page: from 0 */
void kit_paper_view_set_page (KitPaperView *self, KitReport *report, guint page);

G_END_DECLS
