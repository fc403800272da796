/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-paragraph.h"

#define BAR_WIDTH 1.5
#define BAR_GAP 10
#define BOX 11
#define STROKE .7

struct _KitParagraph
{
  KitBlock parent_instance;

  KitTextStyle style;
  char *text;
  char *tag;
  gboolean flush;
  gboolean bar;
  gboolean box;
  double width;
  PangoLayout *layout;
  GArray *lines; /* of KitLine */
};

G_DEFINE_FINAL_TYPE (KitParagraph, kit_paragraph, KIT_TYPE_BLOCK)

/* Neither the first nor the last line of a paragraph stands alone on a page. */
static void
keep_lines_in_company (KitBlock *block, GArray *starts, guint n_lines)
{
  for (guint i = 0; i < starts->len; i++)
    {
      const guint first = g_array_index (starts, guint, i);
      const guint end = i + 1 < starts->len ? g_array_index (starts, guint, i + 1) : n_lines;

      if (end - first < 2)
        continue;
      kit_block_set_row_break (block, first + 1, KIT_BREAK_POOR);
      kit_block_set_row_break (block, end - 1, KIT_BREAK_POOR);
    }

  if (n_lines > 1)
    {
      kit_block_set_row_break (block, 1, KIT_BREAK_POOR);
      kit_block_set_row_break (block, n_lines - 1, KIT_BREAK_POOR);
    }
}

static void
add_lines (KitParagraph *self)
{
  KitBlock *block = KIT_BLOCK (self);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = kit_lines_measure (self->layout);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const KitLine *line = &g_array_index (self->lines, KitLine, i);

      if (line->starts_paragraph)
        g_array_append_val (starts, i);
      kit_block_add_row (block, line->height, KIT_BREAK_FREE);
    }

  keep_lines_in_company (block, starts, self->lines->len);
}

/* How far the text is moved in for what stands beside it. */
static double
get_hang (KitParagraph *self)
{
  const double hang = (self->bar ? BAR_GAP : 0) + (self->box ? KIT_PARAGRAPH_BOX_HANG : 0);

  return hang * kit_block_get_scale (KIT_BLOCK (self));
}

static void
kit_paragraph_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitParagraph *self = KIT_PARAGRAPH (block);
  const double inner = MAX (width - get_hang (self), 1);

  self->width = width;
  g_clear_object (&self->layout);
  if (self->flush)
    self->layout = kit_typesetter_set_flush (typesetter, self->style, self->text, inner);
  else
    self->layout = kit_typesetter_set_text (typesetter, self->style, self->text, inner);
  add_lines (self);
}

static gboolean
is_right_to_left (KitParagraph *self)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, 0);

  return !self->flush && pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
}

static gboolean
starts_paragraph (KitParagraph *self, guint line)
{
  return line == self->lines->len || g_array_index (self->lines, KitLine, line).starts_paragraph;
}

/* How many of the lines from @first on belong to the same paragraph, and end before @end. */
static guint
count_lines (KitParagraph *self, guint first, guint end)
{
  guint n = 1;

  while (first + n < end && !starts_paragraph (self, first + n))
    n++;

  return n;
}

/* A blank line is room, not a paragraph that one hears. */
static gboolean
is_blank (KitParagraph *self, guint line)
{
  return pango_layout_get_line_readonly (self->layout, (int) line)->length == 0;
}

/* Draws @n lines of one paragraph, which may have begun on an earlier page, and go on on the next.
 */
static void
draw_lines (KitParagraph *self, KitInk *ink, double x, double y, guint first, guint n)
{
  const gboolean begins = starts_paragraph (self, first);
  const gboolean ends = starts_paragraph (self, first + n);

  if (begins && ends && is_blank (self, first))
    return;

  kit_ink_begin_words (ink, self->layout, self->tag, begins, ends);
  kit_lines_draw (self->layout, ink, x, y, first, n);
  kit_ink_end_words (ink, self->layout, self->tag, begins, ends);
}

/* Never less than a tick needs. */
static double
get_box (KitParagraph *self)
{
  return BOX * MAX (kit_block_get_scale (KIT_BLOCK (self)), 1);
}

/* Without the room that lines keep between them. */
static double
get_height_of_first_line (KitParagraph *self)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layout, 0), NULL, &logical);
  return pango_units_to_double (logical.height);
}

/* In the middle of the first line. */
static void
draw_box (KitParagraph *self, KitInk *ink, double x, double y)
{
  const double line = get_height_of_first_line (self);
  const double box = get_box (self);

  kit_ink_begin (ink, "Artifact");
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  cairo_rectangle (
    ink->cr, x + STROKE / 2, y + (line - box + STROKE) / 2, box - STROKE, box - STROKE);
  cairo_set_line_width (ink->cr, STROKE);
  cairo_stroke (ink->cr);
  kit_ink_end (ink, "Artifact");
}

/* Every paragraph of the text has its own tag, one and the same on all its pages. */
static void
kit_paragraph_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitParagraph *self = KIT_PARAGRAPH (block);
  const double height = kit_block_get_height (block, first, n_rows);
  const gboolean right = is_right_to_left (self);

  if (self->bar)
    kit_ink_rule (
      ink, KIT_TONE_LINE, right ? x + self->width - BAR_WIDTH : x, y, BAR_WIDTH, height);
  if (self->box && first == 0)
    draw_box (self, ink, right ? x + self->width - get_box (self) : x, y);
  if (!right)
    x += get_hang (self);

  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  for (guint i = first, n = 0; i < first + n_rows; i += n)
    {
      n = count_lines (self, i, first + n_rows);
      draw_lines (self, ink, x, y, i, n);
      y += kit_block_get_height (block, i, n);
    }
}

static void
kit_paragraph_finalize (GObject *object)
{
  KitParagraph *self = KIT_PARAGRAPH (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self->text);
  g_free (self->tag);

  G_OBJECT_CLASS (kit_paragraph_parent_class)->finalize (object);
}

static void
kit_paragraph_class_init (KitParagraphClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_paragraph_finalize;
  block_class->layout = kit_paragraph_layout;
  block_class->draw = kit_paragraph_draw;
}

static void
kit_paragraph_init (KitParagraph *self)
{
  self->tag = g_strdup ("P");
}

KitBlock *
kit_paragraph_new (KitTextStyle style, const char *text)
{
  KitParagraph *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (KIT_TYPE_PARAGRAPH, NULL);
  self->style = style;
  self->text = g_strchomp (g_strdup (text));

  return KIT_BLOCK (self);
}

void
kit_paragraph_set_tag (KitParagraph *self, const char *tag)
{
  g_return_if_fail (KIT_IS_PARAGRAPH (self));

  g_set_str (&self->tag, tag);
}

void
kit_paragraph_set_flush (KitParagraph *self, gboolean flush)
{
  g_return_if_fail (KIT_IS_PARAGRAPH (self));

  self->flush = flush;
}

void
kit_paragraph_set_bar (KitParagraph *self, gboolean bar)
{
  g_return_if_fail (KIT_IS_PARAGRAPH (self));

  self->bar = bar;
}

void
kit_paragraph_set_box (KitParagraph *self, gboolean box)
{
  g_return_if_fail (KIT_IS_PARAGRAPH (self));

  self->box = box;
}

GArray *
kit_paragraph_dup_lines (KitParagraph *self)
{
  g_return_val_if_fail (KIT_IS_PARAGRAPH (self), NULL);

  return self->lines != NULL ? g_array_copy (self->lines)
                             : g_array_new (FALSE, FALSE, sizeof (KitLine));
}
