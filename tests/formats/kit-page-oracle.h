/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-maker.h"

G_BEGIN_DECLS

/**
 * KitReading:
 * @KIT_READING_CLEAR: there is one reading
 * @KIT_READING_DOUBTFUL: there are two
 * @KIT_READING_HIDDEN: an answer has lost its text, and the next question its labels, so that the
 *   text of that question stands where the answer would, and the page looks whole
 * @KIT_READING_NOTHING: the page has no texts of questions left, or nothing that says so
 *
 * What a page tells a reader who does not know the kit.
 */
typedef enum
{
  KIT_READING_CLEAR,
  KIT_READING_DOUBTFUL,
  KIT_READING_HIDDEN,
  KIT_READING_NOTHING,
} KitReading;

/* Makes the kit that the page shows: where all that is left of a question could belong to the one
 * above, which has lost exactly that, the page is that of a kit with one question less. */
void kit_made_merge (KitMade *made);

/* Of a kit that was merged. */
KitReading kit_made_get_reading (const KitMade *made);
/* Whether something says where the red flags begin. */
gboolean kit_made_announces_red_flags (const KitMade *made);

G_END_DECLS
