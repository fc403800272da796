/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "kit-evaluation-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

static char *
print_digest (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
}

static void
test_same_bytes (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (KitEvaluation) again = kit_sample_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (GBytes) first = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) second = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) third = kit_poppler_print (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
}

/* Runs in a process of its own, with another environment. */
static void
test_print_digest (void)
{
  g_autofree char *digest = print_digest ();

  g_print ("digest %s\n", digest);
}

/* Neither where nor when it is printed changes a byte. */
static void
test_same_bytes_elsewhere (gconstpointer data)
{
  g_autofree char *pattern = NULL;
  g_autofree char *digest = print_digest ();
  g_auto (GStrv) envp = g_get_environ ();
  g_auto (GStrv) settings = g_strsplit (data, " ", -1);

  for (guint i = 0; settings[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (settings[i], "=", 2);

      envp = g_environ_setenv (envp, pair[0], pair[1], TRUE);
    }
  g_test_trap_subprocess_with_envp ("/evaluation-bytes/subprocess/print-digest",
                                    (const char *const *) envp,
                                    0,
                                    G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  pattern = g_strdup_printf ("*digest %s*", digest);
  g_test_trap_assert_stdout (pattern);
}

static void
test_preview_leaves_pdf_alone (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (GBytes) first = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) second = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 400);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, .5, .5);
  kit_report_draw_page (report, cr, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  second = kit_report_to_pdf (report, NULL);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evaluation-bytes/same-bytes/again", test_same_bytes);
  g_test_add_func ("/evaluation-bytes/subprocess/print-digest", test_print_digest);
  g_test_add_data_func ("/evaluation-bytes/same-bytes/time-zone/east",
                        "TZ=Pacific/Kiritimati",
                        test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-bytes/same-bytes/time-zone/west", "TZ=<-11>+11", test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-bytes/same-bytes/locale/plain", "LC_ALL=C", test_same_bytes_elsewhere);
  g_test_add_data_func (
    "/evaluation-bytes/same-bytes/locale/french", "LC_ALL=fr_FR.UTF-8", test_same_bytes_elsewhere);
  g_test_add_data_func ("/evaluation-bytes/same-bytes/locale/arabic",
                        "LC_ALL=ar_EG.UTF-8 TZ=Africa/Cairo",
                        test_same_bytes_elsewhere);
  g_test_add_func ("/evaluation-bytes/preview", test_preview_leaves_pdf_alone);

  return kit_poppler_run ();
}
