/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-json-writer.h"
#include "kit-score.h"

G_BEGIN_DECLS

/* How commands speak. */

/* Writes @text to standard output, all of it; %FALSE, and told, where that failed. */
gboolean kit_command_output_write (const char *text);
gboolean kit_command_output_write_bytes (GBytes *bytes);
/* The same for what @writer, which then ends, has written. */
gboolean kit_command_output_write_json (KitJsonWriter *writer);

/* One line on standard error, with the name of the program before it. */
void kit_command_output_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* JSON: a score with two decimals, or null; a text, or null for %NULL; a line, or null for 0. */
void kit_command_output_add_score (KitJsonWriter *writer, const char *name, KitScore score);
void kit_command_output_add_text (KitJsonWriter *writer, const char *name, const char *text);
void kit_command_output_add_line (KitJsonWriter *writer, const char *name, guint line);

G_END_DECLS
