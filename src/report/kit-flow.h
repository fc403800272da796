/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

/**
 * KitPiece:
 * @block: (nullable): the block whose rows stand here; %NULL for a mark
 * @tag: of a mark: the tag that begins or ends
 * @begins: of a mark: whether it begins
 * @first: the first of the block's rows that stand here
 * @n_rows: how many
 * @y: from the top of the page's content, in points
 * @height: with the repeated head, if there is one
 */
typedef struct
{
  KitBlock *block;
  const char *tag;
  gboolean begins;
  guint first;
  guint n_rows;
  double y;
  double height;
} KitPiece;

#define KIT_TYPE_FLOW (kit_flow_get_type ())
G_DECLARE_FINAL_TYPE (KitFlow, kit_flow, KIT, FLOW, GObject)

/**
 * KitFlow:
 *
 * A document from its first block to its last, broken into pages: a page ends at the last place
 * that fits and parts the least (#KitBreak).
 */
KitFlow *kit_flow_new (void);

/* @block: (transfer full). Returns it, owned by the flow. */
KitBlock *kit_flow_add (KitFlow *self, KitBlock *block);

/* What is added next does not begin a page, unless something that fits on one would be parted. */
void kit_flow_avoid_break (KitFlow *self);

/* What is added next begins a page. */
void kit_flow_break (KitFlow *self);

/* Everything until the end belongs together: under @tag ("Sect", "L"; a static string), and
 * on one page, if @keep and one page can hold it. Groups nest. */
void kit_flow_begin (KitFlow *self, const char *tag, gboolean keep);
void kit_flow_end (KitFlow *self);

/* Breaks into pages whose content is @width × @height points. */
void kit_flow_layout (KitFlow *self, KitTypesetter *typesetter, double width, double height);

guint kit_flow_get_n_pages (KitFlow *self);
/* (element-type KitPiece): what stands on page @page (from 0), marks included. */
GArray *kit_flow_get_page (KitFlow *self, guint page);
/* Draws the content of a page, its top left corner at (@x, @y). Pages of one document with tags
 * are drawn all and in order. */
void kit_flow_draw_page (KitFlow *self, KitInk *ink, guint page, double x, double y);

G_END_DECLS
