/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

/* How far text below a numbered heading is moved in, so that the number hangs: an indent. */
#define KIT_HEADING_HANG 26

#define KIT_TYPE_HEADING (kit_heading_get_type ())
G_DECLARE_FINAL_TYPE (KitHeading, kit_heading, KIT, HEADING, KitBlock)

/* A heading of level 1 to 3, never cut from what follows. Tagged H1 to H3, and an entry of the
 * outline. */
KitBlock *kit_heading_new (guint level, const char *text);

/* Hangs at the left: the number of a question. */
void kit_heading_set_number (KitHeading *self, guint number);
/* Small at the right, on the first line; "" for nothing. */
void kit_heading_set_aside (KitHeading *self, const char *aside);
/* Whether a line stands above it; unless said otherwise, above one of level 2. */
void kit_heading_set_ruled (KitHeading *self, gboolean ruled);
/* What the outline says in place of the text. */
void kit_heading_set_outline (KitHeading *self, const char *outline);

G_END_DECLS
