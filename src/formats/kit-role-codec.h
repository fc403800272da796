/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-json-reader.h"
#include "kit-json-writer.h"
#include "kit-role.h"

G_BEGIN_DECLS

/* The members of a role, in a file of its own or as the kit of an evaluation. */

/* (transfer full) (nullable): %NULL once something is wrong */
KitRole *kit_role_codec_read (const KitJsonReader *object, const char *id);
/* The members between those of the head and the end. */
void kit_role_codec_write (KitJsonWriter *writer, KitRole *role);

G_END_DECLS
