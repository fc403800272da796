/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"
#include "kit-lines.h"

G_BEGIN_DECLS

/* How far the text beside a box is moved in: an indent. */
#define KIT_PARAGRAPH_BOX_HANG 19

#define KIT_TYPE_PARAGRAPH (kit_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (KitParagraph, kit_paragraph, KIT, PARAGRAPH, KitBlock)

/* Text with its line breaks, split over pages between lines, never leaving fewer than two of a
 * paragraph alone. Tagged P. */
KitBlock *kit_paragraph_new (KitTextStyle style, const char *text);

/* The tag in place of P: "LBody", "Caption"…. */
void kit_paragraph_set_tag (KitParagraph *self, const char *tag);
/* Flush with the left edge whatever the direction of the text. */
void kit_paragraph_set_flush (KitParagraph *self, gboolean flush);
/* A box to tick with a pen before its first line. */
void kit_paragraph_set_box (KitParagraph *self, gboolean box);
/* A line down its left side: somebody's own words. */
void kit_paragraph_set_bar (KitParagraph *self, gboolean bar);

/* Its lines as they were laid out, a row each; (transfer full) (element-type KitLine). */
GArray *kit_paragraph_dup_lines (KitParagraph *self);

G_END_DECLS
