/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-codec.h"

G_BEGIN_DECLS

/* (transfer full): a file below tests/fixtures */
GBytes *kit_fixture_read (const char *folder, const char *name);
/* (transfer full): the names in a folder below tests/fixtures that end in @suffix, in order */
GPtrArray *kit_fixture_list (const char *folder, const char *suffix);

/* Reads a file of any kind of ours and writes it again; private notes go through
 * @evaluation. (transfer full) (nullable) */
GBytes *kit_fixture_rewrite (GBytes *bytes, KitEvaluation *evaluation, GError **error);

/* Fails, and shows the first difference, unless both are the same bytes. */
void kit_fixture_assert_same (GBytes *found, GBytes *expected);

/* Both (transfer full). The text that is replaced must be there. */
GBytes *kit_fixture_bytes (const char *text);
GBytes *kit_fixture_replace (GBytes *bytes, const char *what, const char *with);

G_END_DECLS
