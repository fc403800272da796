/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>

#include "kit-command-file.h"
#include "kit-command-id.h"
#include "kit-command-options.h"
#include "kit-command-output.h"
#include "kit-editing.h"
#include "kit-evaluation-report.h"

/* (transfer full) (nullable): the evaluation to print, or %NULL, and told */
static KitEvaluation *
open_evaluation (KitLibrary *library, const char *text)
{
  g_autoptr (GError) error = NULL;
  KitCommandIdKind kind;
  g_autofree char *id = kit_command_id_find (library, text, &kind, &error);
  KitEvaluation *evaluation = NULL;

  if (id != NULL && kind == KIT_COMMAND_ID_EVALUATION)
    evaluation = kit_library_read_evaluation (library, id, &error);

  if (error != NULL)
    kit_command_output_error ("print: %s: %s", text, error->message);
  else if (evaluation == NULL)
    kit_command_output_error (
      _ ("print: %s: belongs to no evaluation, and only evaluations can be printed"), text);

  return evaluation;
}

static gboolean
write_pdf (KitEvaluation *evaluation, KitReport *report, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, &error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;

  if (pdf == NULL)
    {
      kit_command_output_error ("print: %s", error->message);
      return FALSE;
    }

  name = kit_evaluation_report_get_file_name (evaluation);
  path = output == NULL ? kit_command_file_choose (name) : g_strdup (output);
  if (!kit_command_file_write (path, pdf))
    return FALSE;

  line = g_strconcat (path, "\n", NULL);

  return g_str_equal (path, "-") || kit_command_output_write (line);
}

static KitCommandStatus
tell_unknown_glyphs (KitReport *report)
{
  guint n = kit_report_get_n_unknown_glyphs (report);

  if (n == 0)
    return KIT_COMMAND_DONE;

  kit_command_output_error (ngettext ("print: no font here has %u of the characters",
                                      "print: no font here has %u of the characters",
                                      n),
                            n);

  return KIT_COMMAND_WARNED;
}

static KitCommandStatus
print_evaluation (KitLibrary *library, const char *text, const char *output)
{
  g_autoptr (KitEvaluation) evaluation = open_evaluation (library, text);
  const KitReportStyle style = kit_report_style_get_default ();
  g_autoptr (KitReport) report = NULL;

  if (evaluation == NULL)
    return KIT_COMMAND_FAILED;

  report = kit_evaluation_report_new (evaluation, &style);

  return write_pdf (evaluation, report, output) ? tell_unknown_glyphs (report) : KIT_COMMAND_FAILED;
}

static gboolean
check_as (const char *as)
{
  if (as == NULL || g_str_equal (as, "evaluation"))
    return TRUE;

  kit_command_output_error (_ ("print: “%s” is not known for --as; “evaluation” is"), as);

  return FALSE;
}

KitCommandStatus
kit_command_print (KitLibrary *library, char **args)
{
  g_autofree char *as = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_FILENAME, &as, N_ ("What to print: evaluation"), N_ ("KIND") },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &output,
      N_ ("Write, and overwrite, FILE; “-” is standard output"),
      N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  KitCommandStatus status;
  const char *id;

  if (!kit_command_options_parse (
        args,
        "ID",
        _ ("Makes a PDF of an evaluation, in the current folder and under a name that says "
           "nothing about anybody and is not taken, and prints that name."),
        entries,
        &status))
    return status;

  id = kit_command_options_get_one (args[0], rest, "ID");
  if (id == NULL || !check_as (as) || !kit_command_load (library))
    return KIT_COMMAND_FAILED;

  return print_evaluation (library, id, output);
}
