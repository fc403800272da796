/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-blocks.h"

G_BEGIN_DECLS

/**
 * KitPageSections:
 * @title: the block with the title of the page
 * @overview: the heading of the overview
 * @start: the first block of the questions, below the last of the headings above them
 * @end: the block after their last one: the heading of the red flags, or the end of the page
 * @red_flags: the heading of the red flags
 * @has_unknown_heading: whether that does not speak of them
 * @indent: the smallest one of a question's label; G_MAXUINT where there is none
 *
 * Where the sections of a page are, as indices of blocks; the number of blocks stands for what
 * the page does not have. A page is understood by this grammar, with the labels in capitals:
 *
 *     page      = text* [TITLE text*] [OVERVIEW text*] [QUESTIONS text*] question* [red-flags]
 *     question  = text [purpose] [answer] | purpose [answer] | answer
 *     purpose   = PURPOSE text*
 *     answer    = ANSWER text*
 *     red-flags = RED-FLAGS text*
 *
 * Only one thing in it is not plain from the labels: whether a text goes on with what is above it,
 * or is the next question. kit_page_questions_mark() says that.
 */
typedef struct
{
  guint title;
  guint overview;
  guint start;
  guint end;
  guint red_flags;
  gboolean has_unknown_heading;
  guint indent;
} KitPageSections;

/* Labels the heading of the red flags, where its words alone have not. */
KitPageSections kit_page_sections_find (GPtrArray *blocks);

G_END_DECLS
