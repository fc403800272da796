/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "kit-format-error.h"

G_BEGIN_DECLS

/**
 * kit_json_check:
 *
 * A second opinion on what is about to replace a file: json-glib, which had no part in writing
 * it, must be able to read it. May be called in any thread.
 *
 * Returns: %FALSE and KIT_FORMAT_ERROR_SYNTAX where @bytes are not one strict JSON object
 */
gboolean kit_json_check (GBytes *bytes, GError **error);

G_END_DECLS
