/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-choices.h"

/* Of text of 10 points; a box has room for a tick beside smaller text, too. */
#define BOX 15
#define WORDS_GAP 4
#define GAP 11
#define ROW_GAP 5
#define STROKE .7

typedef struct
{
  guint number;
  char *words;
  PangoLayout *number_layout;
  PangoLayout *words_layout;
  guint row;
  double x;
} Choice;

struct _KitChoices
{
  KitBlock parent_instance;

  GPtrArray *choices; /* of Choice */
};

G_DEFINE_FINAL_TYPE (KitChoices, kit_choices, KIT_TYPE_BLOCK)

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_clear_object (&choice->number_layout);
  g_clear_object (&choice->words_layout);
  g_free (choice->words);
  g_free (choice);
}

static Choice *
get_choice (KitChoices *self, guint i)
{
  return g_ptr_array_index (self->choices, i);
}

static double
scale (KitChoices *self, double length)
{
  return length * kit_block_get_scale (KIT_BLOCK (self));
}

static double
get_box (KitChoices *self)
{
  return MAX (scale (self, BOX), BOX);
}

/* How far the words are from the left of their box. */
static double
get_hang (KitChoices *self)
{
  return get_box (self) + scale (self, WORDS_GAP);
}

static double
get_width (KitChoices *self, const Choice *choice)
{
  return get_hang (self) + kit_layout_get_width (choice->words_layout);
}

static void
set_choice (KitChoices *self, Choice *choice, KitTypesetter *typesetter, double width)
{
  g_clear_object (&choice->number_layout);
  g_clear_object (&choice->words_layout);
  if (choice->number > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", choice->number);

      choice->number_layout =
        kit_typesetter_set_line (typesetter, KIT_TEXT_SMALL_STRONG, number, -1);
    }
  choice->words_layout = kit_typesetter_set_cut (
    typesetter, KIT_TEXT_BODY, choice->words, MAX (width - get_hang (self), 1), 3);
}

/* Where each stands: in a new row once the one before is full. */
static guint
place_choices (KitChoices *self, double width)
{
  guint row = 0;
  double x = 0;

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = get_choice (self, i);

      if (x > 0 && x + get_width (self, choice) > width)
        {
          row++;
          x = 0;
        }
      choice->row = row;
      choice->x = x;
      x += get_width (self, choice) + scale (self, GAP);
    }

  return self->choices->len > 0 ? row + 1 : 0;
}

static double
measure_row (KitChoices *self, guint row)
{
  double height = get_box (self);

  for (guint i = 0; i < self->choices->len; i++)
    if (get_choice (self, i)->row == row)
      height = MAX (height, kit_layout_get_height (get_choice (self, i)->words_layout));

  return height;
}

static void
kit_choices_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitChoices *self = KIT_CHOICES (block);
  guint n_rows;

  for (guint i = 0; i < self->choices->len; i++)
    set_choice (self, get_choice (self, i), typesetter, width);

  n_rows = place_choices (self, width);
  for (guint i = 0; i < n_rows; i++)
    kit_block_add_row (block,
                       measure_row (self, i) + (i + 1 < n_rows ? scale (self, ROW_GAP) : 0),
                       i == 0 ? KIT_BREAK_FREE : KIT_BREAK_KEEP);
}

static void
draw_box (KitInk *ink, double x, double y, double box)
{
  kit_ink_begin (ink, "Artifact");
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  cairo_rectangle (ink->cr, x + STROKE / 2, y + STROKE / 2, box - STROKE, box - STROKE);
  cairo_set_line_width (ink->cr, STROKE);
  cairo_stroke (ink->cr);
  kit_ink_end (ink, "Artifact");
}

static void
draw_choice (KitChoices *self, const Choice *choice, KitInk *ink, double x, double y)
{
  PangoLayout *number = choice->number_layout;
  const double box = get_box (self);
  const double drop = MAX ((box - kit_layout_get_height (choice->words_layout)) / 2, 0);

  draw_box (ink, x, y, box);
  kit_ink_begin (ink, "LI");
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  if (number != NULL)
    kit_ink_show_tagged (ink,
                         "Lbl",
                         number,
                         x + (box - kit_layout_get_width (number)) / 2,
                         y + (box - kit_layout_get_height (number)) / 2);
  kit_ink_show_tagged (ink, "LBody", choice->words_layout, x + get_hang (self), y + drop);
  kit_ink_end (ink, "LI");
}

static void
kit_choices_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitChoices *self = KIT_CHOICES (block);

  if (first == 0)
    kit_ink_begin (ink, "L");
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = get_choice (self, i);

      if (choice->row >= first && choice->row < first + n_rows)
        draw_choice (self,
                     choice,
                     ink,
                     x + choice->x,
                     y + kit_block_get_height (block, first, choice->row - first));
    }
  if (first + n_rows == kit_block_get_n_rows (block))
    kit_ink_end (ink, "L");
}

static void
kit_choices_finalize (GObject *object)
{
  g_ptr_array_unref (KIT_CHOICES (object)->choices);

  G_OBJECT_CLASS (kit_choices_parent_class)->finalize (object);
}

static void
kit_choices_class_init (KitChoicesClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_choices_finalize;
  block_class->layout = kit_choices_layout;
  block_class->draw = kit_choices_draw;
}

static void
kit_choices_init (KitChoices *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
}

KitBlock *
kit_choices_new (void)
{
  return g_object_new (KIT_TYPE_CHOICES, NULL);
}

void
kit_choices_add (KitChoices *self, guint number, const char *words)
{
  Choice *choice;

  g_return_if_fail (KIT_IS_CHOICES (self));
  g_return_if_fail (words != NULL);

  choice = g_new0 (Choice, 1);
  choice->number = number;
  choice->words = g_strdup (words);
  g_ptr_array_add (self->choices, choice);
}
