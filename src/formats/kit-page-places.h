/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-runs.h"

G_BEGIN_DECLS

/**
 * kit_page_places_mark:
 * @runs: (element-type KitPageRun)
 *
 * Says which blocks are questions on a page that does not show them: one line follows the other,
 * and only the place between the labels tells. Where a run lacks a text, or has one too many, the
 * labels leave two readings. Then that counts which tells the page's other questions from its other
 * answers, if anything does: that all answers open with a quotation mark, or that all questions end
 * with a question mark. Otherwise nothing is made a question, and the text is marked as doubtful.
 */
void kit_page_places_mark (GPtrArray *blocks, GArray *runs);

G_END_DECLS
