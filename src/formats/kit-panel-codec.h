/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-format-error.h"
#include "kit-panel.h"

G_BEGIN_DECLS

/* The file of a panel, on the terms of kit-codec.h. Consensus and decision are checked when they
 * are read, and written again as they were. */
GBytes *kit_panel_to_bytes (KitPanel *panel);
KitPanel *kit_panel_from_bytes (GBytes *bytes, GError **error);

/* Checks the file of a role panel, and says which role it is about; (transfer full) (nullable). */
char *kit_role_panel_get_role (GBytes *bytes, GError **error);

G_END_DECLS
