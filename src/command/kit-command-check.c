/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>

#include "kit-command-options.h"
#include "kit-command-output.h"

static gboolean
write_json (GListModel *problems)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();

  kit_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *file = g_filename_display_name (kit_problem_get_file (problem));

      kit_json_writer_begin_object (writer, NULL, NULL);
      kit_json_writer_add_text (writer, "file", file);
      kit_json_writer_add_text (writer, "problem", kit_problem_get_message (problem));
      kit_command_output_add_line (writer, "line", kit_problem_get_line (problem));
      kit_json_writer_end_object (writer);
    }
  kit_json_writer_end_list (writer);

  return kit_command_output_write_json (writer);
}

static void
append_problem (GString *out, KitProblem *problem)
{
  g_autofree char *file = kit_text_one_line (kit_problem_get_file (problem));
  g_autofree char *message = kit_text_one_line (kit_problem_get_message (problem));

  g_string_append_printf (out, "%s: %s\n", file, message);
}

static gboolean
write_text (GListModel *problems)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = g_list_model_get_n_items (problems);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (problems, i);

      append_problem (out, problem);
    }

  if (n == 0)
    g_string_append_printf (out, "%s\n", _ ("Everything in the library can be read."));

  return kit_command_output_write (out->str);
}

KitCommandStatus
kit_command_check (KitLibrary *library, char **args)
{
  gboolean json = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  KitCommandStatus status;
  GListModel *problems;

  if (!kit_command_options_parse (
        args,
        NULL,
        _ ("Says what in the library is unreadable, in conflict, or stale."),
        entries,
        &status))
    return status;
  if (!kit_command_options_get_none (args[0], rest) || !kit_command_load (library))
    return KIT_COMMAND_FAILED;

  problems = kit_library_get_problems (library);
  if (json ? !write_json (problems) : !write_text (problems))
    return KIT_COMMAND_FAILED;

  return g_list_model_get_n_items (problems) == 0 ? KIT_COMMAND_DONE : KIT_COMMAND_WARNED;
}
