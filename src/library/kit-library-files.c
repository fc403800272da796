/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-conflict.h"
#include "kit-file-name.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

/*
 * Which file holds what. Everything has a home, the path that the ids in it say. A file of
 * another name, which a person or a sync tool gave it, is known by the ids all the same, and is
 * used and written to where it lies, as long as there is none at home. Where such a file lies at
 * the home of something else, that gets a file beside it.
 */

static void
remove_problem (KitLibrary *self, const char *path)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->problems)); i > 0; i--)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (G_LIST_MODEL (self->problems), i - 1);

      if (g_str_equal (kit_problem_get_file (problem), path))
        g_list_store_remove (self->problems, i - 1);
    }
}

static gboolean
is_same_problem (KitProblem *a, KitProblem *b)
{
  return kit_problem_get_line (a) == kit_problem_get_line (b) &&
         g_str_equal (kit_problem_get_file (a), kit_problem_get_file (b)) &&
         g_str_equal (kit_problem_get_message (a), kit_problem_get_message (b));
}

static void
set_problem (KitLibrary *self, const char *path, KitProblem *problem)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, path);

  /* What is told at every look, such as of a folder, is not told anew. */
  if (entry && entry->has_problem && problem &&
      g_list_store_find_with_equal_func (
        self->problems, problem, (GEqualFunc) is_same_problem, NULL))
    return;

  if (entry && entry->has_problem)
    remove_problem (self, path);
  if (problem)
    g_list_store_append (self->problems, problem);
  if (entry)
    entry->has_problem = problem != NULL;
}

void
kit_library_tell_problem (KitLibrary *self, const char *path, const char *message, guint line)
{
  g_autoptr (KitProblem) problem = kit_problem_new (path, message, line);

  set_problem (self, path, problem);
}

void
kit_library_remember_file (KitLibrary *self, const KitLoaded *loaded)
{
  KitFileEntry *old = g_hash_table_lookup (self->files, loaded->path);
  GRefString *home = loaded->home ? loaded->home : old ? old->home : NULL;
  KitFileEntry *entry = g_new0 (KitFileEntry, 1);

  entry->kind = loaded->kind;
  entry->stamp = loaded->stamp;
  entry->home = home ? g_ref_string_acquire (home) : NULL;
  entry->understood = loaded->home != NULL;
  entry->orphaned = loaded->orphaned;
  entry->has_problem = old && old->has_problem;
  g_hash_table_insert (self->files, g_ref_string_acquire (loaded->path), entry);

  set_problem (self, loaded->path, loaded->problem);
}

void
kit_library_forget_file (KitLibrary *self, const char *path)
{
  set_problem (self, path, NULL);
  g_hash_table_remove (self->files, path);
}

static gboolean
holds (KitLibrary *self, const char *path, const char *home)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, path);

  return entry && entry->understood && g_str_equal (entry->home, home);
}

/* (nullable): of the files of other names, the first that holds what belongs at @home */
static const char *
find_stray (KitLibrary *self, const char *home)
{
  GPtrArray *strays = g_hash_table_lookup (self->strays, home);

  for (guint i = 0; strays && i < strays->len; i++)
    if (holds (self, strays->pdata[i], home))
      return strays->pdata[i];

  return NULL;
}

static gboolean
is_taken (KitLibrary *self, const char *path, const char *home)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, path);

  return entry && entry->understood && !g_str_equal (entry->home, home);
}

/* @home, or "… (2)" and so on: of a candidate it is the folder that has another name. */
static char *
choose_place (KitLibrary *self, const char *home)
{
  g_autofree char *folder = g_path_get_dirname (home);
  g_autofree char *name = g_path_get_basename (home);
  const gboolean has_folder = g_str_equal (name, "candidate.json");
  char *place = g_strdup (home);

  for (guint i = 2; is_taken (self, place, home); i++)
    {
      g_autofree char *mark = g_strdup_printf (" (%u)", i);
      g_autofree char *other = has_folder ? kit_file_name_join (folder, mark) : NULL;

      g_free (place);
      place = other ? g_build_filename (other, name, NULL) : kit_file_name_add (home, mark);
    }

  return place;
}

/* Where to write what belongs at @home and has no file yet. */
static const char *
get_place (KitLibrary *self, const char *home)
{
  const char *known = g_hash_table_lookup (self->places, home);

  if (!is_taken (self, home, home))
    return home;
  if (known && !is_taken (self, known, home))
    return known;

  g_hash_table_insert (self->places, g_strdup (home), choose_place (self, home));
  return g_hash_table_lookup (self->places, home);
}

/* The file that is used for what belongs at @home. */
static const char *
get_file (KitLibrary *self, const char *home)
{
  GPtrArray *strays = g_hash_table_lookup (self->strays, home);
  const char *stray;

  if (holds (self, home, home))
    return home;
  if (!strays)
    return get_place (self, home);

  /* Not one of them may be understood any more. */
  stray = find_stray (self, home);
  if (!stray && !g_hash_table_contains (self->files, home))
    stray = strays->pdata[0];

  return stray ? stray : get_place (self, home);
}

static void
tell_version (KitLibrary *self, const char *path, const char *used)
{
  g_autofree char *message = g_strdup_printf (
    /* Translators: %s is the path of a file */
    _ ("another version of “%s”, which is used; compare the two and remove one"),
    used);

  kit_library_tell_problem (self, path, message, 0);
}

static void
add_stray (KitLibrary *self, const char *path, const char *home)
{
  GPtrArray *strays = g_hash_table_lookup (self->strays, home);

  if (!strays)
    {
      strays = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->strays, g_strdup (home), strays);
    }

  if (!g_ptr_array_find_with_equal_func (strays, path, g_str_equal, NULL))
    g_ptr_array_add (strays, g_strdup (path));
}

static void
remove_stray (KitLibrary *self, const char *path, const char *home)
{
  GPtrArray *strays = g_hash_table_lookup (self->strays, home);
  guint index;

  if (!strays || !g_ptr_array_find_with_equal_func (strays, path, g_str_equal, &index))
    return;

  g_ptr_array_remove_index (strays, index);
  if (strays->len == 0)
    g_hash_table_remove (self->strays, home);
}

/* What was kept when something else took its place never takes it again, though that has been
 * submitted or deleted since. */
static void
tell_kept (KitLibrary *self, const char *path, const char *home)
{
  g_autofree char *message = g_strdup_printf (
    /* Translators: %s is the path of a file */
    _ ("a version of “%s” that another one took the place of; it is kept, and not used"),
    home);

  kit_library_tell_problem (self, path, message, 0);
}

gboolean
kit_library_claim_file (KitLibrary *self, const char *path, const char *home)
{
  GPtrArray *strays;
  const char *used;

  if (kit_conflict_is_second_name (path))
    {
      tell_kept (self, path, home);
      return FALSE;
    }

  if (!g_str_equal (path, home))
    add_stray (self, path, home);

  used = get_file (self, home);
  strays = g_hash_table_lookup (self->strays, home);
  for (guint i = 0; strays && i < strays->len; i++)
    if (!g_str_equal (strays->pdata[i], used))
      tell_version (self, strays->pdata[i], used);

  return g_str_equal (path, used);
}

gboolean
kit_library_is_used (KitLibrary *self, const char *path)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, path);

  return entry && entry->understood && g_str_equal (get_file (self, entry->home), path);
}

gboolean
kit_library_let_others_in (KitLibrary *self, const char *home)
{
  const char *stray = find_stray (self, home);
  KitFileEntry *next;

  if (holds (self, home, home))
    return TRUE;
  if (!stray)
    return FALSE;

  /* It is read again at the next look. */
  next = g_hash_table_lookup (self->files, stray);
  next->stamp = (KitFileStamp){ 0 };
  self->look_again = TRUE;

  return TRUE;
}

gboolean
kit_library_release_file (KitLibrary *self, const char *path, const char *home)
{
  KitFileEntry *entry = g_hash_table_lookup (self->files, path);
  const gboolean was_used = g_str_equal (path, get_file (self, home));

  entry->understood = FALSE;
  remove_stray (self, path, home);

  return was_used && !kit_library_let_others_in (self, home);
}

gboolean
kit_library_check_understood (KitLibrary *self, const char *path, GError **error)
{
  const char *relative = kit_library_get_relative_path (self, path);
  KitFileEntry *entry = g_hash_table_lookup (self->files, relative);
  g_autofree char *shown = NULL;

  if (!entry || entry->understood)
    return TRUE;

  shown = kit_text_one_line (relative);
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               /* Translators: the path of a file */
               _ ("“%s” cannot be read, and so is not written to"),
               shown);

  return FALSE;
}

/* Takes @home. */
static char *
get_full_path (KitLibrary *self, char *home)
{
  g_autofree char *taken = home;

  return g_build_filename (self->data_dir, get_file (self, taken), NULL);
}

/* Takes @home, that of something in the folder of @candidate, which may have another name. */
static char *
get_full_path_of (KitLibrary *self, char *home, const char *candidate)
{
  g_autofree char *taken = home;
  g_autofree char *own_folder = NULL;
  g_autofree char *folder = NULL;
  const char *file = get_file (self, taken);

  if (file != taken || g_hash_table_contains (self->files, taken))
    return g_build_filename (self->data_dir, file, NULL);

  own_folder = kit_path_candidate_folder ("", candidate);
  folder = kit_library_dup_candidate_folder (self, candidate);

  return g_build_filename (folder, taken + strlen (own_folder), NULL);
}

char *
kit_library_dup_role_path (KitLibrary *self, const char *role)
{
  return get_full_path (self, kit_path_role ("", role));
}

char *
kit_library_dup_draft_path (KitLibrary *self, const char *evaluation)
{
  KitOpenEvaluation *open = g_hash_table_lookup (self->open, evaluation);

  /* What is open goes on where it began, whatever is put beside it. */
  if (open && open->autosave)
    return g_strdup (kit_autosave_get_path (open->autosave));

  return get_full_path (self, kit_path_draft ("", evaluation));
}

char *
kit_library_dup_private_notes_path (KitLibrary *self, const char *evaluation)
{
  return get_full_path (self, kit_path_private_notes ("", evaluation));
}

char *
kit_library_dup_candidate_path (KitLibrary *self, const char *candidate)
{
  return get_full_path (self, kit_path_candidate ("", candidate));
}

char *
kit_library_dup_candidate_folder (KitLibrary *self, const char *candidate)
{
  g_autofree char *path = kit_library_dup_candidate_path (self, candidate);

  return g_path_get_dirname (path);
}

char *
kit_library_dup_evaluation_path (KitLibrary *self, const char *candidate, const char *evaluation)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return get_full_path_of (self, kit_path_evaluation ("", candidate, evaluation), candidate);
}

char *
kit_library_dup_panel_path (KitLibrary *self, const char *candidate, const char *role)
{
  return get_full_path_of (self, kit_path_panel ("", candidate, role), candidate);
}
