/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-form-report.h"
#include "kit-poppler.h"
#include "kit-record-report.h"
#include "kit-sample-record.h"
#include "kit-sample.h"

#include <string.h>

/*
 * What a screen reader gets of each report, tags and all, to the last word. It does not hang on
 * fonts: neither lines nor pages are part of it. Where it is to change, a run with KIT_GOLDEN_TEXT
 * set to that folder writes the files anew.
 */

/* Without the white space that indents and breaks it. */
static char *
tidy (const char *structure)
{
  g_auto (GStrv) lines = g_strsplit (structure, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = kit_poppler_flatten (lines[i]);

      g_strstrip (line);
      if (*line != '\0')
        g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free_and_steal (text);
}

/* Takes @report. */
static void
check (KitReport *report, const char *name)
{
  g_autoptr (KitReport) taken = report;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = kit_report_to_pdf (taken, &error);
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "reports", name, NULL);
  g_autofree char *golden = NULL;

  g_assert_no_error (error);
  structure = kit_poppler_structure (pdf);
  if (structure == NULL)
    return;

  text = tidy (structure);
  if (g_getenv ("KIT_GOLDEN_TEXT") != NULL)
    {
      g_autofree char *out = g_build_filename (g_getenv ("KIT_GOLDEN_TEXT"), name, NULL);

      g_file_set_contents (out, text, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

static void
test_evaluation (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();

  check (kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4), "evaluation.txt");
}

static void
test_form (void)
{
  const KitFormOptions options = { .anchors = TRUE };
  g_autoptr (KitRole) role = kit_sample_role (3, 5);

  check (kit_form_report_new (role, &options, &kit_poppler_a4), "form.txt");
}

static void
test_record (void)
{
  g_autoptr (KitRecord) record = kit_sample_record ();

  check (kit_record_report_new (record, &kit_poppler_a4), "record.txt");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden-text/evaluation", test_evaluation);
  g_test_add_func ("/golden-text/form", test_form);
  g_test_add_func ("/golden-text/record", test_record);

  return kit_poppler_run ();
}
