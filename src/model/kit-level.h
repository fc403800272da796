/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_LEVEL (kit_level_get_type ())
G_DECLARE_FINAL_TYPE (KitLevel, kit_level, KIT, LEVEL, KitItem)

/* One level of a rating scale: its number (1 is the lowest, construct only) and its label. */
KitLevel *kit_level_new (guint number, const char *label);
guint kit_level_get_number (KitLevel *self);
const char *kit_level_get_label (KitLevel *self);
void kit_level_set_label (KitLevel *self, const char *label);

G_END_DECLS
