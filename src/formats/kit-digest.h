/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-json-reader.h"

G_BEGIN_DECLS

/* A member that holds a SHA-256 in lower-case hex; "" where there is none. */
const char *kit_digest_read (const KitJsonReader *object, const char *name);

/* The digest of the RFC 8785 form of an object, without its member "digest";
 * (transfer full). */
char *kit_digest_of_json (KitJson *object);

G_END_DECLS
