/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-form-report.h"
#include "kit-poppler.h"
#include "kit-record-report.h"
#include "kit-sample-record.h"
#include "kit-sample.h"

#include <stdlib.h>

/*
 * Pages as somebody looked at them and liked them. How a letter is drawn changes with each version
 * of FreeType and cairo, so that squares are compared, by how dark they are: what has moved, or is
 * missing, is seen, and another edge of a letter is not. Where a page is to change, a run with
 * KIT_PICTURES set to that folder draws the pictures anew; then look at them.
 */

/* Pixels an inch. */
#define RESOLUTION 60.
/* Of a square, in pixels. */
#define SQUARE 6
/* By how much the darkness of a square may differ, of 255; and that of all of them on average. */
#define SQUARE_TOLERANCE 10.
#define PAGE_TOLERANCE .5

static cairo_surface_t *
draw_page (KitReport *report, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  kit_report_get_page_size (report, &width, &height);
  surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int) (width * RESOLUTION / 72), (int) (height * RESOLUTION / 72));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, RESOLUTION / 72, RESOLUTION / 72);
  kit_report_draw_page (report, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How dark the square at @x and @y is, from 0 to 255: our pages are grey, so one colour says it. */
static double
measure (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int i = 0; i < SQUARE; i++)
    for (int j = 0; j < SQUARE; j++)
      sum += 255 - data[(y + i) * stride + (x + j) * 4];

  return sum / (SQUARE * SQUARE);
}

/* %NULL where @surface looks as @expected does, or what is not so; (transfer full) (nullable). */
static char *
compare (cairo_surface_t *surface, cairo_surface_t *expected)
{
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  double sum = 0;
  guint n = 0;

  if (width != cairo_image_surface_get_width (expected) ||
      height != cairo_image_surface_get_height (expected))
    return g_strdup ("the paper has another size");

  for (int y = 0; y + SQUARE <= height; y += SQUARE)
    for (int x = 0; x + SQUARE <= width; x += SQUARE, n++)
      {
        const double difference = ABS (measure (surface, x, y) - measure (expected, x, y));

        if (difference > SQUARE_TOLERANCE)
          return g_strdup_printf ("at %d, %d it differs by %.0f", x, y, difference);
        sum += difference;
      }

  return sum / n > PAGE_TOLERANCE ? g_strdup_printf ("it differs by %.2f", sum / n) : NULL;
}

static char *
get_path (const char *folder, const char *name, guint page)
{
  g_autofree char *file = g_strdup_printf ("%s-%u.png", name, page + 1);

  return folder != NULL ? g_build_filename (folder, file, NULL)
                        : g_test_build_filename (G_TEST_DIST, "fixtures", "reports", file, NULL);
}

static void
check_page (KitReport *report, const char *name, guint page)
{
  const char *folder = g_getenv ("KIT_PICTURES");
  g_autofree char *path = get_path (folder, name, page);
  cairo_surface_t *surface = draw_page (report, page);

  if (folder != NULL)
    {
      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
    }
  else
    {
      cairo_surface_t *expected = cairo_image_surface_create_from_png (path);
      g_autofree char *difference = NULL;

      g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
      difference = compare (surface, expected);
      if (difference != NULL)
        g_error ("%s: %s", path, difference);
      cairo_surface_destroy (expected);
    }

  cairo_surface_destroy (surface);
}

/* Takes @report, whose first @n_pages pages have pictures. */
static void
check (KitReport *report, const char *name, guint n_pages)
{
  g_autoptr (KitReport) taken = report;

  g_assert_cmpuint (kit_report_get_n_pages (taken), >=, n_pages);
  for (guint i = 0; i < n_pages; i++)
    check_page (taken, name, i);
}

static void
test_evaluation (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();

  check (kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4), "evaluation", 2);
}

static void
test_large (void)
{
  const KitReportStyle style = { KIT_PAPER_LETTER, TRUE, KIT_TEXT_SIZE_MAX };
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (10, 5, 40);

  check (kit_evaluation_report_new (evaluation, NULL, &style), "large", 2);
}

static void
test_form (void)
{
  const KitFormOptions options = { .anchors = TRUE };
  g_autoptr (KitRole) role = kit_sample_role (3, 5);

  check (kit_form_report_new (role, &options, &kit_poppler_a4), "form", 2);
}

static void
test_record (void)
{
  g_autoptr (KitRecord) record = kit_sample_record ();

  check (kit_record_report_new (record, &kit_poppler_a4), "record", 1);
}

static void
assert_differ (KitReport *report, KitReport *other, guint page)
{
  cairo_surface_t *surface = draw_page (report, page);
  cairo_surface_t *other_surface = draw_page (other, page);
  g_autofree char *same = compare (surface, surface);
  g_autofree char *difference = compare (surface, other_surface);

  g_assert_null (same);
  g_assert_nonnull (difference);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (other_surface);
}

/* What lacks its notes, or has other names, is another picture. */
static void
test_differences (void)
{
  const KitEvaluationOptions no_notes = { .no_notes = TRUE };
  const KitEvaluationOptions initials = { .naming = KIT_NAMING_INITIALS };
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  g_autoptr (KitReport) report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_autoptr (KitReport) without =
    kit_evaluation_report_new (evaluation, &no_notes, &kit_poppler_a4);
  g_autoptr (KitReport) short_names =
    kit_evaluation_report_new (evaluation, &initials, &kit_poppler_a4);

  assert_differ (report, without, 1);
  assert_differ (report, short_names, 0);
}

static gboolean
has_font (void)
{
  g_autoptr (PangoFontMap) fonts = kit_report_create_fonts ();
  g_autofree PangoFontFamily **families = NULL;
  int n_families = 0;

  pango_font_map_list_families (fonts, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (g_str_equal (pango_font_family_get_name (families[i]), "Cantarell"))
      return TRUE;

  return FALSE;
}

static void
test_no_font (void)
{
  g_test_skip ("Cantarell is missing");
}

int
main (int argc, char *argv[])
{
  g_autofree char *config = NULL;

  g_test_init (&argc, &argv, NULL);
  config = g_test_build_filename (G_TEST_DIST, "fixtures", "reports", "fonts.conf", NULL);
  g_setenv ("FONTCONFIG_FILE", config, TRUE);
  if (has_font ())
    {
      g_test_add_func ("/pictures/evaluation", test_evaluation);
      g_test_add_func ("/pictures/large", test_large);
      g_test_add_func ("/pictures/form", test_form);
      g_test_add_func ("/pictures/record", test_record);
      g_test_add_func ("/pictures/differences", test_differences);
    }
  else
    {
      g_test_add_func ("/pictures/no-font", test_no_font);
    }

  return kit_poppler_run ();
}
