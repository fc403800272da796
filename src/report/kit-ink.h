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
 * @root: (nullable): what the outline calls its entries on the first level, instead of their
 * headings
 * @parents: the entry of the outline last made on each level
 * @parts: the names of the parts that wait for their tag, by what they are parts of
 * @n_parts: how many parts there were
 *
 * What a block draws with.
 */
typedef struct
{
  cairo_t *cr;
  cairo_surface_t *pdf;
  guint page;
  const char *root;
  int parents[KIT_INK_LEVELS];
  GHashTable *parts;
  guint n_parts;
} KitInk;

void kit_ink_init (KitInk *self, cairo_t *cr, cairo_surface_t *pdf);
void kit_ink_clear (KitInk *self);

/* Structure (H1, P, Table…), only where there is a document. Every begin has its end; both may
 * stand on different pages, but then there are only tags between them, no words. */
void kit_ink_begin (KitInk *self, const char *tag);
void kit_ink_end (KitInk *self, const char *tag);

/* One tag whose words stand on more than one page: each page draws its part of the words, and
 * the last one joins them where the tag belongs. @whole: what they are parts of. */
void kit_ink_begin_part (KitInk *self, PangoLayout *whole, const char *tag);
void kit_ink_end_part (KitInk *self);
void kit_ink_join_parts (KitInk *self, PangoLayout *whole, const char *tag);

/* A tag in the simple way where it @begins and @ends on this page, otherwise in parts. */
void kit_ink_begin_words (KitInk *self,
                          PangoLayout *whole,
                          const char *tag,
                          gboolean begins,
                          gboolean ends);
void kit_ink_end_words (KitInk *self,
                        PangoLayout *whole,
                        const char *tag,
                        gboolean begins,
                        gboolean ends);

/* An entry of the outline that leads to @y of this page. @level: from 1. */
void kit_ink_add_outline (KitInk *self, guint level, const char *text, double y);

void kit_ink_set_tone (KitInk *self, KitTone tone);
/* @x, @y: the top left corner of the layout. The words are drawn in the order in which they are
 * read, also where left to right and right to left mix: so they stand in a document's text. */
void kit_ink_show (KitInk *self, PangoLayout *layout, double x, double y);
/* The line that @iter stands on. @x: the left of its layout. @y: the baseline. */
void kit_ink_show_line (KitInk *self, PangoLayoutIter *iter, double x, double y);
/* The same between begin and end of @tag. */
void kit_ink_show_tagged (KitInk *self, const char *tag, PangoLayout *layout, double x, double y);
/* Lines and boxes are ornaments: a reader that speaks passes over them. */
void kit_ink_rule (KitInk *self, KitTone tone, double x, double y, double width, double thickness);

G_END_DECLS
