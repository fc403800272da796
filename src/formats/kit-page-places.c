/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-places.h"

#define OPENING_QUOTE "“"

/* What tells the questions of a page from its answers: those that its labels leave no doubt of. */
typedef struct
{
  guint n_questions;
  guint n_questions_asked;
  guint n_questions_quoted;
  guint n_answers;
  guint n_answers_asked;
  guint n_answers_quoted;
  guint n_answers_open;
} Witness;

typedef enum
{
  NOT_CLEAR,
  QUESTION,
  NO_QUESTION,
} Verdict;

static KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

static const KitPageRun *
get_run (GArray *runs, guint index)
{
  return &g_array_index (runs, KitPageRun, index);
}

static gboolean
is_asked (const KitPageBlock *block)
{
  return g_str_has_suffix (block->text->str, "?") || g_str_has_suffix (block->text->str, "?”") ||
         g_str_has_suffix (block->text->str, "?\"");
}

static gboolean
is_quoted (const KitPageBlock *block)
{
  return g_str_has_prefix (block->text->str, OPENING_QUOTE);
}

static void
hear_question (Witness *witness, const KitPageBlock *block)
{
  witness->n_questions++;
  witness->n_questions_asked += is_asked (block) ? 1 : 0;
  witness->n_questions_quoted += is_quoted (block) ? 1 : 0;
}

static void
hear_answer (Witness *witness, const KitPageBlock *block)
{
  witness->n_answers++;
  witness->n_answers_asked += is_asked (block) ? 1 : 0;
  witness->n_answers_quoted += is_quoted (block) ? 1 : 0;
  witness->n_answers_open += kit_page_text_is_quote_open (block->text->str) ? 1 : 0;
}

/* A run with as many texts as it needs leaves no doubt: the answer, and the next question. */
static Witness
hear_all (GPtrArray *blocks, GArray *runs)
{
  Witness witness = { 0 };

  for (guint i = 0; i < runs->len; i++)
    {
      const KitPageRun *run = get_run (runs, i);

      if (run->label == KIT_PAGE_TEXT || run->label == KIT_PAGE_PURPOSE ||
          run->label == KIT_PAGE_TITLE ||
          kit_page_run_count (run) != run->n_own + (run->begins ? 1 : 0))
        continue;
      if (run->begins)
        hear_question (&witness, get (blocks, run->end - 1));
      if (run->label == KIT_PAGE_ANSWER && run->n_own > 0)
        hear_answer (&witness, get (blocks, run->start));
    }
  return witness;
}

/* Whether question marks tell the questions of this page from its answers. */
static gboolean
marks_tell (const Witness *witness)
{
  return witness->n_questions >= 2 && witness->n_questions_asked == witness->n_questions &&
         witness->n_answers >= 2 && witness->n_answers_asked == 0;
}

/* Whether quotation marks do, which pages of one kind open above each answer and never close. */
static gboolean
quotes_tell (const Witness *witness)
{
  return witness->n_answers_open > 0 && witness->n_answers_quoted == witness->n_answers &&
         witness->n_questions_quoted == 0;
}

static Verdict
judge_any (const Witness *witness, const KitPageBlock *block)
{
  if (!marks_tell (witness))
    return NOT_CLEAR;
  return is_asked (block) ? QUESTION : NO_QUESTION;
}

/* The only text between two labels, of which one needs it. */
static Verdict
judge_only (const Witness *witness, const KitPageRun *run, const KitPageBlock *block)
{
  if (run->label != KIT_PAGE_ANSWER || !quotes_tell (witness))
    return judge_any (witness, block);
  return is_quoted (block) ? NO_QUESTION : QUESTION;
}

/* Whether the first text of @run, which has enough of them, looks more like a question than most
 * answers of this page do. */
static gboolean
is_odd (const Witness *witness, const KitPageRun *run, const KitPageBlock *block)
{
  if (run->label != KIT_PAGE_ANSWER || run->n_own == 0)
    return FALSE;
  if (witness->n_answers_open > 0 && witness->n_answers_quoted * 2 > witness->n_answers)
    return !is_quoted (block);
  return is_asked (block) && witness->n_questions_asked * 2 > witness->n_questions &&
         witness->n_answers_asked * 2 < witness->n_answers;
}

static void
pass (KitPageBlock *block, Verdict verdict)
{
  if (verdict == QUESTION)
    block->use = KIT_PAGE_QUESTION;
  block->is_doubtful = verdict == NOT_CLEAR;
}

/* Whether no label but the last has more than a text of its own and the question below. */
static gboolean
has_single_texts (GArray *runs)
{
  for (guint i = 1; i + 1 < runs->len; i++)
    if (kit_page_run_count (get_run (runs, i)) >
        get_run (runs, i)->n_own + (get_run (runs, i)->begins ? 1 : 0))
      return FALSE;
  return TRUE;
}

/* A page that ends with one text too many was cut off below that question. */
static gboolean
is_cut_off (GPtrArray *blocks, GArray *runs)
{
  const KitPageRun *last = get_run (runs, runs->len - 1);

  return last->end == blocks->len && kit_page_run_count (last) == last->n_own + 1 &&
         has_single_texts (runs);
}

/* The last text of @run, which can only be a question, unless nothing says that the texts above the
 * first label are about questions at all. */
static void
mark_last (GPtrArray *blocks, const KitPageRun *run, const Witness *witness)
{
  KitPageBlock *block = get (blocks, run->end - 1);

  block->use = KIT_PAGE_QUESTION;
  block->is_doubtful = (run->label == KIT_PAGE_TEXT || run->label == KIT_PAGE_TITLE) &&
                       judge_any (witness, block) != QUESTION;
}

/* A text that nothing needs: a question that has lost all else, or a paragraph of the text above.
 * Below a purpose, or the last answer of a page without red flags, it may be yet something else.
 * What stands above the first question is not the matter here. */
static void
mark_surplus (GPtrArray *blocks, const KitPageRun *run, guint index, const Witness *witness)
{
  KitPageBlock *block = get (blocks, index);
  Verdict verdict = judge_any (witness, block);

  if (verdict == NO_QUESTION && (run->end == blocks->len || run->label == KIT_PAGE_PURPOSE))
    verdict = NOT_CLEAR;
  if (verdict == QUESTION || run->label == KIT_PAGE_ANSWER || run->label == KIT_PAGE_PURPOSE ||
      run->label == KIT_PAGE_OVERVIEW)
    pass (block, verdict);
}

static void
mark_run (GPtrArray *blocks, const KitPageRun *run, const Witness *witness)
{
  guint count = kit_page_run_count (run);
  guint end = run->end - (run->begins && count > run->n_own ? 1 : 0);

  if (count > 0)
    get (blocks, run->start)->is_doubtful = is_odd (witness, run, get (blocks, run->start));
  if (run->begins && count > run->n_own)
    mark_last (blocks, run, witness);
  else if (run->begins && count > 0)
    pass (get (blocks, run->start), judge_only (witness, run, get (blocks, run->start)));

  for (guint i = run->start + run->n_own; i < end; i++)
    mark_surplus (blocks, run, i, witness);
}

/* A page of nothing but questions, below a heading that says so. */
static void
mark_all (GPtrArray *blocks, const KitPageRun *run)
{
  for (guint i = run->start; i < run->end; i++)
    if (i > run->start || !g_str_has_suffix (get (blocks, i)->text->str, ":"))
      get (blocks, i)->use = KIT_PAGE_QUESTION;
}

void
kit_page_places_mark (GPtrArray *blocks, GArray *runs)
{
  Witness witness = hear_all (blocks, runs);

  if (runs->len == 1)
    {
      mark_all (blocks, get_run (runs, 0));
      return;
    }

  for (guint i = 0; i < runs->len; i++)
    mark_run (blocks, get_run (runs, i), &witness);

  if (is_cut_off (blocks, runs))
    pass (get (blocks, get_run (runs, runs->len - 1)->end - 1), QUESTION);
}
