/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

#define KIT_TYPE_ATTACHMENT (kit_attachment_get_type ())
G_DECLARE_FINAL_TYPE (KitAttachment, kit_attachment, KIT, ATTACHMENT, KitItem)

/* A document about a candidate that lies elsewhere. Properties: name, uri. */
KitAttachment *kit_attachment_new (const char *name, const char *uri);
const char *kit_attachment_get_name (KitAttachment *self);
void kit_attachment_set_name (KitAttachment *self, const char *name);
const char *kit_attachment_get_uri (KitAttachment *self);
void kit_attachment_set_uri (KitAttachment *self, const char *uri);

G_END_DECLS
