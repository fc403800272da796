/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-table.h"

#include "kit-lines.h"

#define PADDING 4
#define GAP 14
#define RULE .5

/* A line of a row: the rows of the block. */
typedef struct
{
  guint row;
  guint line;
  double padding;
} Slice;

struct _KitTable
{
  KitBlock parent_instance;

  guint n_columns;
  double *widths;
  GStrv head;
  GPtrArray *rows; /* of GStrv */
  double width;
  GPtrArray *head_layouts; /* of PangoLayout */
  GPtrArray *layouts;      /* of PangoLayout, row by row */
  GArray *slices;
};

G_DEFINE_FINAL_TYPE (KitTable, kit_table, KIT_TYPE_BLOCK)

static double
get_cell_width (KitTable *self, guint column)
{
  const double gap = column + 1 < self->n_columns ? GAP : 0;

  return MAX (self->widths[column] * self->width - gap, 1);
}

static void
set_head (KitTable *self, KitTypesetter *typesetter)
{
  double height = 0;

  g_ptr_array_set_size (self->head_layouts, 0);
  for (guint i = 0; self->head != NULL && i < self->n_columns; i++)
    {
      PangoLayout *cell = kit_typesetter_set_cut (
        typesetter, KIT_TEXT_SMALL, self->head[i], get_cell_width (self, i), 3);

      g_ptr_array_add (self->head_layouts, cell);
      height = MAX (height, kit_layout_get_height (cell) + 2 * PADDING);
    }

  kit_block_set_head_height (KIT_BLOCK (self), height);
}

/* Adds the layouts of a row; returns the heights of its lines: of each the highest cell's. */
static GArray *
set_cells (KitTable *self, KitTypesetter *typesetter, const char *const *cells)
{
  GArray *heights = g_array_new (FALSE, TRUE, sizeof (double));

  for (guint i = 0; i < self->n_columns; i++)
    {
      PangoLayout *cell =
        kit_typesetter_set_flush (typesetter, KIT_TEXT_BODY, cells[i], get_cell_width (self, i));
      g_autoptr (GArray) lines = kit_lines_measure (cell);

      g_ptr_array_add (self->layouts, cell);
      if (heights->len < lines->len)
        g_array_set_size (heights, lines->len);
      for (guint j = 0; j < lines->len; j++)
        {
          double *height = &g_array_index (heights, double, j);

          *height = MAX (*height, g_array_index (lines, KitLine, j).height);
        }
    }

  return heights;
}

static void
add_slices (KitTable *self, guint row, GArray *heights)
{
  for (guint i = 0; i < heights->len; i++)
    {
      const Slice slice = { row, i, i == 0 ? PADDING : 0 };
      double height = slice.padding + g_array_index (heights, double, i);

      if (i + 1 == heights->len)
        height += PADDING;
      if (row == 0 && i == 0)
        height += kit_block_get_head_height (KIT_BLOCK (self));
      g_array_append_val (self->slices, slice);
      kit_block_add_row (KIT_BLOCK (self), height, i == 0 ? KIT_BREAK_FREE : KIT_BREAK_POOR);
    }
}

static void
kit_table_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitTable *self = KIT_TABLE (block);

  self->width = width;
  g_ptr_array_set_size (self->layouts, 0);
  g_array_set_size (self->slices, 0);
  set_head (self, typesetter);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GArray) heights = set_cells (self, typesetter, g_ptr_array_index (self->rows, i));

      add_slices (self, i, heights);
    }
}

/* The head is part of the table once; where a page repeats it, it is ornament. */
static void
draw_head (KitTable *self, KitInk *ink, double x, double y, gboolean repeated)
{
  kit_ink_begin (ink, repeated ? "Artifact" : "TR");
  for (guint i = 0; i < self->head_layouts->len; i++)
    {
      PangoLayout *cell = g_ptr_array_index (self->head_layouts, i);

      if (repeated)
        kit_ink_show (ink, cell, x, y + PADDING);
      else
        kit_ink_show_tagged (ink, "TH", cell, x, y + PADDING);
      x += self->widths[i] * self->width;
    }
  kit_ink_end (ink, repeated ? "Artifact" : "TR");
}

static PangoLayout *
get_cell (KitTable *self, guint row, guint column)
{
  return g_ptr_array_index (self->layouts, row * self->n_columns + column);
}

static void
draw_cell (KitTable *self,
           KitInk *ink,
           guint column,
           const Slice *slice,
           guint n_lines,
           double x,
           double y)
{
  PangoLayout *cell = get_cell (self, slice->row, column);

  if (slice->line < (guint) pango_layout_get_line_count (cell))
    kit_lines_draw (cell, ink, x, y + slice->padding, slice->line, n_lines);
}

/* A row that stands on one page. */
static void
draw_row (KitTable *self, KitInk *ink, const Slice *slice, guint n_lines, double x, double y)
{
  kit_ink_begin (ink, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      kit_ink_begin (ink, "TD");
      draw_cell (self, ink, i, slice, n_lines, x, y);
      kit_ink_end (ink, "TD");
      x += self->widths[i] * self->width;
    }
  kit_ink_end (ink, "TR");
}

/* What a page has of a row that stands on several; the last one has its tags. */
static void
draw_part_of_row (KitTable *self,
                  KitInk *ink,
                  const Slice *slice,
                  guint n_lines,
                  double x,
                  double y)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      kit_ink_begin_part (ink, get_cell (self, slice->row, i), "TD");
      draw_cell (self, ink, i, slice, n_lines, x, y);
      kit_ink_end_part (ink);
      x += self->widths[i] * self->width;
    }
}

static void
join_row (KitTable *self, KitInk *ink, guint row)
{
  kit_ink_begin (ink, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    kit_ink_join_parts (ink, get_cell (self, row, i), "TD");
  kit_ink_end (ink, "TR");
}

/* Draws @n_lines lines of a row, from slice @first on. */
static void
draw_cells (KitTable *self, KitInk *ink, guint first, guint n_lines, double x, double y)
{
  const Slice *slice = &g_array_index (self->slices, Slice, first);
  const guint end = first + n_lines;
  const gboolean ends = end == self->slices->len || slice[n_lines].row != slice->row;

  kit_ink_rule (ink, KIT_TONE_LINE, x, y, self->width, RULE);
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  if (slice->line == 0 && ends)
    draw_row (self, ink, slice, n_lines, x, y);
  else
    draw_part_of_row (self, ink, slice, n_lines, x, y);
  if (slice->line > 0 && ends)
    join_row (self, ink, slice->row);
}

static guint
count_slices_of_row (KitTable *self, guint first, guint end)
{
  const guint row = g_array_index (self->slices, Slice, first).row;
  guint n = 0;

  while (first + n < end && g_array_index (self->slices, Slice, first + n).row == row)
    n++;

  return n;
}

static void
kit_table_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitTable *self = KIT_TABLE (block);
  const double head = kit_block_get_head_height (block);
  const guint end = first + n_rows;

  if (first == 0)
    kit_ink_begin (ink, "Table");
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  if (self->head != NULL)
    draw_head (self, ink, x, y, first > 0);
  y += head;

  for (guint i = first, n = 0; i < end; i += n)
    {
      n = count_slices_of_row (self, i, end);
      draw_cells (self, ink, i, n, x, y);
      y += kit_block_get_height (block, i, n) - (i == 0 ? head : 0);
    }
  if (end == kit_block_get_n_rows (block))
    kit_ink_end (ink, "Table");
}

static void
kit_table_finalize (GObject *object)
{
  KitTable *self = KIT_TABLE (object);

  g_free (self->widths);
  g_strfreev (self->head);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->head_layouts);
  g_ptr_array_unref (self->layouts);
  g_array_unref (self->slices);

  G_OBJECT_CLASS (kit_table_parent_class)->finalize (object);
}

static void
kit_table_class_init (KitTableClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_table_finalize;
  block_class->layout = kit_table_layout;
  block_class->draw = kit_table_draw;
}

static void
kit_table_init (KitTable *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->head_layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->slices = g_array_new (FALSE, FALSE, sizeof (Slice));
}

KitBlock *
kit_table_new (guint n_columns, const double *widths)
{
  KitTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);
  g_return_val_if_fail (widths != NULL, NULL);

  self = g_object_new (KIT_TYPE_TABLE, NULL);
  self->n_columns = n_columns;
  self->widths = g_memdup2 (widths, n_columns * sizeof *widths);

  return KIT_BLOCK (self);
}

void
kit_table_set_head (KitTable *self, const char *const *cells)
{
  g_return_if_fail (KIT_IS_TABLE (self));
  g_return_if_fail (g_strv_length ((GStrv) cells) == self->n_columns);

  g_strfreev (self->head);
  self->head = g_strdupv ((GStrv) cells);
}

void
kit_table_add_row (KitTable *self, const char *const *cells)
{
  g_return_if_fail (KIT_IS_TABLE (self));
  g_return_if_fail (g_strv_length ((GStrv) cells) == self->n_columns);

  g_ptr_array_add (self->rows, g_strdupv ((GStrv) cells));
}
