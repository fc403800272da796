/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-lines.h"

G_BEGIN_DECLS

/**
 * KitPageLabel:
 * @KIT_PAGE_TEXT: no label
 * @KIT_PAGE_TITLE: the heading of the page; the text of its block is the title
 * @KIT_PAGE_OVERVIEW: what stands above the overview; the text is what the overview is of
 * @KIT_PAGE_QUESTIONS: what stands above the questions
 * @KIT_PAGE_PURPOSE: a purpose, whose text is beside it
 * @KIT_PAGE_ANSWER: what stands above a sample answer, or beside it
 * @KIT_PAGE_RED_FLAGS: what stands above the red flags
 *
 * The lines by which a page is understood.
 */
typedef enum
{
  KIT_PAGE_TEXT,
  KIT_PAGE_TITLE,
  KIT_PAGE_OVERVIEW,
  KIT_PAGE_QUESTIONS,
  KIT_PAGE_PURPOSE,
  KIT_PAGE_ANSWER,
  KIT_PAGE_RED_FLAGS,
} KitPageLabel;

/**
 * KitPageUse:
 * @KIT_PAGE_GOES_ON: it belongs to what stands above it
 * @KIT_PAGE_QUESTION: a question begins here
 * @KIT_PAGE_ASIDE: it belongs to nothing
 *
 * What is made of a block without a label.
 */
typedef enum
{
  KIT_PAGE_GOES_ON,
  KIT_PAGE_QUESTION,
  KIT_PAGE_ASIDE,
} KitPageUse;

/**
 * KitPageBlock:
 * @label: which label it is
 * @line: where it begins
 * @indent: of its first line
 * @dress: of KitPageDress
 * @use: what is made of it
 * @is_doubtful: whether it might as well be made something else
 * @text: a paragraph, or what stands beside the label
 */
typedef struct
{
  KitPageLabel label;
  guint line;
  guint indent;
  guint dress;
  KitPageUse use;
  gboolean is_doubtful;
  GString *text;
} KitPageBlock;

/* What @line is; @text: (out): what is left of it without the label, (transfer full) */
KitPageLabel kit_page_label_of_line (const KitPageLine *line, char **text);

/* Whether @text, which is no label, speaks of red flags in as few words as a heading does
 * ("Warning signs to look out for"). */
gboolean kit_page_label_speaks_of_red_flags (const char *text);

/**
 * kit_page_blocks_read:
 * @lines: (element-type KitPageLine)
 *
 * The second pass over a page: lines to blocks, which are paragraphs, entries and labels.
 *
 * Returns: (transfer full) (element-type KitPageBlock)
 */
GPtrArray *kit_page_blocks_read (GPtrArray *lines);

/* Whether @block is a label that belongs to a question. */
gboolean kit_page_block_is_part (const KitPageBlock *block);

/* Whether @text begins with a quotation mark that is closed nowhere in it. */
gboolean kit_page_text_is_quote_open (const char *text);

gboolean kit_page_block_is_heading (const KitPageBlock *block);
/* Of a list; a heading may be numbered. */
gboolean kit_page_block_is_entry (const KitPageBlock *block);
/* Whether @block ends where a sentence does. */
gboolean kit_page_block_is_ended (const KitPageBlock *block);

G_END_DECLS
