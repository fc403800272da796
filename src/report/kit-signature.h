/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_SIGNATURE (kit_signature_get_type ())
G_DECLARE_FINAL_TYPE (KitSignature, kit_signature, KIT, SIGNATURE, KitBlock)

/* Room and a line to sign on, another for the date. @part: what the signer is ("Interviewer").
 * @name: "" where it is not known. Tagged P. */
KitBlock *kit_signature_new (const char *part, const char *name);

G_END_DECLS
