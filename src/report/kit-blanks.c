/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-blanks.h"

/* Room for the hand, in points: the text may be small, a hand is not. */
#define ROOM 24
#define GAP 24
#define RULE .6
#define DROP 3

struct _KitBlanks
{
  KitBlock parent_instance;

  guint n_columns;
  GPtrArray *labels;
  GPtrArray *layouts;
  double column;
};

G_DEFINE_FINAL_TYPE (KitBlanks, kit_blanks, KIT_TYPE_BLOCK)

static double
get_drop (KitBlanks *self)
{
  return DROP * kit_block_get_scale (KIT_BLOCK (self));
}

static void
add_grid_row (KitBlanks *self, guint first)
{
  const guint end = MIN (first + self->n_columns, self->layouts->len);
  double height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height, kit_layout_get_height (g_ptr_array_index (self->layouts, i)));

  kit_block_add_row (KIT_BLOCK (self), ROOM + get_drop (self) + height, KIT_BREAK_KEEP);
}

static void
kit_blanks_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitBlanks *self = KIT_BLANKS (block);

  self->column = (width + GAP) / self->n_columns;
  g_ptr_array_set_size (self->layouts, 0);
  for (guint i = 0; i < self->labels->len; i++)
    g_ptr_array_add (self->layouts,
                     kit_typesetter_set_cut (typesetter,
                                             KIT_TEXT_SMALL,
                                             g_ptr_array_index (self->labels, i),
                                             MAX (self->column - GAP, 1),
                                             1));
  for (guint i = 0; i < self->layouts->len; i += self->n_columns)
    add_grid_row (self, i);
}

static void
draw_row (KitBlanks *self, KitInk *ink, double x, double y, guint row)
{
  const guint first = row * self->n_columns;
  const guint end = MIN (first + self->n_columns, self->layouts->len);

  for (guint i = first; i < end; i++)
    {
      const double left = x + (i - first) * self->column;

      kit_ink_rule (ink, KIT_TONE_BLACK, left, y + ROOM, self->column - GAP, RULE);
      kit_ink_show_tagged (
        ink, "P", g_ptr_array_index (self->layouts, i), left, y + ROOM + get_drop (self));
    }
}

static void
kit_blanks_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  for (guint row = first; row < first + n_rows; row++)
    {
      draw_row (KIT_BLANKS (block), ink, x, y, row);
      y += kit_block_get_row_height (block, row);
    }
}

static void
kit_blanks_finalize (GObject *object)
{
  KitBlanks *self = KIT_BLANKS (object);

  g_ptr_array_unref (self->labels);
  g_ptr_array_unref (self->layouts);

  G_OBJECT_CLASS (kit_blanks_parent_class)->finalize (object);
}

static void
kit_blanks_class_init (KitBlanksClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_blanks_finalize;
  block_class->layout = kit_blanks_layout;
  block_class->draw = kit_blanks_draw;
}

static void
kit_blanks_init (KitBlanks *self)
{
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
}

KitBlock *
kit_blanks_new (guint n_columns)
{
  KitBlanks *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_object_new (KIT_TYPE_BLANKS, NULL);
  self->n_columns = n_columns;

  return KIT_BLOCK (self);
}

void
kit_blanks_add (KitBlanks *self, const char *label)
{
  g_return_if_fail (KIT_IS_BLANKS (self));
  g_return_if_fail (label != NULL);

  g_ptr_array_add (self->labels, g_strdup (label));
}
