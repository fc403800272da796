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

void
kit_ink_add_outline (KitInk *self, guint level, const char *text, double y)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *target = NULL;
  int entry;

  g_return_if_fail (level >= 1 && level < KIT_INK_LEVELS);

  if (self->pdf == NULL)
    return;

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

void
kit_ink_show (KitInk *self, PangoLayout *layout, double x, double y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
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
