/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-facts.h"

#define GAP 16
#define ROW_GAP 4
#define LABEL_GAP 12
#define LABEL_PART .45
#define VALUE_LINES 4

struct _KitFacts
{
  KitBlock parent_instance;

  guint n_columns;
  GPtrArray *texts;   /* label, value, label, value… */
  GPtrArray *layouts; /* the same order */
  double column;
  double label;
};

G_DEFINE_FINAL_TYPE (KitFacts, kit_facts, KIT_TYPE_BLOCK)

static PangoLayout *
get_layout (KitFacts *self, guint i)
{
  return g_ptr_array_index (self->layouts, i);
}

/* How far below the top of its row the first lines of all facts stand. */
static double
get_row_baseline (KitFacts *self, guint first)
{
  const guint end = MIN (first + 2 * self->n_columns, self->layouts->len);
  double baseline = 0;

  for (guint i = first; i < end; i++)
    baseline = MAX (baseline, kit_layout_get_baseline (get_layout (self, i)));

  return baseline;
}

static void
add_grid_row (KitFacts *self, guint first)
{
  const guint end = MIN (first + 2 * self->n_columns, self->layouts->len);
  const double baseline = get_row_baseline (self, first);
  double height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height,
                  baseline - kit_layout_get_baseline (get_layout (self, i)) +
                    kit_layout_get_height (get_layout (self, i)));

  kit_block_add_row (KIT_BLOCK (self), height + ROW_GAP, KIT_BREAK_KEEP);
}

/* The labels are as wide as the widest of them, and the values take what is left. */
static void
set_facts (KitFacts *self, KitTypesetter *typesetter)
{
  const double widest = self->column * LABEL_PART;

  self->label = 0;
  for (guint i = 0; i < self->texts->len; i += 2)
    {
      PangoLayout *label = kit_typesetter_set_cut (
        typesetter, KIT_TEXT_SMALL, g_ptr_array_index (self->texts, i), widest, 1);

      g_ptr_array_add (self->layouts, label);
      g_ptr_array_add (self->layouts, NULL);
      self->label = MAX (self->label, kit_layout_get_width (label) + LABEL_GAP);
    }

  for (guint i = 1; i < self->texts->len; i += 2)
    g_ptr_array_index (self->layouts, i) =
      kit_typesetter_set_cut (typesetter,
                              KIT_TEXT_BODY,
                              g_ptr_array_index (self->texts, i),
                              MAX (self->column - self->label - GAP, 1),
                              VALUE_LINES);
}

static void
kit_facts_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitFacts *self = KIT_FACTS (block);

  self->column = width / self->n_columns;
  g_ptr_array_set_size (self->layouts, 0);
  set_facts (self, typesetter);
  for (guint i = 0; i < self->layouts->len; i += 2 * self->n_columns)
    add_grid_row (self, i);
}

static void
draw_on_baseline (KitInk *ink, PangoLayout *layout, double x, double baseline)
{
  kit_ink_show_tagged (ink, "P", layout, x, baseline - kit_layout_get_baseline (layout));
}

static void
draw_row (KitFacts *self, KitInk *ink, double x, double y, guint row)
{
  const double baseline = y + get_row_baseline (self, 2 * row * self->n_columns);

  for (guint column = 0; column < self->n_columns; column++)
    {
      const guint i = 2 * (row * self->n_columns + column);
      const double left = x + column * self->column;

      if (i >= self->layouts->len)
        return;
      draw_on_baseline (ink, get_layout (self, i), left, baseline);
      draw_on_baseline (ink, get_layout (self, i + 1), left + self->label, baseline);
    }
}

static void
kit_facts_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitFacts *self = KIT_FACTS (block);

  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  for (guint row = first; row < first + n_rows; row++)
    {
      draw_row (self, ink, x, y, row);
      y += kit_block_get_row_height (block, row);
    }
}

static void
kit_facts_finalize (GObject *object)
{
  KitFacts *self = KIT_FACTS (object);

  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->layouts);

  G_OBJECT_CLASS (kit_facts_parent_class)->finalize (object);
}

static void
kit_facts_class_init (KitFactsClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_facts_finalize;
  block_class->layout = kit_facts_layout;
  block_class->draw = kit_facts_draw;
}

static void
kit_facts_init (KitFacts *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
}

KitBlock *
kit_facts_new (guint n_columns)
{
  KitFacts *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_object_new (KIT_TYPE_FACTS, NULL);
  self->n_columns = n_columns;

  return KIT_BLOCK (self);
}

void
kit_facts_add (KitFacts *self, const char *label, const char *value)
{
  g_return_if_fail (KIT_IS_FACTS (self));
  g_return_if_fail (label != NULL && value != NULL);

  g_ptr_array_add (self->texts, g_strdup (label));
  g_ptr_array_add (self->texts, g_strdup (value));
}
