/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-poppler.h"

#include "kit-font-threads.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

const KitReportStyle kit_poppler_a4 = { KIT_PAPER_A4, FALSE, KIT_TEXT_SIZE_DEFAULT };
const KitReportStyle kit_poppler_letter = { KIT_PAPER_LETTER, FALSE, KIT_TEXT_SIZE_DEFAULT };

static char *
run_on_file (const char *const *argv)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return out;
}

static char *
run (GBytes *pdf, const char *program, const char *const *options, gboolean to_stdout)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[8] = { found, NULL };
  guint n = 1;
  gsize size;
  char *out;
  int fd;

  if (found == NULL)
    {
      g_test_skip ("poppler-utils is missing");
      return NULL;
    }

  fd = g_file_open_tmp ("kit-report-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, &size), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);

  for (guint i = 0; options[i] != NULL; i++)
    argv[n++] = options[i];
  argv[n++] = path;
  if (to_stdout)
    argv[n++] = "-";
  out = run_on_file (argv);
  g_unlink (path);

  return out;
}

char *
kit_poppler_text (GBytes *pdf)
{
  const char *const options[] = { "-q", NULL };

  return run (pdf, "pdftotext", options, TRUE);
}

char *
kit_poppler_info (GBytes *pdf)
{
  const char *const options[] = { NULL };

  return run (pdf, "pdfinfo", options, FALSE);
}

char *
kit_poppler_structure (GBytes *pdf)
{
  const char *const options[] = { "-struct-text", NULL };

  return run (pdf, "pdfinfo", options, FALSE);
}

gboolean
kit_poppler_get_box (GBytes *pdf, double box[4])
{
  const char *const options[] = { "-bbox", NULL };
  static const char *const names[] = { "xMin=\"", "yMin=\"", "xMax=\"", "yMax=\"" };
  g_autofree char *text = run (pdf, "pdftotext", options, TRUE);
  const char *word = text;

  if (text == NULL)
    return FALSE;

  for (guint n = 0; (word = strstr (word, "<word ")) != NULL; n++, word++)
    for (guint i = 0; i < 4; i++)
      {
        const char *number = strstr (word, names[i]) + strlen (names[i]);
        const double value = g_ascii_strtod (number, NULL);

        box[i] = n == 0 ? value : i < 2 ? MIN (box[i], value) : MAX (box[i], value);
      }

  return TRUE;
}

/* Reads one line of what pdftohtml says of the outline: "<item page="2">A heading</item>". */
static void
read_outline_line (GString *outline, const char *line, guint depth)
{
  const char *const item = "<item page=\"";
  g_auto (GStrv) parts = NULL;

  if (!g_str_has_prefix (line, item))
    return;

  parts = g_strsplit_set (line + strlen (item), "\"<>", -1);
  g_assert_cmpuint (g_strv_length (parts), >=, 3);
  g_string_append_printf (outline, "%*s%s|%s\n", (int) depth, "", parts[0], parts[2]);
}

char *
kit_poppler_outline (GBytes *pdf)
{
  const char *const options[] = { "-xml", "-stdout", "-i", "-q", NULL };
  g_autofree char *xml = run (pdf, "pdftohtml", options, FALSE);
  g_auto (GStrv) lines = xml != NULL ? g_strsplit (xml, "\n", -1) : NULL;
  GString *outline;
  guint depth = 0;

  if (lines == NULL)
    return NULL;

  outline = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_equal (lines[i], "<outline>"))
        depth++;
      else if (g_str_equal (lines[i], "</outline>"))
        depth--;
      else if (depth > 0)
        read_outline_line (outline, lines[i], depth - 1);
    }

  return g_string_free_and_steal (outline);
}

GBytes *
kit_poppler_print (KitEvaluation *evaluation)
{
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = kit_report_to_pdf (report, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);

  return pdf;
}

char *
kit_poppler_flatten (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\f", -1);
  GString *flat = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (flat, "%s%s", flat->len > 0 ? " " : "", words[i]);

  return g_string_free_and_steal (flat);
}

char *
kit_poppler_print_text (KitEvaluation *evaluation)
{
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *text = kit_poppler_text (pdf);

  return text != NULL ? kit_poppler_flatten (text) : NULL;
}

void
kit_assert_in_order (const char *text, const char *const *parts)
{
  const char *rest = text;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *found = strstr (rest, parts[i]);

      if (found == NULL)
        g_error ("‘%s’ is missing, or stands too early, in:\n%s", parts[i], text);
      rest = found + strlen (parts[i]);
    }
}

int
kit_poppler_run (void)
{
  const int status = g_test_run ();

  pango_cairo_font_map_set_default (NULL);
  if (!kit_font_threads_wait ())
    {
      g_printerr ("A font map, or a layout, is still in use.\n");
      return EXIT_FAILURE;
    }

  cairo_debug_reset_static_data ();
  FcFini ();

  return status;
}
