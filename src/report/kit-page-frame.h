/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-ink.h"
#include "kit-typesetter.h"

G_BEGIN_DECLS

/**
 * KitPageSetup:
 *
 * The paper and its margins, in points. The foot stands in the bottom margin.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
} KitPageSetup;

double kit_page_setup_get_content_width (const KitPageSetup *setup);
double kit_page_setup_get_content_height (const KitPageSetup *setup);

/* How far below the content it reaches, in points. */
double kit_page_frame_get_depth (KitTypesetter *typesetter);

/* What stands at the foot of every page: whose document it is at the left, the date and "Page n
 * of m" at the right. Ornament for a reader that speaks. */
void kit_page_frame_draw (const KitPageSetup *setup,
                          KitTypesetter *typesetter,
                          KitInk *ink,
                          const char *subject,
                          const char *date,
                          guint page,
                          guint n_pages);

G_END_DECLS
