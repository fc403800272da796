/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-ink.h"

G_BEGIN_DECLS

/* The lines of a layout one by one, so that it can stand on more than one page. */

typedef struct
{
  double height;
  gboolean starts_paragraph;
} KitLine;

/* (transfer full) (element-type KitLine) */
GArray *kit_lines_measure (PangoLayout *layout);

/* Draws at most @n_lines lines from @first on, the top left corner of the first at (@x, @y). */
void
kit_lines_draw (PangoLayout *layout, KitInk *ink, double x, double y, guint first, guint n_lines);

G_END_DECLS
