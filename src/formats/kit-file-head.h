/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-codec.h"
#include "kit-json-reader.h"
#include "kit-json-writer.h"

G_BEGIN_DECLS

/* What all files of ours begin with: format, version and, in most, id. */

/**
 * kit_file_head_open:
 * @reader: (out caller-allocates): at the object of the file
 *
 * Returns: (transfer full) (nullable): the parsed file; %NULL and an error where it is not JSON,
 *   not of @kind, or of a newer version
 */
KitJson *
kit_file_head_open (GBytes *bytes, KitFileKind kind, KitJsonReader *reader, GError **error);

/* The same for the object that @reader is at. */
void kit_file_head_check (const KitJsonReader *reader, KitFileKind kind);

/* Begins a file; @id and @extra may be %NULL. */
void
kit_file_head_write (KitJsonWriter *writer, KitFileKind kind, const char *id, const char *extra);

G_END_DECLS
