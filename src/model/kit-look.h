/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_LOOK (kit_look_get_type ())
G_DECLARE_FINAL_TYPE (KitLook, kit_look, KIT, LOOK, KitItem)

/**
 * KitLook:
 *
 * Somebody's decision to see others' evaluations without one of their own. Immutable.
 * Properties, all construct only: by (the id of the interviewer), reason, at (GDateTime, UTC,
 * nullable).
 */
KitLook *kit_look_new (const char *by, const char *reason, GDateTime *at);
const char *kit_look_get_by (KitLook *self);
const char *kit_look_get_reason (KitLook *self);
GDateTime *kit_look_get_at (KitLook *self);

G_END_DECLS
