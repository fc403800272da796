/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-rating-row.h"

/* In parts of the body's size. */
#define BOX 1.5
#define BOX_GAP .3
#define WORDS_GAP 1
#define STROKE .7

struct _KitRatingRow
{
  KitBlock parent_instance;

  guint rating;
  guint n_levels;
  char *words;
  double size;
  GPtrArray *numbers;
  PangoLayout *words_layout;
};

G_DEFINE_FINAL_TYPE (KitRatingRow, kit_rating_row, KIT_TYPE_BLOCK)

static double
get_boxes_width (KitRatingRow *self)
{
  return self->n_levels * BOX * self->size + (self->n_levels - 1) * BOX_GAP * self->size;
}

static void
kit_rating_row_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitRatingRow *self = KIT_RATING_ROW (block);

  self->size = kit_typesetter_get_size (typesetter);
  g_ptr_array_set_size (self->numbers, 0);
  for (guint i = 1; i <= self->n_levels; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_ptr_array_add (self->numbers,
                       kit_typesetter_set_line (typesetter, KIT_TEXT_SMALL_STRONG, number, -1));
    }

  g_clear_object (&self->words_layout);
  self->words_layout =
    kit_typesetter_set_cut (typesetter,
                            KIT_TEXT_STRONG,
                            self->words,
                            MAX (width - get_boxes_width (self) - WORDS_GAP * self->size, 1),
                            3);
  kit_block_add_row (
    block, MAX (BOX * self->size, kit_layout_get_height (self->words_layout)), KIT_BREAK_FREE);
}

static void
set_color (PangoLayout *layout, guint16 grey)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_foreground_new (grey, grey, grey));
  pango_layout_set_attributes (layout, attributes);
}

static void
draw_box (KitRatingRow *self, KitInk *ink, double x, double y, guint level)
{
  const double box = BOX * self->size;
  const gboolean chosen = level == self->rating;
  PangoLayout *number = g_ptr_array_index (self->numbers, level - 1);

  kit_ink_set_tone (ink, chosen ? KIT_TONE_BLACK : KIT_TONE_LINE);
  cairo_rectangle (ink->cr, x + STROKE / 2, y + STROKE / 2, box - STROKE, box - STROKE);
  if (chosen)
    cairo_fill_preserve (ink->cr);
  cairo_set_line_width (ink->cr, STROKE);
  cairo_stroke (ink->cr);

  set_color (number, chosen ? 0xffff : 0x5000);
  kit_ink_show (ink,
                number,
                x + (box - kit_layout_get_width (number)) / 2,
                y + (box - kit_layout_get_height (number)) / 2);
}

static void
kit_rating_row_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitRatingRow *self = KIT_RATING_ROW (block);
  const double box = BOX * self->size;
  const double line = MIN (box, kit_layout_get_height (self->words_layout));

  kit_ink_begin (ink, "Artifact");
  for (guint i = 1; i <= self->n_levels; i++)
    draw_box (self, ink, x + (i - 1) * (BOX + BOX_GAP) * self->size, y, i);
  kit_ink_end (ink, "Artifact");

  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  kit_ink_show_tagged (ink,
                       "P",
                       self->words_layout,
                       x + get_boxes_width (self) + WORDS_GAP * self->size,
                       y + (box - line) / 2);
}

static void
kit_rating_row_finalize (GObject *object)
{
  KitRatingRow *self = KIT_RATING_ROW (object);

  g_clear_object (&self->words_layout);
  g_ptr_array_unref (self->numbers);
  g_free (self->words);

  G_OBJECT_CLASS (kit_rating_row_parent_class)->finalize (object);
}

static void
kit_rating_row_class_init (KitRatingRowClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_rating_row_finalize;
  block_class->layout = kit_rating_row_layout;
  block_class->draw = kit_rating_row_draw;
}

static void
kit_rating_row_init (KitRatingRow *self)
{
  self->numbers = g_ptr_array_new_with_free_func (g_object_unref);
}

KitBlock *
kit_rating_row_new (guint rating, guint n_levels, const char *words)
{
  KitRatingRow *self;

  g_return_val_if_fail (rating <= n_levels, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = g_object_new (KIT_TYPE_RATING_ROW, NULL);
  self->rating = rating;
  self->n_levels = n_levels;
  self->words = g_strdup (words);

  return KIT_BLOCK (self);
}
