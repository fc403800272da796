/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-ruling.h"

/* College ruled paper has 7.1 mm. */
#define LINE (7.1 * 72 / 25.4)
#define RULE .5
/* More than any page has. */
#define N_LINES_OF_PAGE 100

struct _KitRuling
{
  KitBlock parent_instance;

  /* As many belong together, and more come where there is room. */
  guint n_lines;
  guint n_lines_max;
  double width;
};

G_DEFINE_FINAL_TYPE (KitRuling, kit_ruling, KIT_TYPE_BLOCK)

static void
kit_ruling_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitRuling *self = KIT_RULING (block);

  self->width = width;
  for (guint i = 0; i < self->n_lines_max; i++)
    kit_block_add_row (block, LINE, i > 0 && i < self->n_lines ? KIT_BREAK_KEEP : KIT_BREAK_FREE);
}

static void
kit_ruling_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitRuling *self = KIT_RULING (block);

  for (guint i = 1; i <= n_rows; i++)
    kit_ink_rule (ink, KIT_TONE_LINE, x, y + i * LINE - RULE, self->width, RULE);
}

static void
kit_ruling_class_init (KitRulingClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  block_class->layout = kit_ruling_layout;
  block_class->draw = kit_ruling_draw;
}

static void
kit_ruling_init (KitRuling *self)
{
}

KitBlock *
kit_ruling_new (guint n_lines)
{
  KitRuling *self;

  g_return_val_if_fail (n_lines > 0, NULL);

  self = g_object_new (KIT_TYPE_RULING, NULL);
  self->n_lines = n_lines;
  self->n_lines_max = n_lines;

  return KIT_BLOCK (self);
}

KitBlock *
kit_ruling_new_up_to (guint n_lines, guint n_lines_max)
{
  KitBlock *self = kit_ruling_new (n_lines);

  KIT_RULING (self)->n_lines_max = MAX (n_lines, n_lines_max);
  kit_block_set_fills_page (self, TRUE);
  return self;
}

KitBlock *
kit_ruling_new_to_end_of_page (guint n_lines)
{
  return kit_ruling_new_up_to (n_lines, N_LINES_OF_PAGE);
}
