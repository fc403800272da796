/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "kit-collection.h"

#include <string.h>

#include "kit-form-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

#define TITLE "Neutral"

static KitReport *
make_report (guint n_questions, const char *name)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (n_questions, 5, 100);

  kit_evaluation_set_candidate_name (evaluation, name);
  kit_sample_submit (evaluation);
  return kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
}

static GBytes *
collect (KitReport *first, KitReport *second, KitReport *third)
{
  g_autoptr (KitCollection) collection = kit_collection_new ();
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  kit_collection_add (collection, first);
  if (second != NULL)
    kit_collection_add (collection, second);
  if (third != NULL)
    kit_collection_add (collection, third);
  pdf = kit_collection_to_pdf (collection, TITLE, &error);
  g_assert_no_error (error);

  return pdf;
}

static char *
get_text (KitReport *report)
{
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);

  return kit_poppler_text (pdf);
}

static char *
get_structure (KitReport *report)
{
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);

  return kit_poppler_structure (pdf);
}

/* What each says alone, one after the other, with pages counted as there. */
static void
test_text (void)
{
  g_autoptr (KitReport) first = make_report (10, "Ada Marsh");
  g_autoptr (KitReport) second = make_report (2, "Bo Lind");
  g_autoptr (KitReport) third = make_report (5, "Cy Wood");
  g_autoptr (GBytes) pdf = collect (first, second, third);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *first_text = get_text (first);
  g_autofree char *second_text = get_text (second);
  g_autofree char *third_text = get_text (third);
  g_autofree char *expected = NULL;
  g_autofree char *info = kit_poppler_info (pdf);
  g_autofree char *pages =
    g_strdup_printf ("Pages:           %u\n",
                     kit_report_get_n_pages (first) + kit_report_get_n_pages (second) +
                       kit_report_get_n_pages (third));

  if (text == NULL || info == NULL)
    return;

  expected = g_strconcat (first_text, second_text, third_text, NULL);
  g_assert_cmpstr (text, ==, expected);
  kit_assert_contains (info, pages);
  kit_assert_contains (info, "Title:           " TITLE "\n");
  kit_assert_contains (info, "Tagged:          yes\n");
}

/* Whose they are, and where each begins. */
static void
test_outline (void)
{
  g_autoptr (KitReport) first = make_report (10, "Ada Marsh");
  g_autoptr (KitReport) second = make_report (2, "Bo Lind");
  g_autoptr (GBytes) pdf = collect (first, second, NULL);
  g_autofree char *outline = kit_poppler_outline (pdf);
  g_autofree char *page = g_strdup_printf ("\n%u|", kit_report_get_n_pages (first) + 1);
  const char *entry;

  if (outline == NULL)
    return;

  g_assert_true (g_str_has_prefix (outline, "1|"));
  kit_assert_in_order (outline, (const char *[]){ "Ada Marsh", "\n 1|Summary\n", page, NULL });
  entry = strstr (outline, page);
  kit_assert_in_order (entry, (const char *[]){ "Bo Lind", "|Summary\n", NULL });
}

static guint
count (const char *text, const char *part)
{
  g_auto (GStrv) pieces = g_strsplit (text, part, -1);

  return g_strv_length (pieces) - 1;
}

/* One part of the document each, with as many paragraphs and headings in it as alone. */
static void
test_structure (void)
{
  static const char *const tags[] = { "P (block)", "H1 (block)", "H2 (block)", "H3 (block)" };
  g_autoptr (KitReport) first = make_report (10, "Ada Marsh");
  g_autoptr (KitReport) second = make_report (2, "Bo Lind");
  g_autoptr (GBytes) pdf = collect (first, second, NULL);
  g_autofree char *structure = kit_poppler_structure (pdf);
  g_autofree char *first_part = get_structure (first);
  g_autofree char *second_part = get_structure (second);

  if (structure == NULL)
    return;

  g_assert_cmpuint (count (structure, "\n  Part\n"), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const guint n = count (first_part, tags[i]) + count (second_part, tags[i]);

      g_assert_cmpuint (n, >=, 2);
      g_assert_cmpuint (count (structure, tags[i]), ==, n);
    }
}

static void
test_bytes (void)
{
  g_autoptr (KitReport) first = make_report (10, "Ada Marsh");
  g_autoptr (KitReport) second = make_report (2, "Bo Lind");
  g_autoptr (GBytes) once = collect (first, second, NULL);
  g_autoptr (GBytes) again = collect (first, second, NULL);
  g_autoptr (GBytes) one = collect (first, NULL, NULL);
  g_autoptr (GBytes) expected = kit_report_to_pdf (first, NULL);

  g_assert_true (g_bytes_equal (once, again));
  g_assert_true (g_bytes_equal (one, expected));
}

static gboolean
has_paper (GBytes *pdf, const char *size)
{
  g_autofree char *box = g_strconcat ("/MediaBox [ 0 0 ", size, NULL);
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  return memmem (data, length, box, strlen (box)) != NULL;
}

/* Whether the fonts were at hand already nobody sees. */
static void
test_fonts (void)
{
  g_autoptr (PangoFontMap) fonts = kit_report_create_fonts ();
  g_autoptr (KitEvaluation) evaluation = kit_sample_full ();
  KitReportStyle style = kit_poppler_a4;
  g_autoptr (KitReport) own = kit_evaluation_report_new (evaluation, NULL, &style);
  g_autoptr (KitReport) first = NULL;
  g_autoptr (KitReport) second = NULL;
  g_autoptr (GBytes) expected = kit_report_to_pdf (own, NULL);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  style.fonts = fonts;
  first = kit_evaluation_report_new (evaluation, NULL, &style);
  second = kit_evaluation_report_new (evaluation, NULL, &style);
  one = kit_report_to_pdf (first, NULL);
  other = kit_report_to_pdf (second, NULL);
  g_assert_true (g_bytes_equal (one, expected));
  g_assert_true (g_bytes_equal (other, expected));
}

/* Each keeps its paper. */
static void
test_papers (void)
{
  const KitFormOptions options = { .anchors = TRUE };
  g_autoptr (KitRole) role = kit_sample_role (2, 5);
  g_autoptr (KitReport) first = make_report (2, "Ada Marsh");
  g_autoptr (KitReport) second = kit_form_report_new (role, &options, &kit_poppler_letter);
  g_autoptr (GBytes) pdf = collect (first, second, NULL);
  g_autoptr (GBytes) other = collect (first, first, NULL);

  g_assert_true (has_paper (pdf, "595.27"));
  g_assert_true (has_paper (pdf, "612 792"));
  g_assert_false (has_paper (other, "612 792"));
}

/* Somebody thought better of it. */
static void
test_unfinished (void)
{
  g_autoptr (KitReport) first = make_report (2, "Ada Marsh");
  g_autoptr (KitCollection) collection = kit_collection_new ();

  kit_collection_add (collection, first);
  kit_collection_add (collection, first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/collection/text", test_text);
  g_test_add_func ("/collection/outline", test_outline);
  g_test_add_func ("/collection/structure", test_structure);
  g_test_add_func ("/collection/bytes", test_bytes);
  g_test_add_func ("/collection/fonts", test_fonts);
  g_test_add_func ("/collection/papers", test_papers);
  g_test_add_func ("/collection/unfinished", test_unfinished);

  return kit_poppler_run ();
}
