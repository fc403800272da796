/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-flow.h"

G_BEGIN_DECLS

/* What the parts of all reports begin with. The block that is returned belongs to @flow. */

/* A heading of level 2. */
void kit_section_add_heading (KitFlow *flow, const char *text);
/* Words as they were written. */
KitBlock *kit_section_add_text (KitFlow *flow,
                                KitTextStyle style,
                                const char *text,
                                double space,
                                double indent);
/* A label and what it is of; nothing where @text is %NULL or "". */
void kit_section_add_labelled (KitFlow *flow, const char *label, const char *text, double indent);

G_END_DECLS
