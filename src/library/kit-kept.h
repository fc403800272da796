/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KitKept:
 *
 * What somebody else put where we are about to write: each such file gets a second name in its
 * folder. May be used in any thread, by one at a time.
 */
typedef struct
{
  const char *data_dir;
  /* Path to second name */
  GHashTable *names;
} KitKept;

/* @data_dir: what errors leave out of the names of files; it has to outlive @self */
void kit_kept_init (KitKept *self, const char *data_dir);
void kit_kept_clear (KitKept *self);

/* Gives the file at @path, which has to outlive @self, its second name. */
gboolean kit_kept_add (KitKept *self, const char *path, GError **error);
gboolean kit_kept_is_empty (const KitKept *self);
/* Takes the second names of files that are in their places still: every further try would give them
 * one more. */
void kit_kept_drop (KitKept *self);

G_END_DECLS
