/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_SKILL (kit_skill_get_type ())
G_DECLARE_FINAL_TYPE (KitSkill, kit_skill, KIT, SKILL, KitItem)

/* Properties: name, weight (1 to 9), weight-reason. @id: %NULL makes a new one. */
KitSkill *kit_skill_new (const char *id, const char *name);
const char *kit_skill_get_name (KitSkill *self);
void kit_skill_set_name (KitSkill *self, const char *name);
guint kit_skill_get_weight (KitSkill *self);
void kit_skill_set_weight (KitSkill *self, guint weight);
const char *kit_skill_get_weight_reason (KitSkill *self);
void kit_skill_set_weight_reason (KitSkill *self, const char *reason);

G_END_DECLS
