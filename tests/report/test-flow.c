/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-blanks.h"
#include "kit-chart.h"
#include "kit-choices.h"
#include "kit-evaluation-sections.h"
#include "kit-facts.h"
#include "kit-heading.h"
#include "kit-lines.h"
#include "kit-paragraph.h"
#include "kit-poppler.h"
#include "kit-rating-row.h"
#include "kit-ruling.h"
#include "kit-sample.h"
#include "kit-signature.h"
#include "kit-table.h"
#include "kit-verdict.h"

#define WIDTH 470
#define HEIGHT 722
#define SIZE 10
#define EPSILON 1e-6
#define PATIENCE (3 * G_USEC_PER_SEC)

static KitPiece *
get_piece (GArray *page, guint i)
{
  return &g_array_index (page, KitPiece, i);
}

/* The rows of every block stand on the pages once, in order; tags begin and end in pairs. */
static void
assert_complete (KitFlow *flow)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  KitBlock *block = NULL;
  guint next = 0;

  for (guint i = 0; i < kit_flow_get_n_pages (flow); i++)
    {
      GArray *page = kit_flow_get_page (flow, i);

      for (guint j = 0; j < page->len; j++)
        {
          const KitPiece *piece = get_piece (page, j);

          /* Nothing begins or ends in the middle of a block. */
          if (piece->block == NULL)
            g_assert_true (block == NULL || next == kit_block_get_n_rows (block));
          if (piece->block == NULL && piece->begins)
            g_ptr_array_add (open, (gpointer) piece->tag);
          else if (piece->block == NULL)
            g_assert_cmpstr (g_ptr_array_steal_index (open, open->len - 1), ==, piece->tag);
          else
            {
              if (piece->block != block)
                {
                  g_assert_true (block == NULL || next == kit_block_get_n_rows (block));
                  block = piece->block;
                  next = 0;
                }
              g_assert_cmpuint (piece->first, ==, next);
              g_assert_cmpuint (piece->n_rows, >, 0);
              next += piece->n_rows;
            }
        }
    }

  g_assert_cmpuint (open->len, ==, 0);
  g_assert_true (block == NULL || next == kit_block_get_n_rows (block));
}

/* Nothing overlaps, and nothing leaves the page. */
static void
assert_within_page (GArray *page, double height)
{
  double y = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const KitPiece *piece = get_piece (page, i);

      if (piece->block == NULL)
        continue;
      g_assert_cmpfloat (piece->y, >=, y - EPSILON);
      y = piece->y + piece->height;
      g_assert_cmpfloat (y, <=, height + EPSILON);
    }
}

/* No page ends with a heading, or with what belongs to the next block. */
static void
assert_end_is_good (GArray *page, gboolean last)
{
  for (guint i = page->len; i > 0; i--)
    {
      const KitPiece *piece = get_piece (page, i - 1);

      if (piece->block == NULL)
        continue;
      if (!last && piece->first + piece->n_rows == kit_block_get_n_rows (piece->block))
        g_assert_false (kit_block_get_keep_with_next (piece->block));
      if (KIT_IS_PARAGRAPH (piece->block) && kit_block_get_n_rows (piece->block) > 3)
        g_assert_true (piece->n_rows > 1);
      return;
    }
}

/* How many lines of the paragraph of text around the end of a page stand on this page, and how
 * many on the next ones; both 0 where a page's end parts none. */
static void
measure_parted (const KitPiece *piece, guint *before, guint *after)
{
  const guint n = kit_block_get_n_rows (piece->block);
  const guint end = piece->first + piece->n_rows;
  g_autoptr (GArray) lines = NULL;
  guint first = end, last = end;

  *before = *after = 0;
  if (!KIT_IS_PARAGRAPH (piece->block) || end == n)
    return;

  lines = kit_paragraph_dup_lines (KIT_PARAGRAPH (piece->block));
  if (g_array_index (lines, KitLine, end).starts_paragraph)
    return;
  while (first > 0 && !g_array_index (lines, KitLine, first).starts_paragraph)
    first--;
  while (last < n && !g_array_index (lines, KitLine, last).starts_paragraph)
    last++;
  *before = end - first;
  *after = last - end;
}

/* Neither the first nor the last line of a paragraph stands alone. */
static void
assert_lines_have_company (GArray *page)
{
  for (guint i = page->len; i > 0; i--)
    {
      const KitPiece *piece = get_piece (page, i - 1);
      guint before, after;

      if (piece->block == NULL)
        continue;
      measure_parted (piece, &before, &after);
      if (before + after > 3)
        {
          g_assert_cmpuint (before, >, 1);
          g_assert_cmpuint (after, >, 1);
        }
      return;
    }
}

static gboolean
is_whole (const KitPiece *piece)
{
  return piece->first == 0 && piece->n_rows == kit_block_get_n_rows (piece->block);
}

/* A heading of a question and all to the end of its group stand on one page, when one could
 * hold them. */
static void
assert_questions_whole (KitFlow *flow, double height)
{
  double used = 0, lead = 0;
  guint start_page = 0;
  gboolean inside = FALSE;

  for (guint i = 0; i < kit_flow_get_n_pages (flow); i++)
    {
      GArray *page = kit_flow_get_page (flow, i);

      for (guint j = 0; j < page->len; j++)
        {
          const KitPiece *piece = get_piece (page, j);

          if (piece->block == NULL && g_str_equal (piece->tag, "Sect"))
            {
              if (!piece->begins && i > start_page)
                g_assert_cmpfloat (used, >, height);
              inside = piece->begins;
              start_page = i;
              used = lead;
              lead = 0;
            }
          else if (inside && piece->block != NULL)
            {
              used += piece->height + (used > 0 ? kit_block_get_space (piece->block) : 0);
            }
          else if (piece->block != NULL)
            {
              /* The heading of a section goes with the first question. */
              lead = kit_block_get_keep_with_next (piece->block) ? piece->height : 0;
            }
        }
    }
}

static void
assert_good (KitFlow *flow, double height)
{
  const guint n = kit_flow_get_n_pages (flow);

  g_assert_cmpuint (n, >, 0);
  assert_complete (flow);
  for (guint i = 0; i < n; i++)
    {
      assert_within_page (kit_flow_get_page (flow, i), height);
      assert_end_is_good (kit_flow_get_page (flow, i), i + 1 == n);
      assert_lines_have_company (kit_flow_get_page (flow, i));
    }
  assert_questions_whole (flow, height);
}

static KitFlow *
compose (KitEvaluation *evaluation)
{
  const KitEvaluationOptions options = { .sample_answers = TRUE };
  KitFlow *flow = kit_flow_new ();

  kit_evaluation_add_front (flow, evaluation, &options);
  kit_evaluation_add_skills (flow, evaluation);
  kit_evaluation_add_answers (flow, evaluation, &options);
  kit_evaluation_add_rest (flow, evaluation, &options);
  kit_evaluation_add_signatures (flow, evaluation, &options);

  return flow;
}

/* Up to 20 KB, in one script or in several. */
static char *
random_note (void)
{
  static const char *const scripts[] = { "word ", "слово ", "מילה ", "كلمة ", "言葉", "🙂 " };
  const guint sizes[] = { 0, 10, 200, 1000, 4000, 20000 };
  const gsize size = sizes[g_test_rand_int_range (0, G_N_ELEMENTS (sizes))];
  const gboolean mixed = g_test_rand_bit ();
  guint script = g_test_rand_int_range (0, G_N_ELEMENTS (scripts));
  GString *note = g_string_new (NULL);

  while (note->len < size)
    {
      if (mixed && g_test_rand_int_range (0, 12) == 0)
        script = g_test_rand_int_range (0, G_N_ELEMENTS (scripts));
      g_string_append (note, g_test_rand_int_range (0, 40) == 0 ? "\n" : scripts[script]);
    }

  return g_string_free_and_steal (note);
}

static KitEvaluation *
random_evaluation (void)
{
  const guint n = g_test_rand_int_range (1, 31);
  KitEvaluation *evaluation =
    kit_sample_draft (n, g_test_rand_int_range (4, 8), g_test_rand_int_range (0, 80));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *note = random_note ();

      kit_answer_set_note (kit_sample_answer (evaluation, i), note);
      if (g_test_rand_int_range (0, 4) == 0)
        kit_answer_set_state (kit_sample_answer (evaluation, i), KIT_ANSWER_NOT_ASKED);
    }
  if (g_test_rand_bit ())
    kit_sample_submit (evaluation);

  return evaluation;
}

/* Every run tries others, for as long as patience lasts; a red one says the seed to come back
 * with. */
static void
test_generated (void)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  for (guint i = 0; i < 12 && g_get_monotonic_time () < end; i++)
    {
      g_autoptr (KitEvaluation) evaluation = random_evaluation ();
      g_autoptr (KitFlow) flow = compose (evaluation);
      g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
      const double height = HEIGHT - g_test_rand_int_range (0, 200);

      kit_flow_layout (flow, typesetter, WIDTH, height);
      assert_good (flow, height);
    }
}

/* The same on every kind of page: each line more or less moves all breaks. */
static void
test_every_height (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (8, 5, 60);
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);

  for (guint height = 330; height < 730; height += 17)
    {
      g_autoptr (KitFlow) flow = compose (evaluation);

      kit_flow_layout (flow, typesetter, WIDTH, height);
      assert_good (flow, height);
    }
}

static void
test_layout_twice (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (8, 5, 60);
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  g_autoptr (KitFlow) flow = compose (evaluation);
  guint n_pages;

  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
  n_pages = kit_flow_get_n_pages (flow);
  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT / 2);
  assert_good (flow, HEIGHT / 2);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), >, n_pages);
  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
  assert_good (flow, HEIGHT);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, n_pages);
}

static void
test_empty (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "", NULL);

  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 1);
  g_assert_cmpuint (kit_flow_get_page (flow, 0)->len, ==, 0);
}

/* A heading that would stand last goes over with two lines of its text. */
static void
test_heading_goes_with_text (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  g_autofree char *words = kit_sample_words (0, 200);
  KitBlock *before = kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "One\ntwo\nthree"));
  KitBlock *heading = kit_flow_add (flow, kit_heading_new (2, "A heading"));
  double height;

  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, words));
  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 1);

  height = kit_block_get_height (before, 0, 3) + kit_block_get_height (heading, 0, 1) + 15;
  kit_flow_layout (flow, typesetter, WIDTH, height);
  g_assert_cmpuint (kit_flow_get_page (flow, 0)->len, ==, 1);
  g_assert_true (get_piece (kit_flow_get_page (flow, 1), 0)->block == heading);
  g_assert_cmpuint (get_piece (kit_flow_get_page (flow, 1), 1)->n_rows, >=, 2);
}

static void
test_table_repeats_head (void)
{
  const double widths[] = { .3, .7 };
  const char *const head[] = { "Head", "Body", NULL };
  const char *const row[] = { "A cell", "Another cell", NULL };
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  KitBlock *table = kit_flow_add (flow, kit_table_new (2, widths));
  const guint n_rows = 60;

  kit_table_set_head (KIT_TABLE (table), head);
  for (guint i = 0; i < n_rows; i++)
    kit_table_add_row (KIT_TABLE (table), row);
  kit_flow_layout (flow, typesetter, WIDTH, 300);

  assert_good (flow, 300);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), >, 2);
  for (guint i = 1; i < kit_flow_get_n_pages (flow); i++)
    {
      const KitPiece *piece = get_piece (kit_flow_get_page (flow, i), 0);

      g_assert_cmpfloat_with_epsilon (piece->height,
                                      kit_block_get_head_height (table) +
                                        kit_block_get_height (table, piece->first, piece->n_rows),
                                      EPSILON);
    }
}

static void
test_table_with_endless_cell (void)
{
  const double widths[] = { .5, .5 };
  g_autofree char *words = kit_sample_words (0, 3000);
  const char *const row[] = { "Short", words, NULL };
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  KitBlock *table = kit_flow_add (flow, kit_table_new (2, widths));

  kit_table_add_row (KIT_TABLE (table), row);
  kit_flow_layout (flow, typesetter, WIDTH, 300);
  assert_good (flow, 300);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), >, 5);
}

static void
test_group_stays_whole (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  const KitPiece *first;

  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "One\ntwo\nthree\nfour\nfive\nsix"));
  kit_flow_begin (flow, "Sect", TRUE);
  for (guint i = 0; i < 4; i++)
    kit_flow_add (flow, kit_rating_row_new (i, 5, "Words"));
  kit_flow_end (flow);
  kit_flow_layout (flow, typesetter, WIDTH, 120);

  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 2);
  first = get_piece (kit_flow_get_page (flow, 0), 0);
  g_assert_cmpuint (kit_flow_get_page (flow, 0)->len, ==, 1);
  g_assert_true (is_whole (first));
}

static void
test_break (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);

  kit_flow_break (flow);
  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "One"));
  kit_flow_break (flow);
  kit_flow_begin (flow, "Sect", TRUE);
  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "Two"));
  kit_flow_end (flow);
  kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
  assert_good (flow, HEIGHT);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 2);
  g_assert_cmpuint (kit_flow_get_page (flow, 0)->len, ==, 1);
  g_assert_cmpuint (kit_flow_get_page (flow, 1)->len, ==, 3);
}

static void
test_fills_page (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  const KitPiece *room;
  double line;

  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "One"));
  kit_flow_add (flow, kit_ruling_new_to_end_of_page (4));
  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "Two"));
  for (guint i = 0; i < 2; i++)
    {
      kit_flow_layout (flow, typesetter, WIDTH, HEIGHT);
      assert_good (flow, HEIGHT);
      g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 2);
      room = get_piece (kit_flow_get_page (flow, 0), 1);
      line = kit_block_get_row_height (room->block, 0);
      g_assert_cmpfloat (room->y + room->height, >, HEIGHT - line);
      g_assert_cmpuint (room->n_rows, ==, kit_block_get_n_rows (room->block));
    }

  /* where there is no room for the fewest, they have the next page */
  kit_flow_layout (flow, typesetter, WIDTH, 85);
  assert_good (flow, 85);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 3);
  g_assert_cmpuint (get_piece (kit_flow_get_page (flow, 1), 0)->n_rows, ==, 4);
}

/* Lines that a page has no room for send nothing to the next one, and never begin it. */
static void
test_up_to (void)
{
  g_autoptr (KitFlow) flow = kit_flow_new ();
  g_autoptr (KitTypesetter) typesetter = kit_typesetter_new (SIZE, "en", NULL);
  KitBlock *room;
  double line;

  kit_flow_add (flow, kit_ruling_new (6));
  kit_flow_begin (flow, "Sect", TRUE);
  kit_flow_add (flow, kit_ruling_new (1));
  room = kit_flow_add (flow, kit_ruling_new_up_to (2, 5));
  kit_flow_end (flow);
  kit_flow_add (flow, kit_heading_new (2, "Next"));
  kit_flow_add (flow, kit_paragraph_new (KIT_TEXT_BODY, "Two"));
  kit_flow_layout (flow, typesetter, WIDTH, 10000);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 1);
  g_assert_cmpuint (kit_block_get_n_rows (room), ==, 5);
  line = kit_block_get_row_height (room, 0);

  kit_flow_layout (flow, typesetter, WIDTH, 10 * line);
  assert_good (flow, 10 * line);
  g_assert_cmpuint (kit_flow_get_n_pages (flow), ==, 2);
  g_assert_cmpuint (kit_block_get_n_rows (room), ==, 3);
  g_assert_true (KIT_IS_HEADING (get_piece (kit_flow_get_page (flow, 1), 0)->block));

  /* The fewest go with what they belong to. */
  kit_flow_layout (flow, typesetter, WIDTH, 8 * line);
  assert_good (flow, 8 * line);
  g_assert_true (KIT_IS_RULING (get_piece (kit_flow_get_page (flow, 1), 1)->block));
  g_assert_cmpuint (get_piece (kit_flow_get_page (flow, 0), 0)->n_rows, ==, 6);
  g_assert_cmpuint (kit_flow_get_page (flow, 0)->len, ==, 1);
}

static void
test_finalize (void)
{
  KitFlow *flow = kit_flow_new ();
  KitBlock *block = kit_flow_add (flow, kit_facts_new (2));

  g_object_add_weak_pointer (G_OBJECT (block), (gpointer *) &block);
  kit_facts_add (KIT_FACTS (block), "Label", "Value");
  g_assert_finalize_object (flow);
  g_assert_null (block);
}

static void
test_finalize_blocks (void)
{
  const double widths[] = { 1 };
  KitBlock *blocks[] = {
    kit_blanks_new (2),
    kit_chart_new (5, "1 Poor", "Outstanding 5"),
    kit_choices_new (),
    kit_heading_new (1, "Words"),
    kit_paragraph_new (KIT_TEXT_BODY, "Words"),
    kit_rating_row_new (4, 5, "Strong"),
    kit_ruling_new (3),
    kit_signature_new ("Interviewer", "Ada & Bo"),
    kit_table_new (1, widths),
    kit_verdict_new (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    g_assert_finalize_object (blocks[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flow/generated", test_generated);
  g_test_add_func ("/flow/every-height", test_every_height);
  g_test_add_func ("/flow/layout-twice", test_layout_twice);
  g_test_add_func ("/flow/empty", test_empty);
  g_test_add_func ("/flow/heading-goes-with-text", test_heading_goes_with_text);
  g_test_add_func ("/flow/table-repeats-head", test_table_repeats_head);
  g_test_add_func ("/flow/table-with-endless-cell", test_table_with_endless_cell);
  g_test_add_func ("/flow/group-stays-whole", test_group_stays_whole);
  g_test_add_func ("/flow/break", test_break);
  g_test_add_func ("/flow/fills-page", test_fills_page);
  g_test_add_func ("/flow/up-to", test_up_to);
  g_test_add_func ("/flow/finalize", test_finalize);
  g_test_add_func ("/flow/finalize-blocks", test_finalize_blocks);

  return kit_poppler_run ();
}
