/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-role.h"

G_BEGIN_DECLS

/**
 * KitStructurePart:
 *
 * The eight things that make a kit structured (after Campion, Palmer & Campion 1997): every
 * question has a purpose, a sample answer, a skill, two follow-ups, anchors at the lowest,
 * the middle and the highest level; the minutes fit; eight questions; three red flags.
 * With an even number of levels either of the two middle ones will do.
 */
typedef enum
{
  KIT_STRUCTURE_PURPOSES = 1 << 0,
  KIT_STRUCTURE_SAMPLE_ANSWERS = 1 << 1,
  KIT_STRUCTURE_SKILLS = 1 << 2,
  KIT_STRUCTURE_FOLLOW_UPS = 1 << 3,
  KIT_STRUCTURE_ANCHORS = 1 << 4,
  KIT_STRUCTURE_MINUTES = 1 << 5,
  KIT_STRUCTURE_QUESTIONS = 1 << 6,
  KIT_STRUCTURE_RED_FLAGS = 1 << 7,
} KitStructurePart;

#define KIT_STRUCTURE_N_PARTS 8

/* Which parts @role has, as flags; and how many there are in such flags. */
KitStructurePart kit_structure_of_role (KitRole *role);
guint kit_structure_count (KitStructurePart parts);

G_END_DECLS
