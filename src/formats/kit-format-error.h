/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define KIT_FORMAT_ERROR (kit_format_error_quark ())

/**
 * KitFormatError:
 * @KIT_FORMAT_ERROR_SYNTAX: not JSON, or JSON that would not survive a load and a save: invalid
 *   UTF-8, a NUL in a text, a member that stands twice, a number that overflows, too deep
 * @KIT_FORMAT_ERROR_FORMAT: another kind of file
 * @KIT_FORMAT_ERROR_VERSION: written by a newer version of the program
 * @KIT_FORMAT_ERROR_MEMBER: a member is missing, of the wrong type or out of range
 * @KIT_FORMAT_ERROR_NOTHING: a page with neither question, purpose nor sample answer
 *
 * Messages are whole, translated, and name the place: "line 12: questions[3].weight: expected
 * an integer from 1 to 9, found 12". The name of the file is added by who knows it.
 */
typedef enum
{
  KIT_FORMAT_ERROR_SYNTAX,
  KIT_FORMAT_ERROR_FORMAT,
  KIT_FORMAT_ERROR_VERSION,
  KIT_FORMAT_ERROR_MEMBER,
  KIT_FORMAT_ERROR_NOTHING,
} KitFormatError;

GQuark kit_format_error_quark (void);

/**
 * kit_format_error_set:
 * @line: the place, from 1; 0 where there is none
 * @format: what is wrong there, translated
 *
 * Sets @error unless it is set already, for the first thing that is wrong counts. The message is
 * one line, whatever the arguments hold; what is quoted by kit_format_error_quote() is short, too.
 */
void kit_format_error_set (GError **error, KitFormatError code, guint line, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

/* “…”: the beginning of what stands in a file, for a message; (transfer full). */
char *kit_format_error_quote (const char *text);

/* Both append to the way that leads to a value: "questions", "[3]", ".weight". */
void kit_format_error_append_name (GString *path, const char *name);
void kit_format_error_append_index (GString *path, guint index);

/* The line (from 1) that a message of this domain begins with, or 0; also for other errors and
 * %NULL. */
guint kit_format_error_get_line (const GError *error);

G_END_DECLS
