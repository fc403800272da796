/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-loader.h"

#include "kit-folder.h"
#include "kit-panel-codec.h"
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
} KitLoader;

void
kit_loaded_free (KitLoaded *loaded)
{
  g_free (loaded->path);
  g_clear_object (&loaded->object);
  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_clear_object (&loaded->problem);
  g_free (loaded);
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
  KitLoaded *loaded = g_new0 (KitLoaded, 1);

  loaded->kind = kind;
  loaded->path = g_strdup (path);

  if (self->batch->len >= BATCH_SIZE)
    hand_over (self);
  g_ptr_array_add (self->batch, loaded);

  return loaded;
}

static void
take_error (KitLoaded *loaded, const GError *error)
{
  guint line = kit_format_error_get_line (error);

  loaded->problem = kit_problem_new (loaded->path, error->message, line);
}

static void
take_message (KitLoaded *loaded, const char *message)
{
  if (!loaded->problem)
    loaded->problem = kit_problem_new (loaded->path, message, 0);
}

static char *
get_id_of_path (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return g_steal_pointer (&name);
}

/* A copy that a sync tool made in a conflict bears another name than the id in it. */
static gboolean
check_name (KitLoaded *loaded, const char *id)
{
  g_autofree char *expected = get_id_of_path (loaded->path);

  if (g_strcmp0 (expected, id) == 0)
    return TRUE;

  take_message (
    loaded,
    _ ("its name is not the id in it: another version of that file, or renamed; compare "
       "the two and remove one, or give it the name back"));
  g_clear_object (&loaded->object);

  return FALSE;
}

static void
parse_role (KitLoader *self, KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KitRole *role = kit_role_from_bytes (bytes, &error);

  if (!role)
    {
      take_error (loaded, error);
      return;
    }

  loaded->object = G_OBJECT (role);
  if (loaded->kind == KIT_LOADED_INCLUDED_ROLE)
    kit_role_set_included (role, TRUE);
  else
    check_name (loaded, kit_item_get_id (KIT_ITEM (role)));
}

static void
parse_candidate (KitLoader *self, KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KitCandidate *candidate = kit_candidate_from_bytes (bytes, &error);
  g_autofree char *folder = g_path_get_dirname (loaded->path);
  g_autofree char *folder_name = g_path_get_basename (folder);

  if (!candidate)
    {
      take_error (loaded, error);
      return;
    }

  if (g_strcmp0 (folder_name, kit_item_get_id (KIT_ITEM (candidate))) != 0)
    {
      take_message (loaded, _ ("lies in the folder of another candidate"));
      g_object_unref (candidate);
      return;
    }

  loaded->object = G_OBJECT (candidate);
}

static void
parse_panel (KitLoader *self, KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KitPanel *panel = kit_panel_from_bytes (bytes, &error);
  g_autofree char *folder = g_path_get_dirname (loaded->path);
  g_autofree char *candidate_folder = g_path_get_dirname (folder);
  g_autofree char *candidate = g_path_get_basename (candidate_folder);

  if (!panel)
    {
      take_error (loaded, error);
      return;
    }

  loaded->object = G_OBJECT (panel);
  if (check_name (loaded, kit_panel_get_role (panel)) &&
      g_strcmp0 (candidate, kit_panel_get_candidate (panel)) != 0)
    {
      take_message (loaded, _ ("lies in the folder of another candidate"));
      g_clear_object (&loaded->object);
    }
}

/* %FALSE where it is not the submitted evaluation that belongs there. */
static gboolean
check_submitted (KitLoaded *loaded, KitEvaluation *evaluation, gboolean digest_fits)
{
  g_autofree char *folder = g_path_get_dirname (loaded->path);
  g_autofree char *candidate_folder = g_path_get_dirname (folder);
  g_autofree char *candidate = g_path_get_basename (candidate_folder);

  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT)
    {
      take_message (loaded, _ ("a draft, which belongs in the folder of drafts"));
      return FALSE;
    }

  if (g_strcmp0 (candidate, kit_evaluation_get_candidate_id (evaluation)) != 0)
    {
      take_message (loaded, _ ("lies in the folder of another candidate"));
      return FALSE;
    }

  if (!digest_fits)
    take_message (loaded,
                  _ ("was changed by something else than Interview Kit after it was submitted"));

  return TRUE;
}

static void
parse_evaluation (KitLoader *self, KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean digest_fits = TRUE;
  g_autoptr (KitEvaluation) evaluation =
    kit_evaluation_from_bytes_checked (bytes, &digest_fits, &error);

  if (!evaluation)
    {
      take_error (loaded, error);
      return;
    }

  if (!check_name (loaded, kit_item_get_id (KIT_ITEM (evaluation))))
    return;

  if (loaded->kind == KIT_LOADED_SUBMITTED)
    {
      if (!check_submitted (loaded, evaluation, digest_fits))
        return;
    }
  else if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED)
    {
      take_message (loaded,
                    _ ("a submitted evaluation, which does not belong in the folder of drafts"));
    }

  loaded->object = G_OBJECT (kit_evaluation_summary_new (evaluation));
}

static void
parse (KitLoader *self, KitLoaded *loaded, GBytes *bytes)
{
  switch (loaded->kind)
    {
    case KIT_LOADED_ROLE:
    case KIT_LOADED_INCLUDED_ROLE:
      parse_role (self, loaded, bytes);
      break;
    case KIT_LOADED_CANDIDATE:
      parse_candidate (self, loaded, bytes);
      break;
    case KIT_LOADED_DRAFT:
    case KIT_LOADED_SUBMITTED:
      parse_evaluation (self, loaded, bytes);
      break;
    case KIT_LOADED_PANEL:
      parse_panel (self, loaded, bytes);
      break;
    case KIT_LOADED_INTERVIEWER:
    case KIT_LOADED_PLACE:
      loaded->bytes = g_bytes_ref (bytes);
      break;
    case KIT_LOADED_GONE:
    case KIT_LOADED_STRANGE:
    default:
      g_assert_not_reached ();
    }
}

/* Reads one file, unless it is known. */
static void
load_file (KitLoader *self, KitLoadedKind kind, const char *root, const char *path)
{
  g_autofree char *full = g_build_filename (root, path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const KitFileStamp *known = g_hash_table_lookup (self->known, path);
  KitFileStamp stamp;
  KitLoaded *loaded;

  g_hash_table_add (self->found, g_strdup (path));

  if (known && kit_file_stamp_read (full, &stamp) && kit_file_stamp_equal (known, &stamp))
    return;

  loaded = add_loaded (self, kind, path);
  kit_file_stamp_read (full, &loaded->stamp);
  bytes = kit_file_read (full, KIT_FILE_MAX, &loaded->stamp, &error);

  if (bytes)
    parse (self, loaded, bytes);
  else
    take_error (loaded, error);
}

static void
load_optional_file (KitLoader *self, KitLoadedKind kind, const char *root, const char *path)
{
  g_autofree char *full = g_build_filename (root, path, NULL);

  if (g_file_test (full, G_FILE_TEST_EXISTS) || g_file_test (full, G_FILE_TEST_IS_SYMLINK))
    load_file (self, kind, root, path);
}

static void
report_unreadable_folder (KitLoader *self, const char *folder, const GError *error)
{
  KitLoaded *loaded = add_loaded (self, KIT_LOADED_STRANGE, folder);

  g_hash_table_add (self->found, g_strdup (folder));
  take_error (loaded, error);
}

/* Every known path in a folder that cannot be listed counts as still there. */
static void
keep_known_below (KitLoader *self, const char *folder)
{
  g_autofree char *prefix = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  GHashTableIter iter;
  gpointer path;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_prefix (path, prefix))
      g_hash_table_add (self->found, g_strdup (path));
}

static void
load_folder (KitLoader *self, KitLoadedKind kind, const char *folder)
{
  g_autofree char *full = g_build_filename (self->data_dir, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  kit_folder_sweep (full, LEFTOVER_AGE);

  entries = kit_folder_list (full, ".json", &error);
  if (!entries)
    {
      keep_known_below (self, folder);
      report_unreadable_folder (self, folder, error);
      return;
    }

  for (guint i = 0; i < entries->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = g_path_get_basename (entry->path);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      load_file (self, kind, self->data_dir, path);
    }
}

/* Beside a candidate.json there is nothing else of ours but copies that a sync tool made. */
static void
report_other_versions (KitLoader *self, const char *folder)
{
  g_autofree char *full = g_build_filename (self->data_dir, folder, NULL);
  g_autoptr (GPtrArray) entries = kit_folder_list (full, ".json", NULL);

  for (guint i = 0; entries && i < entries->len; i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *name = g_path_get_basename (entry->path);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_equal (name, "candidate.json"))
        continue;

      g_hash_table_add (self->found, g_strdup (path));
      take_message (add_loaded (self, KIT_LOADED_STRANGE, path),
                    _ ("another version of candidate.json, kept beside it"));
    }
}

static void
load_candidate_folder (KitLoader *self, const char *id)
{
  g_autofree char *candidate = kit_path_candidate ("", id);
  g_autofree char *evaluations = kit_path_evaluations ("", id);
  g_autofree char *folder = kit_path_candidate_folder ("", id);
  g_autofree char *full = g_build_filename (self->data_dir, folder, NULL);
  g_autofree char *panels = g_build_filename (folder, "panels", NULL);

  kit_folder_sweep (full, LEFTOVER_AGE);
  load_optional_file (self, KIT_LOADED_CANDIDATE, self->data_dir, candidate);
  report_other_versions (self, folder);
  load_folder (self, KIT_LOADED_SUBMITTED, evaluations);
  load_folder (self, KIT_LOADED_PANEL, panels);
}

static void
report_link (KitLoader *self, const char *path)
{
  g_hash_table_add (self->found, g_strdup (path));
  take_message (add_loaded (self, KIT_LOADED_STRANGE, path), _ ("is a symbolic link"));
}

static void
report_dangling (KitLoader *self, const char *path)
{
  g_hash_table_add (self->found, g_strdup (path));
  take_message (add_loaded (self, KIT_LOADED_STRANGE, path),
                _ ("is a symbolic link to what is not there"));
}

static void
load_candidates (KitLoader *self)
{
  g_autofree char *folder = kit_path_candidates ("");
  g_autofree char *full = g_build_filename (self->data_dir, folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = kit_folder_list (full, NULL, &error);

  if (!entries)
    {
      keep_known_below (self, folder);
      report_unreadable_folder (self, folder, error);
      return;
    }

  for (guint i = 0; i < entries->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      KitFolderEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *id = g_path_get_basename (entry->path);
      g_autofree char *path = g_build_filename (folder, id, NULL);

      if (entry->type == G_FILE_TYPE_DIRECTORY)
        load_candidate_folder (self, id);
      else if (entry->type == G_FILE_TYPE_SYMBOLIC_LINK)
        report_link (self, path);
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

      parse (self, add_loaded (self, KIT_LOADED_INCLUDED_ROLE, path), bytes);
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
        report_dangling (self, "library");
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
load_all (KitLoader *self)
{
  g_autofree char *interviewer = kit_path_interviewer ("");
  g_autofree char *drafts = kit_path_drafts ("");
  g_autofree char *roles = kit_path_roles ("");

  tidy_own_folders (self);
  load_included_roles (self);
  load_optional_file (self, KIT_LOADED_INTERVIEWER, self->data_dir, interviewer);
  load_optional_file (self, KIT_LOADED_PLACE, self->state_dir, "place.json");
  load_folder (self, KIT_LOADED_ROLE, roles);
  load_folder (self, KIT_LOADED_DRAFT, drafts);
  hand_over (self);
  load_candidates (self);
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
  g_autoptr (GPtrArray) rest = NULL;
  KitLoader self = {
    .data_dir = data_dir,
    .state_dir = state_dir,
    .known = known,
    .found = found,
    .func = func,
    .user_data = user_data,
    .cancellable = cancellable,
    .batch = new_batch (),
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
