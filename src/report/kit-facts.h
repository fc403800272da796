/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_FACTS (kit_facts_get_type ())
G_DECLARE_FINAL_TYPE (KitFacts, kit_facts, KIT, FACTS, KitBlock)

/* Short facts in a quiet grid, each a label and its value. Tagged P each. */
KitBlock *kit_facts_new (guint n_columns);
void kit_facts_add (KitFacts *self, const char *label, const char *value);

G_END_DECLS
