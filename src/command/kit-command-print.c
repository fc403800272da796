/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>

#include "kit-collection.h"
#include "kit-command-file.h"
#include "kit-command-id.h"
#include "kit-command-options.h"
#include "kit-command-output.h"
#include "kit-editing.h"
#include "kit-evaluation-report.h"
#include "kit-file-name.h"
#include "kit-form-report.h"
#include "kit-gathering.h"
#include "kit-record-report.h"

typedef struct
{
  KitReportStyle style;
  KitReport *report;
  char *file_name;
} Print;

static void
print_clear (Print *self)
{
  g_clear_object (&self->report);
  g_clear_pointer (&self->file_name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Print, print_clear)

static gboolean
lay_out_evaluation (Print *self, KitLibrary *library, const char *id, GError **error)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_read_evaluation (library, id, error);

  if (evaluation == NULL)
    return FALSE;

  self->report = kit_evaluation_report_new (evaluation, NULL, &self->style);
  self->file_name = kit_evaluation_report_get_file_name (evaluation);
  return TRUE;
}

static gboolean
lay_out_kit (Print *self, KitLibrary *library, const char *id, GError **error)
{
  const KitFormOptions options = { .anchors = TRUE };

  self->report = kit_form_report_new (kit_library_find_role (library, id), &options, &self->style);
  self->file_name = kit_form_report_get_file_name ();
  return TRUE;
}

static gboolean
lay_out_record (Print *self, KitLibrary *library, const char *id, GError **error)
{
  g_autoptr (KitRecord) record = kit_library_gather (library, id, error);

  if (record == NULL)
    return FALSE;

  self->report = kit_record_report_new (record, &self->style);
  self->file_name = kit_record_report_get_file_name ();
  return TRUE;
}

/* What --as takes, and of what. The first one of a kind is what is printed without it. */
static const struct
{
  const char *as;
  KitCommandIdKind kind;
  gboolean (*lay_out) (Print *self, KitLibrary *library, const char *id, GError **error);
} reports[] = {
  { "evaluation", KIT_COMMAND_ID_EVALUATION, lay_out_evaluation },
  { "kit", KIT_COMMAND_ID_ROLE, lay_out_kit },
  { "record", KIT_COMMAND_ID_CANDIDATE, lay_out_record },
};

static gboolean
lay_out (Print *self, KitLibrary *library, const char *text, const char *as, GError **error)
{
  KitCommandIdKind kind;
  g_autofree char *id = kit_command_id_find (library, text, &kind, error);

  if (id == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    if (reports[i].kind == kind && (as == NULL || g_str_equal (as, reports[i].as)))
      return reports[i].lay_out (self, library, id, error);

  g_set_error_literal (error,
                       G_IO_ERROR,
                       G_IO_ERROR_NOT_SUPPORTED,
                       _ ("an evaluation is printed as “evaluation”, a role as “kit”, and a "
                          "candidate as “record”"));
  return FALSE;
}

/* And prints its name. @pdf: (nullable): %NULL with @error where it could not be made */
static gboolean
write_pdf (const char *path, GBytes *pdf, const GError *error)
{
  g_autofree char *line = g_strconcat (path, "\n", NULL);

  if (pdf == NULL)
    {
      kit_command_output_error ("print: %s", error->message);
      return FALSE;
    }

  return kit_command_file_write (path, pdf) &&
         (g_str_equal (path, "-") || kit_command_output_write (line));
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

/* Says why where it cannot be done. */
static gboolean
lay_out_or_tell (Print *self, KitLibrary *library, const char *text, const char *as)
{
  g_autoptr (GError) error = NULL;

  if (lay_out (self, library, text, as, &error))
    return TRUE;

  kit_command_output_error ("print: %s: %s", text, error->message);
  return FALSE;
}

static KitCommandStatus
print (KitLibrary *library, const char *text, const char *as, const KitReportStyle *style)
{
  g_auto (Print) self = { .style = *style };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *path = NULL;

  if (!lay_out_or_tell (&self, library, text, as))
    return KIT_COMMAND_FAILED;

  pdf = kit_report_to_pdf (self.report, &error);
  path = kit_file_name_choose (self.file_name);

  return write_pdf (path, pdf, error) ? tell_unknown_glyphs (self.report) : KIT_COMMAND_FAILED;
}

/* Goes on after one that cannot be printed. */
static KitCommandStatus
print_each (KitLibrary *library, char **ids, const char *as, const KitReportStyle *style)
{
  KitCommandStatus status = KIT_COMMAND_DONE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const KitCommandStatus one = print (library, ids[i], as, style);

      status = MAX (status, one);
    }

  return status;
}

/* All of them or none: what is missing in a document nobody sees. */
static KitCommandStatus
print_together (KitLibrary *library,
                char **ids,
                const char *as,
                const KitReportStyle *style,
                const char *output)
{
  g_autoptr (KitCollection) collection = kit_collection_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  KitCommandStatus status = KIT_COMMAND_DONE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_auto (Print) self = { .style = *style };
      KitCommandStatus one;

      if (!lay_out_or_tell (&self, library, ids[i], as))
        return KIT_COMMAND_FAILED;

      kit_collection_add (collection, self.report);
      one = tell_unknown_glyphs (self.report);
      status = MAX (status, one);
    }

  pdf = kit_collection_to_pdf (collection, _ ("Interview documents"), &error);

  return write_pdf (output, pdf, error) ? status : KIT_COMMAND_FAILED;
}

static gboolean
check_ids (const char *command, char **ids)
{
  return ids != NULL || kit_command_options_get_one (command, ids, "ID") != NULL;
}

static gboolean
check_as (const char *as)
{
  for (guint i = 0; as != NULL && i < G_N_ELEMENTS (reports); i++)
    if (g_str_equal (as, reports[i].as))
      return TRUE;
  if (as == NULL)
    return TRUE;

  kit_command_output_error (
    _ ("print: “%s” is not known for --as; “evaluation”, “kit” and “record” are"), as);

  return FALSE;
}

KitCommandStatus
kit_command_print (KitLibrary *library, char **args)
{
  g_autofree char *as = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "as",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &as,
      N_ ("What to print: evaluation, kit or record"),
      N_ ("KIND") },
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &output,
      N_ ("Write all into one document, and overwrite FILE; “-” is standard output"),
      N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (PangoFontMap) fonts = NULL;
  KitReportStyle style;
  KitCommandStatus status;

  if (!kit_command_options_parse (
        args,
        "ID…",
        _ ("Makes a PDF of each evaluation, of the kit of a role as a form for an interview by "
           "pen, or of everything that is held about a candidate, in the current folder and under "
           "a name that says nothing about anybody and is not taken, and prints that name. With "
           "--output it is one document of all of them."),
        entries,
        &status))
    return status;

  if (!check_ids (args[0], rest) || !check_as (as) || !kit_command_load (library))
    return KIT_COMMAND_FAILED;

  fonts = kit_report_create_fonts ();
  style = kit_report_style_get_default ();
  style.fonts = fonts;

  return output != NULL ? print_together (library, rest, as, &style, output)
                        : print_each (library, rest, as, &style);
}
