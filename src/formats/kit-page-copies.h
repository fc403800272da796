/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-lines.h"

G_BEGIN_DECLS

/**
 * kit_page_copies_split:
 * @lines: (element-type KitPageLine)
 *
 * Parts pages that stand one below the other: the same page pasted twice over, or several pages of
 * one site. Once there have been questions, a page begins again where the first three lines of all
 * come again, or one of the headings above its questions; and another page begins with the title of
 * a page below red flags. A line that holds the end of one page and the first line of the next is
 * parted; the new line is added to @lines.
 *
 * Returns: (transfer full) (element-type GPtrArray): the lines of each page, which belong to @lines
 */
GPtrArray *kit_page_copies_split (GPtrArray *lines);

G_END_DECLS
