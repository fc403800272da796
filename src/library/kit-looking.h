/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

/* Seeing what others wrote about a candidate before submitting an evaluation of one's own. */

/**
 * kit_library_can_look:
 *
 * Returns: whether a decision to look would open the evaluations of @candidate for @role: it
 *   does not while I have a draft for that pair
 */
gboolean kit_library_can_look (KitLibrary *self, const char *candidate, const char *role);

/**
 * kit_library_look:
 * @candidate: the id of a candidate
 * @role: the id of a role
 * @reason: why, in a sentence
 *
 * Records in the panel of that pair that I decided to look, and unseals its evaluations. Fails
 * while I have a draft for it (G_IO_ERROR_BUSY), and where there is a panel that cannot be read,
 * which is never changed (G_IO_ERROR_INVALID_DATA). Not before the library is loaded.
 */
gboolean kit_library_look (KitLibrary *self,
                           const char *candidate,
                           const char *role,
                           const char *reason,
                           GError **error);

G_END_DECLS
