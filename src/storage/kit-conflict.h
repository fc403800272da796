/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-file.h"

G_BEGIN_DECLS

/**
 * KitKnown:
 *
 * What a file is known to hold, by which one sees that somebody else wrote it. A digest is the
 * SHA-256 in hexadecimal, %NULL where it is not known.
 */
typedef struct
{
  /* Whether the file is to be checked at all, and what was told to be in it. */
  gboolean expected;
  KitFileStamp stamp;
  char *digest;
  /* What we last left there ourselves; all zero where we never wrote it. */
  KitFileStamp own_stamp;
  char *own_digest;
} KitKnown;

KitKnown *kit_known_copy (const KitKnown *known);
void kit_known_free (KitKnown *known);
void kit_known_expect (KitKnown *known, const KitFileStamp *stamp);
/* After a write of ours, which left @bytes there: @stamp is that file's. After a removal there is
 * neither. */
void kit_known_written (KitKnown *known, const KitFileStamp *stamp, GBytes *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitKnown, kit_known_free)

/* The digest of @path, for kit_known_expect(), if it still is as @stamp says; else %NULL.
 * Reads the file. */
char *kit_conflict_learn (const char *path, const KitFileStamp *stamp);

/* Whether @path holds what is neither expected, nor ours, nor the same as @bytes (nullable),
 * which are about to replace it. Reads the file only where the stamps do not say enough. */
gboolean kit_conflict_found (const char *path, const KitKnown *known, GBytes *bytes);

/* A second name for what was to be at @path, which nothing has yet; (transfer full). */
char *kit_conflict_choose_name (const char *path);

/* Whether @path has such a name. */
gboolean kit_conflict_is_second_name (const char *path);

/**
 * kit_conflict_keep:
 *
 * Gives the file at @path a second name in its folder, "… (changed elsewhere DATE TIME).json"
 * in local time, so that writing to @path leaves what it held there. Where a file cannot have
 * two names it is moved.
 *
 * Returns: (transfer full) (nullable): the path of the second name
 */
char *kit_conflict_keep (const char *path, GError **error);

/* The same where something else than @bytes (a #GBytes) is there at all; for kit_file_replace(). */
gboolean kit_conflict_keep_other (const char *path, gpointer bytes, GError **error);

G_END_DECLS
