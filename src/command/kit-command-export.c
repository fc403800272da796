/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>
#include <string.h>

#include "kit-command-file.h"
#include "kit-command-id.h"
#include "kit-command-options.h"
#include "kit-command-output.h"
#include "kit-csv.h"
#include "kit-editing.h"
#include "kit-markdown.h"

typedef enum
{
  FORMAT_JSON,
  FORMAT_MARKDOWN,
  FORMAT_CSV,
} Format;

typedef struct
{
  KitLibrary *library;
  Format format;
  KitCommandStatus status;
} ExportRun;

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
export_role (ExportRun *run, const char *id)
{
  KitRole *role = kit_library_find_role (run->library, id);

  switch (run->format)
    {
    case FORMAT_MARKDOWN:
      return take_text (kit_role_to_markdown (role));
    case FORMAT_CSV:
      return take_text (kit_role_to_csv (role));
    case FORMAT_JSON:
    default:
      return kit_role_to_bytes (role);
    }
}

/* The file itself, as it was submitted. That of a draft holds private notes, which stay with
 * their writer. */
static GBytes *
read_submitted (ExportRun *run, KitEvaluation *evaluation, GError **error)
{
  g_autofree char *path =
    kit_library_dup_evaluation_path (run->library,
                                     kit_evaluation_get_candidate_id (evaluation),
                                     kit_item_get_id (KIT_ITEM (evaluation)));
  gboolean is_draft = kit_evaluation_get_state (evaluation) == KIT_EVALUATION_DRAFT;

  if (is_draft && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error,
                           G_IO_ERROR,
                           G_IO_ERROR_NOT_FOUND,
                           _ ("a draft, which has no JSON for others before it is submitted"));
      return NULL;
    }

  if (is_draft)
    {
      kit_command_output_error (_ ("export: the evaluation is being revised; "
                                   "this is what was submitted before"));
      run->status = KIT_COMMAND_WARNED;
    }

  return kit_file_read (path, KIT_FILE_MAX, NULL, error);
}

static char *
get_csv (KitEvaluation *evaluation)
{
  g_autoptr (GListStore) list = g_list_store_new (KIT_TYPE_EVALUATION);

  g_list_store_append (list, evaluation);

  return kit_evaluations_to_csv (G_LIST_MODEL (list));
}

static GBytes *
export_evaluation (ExportRun *run, const char *id, GError **error)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_read_evaluation (run->library, id, error);

  if (evaluation == NULL)
    return NULL;

  switch (run->format)
    {
    case FORMAT_MARKDOWN:
      return take_text (kit_evaluation_to_markdown (evaluation));
    case FORMAT_CSV:
      return take_text (get_csv (evaluation));
    case FORMAT_JSON:
    default:
      return read_submitted (run, evaluation, error);
    }
}

static GBytes *export (ExportRun *run, const char *text, GError **error)
{
  KitCommandIdKind kind;
  g_autofree char *id = kit_command_id_find (run->library, text, &kind, error);

  if (id == NULL)
    return NULL;

  switch (kind)
    {
    case KIT_COMMAND_ID_ROLE:
      return export_role (run, id);
    case KIT_COMMAND_ID_EVALUATION:
      return export_evaluation (run, id, error);
    case KIT_COMMAND_ID_CANDIDATE:
    default:
      g_set_error_literal (
        error,
        G_IO_ERROR,
        G_IO_ERROR_NOT_SUPPORTED,
        _ ("belongs to a candidate; only roles and evaluations can be exported"));
      return NULL;
    }
}

static KitCommandStatus
run_export (ExportRun *run, const char *text, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = export (run, text, &error);

  if (bytes == NULL)
    {
      kit_command_output_error ("export: %s: %s", text, error->message);
      return KIT_COMMAND_FAILED;
    }

  return kit_command_file_write (output == NULL ? "-" : output, bytes) ? run->status
                                                                       : KIT_COMMAND_FAILED;
}

static gboolean
find_format (const char *name, Format *format)
{
  static const char *const names[] = { "json", "markdown", "csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (name == NULL || g_str_equal (name, names[i]))
      {
        *format = i;
        return TRUE;
      }

  kit_command_output_error (
    _ ("export: “%s” is not known for --format; json, markdown and csv are"), name);

  return FALSE;
}

KitCommandStatus
kit_command_export (KitLibrary *library, char **args)
{
  ExportRun run = { .library = library };
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "format",
      'f',
      0,
      G_OPTION_ARG_FILENAME,
      &format,
      N_ ("json, which others can import (the default), markdown or csv"),
      N_ ("FORMAT") },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &output,
      N_ ("Write, and overwrite, FILE instead of standard output"),
      N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  KitCommandStatus status;
  const char *id;

  if (!kit_command_options_parse (args,
                                  "ID",
                                  _ ("Prints a role or an evaluation. Private notes are never "
                                     "part of it."),
                                  entries,
                                  &status))
    return status;

  id = kit_command_options_get_one (args[0], rest, "ID");
  if (id == NULL || !find_format (format, &run.format) || !kit_command_load (library))
    return KIT_COMMAND_FAILED;

  return run_export (&run, id, output);
}
