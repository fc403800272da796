/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "kit-pseudonyms.h"

G_BEGIN_DECLS

/**
 * KitTextStyle:
 * @KIT_TEXT_BODY: what one reads
 * @KIT_TEXT_STRONG: the same, bold
 * @KIT_TEXT_QUIET: the same in grey, for what stands behind the words that count
 * @KIT_TEXT_SMALL: small and grey: labels, running feet
 * @KIT_TEXT_SMALL_STRONG: small, black and bold
 * @KIT_TEXT_TITLE: the title of the document
 * @KIT_TEXT_SUBTITLE: the line below it
 * @KIT_TEXT_STATEMENT: what is to be seen first
 * @KIT_TEXT_SECTION: a heading of the second level
 * @KIT_TEXT_ENTRY: a heading of the third level
 */
typedef enum
{
  KIT_TEXT_BODY,
  KIT_TEXT_STRONG,
  KIT_TEXT_QUIET,
  KIT_TEXT_SMALL,
  KIT_TEXT_SMALL_STRONG,
  KIT_TEXT_TITLE,
  KIT_TEXT_SUBTITLE,
  KIT_TEXT_STATEMENT,
  KIT_TEXT_SECTION,
  KIT_TEXT_ENTRY,
} KitTextStyle;

#define KIT_TYPE_TYPESETTER (kit_typesetter_get_type ())
G_DECLARE_FINAL_TYPE (KitTypesetter, kit_typesetter, KIT, TYPESETTER, GObject)

/**
 * KitTypesetter:
 *
 * Turns texts into lines. It has a font map at 72 units an inch, without hinting, so
 * that a line breaks at the same word on paper, on the screen and in a file. Texts are never
 * read as markup.
 */

/* A font map for several ones, which all belong to one thread then: (transfer full). */
PangoFontMap *kit_typesetter_create_fonts (void);

/* @size: of the body, in points. @language: BCP 47, "" for that of the locale. @fonts: (nullable):
 * from kit_typesetter_create_fonts(); %NULL for one of its own */
KitTypesetter *kit_typesetter_new (double size, const char *language, PangoFontMap *fonts);

/* By what people are called in all that is set from now on, instead of their names; takes
 * @pseudonyms (nullable). */
void kit_typesetter_take_pseudonyms (KitTypesetter *self, KitPseudonyms *pseudonyms);

/* @text with people called as they are in what is set; (transfer full). */
char *kit_typesetter_dup_named (KitTypesetter *self, const char *text);

double kit_typesetter_get_size (KitTypesetter *self);

/**
 * kit_typesetter_set_text:
 * @text: any text; line breaks are kept, control characters become U+FFFD
 * @width: where lines break, in points; negative for never
 *
 * Returns: (transfer full): its lines; what no font has is counted
 */
PangoLayout *
kit_typesetter_set_text (KitTypesetter *self, KitTextStyle style, const char *text, double width);

/* The same flush with the left edge whatever the direction of the text: names, headings. */
PangoLayout *
kit_typesetter_set_flush (KitTypesetter *self, KitTextStyle style, const char *text, double width);

/* At most @n_lines lines as one paragraph, the rest an ellipsis: names beside other things. */
PangoLayout *kit_typesetter_set_cut (KitTypesetter *self,
                                     KitTextStyle style,
                                     const char *text,
                                     double width,
                                     guint n_lines);

/* One line, cut with an ellipsis at @width; not counted, as it repeats what stands elsewhere. */
PangoLayout *
kit_typesetter_set_line (KitTypesetter *self, KitTextStyle style, const char *text, double width);

/* How many characters no font has in what was set so far. */
guint kit_typesetter_get_n_unknown_glyphs (KitTypesetter *self);

/* Size of a layout in points, and where its first line stands. */
double kit_layout_get_width (PangoLayout *layout);
double kit_layout_get_height (PangoLayout *layout);
double kit_layout_get_baseline (PangoLayout *layout);

G_END_DECLS
