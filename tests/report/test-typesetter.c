/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kit-lines.h"
#include "kit-pdf.h"
#include "kit-poppler.h"
#include "kit-typesetter.h"

static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (10, "", NULL);
  g_autoptr (PangoLayout) layout = kit_typesetter_set_text (typesetter, KIT_TEXT_BODY, text, 400);

  g_assert_cmpstr (pango_layout_get_text (layout), ==, expected);
}

static void
test_controls (void)
{
  assert_text ("one\r\ntwo\rthree\ftwo\xc2\x85x", "one\ntwo\nthree\ntwo\nx");
  assert_text ("a\x01"
               "b\x1b"
               "c\x7f"
               "d\xc2\x9f",
               "a\xef\xbf\xbd"
               "b\xef\xbf\xbd"
               "c\xef\xbf\xbd"
               "d\xef\xbf\xbd");
  assert_text ("a\xff", "a\xef\xbf\xbd");
  assert_text ("a\tb <b>&amp;</b>", "a\tb <b>&amp;</b>");
  assert_text ("", "");
}

static void
test_unknown (void)
{
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (10, "", NULL);
  g_autoptr (PangoLayout) text =
    kit_typesetter_set_text (typesetter, KIT_TEXT_BODY, "a \xf4\x8f\xbf\xbd", -1);
  g_autoptr (PangoLayout) flush =
    kit_typesetter_set_flush (typesetter, KIT_TEXT_BODY, "a \xf4\x8f\xbf\xbd", -1);
  g_autoptr (PangoLayout) cut =
    kit_typesetter_set_cut (typesetter, KIT_TEXT_BODY, "a \xf4\x8f\xbf\xbd", 100, 2);
  g_autoptr (PangoLayout) line =
    kit_typesetter_set_line (typesetter, KIT_TEXT_BODY, "a \xf4\x8f\xbf\xbd", 100);

  g_assert_cmpuint (kit_typesetter_get_n_unknown_glyphs (typesetter), ==, 3);
}

static void
test_cut (void)
{
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (10, "", NULL);
  g_autofree char *endless = g_strnfill (5000, 'm');
  g_autoptr (PangoLayout) two = kit_typesetter_set_cut (typesetter, KIT_TEXT_BODY, endless, 100, 2);
  g_autoptr (PangoLayout) one =
    kit_typesetter_set_line (typesetter, KIT_TEXT_BODY, "several\nlines\tof text", 300);

  g_assert_cmpint (pango_layout_get_line_count (two), ==, 2);
  g_assert_true (pango_layout_is_ellipsized (two));
  g_assert_cmpint (pango_layout_get_line_count (one), ==, 1);
  g_assert_cmpstr (pango_layout_get_text (one), ==, "several lines of text");
}

/* The heights of the lines are the way from one to the next, also where scripts mix. */
static void
test_lines (void)
{
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (10, "", NULL);
  g_autoptr (PangoLayout) layout =
    kit_typesetter_set_text (typesetter, KIT_TEXT_BODY, "one\n言葉\n\nكلمة and more\nlast", 200);
  g_autoptr (GArray) lines = kit_lines_measure (layout);
  double sum = 0;

  g_assert_cmpuint (lines->len, ==, 5);
  for (guint i = 0; i < lines->len; i++)
    {
      g_assert_true (g_array_index (lines, KitLine, i).starts_paragraph);
      sum += g_array_index (lines, KitLine, i).height;
    }
  g_assert_cmpfloat_with_epsilon (sum, kit_layout_get_height (layout), .01);
}

static GBytes *
make_file (const char *head, guint size, const char *tail)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();

  g_byte_array_append (array, (const guint8 *) head, strlen (head));
  while (array->len < size)
    g_byte_array_append (array, (const guint8 *) "\0", 1);
  g_byte_array_append (array, (const guint8 *) tail, strlen (tail));

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static void
assert_whole (const char *head, guint size, const char *tail, gboolean whole)
{
  g_autoptr (GBytes) bytes = make_file (head, size, tail);

  g_assert_cmpint (kit_pdf_is_whole (bytes), ==, whole);
}

static void
test_whole (void)
{
  assert_whole ("%PDF-1.7\n", 200, "startxref\n150\n%%EOF\n", TRUE);
  assert_whole ("%PDF-1.7\n", 200, "startxref\n150\n%%EO", FALSE);
  assert_whole ("%PDF-1.7\n", 200, "startxref\n15000\n%%EOF\n", FALSE);
  assert_whole ("%PDF-1.7\n", 200, "startxref\n\n%%EOF\n", FALSE);
  assert_whole ("%PDF-1.7\n", 200, "%%EOF\n", FALSE);
  assert_whole ("%PS-1.7\n", 200, "startxref\n150\n%%EOF\n", FALSE);
  assert_whole ("", 0, "%%EOF\n", FALSE);
}

static void
draw_nothing_cb (KitInk *ink, guint page, gpointer data)
{
}

static gboolean
holds (GBytes *bytes, const char *part)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (part) <= size; i++)
    if (memcmp (data + i, part, strlen (part)) == 0)
      return TRUE;

  return FALSE;
}

static void
test_language (void)
{
  const KitPdfInfo info = { .title = "T", .language = "de-AT" };
  const KitPdfInfo wrong = { .title = "T", .language = "de) /Evil (" };
  g_autoptr (GBytes) pdf = kit_pdf_write (100, 100, 1, &info, draw_nothing_cb, NULL, NULL);
  g_autoptr (GBytes) without = kit_pdf_write (100, 100, 1, &wrong, draw_nothing_cb, NULL, NULL);
  g_autofree char *text = NULL;

  g_assert_true (holds (pdf, "/Lang (de-AT)"));
  g_assert_false (holds (without, "/Lang"));
  g_assert_false (holds (without, "Evil"));

  /* Another program still finds its way, the title, and the structure. */
  text = kit_poppler_info (pdf);
  if (text != NULL)
    {
      kit_assert_contains (text, "Interview Kit");
      kit_assert_contains (text, "Pages:           1");
    }
}

static void
draw_badly_cb (KitInk *ink, guint page, gpointer data)
{
  kit_ink_end (ink, "H1");
}

static void
test_failure (void)
{
  const KitPdfInfo info = { .title = "T" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) good = kit_pdf_write (100, 100, 1, &info, draw_nothing_cb, NULL, &error);
  g_autoptr (GBytes) bad = NULL;

  g_assert_no_error (error);
  g_assert_true (kit_pdf_is_whole (good));

  bad = kit_pdf_write (100, 100, 1, &info, draw_badly_cb, NULL, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (bad);
}

static void
test_finalize (void)
{
  KitTypesetter *typesetter = kit_typesetter_new (10, "en", NULL);
  g_autoptr (PangoLayout) layout = kit_typesetter_set_text (typesetter, KIT_TEXT_BODY, "Words", 99);

  g_assert_finalize_object (typesetter);
  g_assert_cmpfloat (kit_layout_get_width (layout), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typesetter/controls", test_controls);
  g_test_add_func ("/typesetter/unknown", test_unknown);
  g_test_add_func ("/typesetter/cut", test_cut);
  g_test_add_func ("/typesetter/lines", test_lines);
  g_test_add_func ("/typesetter/finalize", test_finalize);
  g_test_add_func ("/pdf/whole", test_whole);
  g_test_add_func ("/pdf/language", test_language);
  g_test_add_func ("/pdf/failure", test_failure);

  return kit_poppler_run ();
}
