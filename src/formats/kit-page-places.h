/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-sections.h"

G_BEGIN_DECLS

/**
 * kit_page_places_mark:
 *
 * Says which blocks are questions on a page that does not show them: one line follows the other,
 * and only the labels are plain. What stands between two labels is a run of texts. The label
 * above takes its own text from the beginning of the run, unless it stands beside the label; the
 * question that the label below belongs to is at the run's end.
 */
void kit_page_places_mark (GPtrArray *blocks, const KitPageSections *sections);

G_END_DECLS
