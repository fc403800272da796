/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-maker.h"

#include <string.h>

/* How a shape looks. @blank: whether blank lines part the paragraphs; @mark: what a question that
 * has lost its text leaves behind, %NULL if nothing */
static const struct
{
  gboolean blank;
  const char *mark;
  const char *question;
  const char *purpose;
  const char *answer_label;
  const char *answer;
  const char *title;
  const char *heading;
  const char *red_flag;
} looks[KIT_N_SHAPES] = {
  { TRUE, "  •", "  • %s", "    Purpose: %s", "    Sample answer", "    %s", "%s", "%s", "  • %s" },
  { FALSE, NULL, "%s", "Purpose: %s", "Sample answer", "%s", "%s", "%s", "%s" },
  { FALSE, NULL, "%s", "Purpose: %s", "Sample answer", "“%s", "%s", "%s", "%s" },
  { TRUE, "###", "### %s", "**Purpose:** %s", "**Sample answer**", "%s", "# %s", "## %s", "- %s" },
  { TRUE,
    NULL,
    "**%s**",
    "*Purpose:* %s",
    "*Sample answer*",
    "%s",
    "## %s ##",
    "## %s ##",
    "* %s" },
  { TRUE, "7.", "7. %s", "Purpose: %s", "Sample answer:", "%s", "%s", "**%s**", "- %s" },
};

static gint32
below (GRand *rand, gint32 end)
{
  return g_rand_int_range (rand, 0, end);
}

/* Some words, and a number that no other text has. */
static char *
make_words (KitMade *self, GRand *rand, const char *before, const char *after)
{
  static const char *const words[] = { "heron",  "ladder", "kettle",  "quiet",  "harbour", "ink",
                                       "seldom", "under",  "between", "orange", "walks",   "C#",
                                       "don't",  "é",      "R&D",     "_a_",    "2 * 3",   "(so)" };
  GString *text = g_string_new (before);

  for (gint32 i = below (rand, 9); i >= 0; i--)
    g_string_append_printf (text, " %s", words[below (rand, G_N_ELEMENTS (words))]);
  g_string_append_printf (text, " %u%s", self->n_texts++, after);
  return g_string_free (text, FALSE);
}

static char *
make_question (KitMade *self, GRand *rand)
{
  switch (self->wording)
    {
    case KIT_WORDING_ASKED:
      return make_words (self, rand, "How", "?");
    case KIT_WORDING_TWO_SENTENCES:
      return make_words (self, rand, "Somebody", ". What now?");
    case KIT_WORDING_STATED:
    case KIT_N_WORDINGS:
    default:
      return make_words (self, rand, "Describe", below (rand, 2) == 0 ? "." : "");
    }
}

static void
unit_free (gpointer data)
{
  KitUnit *unit = data;

  for (int i = 0; i < KIT_N_PIECES; i++)
    g_free (unit->texts[i]);
  g_free (unit);
}

static KitUnit *
unit_new (KitMade *self, GRand *rand)
{
  KitUnit *unit = g_new0 (KitUnit, 1);

  unit->texts[KIT_PIECE_TEXT] = make_question (self, rand);
  unit->texts[KIT_PIECE_PURPOSE] = make_words (self, rand, "To see", ".");
  unit->texts[KIT_PIECE_ANSWER] = make_words (self, rand, "I", ".");
  /* A second paragraph, where it can be told from a question. */
  if (self->shape == KIT_SHAPE_BULLETED && below (rand, 3) == 0)
    {
      g_autofree char *first = unit->texts[KIT_PIECE_ANSWER];
      g_autofree char *second = make_words (self, rand, "And would I", "?");

      unit->texts[KIT_PIECE_ANSWER] = g_strconcat (first, "\n\n", second, NULL);
    }
  return unit;
}

KitMade *
kit_made_new (GRand *rand, KitShape shape)
{
  static const char *const introductions[] = {
    "Keep an eye on these:",
    "Mind these red flags while you talk with somebody:",
  };
  KitMade *self = g_new0 (KitMade, 1);

  self->shape = shape;
  self->wording = (KitWording) below (rand, KIT_N_WORDINGS);
  self->title = make_words (self, rand, "Keeper of", "");
  self->own_words = make_words (self, rand, "Take this with you", ".");
  self->overview = make_words (self, rand, "A keeper", ".");
  self->introduction = g_strdup (introductions[below (rand, G_N_ELEMENTS (introductions))]);

  self->units = g_ptr_array_new_with_free_func (unit_free);
  for (gint32 i = below (rand, 20); i >= 0; i--)
    g_ptr_array_add (self->units, unit_new (self, rand));
  self->red_flags = g_ptr_array_new_with_free_func (g_free);
  for (gint32 i = below (rand, 5); i > 0; i--)
    g_ptr_array_add (self->red_flags, make_words (self, rand, "Whistles", "."));
  return self;
}

void
kit_made_free (KitMade *self)
{
  g_free (self->title);
  g_free (self->own_words);
  g_free (self->overview);
  g_free (self->introduction);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->red_flags);
  g_free (self);
}

static void
drop_piece (KitMade *self, GRand *rand, KitUnit *unit, int piece)
{
  gboolean leaves_mark = piece != KIT_PIECE_TEXT || looks[self->shape].mark != NULL;

  unit->states[piece] = leaves_mark && below (rand, 2) == 0 ? KIT_EMPTY : KIT_GONE;
  self->n_dropped++;
}

static void
drop_heading (KitMade *self, int heading)
{
  self->lost[heading] = TRUE;
  self->n_dropped++;
}

void
kit_made_drop_one (KitMade *self, GRand *rand)
{
  KitUnit *unit = g_ptr_array_index (self->units, below (rand, (gint32) self->units->len));
  int what = below (rand, KIT_N_PIECES + 1);

  if (what < KIT_N_PIECES)
    drop_piece (self, rand, unit, what);
  else
    drop_heading (self, below (rand, KIT_N_HEADINGS));
}

void
kit_made_drop_some (KitMade *self, GRand *rand)
{
  gint32 often = 2 + below (rand, 20);

  for (guint i = 0; i < self->units->len; i++)
    for (int piece = 0; piece < KIT_N_PIECES; piece++)
      if (below (rand, often) == 0)
        drop_piece (self, rand, g_ptr_array_index (self->units, i), piece);
  for (int heading = 0; heading < KIT_N_HEADINGS; heading++)
    if (below (rand, often) == 0)
      drop_heading (self, heading);
}

/* Puts @text into @look, where "%s" stands for it. */
static void
write_line (GString *page, gboolean blank, const char *look, const char *text)
{
  g_autoptr (GString) line = g_string_new (look);

  g_string_replace (line, "%s", text, 1);
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append_printf (page, blank ? "%s\n\n" : "%s\n", line->str);
}

static void
write_answer (GString *page, KitShape shape, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    write_line (page, looks[shape].blank, looks[shape].answer, paragraphs[i]);
}

/* What an emoji leaves behind that was taken off. */
static char *
add_selector (GRand *rand, const char *text)
{
  switch (below (rand, 8))
    {
    case 0:
      return g_strdup_printf ("\uFE0F %s", text);
    case 1:
      return g_strdup_printf ("%s \uFE0F", text);
    case 2:
      return g_strdup_printf ("\uFE0F%s\uFE0F", text);
    default:
      return g_strdup (text);
    }
}

static void
write_unit (const KitMade *self, GRand *rand, GString *page, const KitUnit *unit)
{
  gboolean blank = looks[self->shape].blank;
  g_autofree char *text = add_selector (rand, unit->texts[KIT_PIECE_TEXT]);
  const KitState *states = unit->states;

  if (states[KIT_PIECE_TEXT] == KIT_KEPT)
    write_line (page, blank, looks[self->shape].question, text);
  else if (states[KIT_PIECE_TEXT] == KIT_EMPTY)
    write_line (page, blank, looks[self->shape].mark, "");
  if (states[KIT_PIECE_PURPOSE] != KIT_GONE)
    write_line (page,
                blank,
                looks[self->shape].purpose,
                states[KIT_PIECE_PURPOSE] == KIT_KEPT ? unit->texts[KIT_PIECE_PURPOSE] : "");
  if (states[KIT_PIECE_ANSWER] != KIT_GONE)
    write_line (page, blank, looks[self->shape].answer_label, "");
  if (states[KIT_PIECE_ANSWER] == KIT_KEPT)
    write_answer (page, self->shape, unit->texts[KIT_PIECE_ANSWER]);
}

static void
write_head (const KitMade *self, GString *page)
{
  gboolean blank = looks[self->shape].blank;
  g_autofree char *title = g_strconcat (self->title, " Interview Questions and Answers", NULL);
  g_autofree char *overview = g_strconcat (self->title, " overview", NULL);

  write_line (page, blank, "%s", "Keeper's Almanac | Sample Interview Questions");
  if (!self->lost[KIT_HEADING_TITLE])
    write_line (page, blank, looks[self->shape].title, title);
  write_line (page, blank, "%s", self->own_words);
  if (!self->lost[KIT_HEADING_OVERVIEW])
    write_line (page, blank, looks[self->shape].heading, overview);
  write_line (page, blank, "%s", self->overview);
  if (!self->lost[KIT_HEADING_QUESTIONS])
    write_line (page, blank, looks[self->shape].heading, "Sample Interview Questions");
}

static void
write_red_flags (const KitMade *self, GRand *rand, GString *page)
{
  static const char *const headings[] = { "🚨 Red Flags", "\uFE0F Red Flags", "Red flags to note" };
  gboolean blank = looks[self->shape].blank;

  if (self->red_flags->len == 0)
    return;

  if (!self->lost[KIT_HEADING_RED_FLAGS])
    write_line (
      page, blank, looks[self->shape].heading, headings[below (rand, G_N_ELEMENTS (headings))]);
  write_line (page, blank, "%s", self->introduction);
  for (guint i = 0; i < self->red_flags->len; i++)
    write_line (page, FALSE, looks[self->shape].red_flag, g_ptr_array_index (self->red_flags, i));
}

static void
change_white_space (GString *page, GRand *rand)
{
  if (below (rand, 4) == 0)
    g_string_replace (page, "    ", "\t", 0);
  if (below (rand, 4) == 0)
    g_string_replace (page, ": ", ":\u00a0", 0);
  if (below (rand, 4) == 0)
    g_string_replace (page, " h", " \u00a0h", 0);
  if (below (rand, 4) == 0)
    g_string_replace (page, " u", "  u", 0);
  if (below (rand, 3) == 0)
    g_string_truncate (page, page->len - 1);
  if (below (rand, 3) == 0)
    g_string_replace (page, "\n", "\r\n", 0);
  if (below (rand, 4) == 0)
    g_string_prepend (page, "\uFEFF");
}

char *
kit_made_write (const KitMade *self, GRand *rand)
{
  g_autoptr (GString) page = g_string_new (NULL);

  write_head (self, page);
  for (guint i = 0; i < self->units->len; i++)
    write_unit (self, rand, page, g_ptr_array_index (self->units, i));
  write_red_flags (self, rand, page);
  change_white_space (page, rand);
  return g_string_free (g_steal_pointer (&page), FALSE);
}
