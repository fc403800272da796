/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-lines.h"

/* With a line spacing, Pango says the lines' own heights, which is not how far they stand apart:
 * a line is as high as the way from its top to the next one's. */
static void
set_height_by_next (GArray *lines, int way)
{
  if (lines->len > 0)
    g_array_index (lines, KitLine, lines->len - 1).height = pango_units_to_double (way);
}

GArray *
kit_lines_measure (PangoLayout *layout)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (KitLine));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int last_top = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      KitLine measured;
      int top, bottom;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      set_height_by_next (lines, top - last_top);
      last_top = top;
      measured.height = pango_units_to_double (bottom - top);
      measured.starts_paragraph = pango_layout_line_is_paragraph_start (line);
      g_array_append_val (lines, measured);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  return lines;
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
      kit_ink_show_line (ink, iter, x, y + pango_units_to_double (baseline));
    }
  while (++line < end && pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}
