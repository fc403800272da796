/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Building blocks of CommonMark around texts of people, which come out as they are. */

/* @text on a single line, with everything escaped that would be markup. */
void kit_markdown_append_inline (GString *out, const char *text);

/* The paragraphs of @text, keeping its line ends, each line after @prefix ("> ", "  ", ""), and
 * an empty line at the end. Nothing for an empty text. */
void kit_markdown_append_text (GString *out, const char *prefix, const char *text);

/* A heading of @level (1 to 6) and an empty line. */
void kit_markdown_append_heading (GString *out, guint level, const char *text);

/* A heading of level 3 such as "3. Label", and @text below, unless the label is all of it. */
void kit_markdown_append_numbered (GString *out, guint number, const char *label, const char *text);

/* "- **Name:** text" on a line; nothing for an empty text. */
void kit_markdown_append_field (GString *out, const char *name, const char *text);

/* "**Name**", and the text as a quotation below; nothing for an empty text. */
void kit_markdown_append_section (GString *out, const char *name, const char *text);

G_END_DECLS
