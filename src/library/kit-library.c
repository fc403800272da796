/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-private.h"

#include "kit-json-check.h"
#include "kit-paths.h"

/* Typing is on its way to the disk this soon, in ms. */
#define AUTOSAVE_DELAY 500

/* Looks at the disk are at least this far apart, in ms; those at the drafts cost less. */
#define WATCH_INTERVAL 2000
#define DRAFTS_INTERVAL 500

enum
{
  PROP_0,
  PROP_DATA_DIR,
  PROP_STATE_DIR,
  PROP_ACCOUNT_NAME,
  PROP_AUTOSAVE_DELAY,
  PROP_LOADED,
  PROP_INTERVIEWER_ID,
  PROP_INTERVIEWER_NAME,
  N_PROPS
};

enum
{
  SIGNAL_FLUSH,
  SIGNAL_KEEPS_DRAFT,
  SIGNAL_DRAFT_REPLACED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitLibrary, kit_library, G_TYPE_OBJECT)

static void
writer_conflict_cb (KitWriter *writer, const char *path, const char *kept_as, KitLibrary *self)
{
  kit_library_poke (self);
}

/* Mostly it was we who changed something there. Other drafts than those that are open are seen at
 * the next look. */
static void
drafts_changed_cb (KitLibrary *self)
{
  if (!kit_library_refresh_drafts (self))
    kit_library_poke (self);
}

static void
kit_library_constructed (GObject *object)
{
  KitLibrary *self = KIT_LIBRARY (object);

  G_OBJECT_CLASS (kit_library_parent_class)->constructed (object);

  g_assert (self->data_dir != NULL);
  g_assert (self->state_dir != NULL);

  self->writer = g_object_new (KIT_TYPE_WRITER, "folder", self->data_dir, NULL);
  kit_writer_set_check (self->writer, kit_json_check);
  self->interviewer_id = kit_id_new ();
  self->interviewer_name = g_strdup (self->account_name ? self->account_name : "");

  g_signal_connect (self->writer, "conflict", G_CALLBACK (writer_conflict_cb), self);
  g_signal_connect_swapped (self->watch, "changed", G_CALLBACK (kit_library_poke), self);
  g_signal_connect_swapped (self->drafts_watch, "changed", G_CALLBACK (drafts_changed_cb), self);
}

static void
kit_library_dispose (GObject *object)
{
  KitLibrary *self = KIT_LIBRARY (object);

  g_clear_handle_id (&self->seal_source, g_source_remove);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->open, g_hash_table_unref);

  if (self->writer)
    g_signal_handlers_disconnect_by_data (self->writer, self);
  if (self->watch)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  if (self->drafts_watch)
    g_signal_handlers_disconnect_by_data (self->drafts_watch, self);

  g_clear_object (&self->watch);
  g_clear_object (&self->drafts_watch);
  g_clear_object (&self->writer);
  g_clear_object (&self->lock);
  g_clear_object (&self->roles);
  g_clear_object (&self->candidates);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (kit_library_parent_class)->dispose (object);
}

static void
kit_library_finalize (GObject *object)
{
  KitLibrary *self = KIT_LIBRARY (object);

  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->touched, g_hash_table_unref);
  g_clear_pointer (&self->strays, g_hash_table_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->roles_by_id, g_hash_table_unref);
  g_clear_pointer (&self->candidates_by_id, g_hash_table_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->submitted, g_hash_table_unref);
  g_clear_pointer (&self->summaries, g_hash_table_unref);
  g_clear_pointer (&self->panels, g_hash_table_unref);
  g_clear_pointer (&self->place, kit_place_free);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->state_dir, g_free);
  g_clear_pointer (&self->account_name, g_free);
  g_clear_pointer (&self->interviewer_id, g_free);
  g_clear_pointer (&self->interviewer_name, g_free);
  g_clear_pointer (&self->interviewer_extra, g_free);

  G_OBJECT_CLASS (kit_library_parent_class)->finalize (object);
}

static void
kit_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitLibrary *self = KIT_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_DATA_DIR:
      g_value_set_string (value, self->data_dir);
      break;
    case PROP_STATE_DIR:
      g_value_set_string (value, self->state_dir);
      break;
    case PROP_ACCOUNT_NAME:
      g_value_set_string (value, self->account_name);
      break;
    case PROP_AUTOSAVE_DELAY:
      g_value_set_uint (value, self->autosave_delay);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_INTERVIEWER_ID:
      g_value_set_string (value, self->interviewer_id);
      break;
    case PROP_INTERVIEWER_NAME:
      g_value_set_string (value, self->interviewer_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_library_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitLibrary *self = KIT_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_DATA_DIR:
      self->data_dir = g_value_dup_string (value);
      break;
    case PROP_STATE_DIR:
      self->state_dir = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT_NAME:
      self->account_name = g_value_dup_string (value);
      break;
    case PROP_AUTOSAVE_DELAY:
      self->autosave_delay = g_value_get_uint (value);
      break;
    case PROP_INTERVIEWER_NAME:
      kit_library_set_interviewer_name (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_library_class_init (KitLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags once = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY;

  object_class->constructed = kit_library_constructed;
  object_class->dispose = kit_library_dispose;
  object_class->finalize = kit_library_finalize;
  object_class->get_property = kit_library_get_property;
  object_class->set_property = kit_library_set_property;

  properties[PROP_DATA_DIR] = g_param_spec_string ("data-dir", NULL, NULL, NULL, once);
  properties[PROP_STATE_DIR] = g_param_spec_string ("state-dir", NULL, NULL, NULL, once);
  properties[PROP_ACCOUNT_NAME] = g_param_spec_string ("account-name", NULL, NULL, NULL, once);
  properties[PROP_AUTOSAVE_DELAY] =
    g_param_spec_uint ("autosave-delay", NULL, NULL, 0, 60000, AUTOSAVE_DELAY, once);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, read);
  properties[PROP_INTERVIEWER_ID] = g_param_spec_string ("interviewer-id", NULL, NULL, NULL, read);
  properties[PROP_INTERVIEWER_NAME] =
    g_param_spec_string ("interviewer-name", NULL, NULL, NULL, both);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* KitLibrary::flush: whoever holds typed text back for a moment hands it over now. */
  signals[SIGNAL_FLUSH] = g_signal_new (
    "flush", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* KitLibrary::keeps-draft: whether a draft (#KitEvaluation) has to stay as it is for now, though
   * others have changed its file: somebody is in the midst of something. */
  signals[SIGNAL_KEEPS_DRAFT] = g_signal_new ("keeps-draft",
                                              G_TYPE_FROM_CLASS (klass),
                                              G_SIGNAL_RUN_LAST,
                                              0,
                                              g_signal_accumulator_true_handled,
                                              NULL,
                                              NULL,
                                              G_TYPE_BOOLEAN,
                                              1,
                                              KIT_TYPE_EVALUATION);

  /* KitLibrary::draft-replaced: the second evaluation is now the draft that the first one was; that
   * one is not saved any more, but for a copy where words of it would be missing: the boolean. */
  signals[SIGNAL_DRAFT_REPLACED] = g_signal_new ("draft-replaced",
                                                 G_TYPE_FROM_CLASS (klass),
                                                 G_SIGNAL_RUN_LAST,
                                                 0,
                                                 NULL,
                                                 NULL,
                                                 NULL,
                                                 G_TYPE_NONE,
                                                 3,
                                                 KIT_TYPE_EVALUATION,
                                                 KIT_TYPE_EVALUATION,
                                                 G_TYPE_BOOLEAN);
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
}

/* Its keys are the ids of its values. */
static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static void
kit_library_init (KitLibrary *self)
{
  self->watch = kit_folder_watch_new (WATCH_INTERVAL);
  self->drafts_watch = kit_folder_watch_new (DRAFTS_INTERVAL);
  self->roles = g_list_store_new (KIT_TYPE_ROLE);
  self->candidates = g_list_store_new (KIT_TYPE_CANDIDATE);
  self->evaluations = g_list_store_new (KIT_TYPE_EVALUATION_SUMMARY);
  self->problems = g_list_store_new (KIT_TYPE_PROBLEM);
  self->roles_by_id = new_index ();
  self->candidates_by_id = new_index ();
  self->files = g_hash_table_new_full (g_str_hash,
                                       g_str_equal,
                                       (GDestroyNotify) g_ref_string_release,
                                       (GDestroyNotify) kit_file_entry_free);
  self->strays = new_table ((GDestroyNotify) g_ptr_array_unref);
  self->places = new_table (g_free);
  self->touched = new_table (NULL);
  self->drafts = new_index ();
  self->submitted = new_index ();
  self->summaries = new_index ();
  self->open = new_table ((GDestroyNotify) kit_open_evaluation_free);
  self->panels = new_table (g_object_unref);
}

KitLibrary *
kit_library_new (const char *data_dir, const char *state_dir, const char *account_name)
{
  g_return_val_if_fail (data_dir != NULL, NULL);
  g_return_val_if_fail (state_dir != NULL, NULL);

  return g_object_new (KIT_TYPE_LIBRARY,
                       "data-dir",
                       data_dir,
                       "state-dir",
                       state_dir,
                       "account-name",
                       account_name,
                       NULL);
}

gboolean
kit_library_take (KitLibrary *self, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);

  if (self->lock)
    return TRUE;

  path = kit_path_lock (self->state_dir);
  self->lock = kit_lock_acquire (path, error);

  return self->lock != NULL;
}

const char *
kit_library_get_data_dir (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return self->data_dir;
}

gboolean
kit_library_get_loaded (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), FALSE);

  return self->loaded;
}

GListModel *
kit_library_get_roles (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->roles);
}

GListModel *
kit_library_get_candidates (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->candidates);
}

GListModel *
kit_library_get_evaluations (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->evaluations);
}

GListModel *
kit_library_get_problems (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->problems);
}

KitRole *
kit_library_find_role (KitLibrary *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return id ? g_hash_table_lookup (self->roles_by_id, id) : NULL;
}

KitCandidate *
kit_library_find_candidate (KitLibrary *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return id ? g_hash_table_lookup (self->candidates_by_id, id) : NULL;
}

KitEvaluationSummary *
kit_library_find_evaluation (KitLibrary *self, const char *id)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return id ? g_hash_table_lookup (self->summaries, id) : NULL;
}

void
kit_library_set_loaded (KitLibrary *self)
{
  if (self->loaded)
    return;

  self->loaded = TRUE;
  if (self->interviewer_waits)
    kit_library_write_interviewer (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

KitWriter *
kit_library_get_writer (KitLibrary *self)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  return self->writer;
}

const char *
kit_library_get_relative_path (KitLibrary *self, const char *path)
{
  const char *relative = kit_folder_skip (self->data_dir, path);

  if (!relative)
    relative = kit_folder_skip (self->state_dir, path);

  return relative ? relative : path;
}

void
kit_library_touch (KitLibrary *self, const char *path)
{
  g_hash_table_add (self->touched, g_strdup (kit_library_get_relative_path (self, path)));
}

void
kit_library_put (KitLibrary *self, const char *path, GBytes *bytes)
{
  kit_library_touch (self, path);
  kit_writer_put (self->writer, path, bytes);
}

void
kit_library_put_shared (KitLibrary *self, const char *path, GBytes *bytes)
{
  KitFileEntry *entry =
    g_hash_table_lookup (self->files, kit_library_get_relative_path (self, path));
  const KitFileStamp none = { 0 };

  /* What is there and cannot be understood is kept as if somebody else had put it there. */
  kit_writer_expect (self->writer, path, entry && entry->understood ? &entry->stamp : &none);
  kit_library_put (self, path, bytes);
}

gboolean
kit_library_keeps_draft (KitLibrary *self, KitEvaluation *evaluation)
{
  gboolean keeps = FALSE;

  g_signal_emit (self, signals[SIGNAL_KEEPS_DRAFT], 0, evaluation, &keeps);

  return keeps;
}

void
kit_library_tell_replaced (KitLibrary *self, KitEvaluation *old, KitEvaluation *now, gboolean kept)
{
  g_signal_emit (self, signals[SIGNAL_DRAFT_REPLACED], 0, old, now, kept);
}

void
kit_library_flush (KitLibrary *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (KIT_IS_LIBRARY (self));

  g_signal_emit (self, signals[SIGNAL_FLUSH], 0);

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      KitOpenEvaluation *open = value;

      if (open->autosave)
        kit_autosave_flush (open->autosave);
    }
}

void
kit_library_save (KitLibrary *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (KIT_IS_LIBRARY (self));

  kit_library_flush (self);

  g_hash_table_iter_init (&iter, self->open);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      KitOpenEvaluation *open = value;

      if (open->evaluation && !open->moving)
        kit_library_put_draft (self, open->evaluation);
    }
}

void
kit_library_add_role (KitLibrary *self, KitRole *role)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (KIT_IS_ROLE (role));
  g_return_if_fail (!kit_role_get_included (role));

  if (!kit_role_get_created (role))
    kit_role_set_created (role, now);
  kit_role_set_modified (role, now);

  path = kit_library_dup_role_path (self, kit_item_get_id (KIT_ITEM (role)));
  bytes = kit_role_to_bytes (role);
  kit_library_put_shared (self, path, bytes);
  kit_library_insert_role (self, role);
}

void
kit_library_set_place (KitLibrary *self, const KitPlace *place)
{
  KitPlace with_extra = *place;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (KIT_IS_LIBRARY (self));
  g_return_if_fail (place != NULL);

  /* A file that cannot be understood is never changed, nor is one that has not been read. */
  if (!self->loaded || self->place_unreadable)
    return;

  if (self->place)
    with_extra.extra = self->place->extra;
  path = kit_path_place (self->state_dir);
  bytes = kit_place_to_bytes (&with_extra);
  kit_library_put_shared (self, path, bytes);
}

KitPlace *
kit_library_dup_place (KitLibrary *self)
{
  KitPlace *copy;

  g_return_val_if_fail (KIT_IS_LIBRARY (self), NULL);

  if (!self->place)
    return NULL;

  copy = g_new0 (KitPlace, 1);
  copy->page = g_strdup (self->place->page);
  copy->role = g_strdup (self->place->role);
  copy->question = g_strdup (self->place->question);
  copy->candidate = g_strdup (self->place->candidate);
  copy->evaluation = g_strdup (self->place->evaluation);

  return copy;
}
