/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-heading.h"

#include "kit-lines.h"
#include "kit-types.h"

#define OUTLINE_CHARS 60
/* How much of the width what stands aside may take of a heading that needs all of it. */
#define ASIDE_PART .34
#define GAP 16
/* What a section's line keeps free below it. */
#define RULE_GAP 8
#define RULE .5

struct _KitHeading
{
  KitBlock parent_instance;

  guint level;
  guint number;
  gboolean ruled;
  char *text;
  char *aside;
  char *outline;
  /* As people are called in the document. */
  char *entry;
  double width;
  PangoLayout *number_layout;
  PangoLayout *text_layout;
  PangoLayout *aside_layout;
};

G_DEFINE_FINAL_TYPE (KitHeading, kit_heading, KIT_TYPE_BLOCK)

static KitTextStyle
get_style (KitHeading *self)
{
  static const KitTextStyle styles[] = { KIT_TEXT_TITLE, KIT_TEXT_SECTION, KIT_TEXT_ENTRY };

  return styles[self->level - 1];
}

static double
scale (KitHeading *self, double length)
{
  return length * kit_block_get_scale (KIT_BLOCK (self));
}

static double
get_top (KitHeading *self)
{
  return self->ruled ? scale (self, RULE_GAP) : 0;
}

static void
clear_layouts (KitHeading *self)
{
  g_clear_object (&self->number_layout);
  g_clear_object (&self->text_layout);
  g_clear_object (&self->aside_layout);
}

/* One row a line, so that even an endless name gets its pages. */
static void
add_lines (KitHeading *self)
{
  g_autoptr (GArray) lines = kit_lines_measure (self->text_layout);

  for (guint i = 0; i < lines->len; i++)
    kit_block_add_row (KIT_BLOCK (self),
                       g_array_index (lines, KitLine, i).height + (i == 0 ? get_top (self) : 0),
                       i == 0 ? KIT_BREAK_FREE : KIT_BREAK_NEVER);
}

/* What the first line leaves free, and some of the width in any case. */
static double
get_room_aside (KitHeading *self, KitTypesetter *typesetter, double rest)
{
  g_autoptr (PangoLayout) line =
    kit_typesetter_set_line (typesetter, get_style (self), self->text, -1);

  return MAX (rest - kit_layout_get_width (line) - scale (self, GAP), self->width * ASIDE_PART);
}

static void
kit_heading_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitHeading *self = KIT_HEADING (block);
  double rest = width;

  clear_layouts (self);
  self->width = width;
  g_free (self->entry);
  self->entry =
    kit_typesetter_dup_named (typesetter, self->outline != NULL ? self->outline : self->text);

  if (self->number > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u ", self->number);

      self->number_layout = kit_typesetter_set_text (typesetter, get_style (self), number, -1);
      rest -= scale (self, KIT_HEADING_HANG);
    }
  if (*self->aside != '\0')
    {
      self->aside_layout = kit_typesetter_set_cut (
        typesetter, KIT_TEXT_SMALL, self->aside, get_room_aside (self, typesetter, rest), 1);
      rest -= kit_layout_get_width (self->aside_layout) + scale (self, GAP);
    }

  self->text_layout = kit_typesetter_set_flush (typesetter, get_style (self), self->text, rest);
  add_lines (self);
}

static void
draw_aside (KitHeading *self, KitInk *ink, double x, double y)
{
  const double drop =
    kit_layout_get_baseline (self->text_layout) - kit_layout_get_baseline (self->aside_layout);

  kit_ink_show_tagged (ink,
                       "P",
                       self->aside_layout,
                       x + self->width - kit_layout_get_width (self->aside_layout),
                       y + drop);
}

static void
add_to_outline (KitHeading *self, KitInk *ink, double y)
{
  g_autofree char *headline = kit_text_headline (self->entry, OUTLINE_CHARS);
  g_autofree char *entry = NULL;

  if (self->number > 0)
    entry = g_strdup_printf ("%u  %s", self->number, headline);
  else
    entry = g_steal_pointer (&headline);
  if (*entry != '\0')
    kit_ink_add_outline (ink, self->level, entry, y);
}

/* What stands around the first line. */
static void
draw_ornaments (KitHeading *self, KitInk *ink, double x, double y)
{
  add_to_outline (self, ink, y);
  if (self->ruled)
    kit_ink_rule (ink, KIT_TONE_LINE, x, y, self->width, RULE);
  kit_ink_set_tone (ink, KIT_TONE_BLACK);
}

static void
draw_text (KitHeading *self, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  const char *const tags[] = { "H1", "H2", "H3" };
  const char *tag = tags[self->level - 1];
  const double hang = self->number > 0 ? scale (self, KIT_HEADING_HANG) : 0;
  const gboolean ends = first + n_rows == kit_block_get_n_rows (KIT_BLOCK (self));

  kit_ink_begin_words (ink, self->text_layout, tag, first == 0, ends);
  if (first == 0 && self->number_layout != NULL)
    kit_ink_show (ink, self->number_layout, x, y);
  kit_lines_draw (self->text_layout, ink, x + hang, y, first, n_rows);
  kit_ink_end_words (ink, self->text_layout, tag, first == 0, ends);
}

static void
kit_heading_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitHeading *self = KIT_HEADING (block);
  const double top = y + (first == 0 ? get_top (self) : 0);

  if (first == 0)
    draw_ornaments (self, ink, x, y);
  draw_text (self, ink, x, top, first, n_rows);
  if (first == 0 && self->aside_layout != NULL)
    draw_aside (self, ink, x, top);
}

static void
kit_heading_finalize (GObject *object)
{
  KitHeading *self = KIT_HEADING (object);

  clear_layouts (self);
  g_free (self->text);
  g_free (self->aside);
  g_free (self->outline);
  g_free (self->entry);

  G_OBJECT_CLASS (kit_heading_parent_class)->finalize (object);
}

static void
kit_heading_class_init (KitHeadingClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_heading_finalize;
  block_class->layout = kit_heading_layout;
  block_class->draw = kit_heading_draw;
}

static void
kit_heading_init (KitHeading *self)
{
  self->aside = g_strdup ("");
}

KitBlock *
kit_heading_new (guint level, const char *text)
{
  KitHeading *self;

  g_return_val_if_fail (level >= 1 && level <= 3, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (KIT_TYPE_HEADING, NULL);
  self->level = level;
  self->ruled = level == 2;
  self->text = g_strstrip (g_strdup (text));
  kit_block_set_keep_with_next (KIT_BLOCK (self), TRUE);

  return KIT_BLOCK (self);
}

void
kit_heading_set_number (KitHeading *self, guint number)
{
  g_return_if_fail (KIT_IS_HEADING (self));

  self->number = number;
}

void
kit_heading_set_aside (KitHeading *self, const char *aside)
{
  g_return_if_fail (KIT_IS_HEADING (self));
  g_return_if_fail (aside != NULL);

  g_set_str (&self->aside, aside);
}

void
kit_heading_set_ruled (KitHeading *self, gboolean ruled)
{
  g_return_if_fail (KIT_IS_HEADING (self));

  self->ruled = ruled;
}

void
kit_heading_set_outline (KitHeading *self, const char *outline)
{
  g_return_if_fail (KIT_IS_HEADING (self));

  g_set_str (&self->outline, outline);
}
