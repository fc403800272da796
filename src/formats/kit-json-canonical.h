/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-json.h"

G_BEGIN_DECLS

/**
 * kit_json_to_canonical:
 *
 * Returns: (transfer full): @value in the form of RFC 8785: no white space, members ordered by
 *   the UTF-16 code units of their names, numbers as ECMAScript prints them
 */
char *kit_json_to_canonical (const KitJson *value);

/* As ECMAScript prints a finite number: the shortest digits that come back the same. */
void kit_json_append_number (GString *out, double number);

G_END_DECLS
