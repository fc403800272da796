/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "kit-form-report.h"
#include "kit-poppler.h"
#include "kit-sample.h"

static const KitFormOptions compact = { .anchors = TRUE };
static const KitFormOptions paged = { .page_per_question = TRUE, .anchors = TRUE };

static KitRole *
create_role (void)
{
  KitRole *role = kit_sample_role (5, 5);
  g_autoptr (KitQuestion) first = g_list_model_get_item (kit_role_get_questions (role), 0);
  const char *const follow_ups[] = { "And then?", "What else?", NULL };

  kit_role_set_title (role, "R&D <lead>");
  kit_role_set_overview (role, "Looks before turning a screw.");
  kit_question_set_purpose (first, "Shows what a setback taught them.");
  kit_question_set_sample_answer (first, "We lost a week to a cache.");
  kit_question_set_follow_ups (first, follow_ups);
  kit_question_set_minutes (first, 6);
  return role;
}

static GBytes *
print_form (KitRole *role, const KitFormOptions *options, const KitReportStyle *style)
{
  g_autoptr (KitReport) report = kit_form_report_new (role, options, style);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = kit_report_to_pdf (report, &error);

  g_assert_no_error (error);
  return pdf;
}

static char *
print_text (KitRole *role, const KitFormOptions *options)
{
  g_autoptr (GBytes) pdf = print_form (role, options, &kit_poppler_a4);
  g_autofree char *text = kit_poppler_text (pdf);

  return text != NULL ? kit_poppler_flatten (text) : NULL;
}

static void
test_order (void)
{
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (GBytes) pdf = print_form (role, &compact, &kit_poppler_a4);
  g_autofree char *text = kit_poppler_structure (pdf);
  const char *const parts[] = {
    "Interview form",
    "R&D <lead>",
    "Candidate",
    "Date",
    "Interviewer",
    "Round",
    "Looks before turning a screw.",
    "Questions",
    "1 A project that fought back",
    "6 minutes",
    "Tell me about a project",
    "Purpose",
    "Shows what a setback taught them.",
    "Ask further",
    "And then?",
    "What else?",
    "Poor",
    "Outstanding",
    "1 – Stays with headlines.",
    "3 – Describes one concrete case",
    "5 – Unprompted, keeps",
    "No evidence",
    "2 Choosing a framework",
    "Red flags, and what was observed",
    "Speaks with contempt",
    "Cannot name a single mistake",
    "Candidate’s questions",
    "General notes",
    "Recommendation and summary",
    "Definitely no",
    "Strong yes",
    "Interviewer",
    "Date",
    NULL,
  };

  if (text == NULL)
    return;

  kit_assert_in_order (text, parts);
  kit_assert_lacks (text, "We lost a week");
}

static void
test_options (void)
{
  g_autoptr (KitRole) role = create_role ();
  const KitFormOptions options = { .sample_answers = TRUE };
  g_autofree char *text = print_text (role, &options);

  if (text == NULL)
    return;

  kit_assert_contains (text, "Sample answer We lost a week to a cache.");
  kit_assert_lacks (text, "Stays with headlines.");
}

static void
test_structure (void)
{
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (GBytes) pdf = print_form (role, &compact, &kit_poppler_a4);
  g_autofree char *structure = kit_poppler_structure (pdf);
  g_autofree char *info = kit_poppler_info (pdf);
  const char *const parts[] = {
    "H1 (block)",
    "\"R&D <lead>\"",
    "H2 (block)",
    "\"Questions\"",
    "Sect",
    "H3 (block)",
    "L (block)",
    "\"And then?\"",
    "L (block)",
    "LI (block)",
    "Lbl (block)",
    "\"1\"",
    "LBody (block)",
    "\"Poor\"",
    "\"Red flags, and",
    "L (block)",
    "LI (block)",
    "LBody (block)",
    "\"Cannot name",
    "\"Recommendation and",
    "LBody (block)",
    "\"Yes\"",
    NULL,
  };

  if (structure == NULL)
    return;

  kit_assert_in_order (structure, parts);
  kit_assert_contains (info, "Interview form");
}

/* The skill and the minutes are whole where the heading leaves room for them. */
static void
test_large_text (void)
{
  const KitReportStyle style = { KIT_PAPER_A4, FALSE, KIT_TEXT_SIZE_MAX };
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (GBytes) pdf = print_form (role, &compact, &style);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autofree char *flat = text != NULL ? kit_poppler_flatten (text) : NULL;

  if (flat == NULL)
    return;

  kit_assert_contains (flat, "Problem solving · 6 minutes");
}

/* Every question begins a page. */
static void
test_page_per_question (gconstpointer data)
{
  const KitReportStyle style = { KIT_PAPER_A4, FALSE, GPOINTER_TO_UINT (data) };
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (KitReport) report = kit_form_report_new (role, &paged, &style);
  g_autoptr (GBytes) pdf = kit_report_to_pdf (report, NULL);
  g_autofree char *text = kit_poppler_text (pdf);
  g_auto (GStrv) pages = NULL;

  if (text == NULL)
    return;

  g_assert_cmpuint (kit_report_get_n_pages (report), >=, 7);
  pages = g_strsplit (text, "\f", -1);
  kit_assert_contains (pages[0], "Looks before");
  kit_assert_lacks (pages[0], "A project that");
  for (guint i = 0, page = 1; i < 5; i++, page++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (kit_role_get_questions (role), i);
      g_autofree char *flat = NULL;
      g_autofree char *begin = NULL;

      while (strstr (pages[page], kit_question_get_short_label (question)) == NULL)
        g_assert_nonnull (pages[++page]);
      flat = kit_poppler_flatten (pages[page]);
      begin = g_strdup_printf ("%u %s", i + 1, kit_question_get_short_label (question));
      g_assert_true (g_str_has_prefix (flat, begin));
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (GBytes) first = print_form (role, &paged, &kit_poppler_letter);
  g_autoptr (GBytes) second = print_form (role, &paged, &kit_poppler_letter);

  g_assert_true (g_bytes_equal (first, second));
}

/* A kit of any kind is laid out, in every style, and nothing of it is lost. */
static void
test_extremes (void)
{
  g_autofree char *long_text = kit_sample_words (0, 9000);
  g_autoptr (KitRole) empty = kit_role_new (NULL, "");
  g_autoptr (KitRole) role = create_role ();
  g_autoptr (KitQuestion) first = g_list_model_get_item (kit_role_get_questions (role), 0);
  g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (kit_role_get_red_flags (role), 0);
  g_autofree char *text = NULL;

  kit_question_set_text (first, long_text);
  kit_question_set_sample_answer (first, long_text);
  kit_question_set_anchor (first, 2, long_text);
  kit_red_flag_set_text (red_flag, long_text);
  for (double size = KIT_TEXT_SIZE_MIN; size <= KIT_TEXT_SIZE_MAX; size += 7)
    for (guint i = 0; i < 4; i++)
      {
        const KitReportStyle style = { KIT_PAPER_A4, i % 2 == 1, size };
        const KitFormOptions options = { i / 2 == 1, TRUE, TRUE };
        g_autoptr (GBytes) pdf = print_form (role, &options, &style);
        g_autoptr (GBytes) nothing = print_form (empty, &options, &style);

        g_assert_cmpuint (g_bytes_get_size (pdf), >, g_bytes_get_size (nothing));
      }

  text = print_text (role, &compact);
  if (text != NULL)
    kit_assert_contains (text, long_text + strlen (long_text) - 200);
}

#define RESOLUTION 4

/* The first page of @role's form, as black and white as it is drawn. */
static cairo_surface_t *
draw_page (KitRole *role)
{
  g_autoptr (KitReport) report = kit_form_report_new (role, &compact, &kit_poppler_a4);
  cairo_surface_t *surface;
  double width, height;
  cairo_t *cr;

  kit_report_get_page_size (report, &width, &height);
  surface = cairo_image_surface_create (
    CAIRO_FORMAT_A8, (int) width * RESOLUTION, (int) height * RESOLUTION);
  cr = cairo_create (surface);
  cairo_scale (cr, RESOLUTION, RESOLUTION);
  kit_report_draw_page (report, cr, 0);
  cairo_destroy (cr);
  return surface;
}

/* Whether there is ink in the row of pixels @y between @left and @right, in points. */
static gboolean
has_ink (cairo_surface_t *surface, int y, double left, double right)
{
  const guint8 *row =
    cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  for (int x = (int) (left * RESOLUTION); x < (int) (right * RESOLUTION); x++)
    if (row[x] > 0)
      return TRUE;

  return FALSE;
}

/* From @y on, where it is with ink, or without, as at @y, no longer. */
static int
find_change (cairo_surface_t *surface, int y, double left, double right)
{
  const int height = cairo_image_surface_get_height (surface);
  const gboolean ink = has_ink (surface, y, left, right);

  while (y < height && has_ink (surface, y, left, right) == ink)
    y++;

  return y;
}

/* Every line but those of the foot, the date and the candidate is one to write on. */
static void
test_lines_are_for_the_hand (void)
{
  g_autoptr (KitRole) empty = kit_role_new (NULL, "");
  cairo_surface_t *surface = draw_page (empty);
  const int height = cairo_image_surface_get_height (surface);
  guint n_lines = 0;

  for (int y = 0; (y = find_change (surface, y, 430, 432)) < height;)
    {
      y = find_change (surface, y, 430, 432);
      n_lines++;
    }
  g_assert_cmpuint (n_lines, ==, 2 + 3 * 5 + 1 + 1);
  cairo_surface_destroy (surface);
}

/* What the levels look like stands clear of their boxes. */
static void
test_levels_stand_clear (void)
{
  const double left = 22 * 72 / 25.4 + 26;
  g_autoptr (KitRole) role = create_role ();
  cairo_surface_t *surface = draw_page (role);
  int top = 0, bottom = 0;

  while ((bottom - top) / RESOLUTION != 15)
    {
      top = find_change (surface, bottom, left, left + 15);
      bottom = find_change (surface, top, left, left + 15);
    }
  g_assert_cmpint (find_change (surface, bottom, left, left + 15) - bottom, >=, 6 * RESOLUTION);
  cairo_surface_destroy (surface);
}

static void
test_finalize (void)
{
  g_autoptr (KitRole) role = create_role ();
  KitReport *report = kit_form_report_new (role, &compact, &kit_poppler_a4);

  g_assert_finalize_object (report);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/form-report/order", test_order);
  g_test_add_func ("/form-report/options", test_options);
  g_test_add_func ("/form-report/structure", test_structure);
  g_test_add_func ("/form-report/large-text", test_large_text);
  g_test_add_data_func (
    "/form-report/page-per-question", GUINT_TO_POINTER (10), test_page_per_question);
  g_test_add_data_func (
    "/form-report/page-per-question/large", GUINT_TO_POINTER (16), test_page_per_question);
  g_test_add_func ("/form-report/same-bytes", test_same_bytes);
  g_test_add_func ("/form-report/extremes", test_extremes);
  g_test_add_func ("/form-report/lines-are-for-the-hand", test_lines_are_for_the_hand);
  g_test_add_func ("/form-report/levels-stand-clear", test_levels_stand_clear);
  g_test_add_func ("/form-report/finalize", test_finalize);

  return kit_poppler_run ();
}
