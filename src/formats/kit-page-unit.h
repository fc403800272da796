/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-sections.h"

G_BEGIN_DECLS

/**
 * KitPageUnit:
 * @line: where it begins
 *
 * A question of a page with what belongs to it; what the page does not have is "".
 */
typedef struct
{
  guint line;
  gboolean has_purpose;
  gboolean has_answer;
  GString *text;
  GString *purpose;
  GString *answer;
} KitPageUnit;

gboolean kit_page_unit_is_whole (const KitPageUnit *self);
gboolean kit_page_unit_is_empty (const KitPageUnit *self);

/**
 * kit_page_units_read:
 * @blocks: (element-type KitPageBlock): with the questions marked
 *
 * The fourth pass over a page: puts purposes and answers with their questions. A label that
 * the question above has already begins another one, whose text is missing.
 *
 * Returns: (transfer full) (element-type KitPageUnit)
 */
GPtrArray *kit_page_units_read (GPtrArray *blocks, const KitPageSections *sections);

G_END_DECLS
