/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-import.h"

#include "kit-library-private.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

struct _KitImport
{
  GObject parent_instance;

  char *name;
  KitFileKind kind;
  KitRole *role;
  KitEvaluation *evaluation;
  GBytes *bytes;
  gboolean from_page;
  gboolean known;
  GPtrArray *warnings;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_ID,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitImport, kit_import, G_TYPE_OBJECT)

static void
kit_import_finalize (GObject *object)
{
  KitImport *self = KIT_IMPORT (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->role);
  g_clear_object (&self->evaluation);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (kit_import_parent_class)->finalize (object);
}

static void
kit_import_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitImport *self = KIT_IMPORT (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ID:
      g_value_set_string (value, kit_import_get_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, kit_import_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_import_class_init (KitImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kit_import_finalize;
  object_class->get_property = kit_import_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
free_warning (gpointer data)
{
  KitPageWarning *warning = data;

  g_free (warning->message);
  g_free (warning);
}

static void
kit_import_init (KitImport *self)
{
  self->warnings = g_ptr_array_new_with_free_func (free_warning);
}

static void
add_warning (KitImport *self, guint line, const char *message)
{
  KitPageWarning *warning = g_new0 (KitPageWarning, 1);

  warning->line = line;
  warning->message = g_strdup (message);
  g_ptr_array_add (self->warnings, warning);
}

static gboolean
read_role (KitImport *self, GBytes *bytes, GError **error)
{
  self->role = kit_role_from_bytes (bytes, error);

  return self->role != NULL;
}

static gboolean
read_evaluation (KitImport *self, GBytes *bytes, GError **error)
{
  self->evaluation = kit_evaluation_from_bytes (bytes, error);
  if (!self->evaluation)
    return FALSE;

  if (kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED)
    return TRUE;

  g_set_error_literal (error,
                       KIT_FORMAT_ERROR,
                       KIT_FORMAT_ERROR_FORMAT,
                       _ ("this evaluation has not been submitted yet, and only its writer has a "
                          "use for it"));

  return FALSE;
}

/* Whether it is meant to be JSON, as far as one can tell without reading it. */
static gboolean
looks_like_json (GBytes *bytes)
{
  static const char mark[] = "\xef\xbb\xbf";
  gsize size;
  const char *at = g_bytes_get_data (bytes, &size);
  const char *end = size > 0 ? at + size : at;

  if (size >= strlen (mark) && memcmp (at, mark, strlen (mark)) == 0)
    at += strlen (mark);
  while (at < end && g_ascii_isspace (*at))
    at++;

  return at < end && (*at == '{' || *at == '[');
}

/* A file of ours that is broken or not ours at all: nobody looks for questions in that. */
static void
explain_json (GBytes *bytes, GError **error)
{
  g_autoptr (KitRole) role = NULL;

  if (!looks_like_json (bytes))
    return;

  g_clear_error (error);
  role = kit_role_from_bytes (bytes, error);
  g_assert (role == NULL);
}

static gboolean
read_page (KitImport *self, GBytes *bytes, GError **error)
{
  g_autoptr (KitPage) page = kit_page_parse (self->name, bytes, error);
  GPtrArray *warnings;

  if (!page)
    {
      explain_json (bytes, error);
      return FALSE;
    }

  self->kind = KIT_FILE_ROLE;
  self->from_page = TRUE;
  self->role = g_object_ref (kit_page_get_role (page));

  warnings = kit_page_get_warnings (page);
  for (guint i = 0; i < warnings->len; i++)
    {
      KitPageWarning *warning = g_ptr_array_index (warnings, i);

      add_warning (self, warning->line, warning->message);
    }

  return TRUE;
}

static gboolean
read_content (KitImport *self, GBytes *bytes, GError **error)
{
  switch (self->kind)
    {
    case KIT_FILE_ROLE:
      return read_role (self, bytes, error);
    case KIT_FILE_EVALUATION:
      return read_evaluation (self, bytes, error);
    case KIT_FILE_UNKNOWN:
      return read_page (self, bytes, error);
    case KIT_FILE_CANDIDATE:
    case KIT_FILE_PANEL:
    case KIT_FILE_ROLE_PANEL:
    case KIT_FILE_INTERVIEWER:
    case KIT_FILE_PRIVATE_NOTES:
    case KIT_FILE_PLACE:
    default:
      g_set_error_literal (error,
                           KIT_FORMAT_ERROR,
                           KIT_FORMAT_ERROR_FORMAT,
                           _ ("a file of the library that cannot be imported on its own"));
      return FALSE;
    }
}

KitImport *
kit_import_new (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (KitImport) self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (KIT_TYPE_IMPORT, NULL);
  self->name = kit_text_one_line (name);
  self->bytes = g_bytes_ref (bytes);
  self->kind = kit_file_kind_of_bytes (bytes);

  return read_content (self, bytes, error) ? g_steal_pointer (&self) : NULL;
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = g_input_stream_read (input, buffer, sizeof buffer, NULL, error)) > 0)
    {
      g_byte_array_append (content, buffer, n);
      if (content->len > KIT_PAGE_MAX)
        {
          g_set_error_literal (
            error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, _ ("is larger than 16 MiB"));
          return NULL;
        }
    }

  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* A link that the person names is theirs to follow. */
static GBytes *
read_named_file (const char *path, GError **error)
{
  g_autofree char *target = realpath (path, NULL);

  if (target == NULL && g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("is a symbolic link to what is not there"));
      return NULL;
    }

  return kit_file_read (target ? target : path, KIT_PAGE_MAX, NULL, error);
}

KitImport *
kit_import_new_for_file (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  KitImport *self = NULL;
  gboolean standard_input;

  g_return_val_if_fail (path != NULL, NULL);

  standard_input = g_str_equal (path, "-");
  name = standard_input ? g_strdup (_ ("standard input")) : g_path_get_basename (path);

  bytes = standard_input ? read_standard_input (error) : read_named_file (path, error);
  if (bytes)
    self = kit_import_new (name, bytes, error);

  if (!self)
    {
      g_autofree char *shown = kit_text_one_line (standard_input ? name : path);

      g_prefix_error (error, "%s: ", shown);
    }

  return self;
}

static gboolean
has_same_digest (KitRole *a, KitRole *b)
{
  return g_strcmp0 (kit_role_get_source_digest (a), kit_role_get_source_digest (b)) == 0;
}

static gboolean
has_same_name (KitRole *a, KitRole *b)
{
  return *kit_role_get_title (a) != '\0' &&
         g_str_equal (kit_role_get_title (a), kit_role_get_title (b)) &&
         g_str_equal (kit_role_get_source_name (a), kit_role_get_source_name (b));
}

/* Never an included role: that was not made from a page of the person's. */
static KitRole *
find_role_of_page (KitImport *self,
                   KitLibrary *library,
                   gboolean (*is_same) (KitRole *a, KitRole *b))
{
  GListModel *roles = kit_library_get_roles (library);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitRole) role = g_list_model_get_item (roles, i);

      if (!kit_role_get_included (role) && is_same (self->role, role))
        return role;
    }

  return NULL;
}

static gboolean
is_same_role (KitRole *a, KitRole *b)
{
  g_autoptr (KitRole) copy = kit_role_copy (a);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) other = kit_role_to_bytes (b);

  /* When it came into this library is not what it says. */
  kit_role_set_created (copy, kit_role_get_created (b));
  kit_role_set_modified (copy, kit_role_get_modified (b));
  bytes = kit_role_to_bytes (copy);

  return g_bytes_equal (bytes, other);
}

static void
take_known_role (KitImport *self, KitRole *known, const char *message)
{
  g_set_object (&self->role, known);
  self->known = TRUE;
  add_warning (self, 0, message);
}

static void
add_page (KitImport *self, KitLibrary *library)
{
  KitRole *same = find_role_of_page (self, library, has_same_digest);
  KitRole *namesake = find_role_of_page (self, library, has_same_name);

  if (same)
    take_known_role (self, same, _ ("is in the library already; nothing was added"));
  else if (namesake)
    take_known_role (self,
                     namesake,
                     _ ("a page of this name and title, with another text, is in the library "
                        "already; nothing was added, delete that role first"));
  else
    kit_library_add_role (library, self->role);
}

static gboolean
check_understood (KitImport *self, KitLibrary *library, const char *path, GError **error)
{
  if (kit_library_check_understood (library, path, error))
    return TRUE;

  g_prefix_error (error, "%s: ", self->name);

  return FALSE;
}

static void
set_other_version (KitImport *self, KitRole *known, GError **error)
{
  if (kit_role_get_included (known))
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_EXISTS,
                 _ ("%s: another version of this role comes with the program; give this one an "
                    "“id” of its own"),
                 self->name);
  else
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_EXISTS,
                 _ ("%s: another version of this role is in the library; delete it first"),
                 self->name);
}

static gboolean
add_role (KitImport *self, KitLibrary *library, GError **error)
{
  KitRole *known = kit_library_find_role (library, kit_import_get_id (self));
  g_autofree char *path = kit_library_dup_role_path (library, kit_import_get_id (self));

  if (!known && !check_understood (self, library, path, error))
    return FALSE;

  if (!known)
    {
      kit_library_add_role (library, self->role);
      return TRUE;
    }

  if (!is_same_role (self->role, known))
    {
      set_other_version (self, known, error);
      return FALSE;
    }

  take_known_role (self, known, _ ("is in the library already; nothing was added"));

  return TRUE;
}

static gboolean
check_known_evaluation (KitImport *self, KitLibrary *library, GError **error)
{
  const char *candidate = kit_evaluation_get_candidate_id (self->evaluation);
  g_autofree char *path =
    kit_library_dup_evaluation_path (library, candidate, kit_import_get_id (self));
  g_autoptr (GBytes) known = kit_writer_peek (kit_library_get_writer (library), path);
  g_autoptr (GBytes) bytes = kit_evaluation_to_bytes (self->evaluation);

  if (!known)
    known = kit_file_read (path, KIT_FILE_MAX, NULL, NULL);
  if (known && g_bytes_equal (known, bytes))
    {
      self->known = TRUE;
      add_warning (self, 0, _ ("is in the library already; nothing was added"));
      return TRUE;
    }

  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_EXISTS,
               _ ("%s: another version of this evaluation is in the library"),
               self->name);

  return FALSE;
}

static gboolean
add_evaluation (KitImport *self, KitLibrary *library, GError **error)
{
  const char *id = kit_import_get_id (self);
  const char *candidate = kit_evaluation_get_candidate_id (self->evaluation);
  g_autoptr (KitEvaluationSummary) summary = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (kit_library_find_evaluation (library, id))
    return check_known_evaluation (self, library, error);

  path = kit_library_dup_evaluation_path (library, candidate, id);
  if (!check_understood (self, library, path, error))
    return FALSE;

  if (!kit_evaluation_digest_fits (self->bytes))
    add_warning (
      self, 0, _ ("was changed by something else than Interview Kit after it was submitted"));

  kit_library_ensure_candidate (library, self->evaluation);

  bytes = kit_evaluation_to_bytes (self->evaluation);
  kit_library_put_shared (library, path, bytes);

  summary = kit_evaluation_summary_new (self->evaluation);
  kit_library_set_submitted (library, id, summary);

  return TRUE;
}

gboolean
kit_import_add (KitImport *self, KitLibrary *library, GError **error)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (KIT_IS_LIBRARY (library), FALSE);

  if (!self->from_page)
    return self->role ? add_role (self, library, error) : add_evaluation (self, library, error);

  add_page (self, library);

  return TRUE;
}

const char *
kit_import_get_id (KitImport *self)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), NULL);

  return kit_item_get_id (self->role ? KIT_ITEM (self->role) : KIT_ITEM (self->evaluation));
}

const char *
kit_import_get_title (KitImport *self)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), NULL);

  return kit_role_get_title (self->role ? self->role : kit_evaluation_get_kit (self->evaluation));
}

KitCounts
kit_import_get_counts (KitImport *self)
{
  KitCounts none = { 0 };

  g_return_val_if_fail (KIT_IS_IMPORT (self), none);

  return kit_counts_of_role (self->role ? self->role : kit_evaluation_get_kit (self->evaluation));
}

GPtrArray *
kit_import_get_warnings (KitImport *self)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), NULL);

  return self->warnings;
}

gboolean
kit_import_get_known (KitImport *self)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), FALSE);

  return self->known;
}

KitRole *
kit_import_get_role (KitImport *self)
{
  g_return_val_if_fail (KIT_IS_IMPORT (self), NULL);

  return self->role;
}
