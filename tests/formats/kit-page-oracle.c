/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-oracle.h"

#include <string.h>

static KitUnit *
get (const KitMade *made, guint index)
{
  return g_ptr_array_index (made->units, index);
}

/* The first or last of the pieces that have left a trace; -1 without any. */
static int
find_first (const KitUnit *unit)
{
  for (int i = 0; i < KIT_N_PIECES; i++)
    if (unit->states[i] != KIT_GONE)
      return i;
  return -1;
}

static int
find_last (const KitUnit *unit)
{
  for (int i = KIT_N_PIECES - 1; i >= 0; i--)
    if (unit->states[i] != KIT_GONE)
      return i;
  return -1;
}

static gboolean
is_bare (const KitUnit *unit)
{
  return find_last (unit) == KIT_PIECE_TEXT;
}

static void
move_pieces (KitUnit *from, KitUnit *to)
{
  for (int i = MAX (find_first (from), 0); i < KIT_N_PIECES; i++)
    {
      char *text = to->texts[i];

      to->texts[i] = from->texts[i];
      from->texts[i] = text;
      to->states[i] = from->states[i];
    }
}

void
kit_made_merge (KitMade *made)
{
  for (guint i = 0; i < made->units->len;)
    {
      KitUnit *unit = get (made, i);
      KitUnit *above = i > 0 ? get (made, i - 1) : NULL;
      int first = find_first (unit);

      if (first < 0)
        g_ptr_array_remove_index (made->units, i);
      else if (above != NULL && first > KIT_PIECE_TEXT && first > find_last (above))
        {
          move_pieces (unit, above);
          g_ptr_array_remove_index (made->units, i);
        }
      else
        i++;
    }
}

static gboolean
is_flat (const KitMade *made)
{
  return made->shape == KIT_SHAPE_FLAT || made->shape == KIT_SHAPE_FLAT_QUOTED;
}

static gboolean
has_labels (const KitMade *made)
{
  for (guint i = 0; i < made->units->len; i++)
    if (!is_bare (get (made, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_purposes (const KitMade *made)
{
  for (guint i = 0; i < made->units->len; i++)
    if (get (made, i)->states[KIT_PIECE_PURPOSE] == KIT_KEPT)
      return TRUE;
  return FALSE;
}

gboolean
kit_made_announces_red_flags (const KitMade *made)
{
  return made->red_flags->len == 0 || !made->lost[KIT_HEADING_RED_FLAGS] ||
         strstr (made->introduction, "red flags") != NULL;
}

/* What stands between two labels. @above: the piece of the upper one, -1 for none; @needed: how
 * many texts it must have; @own: how many it has; @bare: questions without labels; @question:
 * whether the lower one's question has a text; @next: its unit, G_MAXUINT for none. */
typedef struct
{
  int above;
  guint needed;
  guint own;
  guint bare;
  guint question;
  guint next;
} Run;

static guint
count_texts (const Run *run)
{
  return run->own + run->bare + run->question;
}

static guint
count_paragraphs (const char *text)
{
  return strstr (text, "\n\n") == NULL ? 1 : 2;
}

static void
find_above (const KitMade *made, guint unit, Run *run)
{
  run->above = find_last (get (made, unit));
  run->needed = run->above == KIT_PIECE_ANSWER || !has_purposes (made);
  if (run->above == KIT_PIECE_ANSWER && get (made, unit)->states[run->above] == KIT_KEPT)
    run->own = count_paragraphs (get (made, unit)->texts[run->above]);
}

/* The run below the labels of @unit; above all labels for G_MAXUINT. */
static Run
find_run (const KitMade *made, guint unit)
{
  Run run = { .above = -1, .next = unit + 1 };

  if (unit != G_MAXUINT)
    find_above (made, unit, &run);
  else if (made->lost[KIT_HEADING_QUESTIONS] && !made->lost[KIT_HEADING_OVERVIEW])
    run.own = run.needed = 1;

  for (; run.next < made->units->len && is_bare (get (made, run.next)); run.next++)
    run.bare++;
  if (run.next == made->units->len)
    run.next = G_MAXUINT;
  else
    run.question = get (made, run.next)->states[KIT_PIECE_TEXT] != KIT_GONE;
  return run;
}

/* (element-type Run) */
static GArray *
find_runs (const KitMade *made)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint unit = G_MAXUINT;

  do
    {
      Run run = find_run (made, unit);

      g_array_append_val (runs, run);
      unit = run.next;
    }
  while (unit != G_MAXUINT);
  return runs;
}

static gboolean
is_hidden (const KitMade *made, GArray *runs)
{
  for (guint i = 1; is_flat (made) && i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->needed > run->own && run->bare > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether there is a heading below which the questions can only come. */
static gboolean
is_announced (const KitMade *made)
{
  return !made->lost[KIT_HEADING_QUESTIONS] || !made->lost[KIT_HEADING_OVERVIEW];
}

/* Whether most texts that can only be questions, for no label above needs them, look like some.
 * Below a bullet, a second paragraph of an answer cannot. */
static gboolean
is_shown (const KitMade *made, GArray *runs)
{
  guint n_shown = 0;
  guint n_others = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->next == G_MAXUINT || count_texts (run) <= run->needed)
        continue;
      n_shown += run->question;
      n_others += made->shape == KIT_SHAPE_BULLETED ? 0 : 1 - run->question;
    }
  return n_shown > n_others;
}

/* What tells questions from answers on flat pages, if both are there in places that leave no doubt:
 * the question mark, and the quotation mark. */
static void
find_tells (const KitMade *made, GArray *runs, gboolean *marks, gboolean *quotes)
{
  guint n_questions = 0;
  guint n_answers = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      gboolean ends = run->next == G_MAXUINT;

      if (run->above == KIT_PIECE_PURPOSE || count_texts (run) != run->needed + (ends ? 0 : 1))
        continue;
      if (!ends && (i > 0 || is_announced (made)))
        n_questions++;
      if (i > 0)
        n_answers++;
    }
  *marks = made->wording != KIT_WORDING_STATED && n_questions >= 2 && n_answers >= 2;
  *quotes = made->shape == KIT_SHAPE_FLAT_QUOTED && n_answers >= 1;
}

/* On a flat page one reading is left, unless there is a text too few below a label, or one too many
 * anywhere, and nothing tells; or no heading parts the questions from what stands around them. */
static gboolean
is_flat_doubtful (const KitMade *made, GArray *runs)
{
  const Run *first = &g_array_index (runs, Run, 0);
  gboolean marks;
  gboolean quotes;

  find_tells (made, runs, &marks, &quotes);
  if (!kit_made_announces_red_flags (made) || !is_announced (made) || !has_purposes (made) ||
      (made->lost[KIT_HEADING_QUESTIONS] && count_texts (first) != 2))
    return TRUE;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->bare > 0 && !marks)
        return TRUE;
      if (i > 0 && run->next != G_MAXUINT && run->needed == 1 && count_texts (run) == 1 && !marks &&
          !quotes)
        return TRUE;
    }
  return FALSE;
}

/* On a page with bullets the indentation shows what belongs to a question, so that hardly anything
 * can be lost that leaves a doubt. */
static gboolean
is_bulleted_doubtful (const KitMade *made, GArray *runs)
{
  const Run *first = &g_array_index (runs, Run, 0);
  const Run *last = &g_array_index (runs, Run, runs->len - 1);

  if (!kit_made_announces_red_flags (made) && last->needed > last->own + last->bare)
    return TRUE;
  return !is_shown (made, runs) &&
         (last->bare > 0 || first->bare > 0 || (!is_announced (made) && first->question == 0));
}

static gboolean
is_doubtful (const KitMade *made, GArray *runs)
{
  if (!has_labels (made))
    return made->lost[KIT_HEADING_QUESTIONS] || !kit_made_announces_red_flags (made);
  if (is_flat (made))
    return is_flat_doubtful (made, runs);
  if (made->shape == KIT_SHAPE_BULLETED)
    return is_bulleted_doubtful (made, runs);
  /* Without indentation, red flags without a heading go on with the last answer; and questions none
   * of which is shown leave a flat page. */
  return !kit_made_announces_red_flags (made) || !is_shown (made, runs);
}

static gboolean
has_texts (const KitMade *made)
{
  for (guint i = 0; i < made->units->len; i++)
    for (int piece = 0; piece < KIT_N_PIECES; piece++)
      if (get (made, i)->states[piece] == KIT_KEPT)
        return TRUE;
  return FALSE;
}

KitReading
kit_made_get_reading (const KitMade *made)
{
  g_autoptr (GArray) runs = find_runs (made);

  if (!has_texts (made) || (!has_labels (made) && made->lost[KIT_HEADING_QUESTIONS]))
    return KIT_READING_NOTHING;
  if (is_hidden (made, runs))
    return KIT_READING_HIDDEN;
  return is_doubtful (made, runs) ? KIT_READING_DOUBTFUL : KIT_READING_CLEAR;
}
