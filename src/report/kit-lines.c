/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-lines.h"

#include <pango/pangocairo.h>

GArray *
kit_lines_measure (PangoLayout *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (KitLine));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      KitLine measured;
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      measured.height = pango_units_to_double (bottom - top);
      measured.starts_paragraph = pango_layout_line_is_paragraph_start (line);
      g_array_append_val (lines, measured);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  return lines;
}

static void
draw_line (PangoLayoutIter *iter, KitInk *ink, double x, double y)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  cairo_move_to (ink->cr, x + pango_units_to_double (logical.x), y);
  pango_cairo_show_layout_line (ink->cr, pango_layout_iter_get_line_readonly (iter));
}

void
kit_lines_draw (PangoLayout *layout, KitInk *ink, double x, double y, guint first, guint n_lines)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  const guint end = first + n_lines;
  int origin = 0;
  guint line = 0;

  do
    {
      int top, baseline;

      if (line < first)
        continue;
      pango_layout_iter_get_line_yrange (iter, &top, NULL);
      if (line == first)
        origin = top;
      baseline = pango_layout_iter_get_baseline (iter) - origin;
      draw_line (iter, ink, x, y + pango_units_to_double (baseline));
    }
  while (++line < end && pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}
