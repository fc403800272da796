/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-verdict.h"

#define N_COLUMNS 2
#define N_PARTS 3
#define PADDING 11
#define GAP 16
#define RULE 1.2

struct _KitVerdict
{
  KitBlock parent_instance;

  char *texts[N_COLUMNS][N_PARTS];
  PangoLayout *layouts[N_COLUMNS][N_PARTS];
  double width;
};

G_DEFINE_FINAL_TYPE (KitVerdict, kit_verdict, KIT_TYPE_BLOCK)

static double
set_column (KitVerdict *self, KitTypesetter *typesetter, guint column)
{
  const KitTextStyle styles[] = { KIT_TEXT_SMALL, KIT_TEXT_STATEMENT, KIT_TEXT_QUIET };
  double height = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_clear_object (&self->layouts[column][i]);
      if (*self->texts[column][i] == '\0')
        continue;
      self->layouts[column][i] = kit_typesetter_set_cut (
        typesetter, styles[i], self->texts[column][i], self->width / N_COLUMNS - GAP, 3);
      height += kit_layout_get_height (self->layouts[column][i]);
    }

  return height;
}

static void
kit_verdict_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitVerdict *self = KIT_VERDICT (block);
  double height = 0;

  self->width = width;
  for (guint i = 0; i < N_COLUMNS; i++)
    height = MAX (height, set_column (self, typesetter, i));

  kit_block_add_row (block, height + PADDING, KIT_BREAK_FREE);
}

static void
draw_column (KitVerdict *self, KitInk *ink, double x, double y, guint column)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      PangoLayout *layout = self->layouts[column][i];

      if (layout == NULL)
        continue;
      kit_ink_show_tagged (ink, "P", layout, x, y);
      y += kit_layout_get_height (layout);
    }
}

static void
kit_verdict_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitVerdict *self = KIT_VERDICT (block);

  kit_ink_rule (ink, KIT_TONE_BLACK, x, y, self->width, RULE);
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  for (guint i = 0; i < N_COLUMNS; i++)
    draw_column (self, ink, x + i * self->width / N_COLUMNS, y + PADDING, i);
}

static void
kit_verdict_finalize (GObject *object)
{
  KitVerdict *self = KIT_VERDICT (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint j = 0; j < N_PARTS; j++)
      {
        g_clear_object (&self->layouts[i][j]);
        g_free (self->texts[i][j]);
      }

  G_OBJECT_CLASS (kit_verdict_parent_class)->finalize (object);
}

static void
kit_verdict_class_init (KitVerdictClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_verdict_finalize;
  block_class->layout = kit_verdict_layout;
  block_class->draw = kit_verdict_draw;
}

static void
kit_verdict_init (KitVerdict *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    for (guint j = 0; j < N_PARTS; j++)
      self->texts[i][j] = g_strdup ("");
}

KitBlock *
kit_verdict_new (void)
{
  return g_object_new (KIT_TYPE_VERDICT, NULL);
}

void
kit_verdict_set (KitVerdict *self,
                 guint column,
                 const char *label,
                 const char *statement,
                 const char *explanation)
{
  g_return_if_fail (KIT_IS_VERDICT (self));
  g_return_if_fail (column < N_COLUMNS);
  g_return_if_fail (label != NULL && statement != NULL && explanation != NULL);

  g_set_str (&self->texts[column][0], label);
  g_set_str (&self->texts[column][1], statement);
  g_set_str (&self->texts[column][2], explanation);
}
