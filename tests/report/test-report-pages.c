/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-pages.h"

#include <string.h>

#include "kit-poppler.h"
#include "kit-sample.h"

#define TITLE "Neutral"

/* Of several pages, on A4. */
static KitReport *
make_report (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (10, 5, 100);
  KitReport *report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);

  g_assert_cmpuint (kit_report_get_n_pages (report), >=, 3);
  return report;
}

static GBytes *
print_sheets (KitReport *report, const guint *pages, guint n_pages, const KitPageSetup *sheet)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = kit_report_pages_to_pdf (report, TITLE, pages, n_pages, sheet, &error);

  g_assert_no_error (error);
  return pdf;
}

static GBytes *
print_pages (KitReport *report, const guint *pages, guint n_pages, double width, double height)
{
  return print_sheets (report, pages, n_pages, &(KitPageSetup) { .width = width, .height = height });
}

static char *
number_of (KitReport *report, guint page)
{
  return g_strdup_printf ("Page %u of %u", page, kit_report_get_n_pages (report));
}

static void
test_one_page (void)
{
  const guint pages[] = { 1 };
  g_autoptr (KitReport) report = make_report ();
  g_autoptr (GBytes) pdf = print_pages (report, pages, G_N_ELEMENTS (pages), 0, 0);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *info = kit_poppler_info (pdf);
  g_autofree char *first = number_of (report, 1);
  g_autofree char *second = number_of (report, 2);
  g_autofree char *third = number_of (report, 3);

  if (text == NULL || info == NULL)
    return;

  kit_assert_contains (text, second);
  kit_assert_lacks (text, first);
  kit_assert_lacks (text, third);
  kit_assert_contains (info, "Pages:           1\n");
  kit_assert_contains (info, TITLE);
}

static void
test_order (void)
{
  const guint pages[] = { 2, 0, 2 };
  g_autoptr (KitReport) report = make_report ();
  g_autoptr (GBytes) pdf = print_pages (report, pages, G_N_ELEMENTS (pages), 0, 0);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *first = number_of (report, 1);
  g_autofree char *third = number_of (report, 3);
  const char *at;

  if (text == NULL)
    return;

  at = strstr (text, third);
  g_assert_nonnull (at);
  at = strstr (at, first);
  g_assert_nonnull (at);
  g_assert_nonnull (strstr (at, third));
}

/* The same bytes as anywhere else. */
static void
test_whole (void)
{
  g_autoptr (KitReport) report = make_report ();
  guint n_pages = kit_report_get_n_pages (report);
  g_autofree guint *pages = g_new (guint, n_pages);
  g_autoptr (GBytes) expected = kit_report_to_pdf (report, NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) a4 = NULL;

  for (guint i = 0; i < n_pages; i++)
    pages[i] = i;

  pdf = print_pages (report, pages, n_pages, 0, 0);
  a4 = print_pages (report, pages, n_pages, 595, 842);
  g_assert_true (g_bytes_equal (pdf, expected));
  g_assert_true (g_bytes_equal (a4, expected));
}

static void
test_other_paper (void)
{
  const guint pages[] = { 0 };
  g_autoptr (KitReport) report = make_report ();
  g_autoptr (GBytes) pdf = print_pages (report, pages, G_N_ELEMENTS (pages), 612, 792);
  g_autofree char *info = kit_poppler_info (pdf);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *first = number_of (report, 1);

  if (text == NULL || info == NULL)
    return;

  kit_assert_contains (info, "612 x 792 pts");
  /* The foot has not fallen off the sheet. */
  kit_assert_contains (text, first);
}

/* Prints the first page, and expects all words between the margins. */
static void
assert_between (KitReport *report, const KitPageSetup *sheet, double box[4])
{
  const guint pages[] = { 0 };
  g_autoptr (GBytes) pdf = print_sheets (report, pages, G_N_ELEMENTS (pages), sheet);

  if (!kit_poppler_get_box (pdf, box))
    return;

  g_assert_cmpfloat (box[0], >=, sheet->left - 1);
  g_assert_cmpfloat (box[1], >=, sheet->top - 1);
  g_assert_cmpfloat (box[2], <=, sheet->width - sheet->right + 1);
  g_assert_cmpfloat (box[3], <=, sheet->height - sheet->bottom + 1);
}

static void
test_margins (void)
{
  g_autoptr (KitReport) report = make_report ();
  KitPageSetup sheet = {
    .width = 595, .height = 842, .top = 10, .bottom = 10, .left = 10, .right = 10
  };
  double usual[4] = { 0 }, moved[4] = { 0 }, small[4] = { 0 };

  /* No larger than those it has: nothing changes. */
  assert_between (report, &sheet, usual);
  if (usual[3] == 0)
    return;
  g_assert_cmpfloat_with_epsilon (usual[0], 62, 4);

  /* A printer that cannot reach the foot: all goes up, as large as it was. */
  sheet.bottom = 50;
  assert_between (report, &sheet, moved);
  g_assert_cmpfloat (moved[3], <, usual[3]);
  g_assert_cmpfloat_with_epsilon (moved[3] - moved[1], usual[3] - usual[1], .5);

  /* A wide margin to file it by: it is made smaller. */
  sheet.left = 140;
  assert_between (report, &sheet, small);
  g_assert_cmpfloat (small[3] - small[1], <, usual[3] - usual[1]);

  /* Nonsense is passed over. */
  sheet.left = sheet.right = 400;
  g_bytes_unref (print_sheets (report, (const guint[]){ 0 }, 1, &sheet));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-pages/one-page", test_one_page);
  g_test_add_func ("/report-pages/order", test_order);
  g_test_add_func ("/report-pages/whole", test_whole);
  g_test_add_func ("/report-pages/other-paper", test_other_paper);
  g_test_add_func ("/report-pages/margins", test_margins);

  return kit_poppler_run ();
}
