/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kit_command_file_write:
 * @path: what the person named, "-" for standard output
 *
 * Writes @bytes, and replaces what is there. A link is followed; folders are not made.
 *
 * Returns: whether it is on the disk; if not, that has been told
 */
gboolean kit_command_file_write (const char *path, GBytes *bytes);

G_END_DECLS
