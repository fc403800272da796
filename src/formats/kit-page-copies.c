/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-copies.h"

#include "kit-page-blocks.h"

/* How many lines of a page must come again, blank ones aside. */
#define N_FIRST_LINES 3

/* The walk over the lines. @first: those that the file begins with; @headings: the first of each
 * label above the first questions, G_MAXUINT for none; @last: the last label of a question; the
 * rest is what there has been since a page last began. */
typedef struct
{
  GPtrArray *lines;
  const KitPageLine *first[N_FIRST_LINES];
  guint headings[KIT_PAGE_QUESTIONS + 1];
  guint last;
  gboolean is_announced;
  gboolean has_questions;
  gboolean has_red_flags;
} Walk;

static KitPageLine *
get (GPtrArray *lines, guint index)
{
  return g_ptr_array_index (lines, index);
}

/* The first line at or after @index that is not blank. */
static guint
skip_blank (GPtrArray *lines, guint index)
{
  while (index < lines->len && kit_page_line_is_blank (get (lines, index)))
    index++;
  return index;
}

/* The last one before @index; G_MAXUINT for none. */
static guint
step_back (GPtrArray *lines, guint index)
{
  do
    index--;
  while (index != G_MAXUINT && kit_page_line_is_blank (get (lines, index)));
  return index;
}

static KitPageLabel
get_label (const KitPageLine *line)
{
  g_autofree char *text = NULL;

  return kit_page_label_of_line (line, &text);
}

static gboolean
is_part (KitPageLabel label)
{
  return label == KIT_PAGE_PURPOSE || label == KIT_PAGE_ANSWER;
}

static gboolean
is_heading (KitPageLabel label)
{
  return label == KIT_PAGE_TITLE || label == KIT_PAGE_OVERVIEW || label == KIT_PAGE_QUESTIONS;
}

static gboolean
is_same (const KitPageLine *a, const KitPageLine *b)
{
  return g_str_equal (a->whole, b->whole);
}

static void
find_first_lines (Walk *walk)
{
  guint at = 0;

  for (guint i = 0; i < N_FIRST_LINES; i++, at++)
    {
      at = skip_blank (walk->lines, at);
      walk->first[i] = at < walk->lines->len ? get (walk->lines, at) : NULL;
    }
}

static void
find_labels (Walk *walk)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk->headings); i++)
    walk->headings[i] = G_MAXUINT;

  for (guint i = 0; i < walk->lines->len; i++)
    {
      KitPageLabel label = get_label (get (walk->lines, i));

      if (is_part (label))
        walk->last = i;
      else if (is_heading (label) && walk->last == 0)
        walk->headings[label] = MIN (walk->headings[label], i);
    }
}

/* Whether the first lines of all come again below @index. */
static gboolean
is_followed (const Walk *walk, guint index)
{
  for (guint i = 1; i < N_FIRST_LINES; i++)
    {
      index = skip_blank (walk->lines, index + 1);
      if (index == walk->lines->len || walk->first[i] == NULL ||
          !is_same (get (walk->lines, index), walk->first[i]))
        return FALSE;
    }
  return TRUE;
}

/* Where the page begins whose heading @index is, which is @heading in the first page: above it
 * stands what stood above the other. */
static guint
go_to_top (const Walk *walk, guint index, guint heading)
{
  for (;;)
    {
      guint above = step_back (walk->lines, index);

      heading = step_back (walk->lines, heading);
      if (heading == G_MAXUINT || !is_same (get (walk->lines, above), get (walk->lines, heading)))
        return index;
      index = above;
    }
}

/* Where a page begins whose heading @index is; G_MAXUINT where that is no heading of another. */
static guint
find_top (const Walk *walk, guint index, KitPageLabel label)
{
  guint heading;

  if (!is_heading (label) || !walk->has_questions || index > walk->last)
    return G_MAXUINT;

  heading = walk->headings[label];
  if (heading == G_MAXUINT || (!(label == KIT_PAGE_TITLE && walk->has_red_flags) &&
                               !is_same (get (walk->lines, index), get (walk->lines, heading))))
    return G_MAXUINT;
  return go_to_top (walk, index, heading);
}

/* Where the next page begins whose first line, or heading, is @index; G_MAXUINT for none. */
static guint
find_begin (Walk *walk, guint index)
{
  const KitPageLine *line = get (walk->lines, index);
  KitPageLabel label = get_label (line);
  guint begin = find_top (walk, index, label);

  if ((walk->is_announced || walk->has_questions) &&
      g_str_has_suffix (line->whole, walk->first[0]->whole) && is_followed (walk, index))
    begin = index;
  walk->is_announced = label == KIT_PAGE_QUESTIONS || (begin == G_MAXUINT && walk->is_announced);
  walk->has_questions = begin == G_MAXUINT && (walk->has_questions || is_part (label));
  walk->has_red_flags = begin == G_MAXUINT && (walk->has_red_flags || label == KIT_PAGE_RED_FLAGS);
  return begin;
}

static void
add_lines (GPtrArray *page, GPtrArray *lines, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    g_ptr_array_add (page, get (lines, i));
}

GPtrArray *
kit_page_copies_split (GPtrArray *lines)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) parted = g_ptr_array_new ();
  GPtrArray *page = g_ptr_array_new ();
  Walk walk = { .lines = lines };
  guint start = 0;

  g_ptr_array_add (pages, page);
  find_first_lines (&walk);
  find_labels (&walk);
  for (guint i = skip_blank (lines, 0); i < lines->len; i++)
    {
      guint begin = find_begin (&walk, i);
      KitPageLine *rest;

      if (begin == G_MAXUINT)
        continue;

      rest = begin == i ? kit_page_line_split (get (lines, i), walk.first[0]) : NULL;
      begin += rest != NULL ? 1 : 0;
      add_lines (page, lines, start, begin);
      page = g_ptr_array_new ();
      g_ptr_array_add (pages, page);
      if (rest != NULL)
        {
          g_ptr_array_add (page, rest);
          g_ptr_array_add (parted, rest);
        }
      start = begin;
    }
  add_lines (page, lines, start, lines->len);
  g_ptr_array_extend (lines, parted, NULL, NULL);
  return pages;
}
