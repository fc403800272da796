/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_VERDICT (kit_verdict_get_type ())
G_DECLARE_FINAL_TYPE (KitVerdict, kit_verdict, KIT, VERDICT, KitBlock)

/* What is to be seen first: two statements side by side under a strong line, each with a label
 * above and an explanation below. Tagged P each. */
KitBlock *kit_verdict_new (void);

/* @column: 0 or 1. @explanation: "" for none. */
void kit_verdict_set (KitVerdict *self,
                      guint column,
                      const char *label,
                      const char *statement,
                      const char *explanation);

G_END_DECLS
