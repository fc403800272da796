/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page.h"

G_BEGIN_DECLS

/**
 * KitPageLine:
 * @number: from 1
 * @indent: columns of white space before the text, or before the mark of a list
 * @has_mark: whether it began with the mark of a list ("•", "-", "3."), which @text is without
 * @text: the rest, with single spaces, without invisible characters; "" for a blank line
 */
typedef struct
{
  guint number;
  guint indent;
  gboolean has_mark;
  char *text;
} KitPageLine;

/**
 * kit_page_lines_read:
 * @repaired: (out): the first line whose characters were put right, for its UTF-8 had been read
 *   in another charset; 0 where there is none
 *
 * The first pass over a page: bytes to lines.
 *
 * Returns: (transfer full) (element-type KitPageLine) (nullable): %NULL where @bytes are no text
 */
GPtrArray *kit_page_lines_read (GBytes *bytes, guint *repaired);

G_END_DECLS
