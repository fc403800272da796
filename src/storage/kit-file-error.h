/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include <sys/stat.h>

G_BEGIN_DECLS

/* Sets an error of G_IO_ERROR whose message is a sentence about @errnum, without a path. */
void kit_file_error_set (GError **error, int errnum);

/* Turns an error of G_FILE_ERROR into one as kit_file_error_set() makes. */
void kit_file_error_convert (GError **error, GError *file_error);

/* Puts before an error the file that it is about: on one line, and without the @folder (nullable)
 * that it lies in. */
void kit_file_error_name (GError **error, const char *folder, const char *path);

/* Says what a thing of @mode is that is not a regular file. */
void kit_file_error_set_not_regular (GError **error, mode_t mode);

G_END_DECLS
