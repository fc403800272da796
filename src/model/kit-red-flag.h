/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_RED_FLAG (kit_red_flag_get_type ())
G_DECLARE_FINAL_TYPE (KitRedFlag, kit_red_flag, KIT, RED_FLAG, KitItem)

/* A warning sign that a role names. Property: text. */
KitRedFlag *kit_red_flag_new (const char *id, const char *text);
const char *kit_red_flag_get_text (KitRedFlag *self);
void kit_red_flag_set_text (KitRedFlag *self, const char *text);

G_END_DECLS
