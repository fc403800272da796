/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-ink.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

static const double tones[] = {
  [KIT_TONE_BLACK] = 0, [KIT_TONE_GREY] = .32, [KIT_TONE_LINE] = .72,
  [KIT_TONE_WASH] = .9, [KIT_TONE_WHITE] = 1,
};

void
kit_ink_init (KitInk *self, cairo_t *cr, cairo_surface_t *pdf)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  *self = (KitInk) { .cr = cr, .pdf = pdf, .page = 1 };
  self->parts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

void
kit_ink_clear (KitInk *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->parts, g_hash_table_unref);
}

void
kit_ink_begin (KitInk *self, const char *tag)
{
  if (self->pdf != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
kit_ink_end (KitInk *self, const char *tag)
{
  if (self->pdf != NULL)
    cairo_tag_end (self->cr, tag);
}

static GPtrArray *
get_parts (KitInk *self, PangoLayout *whole)
{
  GPtrArray *parts = g_hash_table_lookup (self->parts, whole);

  if (parts == NULL)
    {
      parts = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->parts, whole, parts);
    }

  return parts;
}

void
kit_ink_begin_part (KitInk *self, PangoLayout *whole, const char *tag)
{
  g_autofree char *attributes = NULL;
  char *name;

  if (self->pdf == NULL)
    return;

  name = g_strdup_printf ("part-%u", ++self->n_parts);
  g_ptr_array_add (get_parts (self, whole), name);
  attributes = g_strdup_printf ("id='%s' tag_name='%s'", name, tag);
  cairo_tag_begin (self->cr, CAIRO_TAG_CONTENT, attributes);
}

void
kit_ink_end_part (KitInk *self)
{
  kit_ink_end (self, CAIRO_TAG_CONTENT);
}

void
kit_ink_join_parts (KitInk *self, PangoLayout *whole, const char *tag)
{
  GPtrArray *parts;

  if (self->pdf == NULL)
    return;

  kit_ink_begin (self, tag);
  parts = get_parts (self, whole);
  for (guint i = 0; i < parts->len; i++)
    {
      const char *name = g_ptr_array_index (parts, i);
      g_autofree char *attributes = g_strdup_printf ("ref='%s'", name);

      cairo_tag_begin (self->cr, CAIRO_TAG_CONTENT_REF, attributes);
      cairo_tag_end (self->cr, CAIRO_TAG_CONTENT_REF);
    }
  g_hash_table_remove (self->parts, whole);
  kit_ink_end (self, tag);
}

void
kit_ink_begin_words (KitInk *self,
                     PangoLayout *whole,
                     const char *tag,
                     gboolean begins,
                     gboolean ends)
{
  if (begins && ends)
    kit_ink_begin (self, tag);
  else
    kit_ink_begin_part (self, whole, tag);
}

void
kit_ink_end_words (KitInk *self,
                   PangoLayout *whole,
                   const char *tag,
                   gboolean begins,
                   gboolean ends)
{
  if (begins && ends)
    {
      kit_ink_end (self, tag);
      return;
    }

  kit_ink_end_part (self);
  if (ends)
    kit_ink_join_parts (self, whole, tag);
}

void
kit_ink_add_outline (KitInk *self, guint level, const char *text, double y)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *target = NULL;
  int entry;

  g_return_if_fail (level >= 1 && level < KIT_INK_LEVELS);

  if (self->pdf == NULL)
    return;

  if (level == 1 && self->root != NULL)
    text = self->root;
  g_ascii_formatd (number, sizeof number, "%.2f", y);
  target = g_strdup_printf ("page=%u pos=[0 %s]", self->page, number);
  entry = cairo_pdf_surface_add_outline (
    self->pdf, self->parents[level - 1], text, target, level < 3 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  for (guint i = level; i < KIT_INK_LEVELS; i++)
    self->parents[i] = entry;
}

void
kit_ink_set_tone (KitInk *self, KitTone tone)
{
  cairo_set_source_rgb (self->cr, tones[tone], tones[tone], tones[tone]);
}

/* A stretch of a line in one font and direction, and where it stands. */
typedef struct
{
  PangoLayoutRun *run;
  double x;
} Stretch;

static int
compare_stretches_cb (gconstpointer a, gconstpointer b)
{
  const Stretch *left = a, *right = b;

  return left->run->item->offset - right->run->item->offset;
}

/* The stretches of the line that @iter stands on, from the first that is read to the last. */
static GArray *
collect_stretches (PangoLayoutIter *iter, double x)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  x += pango_units_to_double (logical.x);
  for (GSList *i = line->runs; i != NULL; i = i->next)
    {
      const Stretch stretch = { i->data, x };

      g_array_append_val (stretches, stretch);
      x += pango_units_to_double (pango_glyph_string_get_width (stretch.run->glyphs));
    }
  g_array_sort (stretches, compare_stretches_cb);

  return stretches;
}

static void
set_color_of_run (KitInk *self, PangoLayoutRun *run)
{
  for (GSList *i = run->item->analysis.extra_attrs; i != NULL; i = i->next)
    {
      PangoAttrColor *attribute = pango_attribute_as_color (i->data);

      if (attribute != NULL && attribute->attr.klass->type == PANGO_ATTR_FOREGROUND)
        cairo_set_source_rgb (self->cr,
                              attribute->color.red / (double) G_MAXUINT16,
                              attribute->color.green / (double) G_MAXUINT16,
                              attribute->color.blue / (double) G_MAXUINT16);
    }
}

void
kit_ink_show_line (KitInk *self, PangoLayoutIter *iter, double x, double y)
{
  const char *text = pango_layout_get_text (pango_layout_iter_get_layout (iter));
  g_autoptr (GArray) stretches = collect_stretches (iter, x);

  cairo_save (self->cr);
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      set_color_of_run (self, stretch->run);
      cairo_move_to (self->cr, stretch->x, y);
      pango_cairo_show_glyph_item (self->cr, text, stretch->run);
    }
  cairo_restore (self->cr);
}

void
kit_ink_show (KitInk *self, PangoLayout *layout, double x, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    kit_ink_show_line (
      self, iter, x, y + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

void
kit_ink_show_tagged (KitInk *self, const char *tag, PangoLayout *layout, double x, double y)
{
  kit_ink_begin (self, tag);
  kit_ink_show (self, layout, x, y);
  kit_ink_end (self, tag);
}

void
kit_ink_rule (KitInk *self, KitTone tone, double x, double y, double width, double thickness)
{
  kit_ink_begin (self, "Artifact");
  kit_ink_set_tone (self, tone);
  cairo_rectangle (self->cr, x, y, width, thickness);
  cairo_fill (self->cr);
  kit_ink_end (self, "Artifact");
}
