/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>

#include "kit-command-options.h"
#include "kit-command-output.h"
#include "kit-import.h"

typedef struct
{
  KitLibrary *library;
  /* Either of the two. */
  KitJsonWriter *json;
  GString *text;
  KitCommandStatus status;
  /* Once the library took a file no more, nobody could say of the next whose failure it was. */
  gboolean stopped;
} ImportRun;

static const char *
get_kind (KitImport *import)
{
  return kit_import_get_role (import) != NULL ? "role" : "evaluation";
}

static void
add_json (KitJsonWriter *writer, const char *file, KitImport *import)
{
  g_autofree char *name = g_filename_display_name (file);
  GPtrArray *warnings = kit_import_get_warnings (import);
  KitCounts counts = kit_import_get_counts (import);

  kit_json_writer_begin_object (writer, NULL, NULL);
  kit_json_writer_add_text (writer, "file", name);
  kit_json_writer_add_text (writer, "kind", get_kind (import));
  kit_json_writer_add_text (writer, "id", kit_import_get_id (import));
  kit_json_writer_add_text (writer, "title", kit_import_get_title (import));
  kit_json_writer_add_integer (writer, "questions", counts.questions);
  kit_json_writer_add_integer (writer, "purposes", counts.purposes);
  kit_json_writer_add_integer (writer, "sample-answers", counts.sample_answers);
  kit_json_writer_add_integer (writer, "red-flags", counts.red_flags);
  kit_json_writer_begin_list (writer, "warnings");
  for (guint i = 0; i < warnings->len; i++)
    {
      KitPageWarning *warning = g_ptr_array_index (warnings, i);

      kit_json_writer_begin_object (writer, NULL, NULL);
      kit_command_output_add_line (writer, "line", warning->line);
      kit_json_writer_add_text (writer, "message", warning->message);
      kit_json_writer_end_object (writer);
    }
  kit_json_writer_end_list (writer);
  kit_json_writer_end_object (writer);
}

static void
append_counts (GString *out, KitCounts counts)
{
  g_string_append (out, "  ");
  g_string_append_printf (
    out, ngettext ("%u question", "%u questions", counts.questions), counts.questions);
  g_string_append (out, ", ");
  g_string_append_printf (
    out, ngettext ("%u purpose", "%u purposes", counts.purposes), counts.purposes);
  g_string_append (out, ", ");
  g_string_append_printf (out,
                          ngettext ("%u sample answer", "%u sample answers", counts.sample_answers),
                          counts.sample_answers);
  g_string_append (out, ", ");
  g_string_append_printf (
    out, ngettext ("%u red flag", "%u red flags", counts.red_flags), counts.red_flags);
  g_string_append_c (out, '\n');
}

static void
append_warning (GString *out, const KitPageWarning *warning)
{
  g_autofree char *message = kit_text_one_line (warning->message);

  g_string_append (out, "  ");
  if (warning->line > 0)
    g_string_append_printf (out, _ ("line %u: %s"), warning->line, message);
  else
    g_string_append (out, message);
  g_string_append_c (out, '\n');
}

static void
append_text (GString *out, const char *file, KitImport *import)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *shown_name = kit_text_one_line (name);
  g_autofree char *title = kit_text_one_line (kit_import_get_title (import));
  GPtrArray *warnings = kit_import_get_warnings (import);

  g_string_append_printf (
    out, "%s: %s %s %s\n", shown_name, get_kind (import), kit_import_get_id (import), title);
  append_counts (out, kit_import_get_counts (import));
  for (guint i = 0; i < warnings->len; i++)
    append_warning (out, g_ptr_array_index (warnings, i));
}

/* Reads, adds and waits for the disk; what is not on it has not been done. */
static KitImport *
import_file (ImportRun *run, const char *file, GError **error)
{
  g_autoptr (KitImport) import = NULL;

  if (run->stopped)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_CANCELLED,
                   _ ("%s: was not imported, since the one before it could not be saved"),
                   file);
      return NULL;
    }

  import = kit_import_new_for_file (file, error);
  if (import == NULL || !kit_import_add (import, run->library, error))
    return NULL;

  if (!kit_writer_flush (kit_library_get_writer (run->library), -1, error))
    {
      g_prefix_error (error, _ ("%s: could not be saved: "), file);
      run->stopped = TRUE;
      return NULL;
    }

  return g_steal_pointer (&import);
}

static void
run_one (ImportRun *run, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) import = import_file (run, file, &error);

  if (import == NULL)
    {
      kit_command_output_error ("%s", error->message);
      run->status = KIT_COMMAND_FAILED;
      return;
    }

  if (kit_import_get_warnings (import)->len > 0)
    run->status = MAX (run->status, KIT_COMMAND_WARNED);

  if (run->json != NULL)
    add_json (run->json, file, import);
  else
    append_text (run->text, file, import);
}

static KitCommandStatus
run_json (KitLibrary *library, char **files)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();
  ImportRun run = { .library = library, .json = writer };

  kit_json_writer_begin_list (writer, NULL);
  for (guint i = 0; files[i] != NULL; i++)
    run_one (&run, files[i]);
  kit_json_writer_end_list (writer);

  return kit_command_output_write_json (writer) ? run.status : KIT_COMMAND_FAILED;
}

static KitCommandStatus
run_text (KitLibrary *library, char **files)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ImportRun run = { .library = library, .text = text };

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_string_truncate (text, 0);
      run_one (&run, files[i]);
      if (!kit_command_output_write (text->str))
        run.status = KIT_COMMAND_FAILED;
    }

  return run.status;
}

KitCommandStatus
kit_command_import (KitLibrary *library, char **args)
{
  gboolean json = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  KitCommandStatus status;

  if (!kit_command_options_parse (
        args,
        "FILE… | -",
        _ ("Adds roles and evaluations: kits, submitted evaluations, and pages of questions; "
           "“-” is standard input."),
        entries,
        &status))
    return status;
  if (files == NULL)
    {
      kit_command_output_error (_ ("%s: %s is missing"), args[0], "FILE");
      return KIT_COMMAND_FAILED;
    }
  if (!kit_command_load (library))
    return KIT_COMMAND_FAILED;

  return json ? run_json (library, files) : run_text (library, files);
}
