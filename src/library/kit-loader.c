/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-loader.h"

#include "kit-folder.h"
#include "kit-paths.h"
#include "kit-roles-resource.h"

#include <glib/gi18n.h>

/* So many files are handed over at a time: small enough to keep the window alive. */
#define BATCH_SIZE 64

/* Leftovers of our own are swept after this long, in seconds: a second program may be writing. */
#define LEFTOVER_AGE 3600

#define INCLUDED_ROLES "/io/github/interview_kit/InterviewKit/roles/"

typedef struct
{
  const char *data_dir;
  const char *state_dir;
  GHashTable *known;
  GHashTable *found;
  KitLoaderFunc func;
  gpointer user_data;
  GCancellable *cancellable;
  GPtrArray *batch;
  /* The ids of the evaluations that there are, and whether every folder of them could be seen. */
  GHashTable *evaluations;
  gboolean sees_all;
  gboolean saw_trash;
} KitLoader;

KitFileEntry *
kit_file_entry_copy (const KitFileEntry *entry)
{
  KitFileEntry *copy = g_memdup2 (entry, sizeof *entry);

  if (entry->home)
    copy->home = g_ref_string_acquire (entry->home);

  return copy;
}

void
kit_file_entry_free (KitFileEntry *entry)
{
  g_clear_pointer (&entry->home, g_ref_string_release);
  g_free (entry);
}

static GPtrArray *
new_batch (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kit_loaded_free);
}

static void
hand_over (KitLoader *self)
{
  if (self->batch->len == 0)
    return;

  self->func (g_steal_pointer (&self->batch), self->user_data);
  self->batch = new_batch ();
}

static KitLoaded *
add_loaded (KitLoader *self, KitLoadedKind kind, const char *path)
{
  KitLoaded *loaded = kit_loaded_new (kind, path);

  if (self->batch->len >= BATCH_SIZE)
    hand_over (self);
  g_ptr_array_add (self->batch, loaded);

  return loaded;
}

static void
add_found (KitLoader *self, const char *path)
{
  g_hash_table_add (self->found, g_strdup (path));
}

static void
report (KitLoader *self, const char *path, const char *message)
{
  add_found (self, path);
  kit_loaded_take_message (add_loaded (self, KIT_LOADED_STRANGE, path), message);
}

/* (nullable): what is known of a file that has not changed */
static const KitFileEntry *
find_unchanged (KitLoader *self, const char *path, const KitFileStamp *stamp)
{
  const KitFileEntry *known = g_hash_table_lookup (self->known, path);

  return known && kit_file_stamp_equal (&known->stamp, stamp) ? known : NULL;
}

/* (transfer none): until the next file is read */
static KitLoaded *
read_file (KitLoader *self,
           KitLoadedKind kind,
           const char *root,
           const char *path,
           const KitFileStamp *stamp,
           const char *owner)
{
  g_autofree char *full = g_build_filename (root, path, NULL);
  KitLoaded *loaded = add_loaded (self, kind, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  loaded->stamp = *stamp;
  bytes = kit_file_read (full, KIT_FILE_MAX, &loaded->stamp, &error);
  if (bytes)
    kit_loaded_parse (loaded, bytes, owner);
  else
    kit_loaded_take_error (loaded, error);

  return loaded;
}

/* Reads one file, unless it is known. Returns the id in it, or else the one in its name. */
static char *
load_file (KitLoader *self,
           KitLoadedKind kind,
           const char *root,
           const char *path,
           const KitFileStamp *stamp,
           const char *owner)
{
  const KitFileEntry *known = find_unchanged (self, path, stamp);
  const char *home;

  add_found (self, path);
  home = known ? known->home : read_file (self, kind, root, path, stamp, owner)->home;

  return kit_path_dup_id (home ? home : path);
}

/* Every known path in a folder that cannot be listed counts as still there. */
static void
keep_known_below (KitLoader *self, const char *folder)
{
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  GHashTableIter iter;
  gpointer path;

  self->sees_all = FALSE;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_prefix (path, prefix))
      add_found (self, path);
}

/* (transfer full) (nullable): what is in a folder below the data folder */
static GPtrArray *
list_folder (KitLoader *self, const char *folder, const char *suffix)
{
  g_autofree char *full = g_build_filename (self->data_dir, folder, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = NULL;

  kit_folder_sweep (full, LEFTOVER_AGE);

  entries = kit_folder_list (full, suffix, &error);
  if (!entries)
    {
      keep_known_below (self, folder);
      report (self, folder, error->message);
    }

  return entries;
}

static gboolean
is_cancelled (KitLoader *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static char *
get_relative_path (const char *folder, const KitFolderEntry *entry)
{
  g_autofree char *name = g_path_get_basename (entry->path);

  return g_build_filename (folder, name, NULL);
}

static void
load_folder (KitLoader *self, KitLoadedKind kind, const char *folder, const char *owner)
{
  g_autoptr (GPtrArray) entries = list_folder (self, folder, ".json");

  for (guint i = 0; entries && i < entries->len && !is_cancelled (self); i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *path = get_relative_path (folder, entry);
      g_autofree char *id = load_file (self, kind, self->data_dir, path, &entry->stamp, owner);

      if (kind != KIT_LOADED_DRAFT && kind != KIT_LOADED_SUBMITTED)
        continue;

      /* Where the two differ the private notes may be named after either. */
      g_hash_table_add (self->evaluations, kit_path_dup_id (path));
      g_hash_table_add (self->evaluations, g_steal_pointer (&id));
    }
}

/* Loads the file NAME.json of a folder; what else begins with NAME are copies that a sync tool
 * made. @id: (out) (nullable): the id in it. %FALSE where one cannot look into the folder */
static gboolean
load_single (KitLoader *self, KitLoadedKind kind, const char *folder, const char *stem, char **id)
{
  g_autoptr (GPtrArray) entries = list_folder (self, folder, ".json");
  g_autofree char *name = g_strconcat (stem, ".json", NULL);
  g_autofree char *message =
    /* Translators: %s is the name of a file */
    g_strdup_printf (_ ("another version of “%s”, kept beside it"), name);

  for (guint i = 0; entries && i < entries->len; i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *found = g_path_get_basename (entry->path);
      g_autofree char *path = get_relative_path (folder, entry);

      if (g_str_equal (found, name))
        *id = load_file (self, kind, self->data_dir, path, &entry->stamp, NULL);
      else if (g_str_has_prefix (found, stem))
        report (self, path, message);
    }

  return entries != NULL;
}

static void
load_candidate_folder (KitLoader *self, const char *name)
{
  g_autofree char *folder = kit_path_candidate_folder ("", name);
  g_autofree char *evaluations = kit_path_evaluations ("", name);
  g_autofree char *panels = g_build_filename (folder, "panels", NULL);
  g_autofree char *id = NULL;

  if (!load_single (self, KIT_LOADED_CANDIDATE, folder, "candidate", &id))
    return;

  load_folder (self, KIT_LOADED_SUBMITTED, evaluations, id ? id : name);
  load_folder (self, KIT_LOADED_PANEL, panels, id ? id : name);
}

static void
load_candidates (KitLoader *self)
{
  g_autofree char *folder = kit_path_candidates ("");
  g_autoptr (GPtrArray) entries = list_folder (self, folder, NULL);

  for (guint i = 0; entries && i < entries->len && !is_cancelled (self); i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = g_path_get_basename (entry->path);
      g_autofree char *path = get_relative_path (folder, entry);

      if (entry->type == G_FILE_TYPE_DIRECTORY)
        load_candidate_folder (self, name);
      else if (entry->type == G_FILE_TYPE_SYMBOLIC_LINK)
        report (self, path, _ ("is a symbolic link"));
      else if (entry->type == G_FILE_TYPE_SPECIAL || g_str_has_suffix (name, ".json"))
        report (self, path, _ ("is not the folder of a candidate"));
    }
}

/* What was thrown away with its candidate can still be brought back. */
static void
add_trashed_evaluations (KitLoader *self)
{
  g_autofree char *trash = kit_path_trash ("");
  g_autoptr (GPtrArray) entries = list_folder (self, trash, NULL);

  self->saw_trash = TRUE;

  for (guint i = 0; entries && i < entries->len; i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *folder = g_build_filename (entry->path, "evaluations", NULL);
      g_autoptr (GPtrArray) trashed =
        entry->type == G_FILE_TYPE_DIRECTORY ? kit_folder_list (folder, ".json", NULL) : NULL;

      for (guint j = 0; trashed && j < trashed->len; j++)
        {
          KitFolderEntry *evaluation = g_ptr_array_index (trashed, j);

          g_hash_table_add (self->evaluations, kit_path_dup_id (evaluation->path));
        }
    }
}

static gboolean
is_orphaned (KitLoader *self, const char *home)
{
  g_autofree char *id = kit_path_dup_id (home);

  if (!self->saw_trash && !g_hash_table_contains (self->evaluations, id))
    add_trashed_evaluations (self);

  return self->sees_all && !g_hash_table_contains (self->evaluations, id);
}

static void
load_private_note (KitLoader *self, const char *path, const KitFileStamp *stamp)
{
  const KitFileEntry *known = find_unchanged (self, path, stamp);
  KitLoaded *loaded;

  add_found (self, path);
  if (known && (!known->understood || known->orphaned == is_orphaned (self, known->home)))
    return;

  loaded = read_file (self, KIT_LOADED_PRIVATE_NOTES, self->data_dir, path, stamp, NULL);
  loaded->orphaned = loaded->home && is_orphaned (self, loaded->home);
  if (loaded->orphaned)
    kit_loaded_take_message (loaded, _ ("private notes of an evaluation that is nowhere"));
}

/* After the evaluations. */
static void
load_private_notes (KitLoader *self)
{
  g_autofree char *folder = kit_path_private ("");
  g_autoptr (GPtrArray) entries = list_folder (self, folder, ".json");

  for (guint i = 0; entries && i < entries->len && !is_cancelled (self); i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *path = get_relative_path (folder, entry);

      load_private_note (self, path, &entry->stamp);
    }
}

static void
load_included_roles (KitLoader *self)
{
  GResource *resource = kit_roles_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, INCLUDED_ROLES, 0, NULL);

  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *path = g_strconcat (INCLUDED_ROLES, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);

      if (g_hash_table_contains (self->known, path))
        continue;

      kit_loaded_parse (add_loaded (self, KIT_LOADED_INCLUDED_ROLE, path), bytes, NULL);
    }
}

static void
tell_gone (KitLoader *self)
{
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_hash_table_contains (self->found, path) && !g_str_has_prefix (path, INCLUDED_ROLES))
      add_loaded (self, KIT_LOADED_GONE, path);
}

/* A data folder that is not there yet is an empty one. A library folder that was there and is
 * not now is one that could not be reached. */
static gboolean
check_data_dir (KitLoader *self, GError **error)
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *library = g_build_filename (self->data_dir, "library", NULL);

  dir = g_dir_open (self->data_dir, 0, &local_error);
  if (!dir && !g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!g_file_test (library, G_FILE_TEST_IS_DIR))
    {
      keep_known_below (self, "library");
      if (g_file_test (library, G_FILE_TEST_IS_SYMLINK))
        report (self, "library", _ ("is a symbolic link to what is not there"));
    }
  if (!dir)
    keep_known_below (self, "drafts");

  return TRUE;
}

/* The library itself may be shared, in which case its mode is as its owner wants it. */
static void
tidy_own_folders (KitLoader *self)
{
  g_autofree char *drafts = kit_path_drafts (self->data_dir);
  g_autofree char *private_notes = kit_path_private (self->data_dir);
  const char *folders[] = { self->data_dir, self->state_dir, drafts, private_notes };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      kit_folder_protect (folders[i]);
      kit_folder_sweep (folders[i], LEFTOVER_AGE);
    }
}

static void
load_place (KitLoader *self)
{
  g_autofree char *full = kit_path_place (self->state_dir);
  g_autofree char *path = kit_path_place ("");
  g_autofree char *id = NULL;
  KitFileStamp stamp;

  if (kit_file_stamp_read (full, &stamp))
    id = load_file (self, KIT_LOADED_PLACE, self->state_dir, path, &stamp, NULL);
}

static void
load_all (KitLoader *self)
{
  g_autofree char *drafts = kit_path_drafts ("");
  g_autofree char *roles = kit_path_roles ("");
  g_autofree char *role_panels = kit_path_role_panels ("");
  g_autofree char *interviewer = NULL;

  tidy_own_folders (self);
  load_included_roles (self);
  load_single (self, KIT_LOADED_INTERVIEWER, "", "interviewer", &interviewer);
  load_place (self);
  load_folder (self, KIT_LOADED_ROLE, roles, NULL);
  load_folder (self, KIT_LOADED_DRAFT, drafts, NULL);
  hand_over (self);
  load_candidates (self);
  load_folder (self, KIT_LOADED_ROLE_PANEL, role_panels, NULL);
  load_private_notes (self);
}

gboolean
kit_loader_run (const char *data_dir,
                const char *state_dir,
                GHashTable *known,
                KitLoaderFunc func,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) evaluations =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  KitLoader self = {
    .data_dir = data_dir,
    .state_dir = state_dir,
    .known = known,
    .found = found,
    .func = func,
    .user_data = user_data,
    .cancellable = cancellable,
    .batch = new_batch (),
    .evaluations = evaluations,
    .sees_all = TRUE,
  };

  if (!check_data_dir (&self, error))
    {
      g_ptr_array_unref (self.batch);
      return FALSE;
    }

  load_all (&self);
  if (!g_cancellable_is_cancelled (cancellable))
    tell_gone (&self);
  hand_over (&self);
  g_ptr_array_unref (self.batch);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}
