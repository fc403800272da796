/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The largest file of ours that is read, in bytes. */
#define KIT_FILE_MAX (16 * 1024 * 1024)
/* And written, in bytes: less, for submitting adds a little to a draft. */
#define KIT_FILE_WRITE_MAX (KIT_FILE_MAX - 64 * 1024)

/**
 * KitFileStamp:
 *
 * By which one sees that somebody else wrote: size, modification time in ns and inode.
 */
typedef struct
{
  guint64 size;
  gint64 mtime;
  guint64 inode;
} KitFileStamp;

gboolean kit_file_stamp_equal (const KitFileStamp *a, const KitFileStamp *b);
/* %FALSE, and all zero, where there is no such file. */
gboolean kit_file_stamp_read (const char *path, KitFileStamp *stamp);

/* When the file came to be what it is where it is, in seconds since 1970: a sync tool can give it any
 * time but this. 0 where there is none. */
gint64 kit_file_get_change_time (const char *path);

/**
 * kit_file_read:
 * @path: a regular file; symlinks, FIFOs, devices and folders are refused, and never waited for
 * @max: the most bytes to read; more is an error
 * @stamp: (out) (optional): the stamp of what was read
 *
 * Returns: (transfer full) (nullable): the content, or %NULL and an error of G_IO_ERROR whose
 *   message says what is wrong, without the path
 */
GBytes *kit_file_read (const char *path, gsize max, KitFileStamp *stamp, GError **error);

/* Whether what is at @path now may be replaced. */
typedef gboolean (*KitFileReplaceFunc) (const char *path, gpointer data, GError **error);

/**
 * kit_file_replace:
 * @may_replace: (nullable) (scope call): asked when the new content is on the disk already, under
 *   another name, directly before it takes its place: however long a disk takes, what somebody
 *   else puts there meanwhile is seen
 * @stamp: (out) (optional): of what was written; set also where only the folder could not be made
 *   durable
 *
 * The one function that writes people's data. Missing folders are made 0700. On success the
 * new content is on the disk, durably, in a file of mode 0600 whatever the umask and the mode
 * before. On failure the old content is untouched. Blocks for as long as the disk takes: for
 * worker threads. A symlink at @path is an error.
 */
gboolean kit_file_replace (const char *path,
                           GBytes *bytes,
                           KitFileReplaceFunc may_replace,
                           gpointer data,
                           KitFileStamp *stamp,
                           GError **error);

/* The same without asking. */
gboolean kit_file_write (const char *path, GBytes *bytes, GError **error);

/* Whether the folder of @path is there: for what a person said the place of, where none is made. */
gboolean kit_file_check_folder (const char *path, GError **error);

/* Whether @bytes could be read again. */
gboolean kit_file_check_size (GBytes *bytes, GError **error);

/* Removes a file durably; one that is not there is no error. */
gboolean kit_file_remove (const char *path, GError **error);

/* Makes a folder, and the ones above it that are missing, 0700 whatever the umask. */
gboolean kit_folder_make (const char *path, GError **error);

/* Removes temporary leftovers of kit_file_write() in @path (not below): names of our own
 * making only, and only those older than @age seconds, for another process may be writing.
 * Returns how many. */
guint kit_folder_sweep (const char *path, guint age);

/**
 * kit_folder_protect:
 * @path: a folder
 *
 * Closes a folder of this user to all others (0700). Anything else is left as it is.
 */
void kit_folder_protect (const char *path);

G_END_DECLS
