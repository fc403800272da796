/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-conflict.h"

#include "kit-file-error.h"
#include "kit-file-name.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* As many conflicts in one second as get a name of their own. */
#define NAMES_MAX 100

static char *
digest_of (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static gboolean
stamp_is_set (const KitFileStamp *stamp)
{
  return stamp->inode != 0;
}

static char *
second_name (const char *path, const char *when, guint n)
{
  g_autofree char *mark = n == 1 ? g_strdup_printf (" (changed elsewhere %s)", when)
                                 : g_strdup_printf (" (changed elsewhere %s %u)", when, n);

  return kit_file_name_add (path, mark);
}

/* 0 or an errno. Neither way replaces a file that has the name already. */
static int
give_name (const char *path, const char *name)
{
  if (link (path, name) == 0)
    return 0;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
    return errno;
  if (g_file_test (name, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return EEXIST;
  return rename (path, name) == 0 ? 0 : errno;
}

KitKnown *
kit_known_copy (const KitKnown *known)
{
  KitKnown *copy = g_new0 (KitKnown, 1);

  *copy = *known;
  copy->digest = g_strdup (known->digest);
  copy->own_digest = g_strdup (known->own_digest);
  return copy;
}

void
kit_known_free (KitKnown *known)
{
  g_free (known->digest);
  g_free (known->own_digest);
  g_free (known);
}

void
kit_known_expect (KitKnown *known, const KitFileStamp *stamp)
{
  known->expected = stamp != NULL;
  known->stamp = stamp != NULL ? *stamp : (KitFileStamp){ 0 };
  g_clear_pointer (&known->digest, g_free);
}

void
kit_known_written (KitKnown *known, const KitFileStamp *stamp, GBytes *bytes)
{
  g_clear_pointer (&known->own_digest, g_free);
  if (bytes != NULL)
    known->own_digest = digest_of (bytes);
  known->own_stamp = *stamp;
  known->stamp = *stamp;
  g_set_str (&known->digest, known->own_digest);
}

char *
kit_conflict_learn (const char *path, const KitFileStamp *stamp)
{
  KitFileStamp now;
  g_autoptr (GBytes) bytes = kit_file_read (path, KIT_FILE_MAX, &now, NULL);

  return bytes != NULL && kit_file_stamp_equal (stamp, &now) ? digest_of (bytes) : NULL;
}

gboolean
kit_conflict_found (const char *path, const KitKnown *known, GBytes *bytes)
{
  KitFileStamp now;
  g_autoptr (GBytes) theirs = NULL;
  g_autofree char *digest = NULL;

  if (!known->expected || !kit_file_stamp_read (path, &now))
    return FALSE;
  if (kit_file_stamp_equal (&now, &known->stamp) ||
      (stamp_is_set (&known->own_stamp) && kit_file_stamp_equal (&now, &known->own_stamp)))
    return FALSE;
  theirs = kit_file_read (path, KIT_FILE_MAX, NULL, NULL);
  if (theirs == NULL)
    return g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
           !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
  digest = digest_of (theirs);
  return g_strcmp0 (digest, known->digest) != 0 && g_strcmp0 (digest, known->own_digest) != 0 &&
         (bytes == NULL || !g_bytes_equal (theirs, bytes));
}

gboolean
kit_conflict_is_second_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_regex_match_simple (
    " \\(changed elsewhere [0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{6}( [0-9]+)?\\)\\.json$", name, 0, 0);
}

char *
kit_conflict_choose_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%Y-%m-%d %H%M%S");
  char *name = second_name (path, when, 1);

  for (guint n = 2; g_file_test (name, G_FILE_TEST_EXISTS); n++)
    {
      g_free (name);
      name = second_name (path, when, n);
    }
  return name;
}

char *
kit_conflict_keep (const char *path, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = g_date_time_format (now, "%Y-%m-%d %H%M%S");
  int errnum = EEXIST;

  for (guint n = 1; errnum == EEXIST && n <= NAMES_MAX; n++)
    {
      g_autofree char *name = second_name (path, when, n);

      errnum = give_name (path, name);
      if (errnum == 0)
        return g_steal_pointer (&name);
    }
  kit_file_error_set (error, errnum);
  return NULL;
}

gboolean
kit_conflict_keep_other (const char *path, gpointer bytes, GError **error)
{
  g_autoptr (GBytes) there = NULL;
  g_autofree char *name = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  there = kit_file_read (path, KIT_FILE_MAX, NULL, NULL);
  if (there != NULL && g_bytes_equal (there, bytes))
    return TRUE;
  name = kit_conflict_keep (path, error);
  return name != NULL;
}
