/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-sections.h"

G_BEGIN_DECLS

/* The third pass over a page: says which blocks are questions. A page shows them, by marks of
 * lists, headings, emphasis or indentation, or else they are known by their place alone. Where a
 * page that shows them has another list below the last answer, with a heading that nobody knows, it
 * is taken for the red flags. */
void kit_page_questions_mark (GPtrArray *blocks, KitPageSections *sections);

G_END_DECLS
