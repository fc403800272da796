/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pango looks for fonts in a thread per font map, which nobody can join. When it has found one it
 * wakes whoever waits, and only then gives up what it holds: often the last reference to the font
 * map, and with that to all of the map's fonts. It ends once the map is gone.
 *
 * Waits until there is no such thread. Returns FALSE if some are still there after a long time:
 * then a font map is still in use, and what Pango, cairo and fontconfig keep cannot be freed. */
gboolean kit_font_threads_wait (void);

G_END_DECLS
