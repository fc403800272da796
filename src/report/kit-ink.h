/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * KitTone:
 * @KIT_TONE_BLACK: text and what carries meaning
 * @KIT_TONE_GREY: what is less important; readable on a poor printer
 * @KIT_TONE_LINE: hairlines
 * @KIT_TONE_WASH: the ground of a bar
 * @KIT_TONE_WHITE: on black
 */
typedef enum
{
  KIT_TONE_BLACK,
  KIT_TONE_GREY,
  KIT_TONE_LINE,
  KIT_TONE_WASH,
  KIT_TONE_WHITE,
} KitTone;

#define KIT_INK_LEVELS 4

/**
 * KitInk:
 * @cr: where to draw, at 72 units an inch
 * @pdf: (nullable): the document that is to get tags and an outline; %NULL for a screen
 * @page: the number of the page, from 1
 * @parents: the entry of the outline last made on each level
 *
 * What a block draws with.
 */
typedef struct
{
  cairo_t *cr;
  cairo_surface_t *pdf;
  guint page;
  int parents[KIT_INK_LEVELS];
} KitInk;

void kit_ink_init (KitInk *self, cairo_t *cr, cairo_surface_t *pdf);

/* Structure (H1, P, Table…), only where there is a document. Every begin has its end; both may
 * stand on different pages. */
void kit_ink_begin (KitInk *self, const char *tag);
void kit_ink_end (KitInk *self, const char *tag);

/* An entry of the outline that leads to @y of this page. @level: from 1. */
void kit_ink_add_outline (KitInk *self, guint level, const char *text, double y);

void kit_ink_set_tone (KitInk *self, KitTone tone);
/* @x, @y: the top left corner of the layout. */
void kit_ink_show (KitInk *self, PangoLayout *layout, double x, double y);
/* The same between begin and end of @tag. */
void kit_ink_show_tagged (KitInk *self, const char *tag, PangoLayout *layout, double x, double y);
/* Lines and boxes are ornaments: a reader that speaks passes over them. */
void kit_ink_rule (KitInk *self, KitTone tone, double x, double y, double width, double thickness);

G_END_DECLS
