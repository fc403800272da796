/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-chart.h"

/* The columns: name, bar, value, basis. */
#define BAR_AT .32
#define VALUE_AT .76
#define BASIS_AT .83
#define GAP 14
#define PADDING 3.5
#define BAR_HEIGHT 8
#define STRONG_HEIGHT 10
#define TICK .8
#define N_PARTS 3

typedef struct
{
  char *texts[N_PARTS];
  double position;
  gboolean strong;
  PangoLayout *layouts[N_PARTS];
} Bar;

struct _KitChart
{
  KitBlock parent_instance;

  guint n_levels;
  char *lowest;
  char *highest;
  GPtrArray *bars;
  PangoLayout *ends[2];
  double width;
};

G_DEFINE_FINAL_TYPE (KitChart, kit_chart, KIT_TYPE_BLOCK)

static void
bar_free (gpointer data)
{
  Bar *bar = data;

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_free (bar->texts[i]);
      g_clear_object (&bar->layouts[i]);
    }
  g_free (bar);
}

static double
get_column (KitChart *self, guint part)
{
  const double columns[] = { 0, VALUE_AT, BASIS_AT };

  return columns[part] * self->width;
}

static double
set_bar (KitChart *self, KitTypesetter *typesetter, Bar *bar)
{
  const KitTextStyle styles[] = { bar->strong ? KIT_TEXT_STRONG : KIT_TEXT_BODY,
                                  KIT_TEXT_STRONG,
                                  KIT_TEXT_SMALL };
  const double widths[] = { BAR_AT * self->width - GAP,
                            (BASIS_AT - VALUE_AT) * self->width,
                            (1 - BASIS_AT) * self->width };
  double height = STRONG_HEIGHT;

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_clear_object (&bar->layouts[i]);
      bar->layouts[i] =
        kit_typesetter_set_cut (typesetter, styles[i], bar->texts[i], MAX (widths[i], 1), 3);
      height = MAX (height, kit_layout_get_height (bar->layouts[i]));
    }

  return height + 2 * PADDING;
}

/* What the ends of the scale are called, below the bars. */
static double
set_ends (KitChart *self, KitTypesetter *typesetter)
{
  const double width = (VALUE_AT - BAR_AT) * self->width / 2 - GAP;
  g_autofree char *lowest = g_strdup_printf ("1 %s", self->lowest);
  g_autofree char *highest = g_strdup_printf ("%s %u", self->highest, self->n_levels);
  const char *const texts[] = { lowest, highest };

  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->ends[i]);
      self->ends[i] =
        kit_typesetter_set_cut (typesetter, KIT_TEXT_SMALL, texts[i], MAX (width, 1), 1);
    }

  return kit_layout_get_height (self->ends[0]) + PADDING;
}

static void
kit_chart_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitChart *self = KIT_CHART (block);

  self->width = width;
  for (guint i = 0; i < self->bars->len; i++)
    kit_block_add_row (block,
                       set_bar (self, typesetter, g_ptr_array_index (self->bars, i)),
                       i == 0 ? KIT_BREAK_FREE : KIT_BREAK_KEEP);
  kit_block_add_row (block, set_ends (self, typesetter), KIT_BREAK_NEVER);
}

static void
fill (KitInk *ink, KitTone tone, double x, double y, double width, double height)
{
  kit_ink_set_tone (ink, tone);
  cairo_rectangle (ink->cr, x, y, width, height);
  cairo_fill (ink->cr);
}

/* The ground from 1 to L with a mark at each level, and the bar on it, which ends in a stop so
 * that the lowest score is seen too. */
static void
draw_bar (KitChart *self, KitInk *ink, const Bar *bar, double x, double y)
{
  const double left = x + BAR_AT * self->width;
  const double length = (VALUE_AT - BAR_AT) * self->width - GAP;
  const double height = bar->strong ? STRONG_HEIGHT : BAR_HEIGHT;
  const double top = y - height / 2;
  const double end = left + bar->position * length;

  kit_ink_begin (ink, "Artifact");
  fill (ink, KIT_TONE_WASH, left, top, length, height);
  for (guint i = 0; i < self->n_levels; i++)
    fill (ink,
          KIT_TONE_LINE,
          left + length * i / (self->n_levels - 1) - TICK / 2,
          top - 1.5,
          TICK,
          height + 3);
  if (bar->position >= 0)
    {
      fill (ink, bar->strong ? KIT_TONE_BLACK : KIT_TONE_GREY, left, top, end - left, height);
      fill (ink, KIT_TONE_BLACK, end - 1.25, top - 1.5, 2.5, height + 3);
    }
  kit_ink_end (ink, "Artifact");
}

static void
draw_row (KitChart *self, KitInk *ink, const Bar *bar, double x, double y)
{
  const char *const tags[] = { "TH", "TD", "TD" };
  const double first_line = y + PADDING + kit_layout_get_baseline (bar->layouts[0]);

  draw_bar (self, ink, bar, x, first_line - kit_layout_get_baseline (bar->layouts[0]) * .36);
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  kit_ink_begin (ink, "TR");
  for (guint i = 0; i < N_PARTS; i++)
    kit_ink_show_tagged (ink,
                         tags[i],
                         bar->layouts[i],
                         x + get_column (self, i),
                         first_line - kit_layout_get_baseline (bar->layouts[i]));
  kit_ink_end (ink, "TR");
}

static void
draw_ends (KitChart *self, KitInk *ink, double x, double y)
{
  const double right = x + VALUE_AT * self->width - GAP;

  kit_ink_begin (ink, "Artifact");
  kit_ink_show (ink, self->ends[0], x + BAR_AT * self->width, y);
  kit_ink_show (ink, self->ends[1], right - kit_layout_get_width (self->ends[1]), y);
  kit_ink_end (ink, "Artifact");
}

static void
kit_chart_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitChart *self = KIT_CHART (block);

  if (first == 0)
    kit_ink_begin (ink, "Table");
  for (guint i = first; i < MIN (first + n_rows, self->bars->len); i++)
    {
      draw_row (self, ink, g_ptr_array_index (self->bars, i), x, y);
      y += kit_block_get_row_height (block, i);
    }
  if (first + n_rows == kit_block_get_n_rows (block))
    {
      kit_ink_end (ink, "Table");
      draw_ends (self, ink, x, y);
    }
}

static void
kit_chart_finalize (GObject *object)
{
  KitChart *self = KIT_CHART (object);

  g_ptr_array_unref (self->bars);
  g_free (self->lowest);
  g_free (self->highest);
  g_clear_object (&self->ends[0]);
  g_clear_object (&self->ends[1]);

  G_OBJECT_CLASS (kit_chart_parent_class)->finalize (object);
}

static void
kit_chart_class_init (KitChartClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_chart_finalize;
  block_class->layout = kit_chart_layout;
  block_class->draw = kit_chart_draw;
}

static void
kit_chart_init (KitChart *self)
{
  self->bars = g_ptr_array_new_with_free_func (bar_free);
}

KitBlock *
kit_chart_new (guint n_levels, const char *lowest, const char *highest)
{
  KitChart *self;

  g_return_val_if_fail (n_levels > 1, NULL);
  g_return_val_if_fail (lowest != NULL && highest != NULL, NULL);

  self = g_object_new (KIT_TYPE_CHART, NULL);
  self->n_levels = n_levels;
  self->lowest = g_strdup (lowest);
  self->highest = g_strdup (highest);

  return KIT_BLOCK (self);
}

void
kit_chart_add (KitChart *self,
               const char *name,
               double position,
               const char *value,
               const char *basis,
               gboolean strong)
{
  Bar *bar;

  g_return_if_fail (KIT_IS_CHART (self));
  g_return_if_fail (name != NULL && value != NULL && basis != NULL);

  bar = g_new0 (Bar, 1);
  bar->texts[0] = g_strdup (name);
  bar->texts[1] = g_strdup (value);
  bar->texts[2] = g_strdup (basis);
  bar->position = MIN (position, 1);
  bar->strong = strong;
  g_ptr_array_add (self->bars, bar);
}
