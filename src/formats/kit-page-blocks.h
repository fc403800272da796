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
 * KitPageBlock:
 * @label: which label it is
 * @line: where it begins
 * @indent: of its first line
 * @dress: of KitPageDress
 * @is_question: whether a question begins here
 * @text: a paragraph, or what stands beside the label
 */
typedef struct
{
  KitPageLabel label;
  guint line;
  guint indent;
  guint dress;
  gboolean is_question;
  GString *text;
} KitPageBlock;

/* What @line is; @text: (out): what is left of it without the label, (transfer full) */
KitPageLabel kit_page_label_of_line (const KitPageLine *line, char **text);

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

G_END_DECLS
