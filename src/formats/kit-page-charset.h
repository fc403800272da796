/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kit_page_charset_repair:
 * @text: UTF-8
 *
 * Puts right a text whose UTF-8 was once read as Windows-1252 or Latin-1 and saved again
 * ("donâ€™t"). Bytes that Windows-1252 leaves open count as the control characters that such
 * a reading makes of them.
 *
 * Returns: (transfer full) (nullable): the text as it was; %NULL where nothing shows that it
 *   was damaged
 */
char *kit_page_charset_repair (const char *text);

G_END_DECLS
