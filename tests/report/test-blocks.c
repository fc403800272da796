/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-choices.h"
#include "kit-heading.h"
#include "kit-paragraph.h"
#include "kit-poppler.h"
#include "kit-ruling.h"

/* How single blocks stand, and that it is so at every size of text. */

#define WIDTH 400
#define EPSILON 1e-3
/* Ink is told in whole points. */
#define ROUNDING 1

/* Takes up a line, and leaves no ink. */
#define BLANK "\u200b"

static void
lay_out (KitBlock *block, double size)
{
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (size, "en", NULL);

  kit_block_layout (block, typesetter, WIDTH);
}

/* Where the ink of @block is that begins at (0, 0). */
static void
measure_ink (KitBlock *block, cairo_rectangle_t *extents)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  KitInk ink;

  kit_ink_init (&ink, cr, NULL);
  kit_block_draw (block, &ink, 0, 0, 0, kit_block_get_n_rows (block));
  kit_ink_clear (&ink);
  cairo_recording_surface_ink_extents (
    surface, &extents->x, &extents->y, &extents->width, &extents->height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_lengths_grow (void)
{
  g_autoptr (KitBlock) block = kit_ruling_new (1);
  cairo_rectangle_t ink;

  kit_block_set_space (block, 6);
  kit_block_set_indent (block, 30);
  lay_out (block, 10);
  measure_ink (block, &ink);
  g_assert_cmpfloat_with_epsilon (kit_block_get_space (block), 6, EPSILON);
  g_assert_cmpfloat_with_epsilon (ink.x, 30, EPSILON);
  g_assert_cmpfloat_with_epsilon (ink.x + ink.width, WIDTH, EPSILON);

  lay_out (block, 16);
  measure_ink (block, &ink);
  g_assert_cmpfloat_with_epsilon (kit_block_get_space (block), 9.6, EPSILON);
  g_assert_cmpfloat_with_epsilon (ink.x, 48, EPSILON);
  g_assert_cmpfloat_with_epsilon (ink.x + ink.width, WIDTH, EPSILON);
}

/* The words of a heading stand above what is moved in as they are. */
static void
test_number_hangs (void)
{
  g_autoptr (KitBlock) heading = kit_heading_new (3, "I");
  cairo_rectangle_t ink, large;

  kit_heading_set_number (KIT_HEADING (heading), 8);
  lay_out (heading, 10);
  measure_ink (heading, &ink);
  lay_out (heading, 16);
  measure_ink (heading, &large);
  g_assert_cmpfloat_with_epsilon (large.x + large.width, 1.6 * (ink.x + ink.width), 2 * ROUNDING);
}

static void
assert_box_in_middle (KitBlock *block, double height)
{
  cairo_rectangle_t ink;

  measure_ink (block, &ink);
  g_assert_cmpfloat (ink.height, >, 10);
  g_assert_cmpfloat_with_epsilon (ink.y + ink.height / 2, height / 2, ROUNDING);
}

static void
test_box_in_middle (void)
{
  g_autoptr (KitBlock) choices = kit_choices_new ();
  g_autoptr (KitBlock) line = kit_paragraph_new (KIT_TEXT_BODY, BLANK);
  g_autoptr (KitBlock) lines = kit_paragraph_new (KIT_TEXT_BODY, BLANK "\n" BLANK);

  kit_choices_add (KIT_CHOICES (choices), 0, BLANK);
  kit_paragraph_set_box (KIT_PARAGRAPH (lines), TRUE);
  for (double size = KIT_TEXT_SIZE_MIN; size <= KIT_TEXT_SIZE_MAX; size++)
    {
      lay_out (choices, size);
      assert_box_in_middle (choices, kit_block_get_row_height (choices, 0));
      lay_out (line, size);
      lay_out (lines, size);
      assert_box_in_middle (lines, kit_block_get_row_height (line, 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/blocks/lengths-grow", test_lengths_grow);
  g_test_add_func ("/blocks/number-hangs", test_number_hangs);
  g_test_add_func ("/blocks/box-in-middle", test_box_in_middle);

  return kit_poppler_run ();
}
