/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-poppler.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <pango/pangocairo.h>

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
run (GBytes *pdf, const char *program, const char *option, gboolean to_stdout)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[5] = { found, NULL };
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

  if (option != NULL)
    argv[n++] = option;
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
  return run (pdf, "pdftotext", "-q", TRUE);
}

char *
kit_poppler_info (GBytes *pdf)
{
  return run (pdf, "pdfinfo", NULL, FALSE);
}

char *
kit_poppler_structure (GBytes *pdf)
{
  return run (pdf, "pdfinfo", "-struct-text", FALSE);
}

GBytes *
kit_poppler_print (KitEvaluation *evaluation)
{
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, KIT_PAPER_A4);
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

int
kit_poppler_run (void)
{
  const int status = g_test_run ();

  pango_cairo_font_map_set_default (NULL);
  cairo_debug_reset_static_data ();
  FcFini ();

  return status;
}
