/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-runs.h"

G_BEGIN_DECLS

/* Says which blocks are questions on a page that does not show them: one line follows the other,
 * and only the place between the labels tells. */
void kit_page_places_mark (GPtrArray *blocks, const KitPageSections *sections, GArray *runs);

G_END_DECLS
