/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_ROLE_PAGE (kit_role_page_get_type ())
G_DECLARE_FINAL_TYPE (KitRolePage, kit_role_page, KIT, ROLE_PAGE, AdwBin)

/* What a role's kit is: overview, skills, questions and red flags, and the drafts of interviews
 * for it. Properties: library (construct only), role (nullable). */
KitRolePage *kit_role_page_new (KitLibrary *library);
void kit_role_page_set_role (KitRolePage *self, KitRole *role);

G_END_DECLS
