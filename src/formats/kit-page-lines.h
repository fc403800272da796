/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page.h"

G_BEGIN_DECLS

/**
 * KitPageDress:
 * @KIT_PAGE_BULLET: "•", "-"
 * @KIT_PAGE_NUMBER: "3.", "3)"
 * @KIT_PAGE_EMPHASIS: "**…**", around all of it
 * @KIT_PAGE_HEADINGS: "#" to "######"; a heading has one of these bits, see KIT_PAGE_HEADING()
 *
 * What makes a line stand out from mere text. It is no part of the text.
 */
typedef enum
{
  KIT_PAGE_BULLET = 1 << 0,
  KIT_PAGE_NUMBER = 1 << 1,
  KIT_PAGE_EMPHASIS = 1 << 2,
  KIT_PAGE_HEADINGS = 0x3f << 3,
} KitPageDress;

#define KIT_PAGE_ENTRY (KIT_PAGE_BULLET | KIT_PAGE_NUMBER)
/* @level: from 1; deeper headings have higher bits */
#define KIT_PAGE_HEADING(level) (1U << (2 + (level)))

/**
 * KitPageLine:
 * @number: from 1
 * @indent: columns of white space before the text, or before what it is dressed with
 * @dress: of KitPageDress
 * @whole: all of it, with single spaces, without invisible characters
 * @text: the same without what it is dressed with; "" for a blank line
 */
typedef struct
{
  guint number;
  guint indent;
  guint dress;
  char *whole;
  char *text;
} KitPageLine;

/* Whether nothing is there, nor ever was. */
gboolean kit_page_line_is_blank (const KitPageLine *self);

/* Takes @end off @self, and returns it as a line of its own (transfer full); %NULL, and nothing is
 * done, unless @self ends with it and has more. */
KitPageLine *kit_page_line_split (KitPageLine *self, const KitPageLine *end);

/* Takes the emphasis off that is around all of @text; FALSE where there is none. */
gboolean kit_page_emphasis_strip (GString *text);

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
