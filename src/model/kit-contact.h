/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_CONTACT (kit_contact_get_type ())
G_DECLARE_FINAL_TYPE (KitContact, kit_contact, KIT, CONTACT, KitItem)

/* A way to reach a candidate. Properties: kind ("email", "phone", …), value. */
KitContact *kit_contact_new (const char *kind, const char *value);
const char *kit_contact_get_kind (KitContact *self);
void kit_contact_set_kind (KitContact *self, const char *kind);
const char *kit_contact_get_value (KitContact *self);
void kit_contact_set_value (KitContact *self, const char *value);

G_END_DECLS
