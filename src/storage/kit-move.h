/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Moves a file or a folder within one file system: nothing is copied, and nothing is lost half way.
 * Missing folders are made. What is at @to must not be there. */
gboolean kit_move (const char *from, const char *to, GError **error);

/**
 * kit_move_into:
 * @met: (out): whether something was there already
 *
 * The same where others may have put something at @to meanwhile: folders become one, and a file of
 * theirs gets a second name beside the one that comes back. Where that ends half way, what has
 * moved stays, and it can be called again.
 */
gboolean kit_move_into (const char *from, const char *to, gboolean *met, GError **error);

G_END_DECLS
