/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-sections.h"

G_BEGIN_DECLS

/* The third pass over a page: says which blocks are questions. A page shows them, by marks of
 * lists or by indentation, or else they are known by their place alone. */
void kit_page_questions_mark (GPtrArray *blocks, const KitPageSections *sections);

G_END_DECLS
