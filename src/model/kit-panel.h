/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-look.h"

G_BEGIN_DECLS

#define KIT_TYPE_PANEL (kit_panel_get_type ())
G_DECLARE_FINAL_TYPE (KitPanel, kit_panel, KIT, PANEL, KitItem)

/**
 * KitPanel:
 *
 * What is recorded about all evaluations of one candidate for one role together.
 * Properties, construct only: candidate and role (their ids). List: looks (#KitLook), in the
 * order in which they were recorded.
 *
 * Consensus and decision are in the file too; they are carried as they are, in the item's extra
 * members, until there is something that edits them.
 */
KitPanel *kit_panel_new (const char *id, const char *candidate, const char *role);
const char *kit_panel_get_candidate (KitPanel *self);
const char *kit_panel_get_role (KitPanel *self);
GListModel *kit_panel_get_looks (KitPanel *self);
void kit_panel_add_look (KitPanel *self, KitLook *look);
/* Whether the interviewer with this id has decided to look. */
gboolean kit_panel_has_look_by (KitPanel *self, const char *interviewer);

G_END_DECLS
