/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-report.h"
#include "kit-sample.h"

/* How long an evaluation of ten questions with notes of 100 words takes to a checked PDF, in
 * process. The first run finds the fonts, too. */

#define RUNS 20
#define TARGET 100

static double
print_once (KitEvaluation *evaluation)
{
  const gint64 start = g_get_monotonic_time ();
  const KitReportStyle style = { KIT_PAPER_A4, FALSE, KIT_TEXT_SIZE_DEFAULT };
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &style);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, &error);

  if (pdf == NULL)
    g_error ("%s", error->message);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

int
main (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (10, 5, 100);
  double times[RUNS], first;

  for (guint i = 0; i < RUNS; i++)
    times[i] = print_once (evaluation);
  first = times[0];
  qsort (times, RUNS, sizeof *times, compare_cb);

  g_print ("report: ten questions to a checked PDF, %u runs, target %u ms\n", RUNS, TARGET);
  g_print ("first %.1f ms, min %.1f ms, median %.1f ms, max %.1f ms\n",
           first,
           times[0],
           times[RUNS / 2],
           times[RUNS - 1]);
  g_print (
    "ratio to the target: first %.2f, median %.2f\n", first / TARGET, times[RUNS / 2] / TARGET);

  return 0;
}
