/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-report.h"
#include "kit-sample.h"

/* How long an evaluation takes to a checked PDF, in process: a usual one, and one that fills thirty
 * pages. The first run finds the fonts, too. */

#define RUNS 20

static double
print_once (KitEvaluation *evaluation, guint *n_pages)
{
  const gint64 start = g_get_monotonic_time ();
  const KitReportStyle style = { KIT_PAPER_A4, FALSE, KIT_TEXT_SIZE_DEFAULT };
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &style);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, &error);

  if (pdf == NULL)
    g_error ("%s", error->message);

  *n_pages = kit_report_get_n_pages (report);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

/* @target: in milliseconds */
static void
measure (guint n_questions, guint n_words, double target)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (n_questions, 5, n_words);
  double times[RUNS], first;
  guint n_pages;

  for (guint i = 0; i < RUNS; i++)
    times[i] = print_once (evaluation, &n_pages);
  first = times[0];
  qsort (times, RUNS, sizeof *times, compare_cb);

  g_print ("report: %u questions with notes of %u words, %u pages, to a checked PDF, %u runs, "
           "target %.0f ms\n",
           n_questions,
           n_words,
           n_pages,
           RUNS,
           target);
  g_print ("first %.1f ms, min %.1f ms, median %.1f ms, max %.1f ms\n",
           first,
           times[0],
           times[RUNS / 2],
           times[RUNS - 1]);
  g_print (
    "ratio to the target: first %.2f, median %.2f\n", first / target, times[RUNS / 2] / target);
}

int
main (void)
{
  measure (10, 100, 100);
  measure (60, 260, 300);

  return 0;
}
