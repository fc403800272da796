/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-ink.h"
#include "kit-typesetter.h"

G_BEGIN_DECLS

/**
 * KitBreak:
 * @KIT_BREAK_FREE: a page may end here
 * @KIT_BREAK_LONELY: would leave what follows without company on its page
 * @KIT_BREAK_KEEP: would part what fits on one page
 * @KIT_BREAK_POOR: would leave a line alone
 * @KIT_BREAK_NEVER: would part a heading from what it heads
 *
 * How bad it is to begin a page before a row; the higher, the worse.
 */
typedef enum
{
  KIT_BREAK_FREE,
  KIT_BREAK_LONELY,
  KIT_BREAK_KEEP,
  KIT_BREAK_POOR,
  KIT_BREAK_NEVER,
} KitBreak;

#define KIT_TYPE_BLOCK (kit_block_get_type ())
G_DECLARE_DERIVABLE_TYPE (KitBlock, kit_block, KIT, BLOCK, GObject)

/**
 * KitBlock:
 *
 * A piece of a document: a paragraph, a heading, a table. Laid out for a width it consists of
 * rows from top to bottom, which cannot be cut; a page may end between two of them. Rows are
 * drawn in stretches, each stretch once, in order.
 *
 * @layout: makes the rows for @width by kit_block_add_row()
 * @draw: draws @n_rows rows from @first on, their top left corner at (@x, @y); at row 0 it
 *   begins its tags, after its last row it ends them
 */
struct _KitBlockClass
{
  GObjectClass parent_class;

  void (*layout) (KitBlock *self, KitTypesetter *typesetter, double width);
  void (*draw) (KitBlock *self, KitInk *ink, double x, double y, guint first, guint n_rows);
};

/* Space kept free above, but for the top of a page; and how far the block is moved in: in points
 * beside text of 10 points, and more beside larger text. */
void kit_block_set_space (KitBlock *self, double space);
/* The same as it was laid out. */
double kit_block_get_space (KitBlock *self);
void kit_block_set_indent (KitBlock *self, double indent);
/* Whether no page may end between this block and the next. */
void kit_block_set_keep_with_next (KitBlock *self, gboolean keep);
gboolean kit_block_get_keep_with_next (KitBlock *self);
/* Whether the block takes what is left of its page: rows that do not fit, and before which a page
 * may end freely, fall away. */
void kit_block_set_fills_page (KitBlock *self, gboolean fills);
gboolean kit_block_get_fills_page (KitBlock *self);

/* Lays out for the width of a column, of which the indent is taken off. */
void kit_block_layout (KitBlock *self, KitTypesetter *typesetter, double width);
void kit_block_draw (KitBlock *self, KitInk *ink, double x, double y, guint first, guint n_rows);

guint kit_block_get_n_rows (KitBlock *self);
/* Leaves only the first @n_rows. */
void kit_block_set_n_rows (KitBlock *self, guint n_rows);
double kit_block_get_row_height (KitBlock *self, guint row);
/* How bad a page's end before @row would be. */
KitBreak kit_block_get_row_break (KitBlock *self, guint row);
double kit_block_get_height (KitBlock *self, guint first, guint n_rows);
/* What is drawn again, in this height, where a page begins in the middle; 0 for nothing. */
double kit_block_get_head_height (KitBlock *self);

/* For subclasses. How many times as large as 10 points the text is. */
double kit_block_get_scale (KitBlock *self);
void kit_block_add_row (KitBlock *self, double height, KitBreak before);
void kit_block_set_row_break (KitBlock *self, guint row, KitBreak before);
void kit_block_set_head_height (KitBlock *self, double height);

G_END_DECLS
