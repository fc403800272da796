/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_CANDIDACY (kit_candidacy_get_type ())
G_DECLARE_FINAL_TYPE (KitCandidacy, kit_candidacy, KIT, CANDIDACY, KitItem)

/* That a candidate is considered for a role. Its id is the role's. Property: stage. */
KitCandidacy *kit_candidacy_new (const char *role_id, const char *stage);
const char *kit_candidacy_get_stage (KitCandidacy *self);
void kit_candidacy_set_stage (KitCandidacy *self, const char *stage);

G_END_DECLS
