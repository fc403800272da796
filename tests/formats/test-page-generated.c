/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random kits are written down as pages of every shape, with pieces lost, and read again: what
 * comes out is what went in, what is missing is missing, and each missing piece is warned of.
 *
 * Two things no reader can know, and so none is asked to:
 *
 * - Where all that is left of a question could belong to the one before, which has lost exactly
 *   that, the page is that of a kit with one question less. merge() makes that kit.
 * - Where an answer has lost its text, and the next question its labels, the text of that question
 *   stands where the answer would. Only a flat page can hide it; is_hidden() knows it.
 *
 * Where a page leaves two readings, see is_doubtful(), it is enough that there is a warning, that
 * no text is invented, doubled or lost without one, and that no question has the purpose or the
 * answer of another. */
#include "kit-fixture.h"
#include "kit-page-oracle.h"
#include "kit-page.h"

#include <string.h>

#define N_KITS 200

static KitUnit *
get (const KitMade *made, guint index)
{
  return g_ptr_array_index (made->units, index);
}

static const char *
get_expected (const KitUnit *unit, int piece)
{
  return unit->states[piece] == KIT_KEPT ? unit->texts[piece] : "";
}

static const char *
get_found (KitQuestion *question, int piece)
{
  switch (piece)
    {
    case KIT_PIECE_TEXT:
      return kit_question_get_text (question);
    case KIT_PIECE_PURPOSE:
      return kit_question_get_purpose (question);
    case KIT_PIECE_ANSWER:
    default:
      return kit_question_get_sample_answer (question);
    }
}

/* All texts of questions and red flags, to be compared. */
static char *
dup_texts (KitRole *role)
{
  GListModel *questions = kit_role_get_questions (role);
  GListModel *red_flags = kit_role_get_red_flags (role);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      for (int piece = 0; piece < KIT_N_PIECES; piece++)
        g_string_append_printf (texts, "%s | ", get_found (question, piece));
    }
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      g_string_append_printf (texts, "%s | ", kit_red_flag_get_text (red_flag));
    }
  return g_string_free (texts, FALSE);
}

static guint
count_warnings (KitPage *page, const char *message)
{
  GPtrArray *warnings = kit_page_get_warnings (page);
  guint count = 0;

  for (guint i = 0; i < warnings->len; i++)
    count += strcmp (((KitPageWarning *) g_ptr_array_index (warnings, i))->message, message) == 0;
  return count;
}

static guint
count_missing (const KitMade *made, int piece)
{
  guint count = 0;

  for (guint i = 0; i < made->units->len; i++)
    count += get (made, i)->states[piece] != KIT_KEPT;
  return count;
}

/* Each missing piece has its warning, and nothing else has one. */
static void
check_warnings (const KitMade *made, KitPage *page)
{
  gboolean has_title = !made->lost[KIT_HEADING_TITLE] || !made->lost[KIT_HEADING_OVERVIEW];
  gboolean has_heading = made->red_flags->len == 0 || kit_made_announces_red_flags (made);
  const struct
  {
    const char *message;
    guint count;
  } expected[] = {
    { "A question without its text", count_missing (made, KIT_PIECE_TEXT) },
    { "A question without a purpose", count_missing (made, KIT_PIECE_PURPOSE) },
    { "A question without a sample answer", count_missing (made, KIT_PIECE_ANSWER) },
    { "The page has no title", has_title ? 0 : 1 },
    { "What stands here belongs to no question, and was left out",
      made->lost[KIT_HEADING_OVERVIEW] ? 1 : 0 },
    { "The list below this was taken for the red flags", has_heading ? 0 : 1 },
  };
  guint n_expected = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpuint (count_warnings (page, expected[i].message), ==, expected[i].count);
      n_expected += expected[i].count;
    }
  /* A page that has lost its end may look cut off. */
  if (made->n_dropped > 0)
    n_expected += count_warnings (page, "The page seems to be cut off here");
  g_assert_cmpuint (kit_page_get_warnings (page)->len, ==, n_expected);
}

static void
check_same (const KitMade *made, KitPage *page)
{
  KitRole *role = kit_page_get_role (page);
  GListModel *questions = kit_role_get_questions (role);
  GListModel *red_flags = kit_role_get_red_flags (role);
  gboolean has_title = !made->lost[KIT_HEADING_TITLE] || !made->lost[KIT_HEADING_OVERVIEW];

  g_assert_cmpstr (kit_role_get_title (role), ==, has_title ? made->title : "");
  g_assert_cmpstr (
    kit_role_get_overview (role), ==, made->lost[KIT_HEADING_OVERVIEW] ? "" : made->overview);

  for (guint i = 0; i < MIN (made->units->len, g_list_model_get_n_items (questions)); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      for (int piece = 0; piece < KIT_N_PIECES; piece++)
        g_assert_cmpstr (get_found (question, piece), ==, get_expected (get (made, i), piece));
    }
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, made->units->len);

  for (guint i = 0; i < MIN (made->red_flags->len, g_list_model_get_n_items (red_flags)); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      g_assert_cmpstr (
        kit_red_flag_get_text (red_flag), ==, g_ptr_array_index (made->red_flags, i));
    }
  g_assert_cmpuint (g_list_model_get_n_items (red_flags), ==, made->red_flags->len);

  check_warnings (made, page);
}

static void
add_paragraphs (GHashTable *texts, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    g_hash_table_add (texts, g_strdup (paragraphs[i]));
}

/* All that the page says, and that may therefore come out. */
static GHashTable *
collect_texts (const KitMade *made)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < made->units->len; i++)
    for (int piece = 0; piece < KIT_N_PIECES; piece++)
      if (get (made, i)->states[piece] == KIT_KEPT)
        add_paragraphs (texts, get (made, i)->texts[piece]);
  for (guint i = 0; i < made->red_flags->len; i++)
    add_paragraphs (texts, g_ptr_array_index (made->red_flags, i));
  add_paragraphs (texts, made->own_words);
  add_paragraphs (texts, made->overview);
  add_paragraphs (texts, made->introduction);
  return texts;
}

/* Takes what came out from what may come out, so that nothing comes out twice. */
static void
take_paragraphs (GHashTable *texts, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  for (gsize i = 0; paragraphs[i] != NULL && *text != '\0'; i++)
    {
      const char *paragraph = paragraphs[i];

      if (g_str_has_prefix (paragraph, "“"))
        paragraph += strlen ("“");
      if (!g_hash_table_remove (texts, paragraph))
        g_error ("invented: %s", paragraph);
    }
}

/* The unit that @text is a piece of; -1 for none, or more than one. */
static int
find_unit (const KitMade *made, const char *text, int piece)
{
  for (guint i = 0; i < made->units->len; i++)
    if (*text != '\0' && strcmp (text, get_expected (get (made, i), piece)) == 0)
      return (int) i;
  return -1;
}

static void
check_not_shifted (const KitMade *made, KitQuestion *question)
{
  int unit = -1;

  for (int piece = 0; piece < KIT_N_PIECES; piece++)
    {
      int found = find_unit (made, get_found (question, piece), piece);

      if (unit >= 0 && found >= 0)
        g_assert_cmpint (found, ==, unit);
      unit = MAX (unit, found);
    }
}

static void
check_not_invented (const KitMade *made, KitPage *page)
{
  g_autoptr (GHashTable) texts = collect_texts (made);
  KitRole *role = kit_page_get_role (page);
  GListModel *questions = kit_role_get_questions (role);
  GListModel *red_flags = kit_role_get_red_flags (role);

  g_assert_cmpuint (kit_page_get_warnings (page)->len, >, 0);
  take_paragraphs (texts, kit_role_get_overview (role));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      check_not_shifted (made, question);
      for (int piece = 0; piece < KIT_N_PIECES; piece++)
        take_paragraphs (texts, get_found (question, piece));
    }
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      take_paragraphs (texts, kit_red_flag_get_text (red_flag));
    }
}

/* The page below itself says the same again, and has one warning more. */
static void
check_twice (KitPage *page, const char *text)
{
  g_autofree char *twice = g_strconcat (text, text, NULL);
  g_autoptr (GBytes) bytes = kit_fixture_bytes (twice);
  g_autoptr (KitPage) again = kit_page_parse ("page.txt", bytes, NULL);
  g_autofree char *expected = dup_texts (kit_page_get_role (page));
  g_autofree char *found = dup_texts (kit_page_get_role (again));

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (
    count_warnings (again, "The same page begins again here, and was left out"), ==, 1);
  g_assert_cmpuint (kit_page_get_warnings (again)->len, ==, kit_page_get_warnings (page)->len + 1);
}

static void
check (KitMade *made, const char *text)
{
  g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, &error);
  KitReading reading = kit_made_get_reading (made);

  if (page == NULL)
    {
      g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_NOTHING);
      g_assert_cmpint (reading, ==, KIT_READING_NOTHING);
      return;
    }

  check_twice (page, text);
  if (reading == KIT_READING_CLEAR)
    check_same (made, page);
  else if (reading != KIT_READING_HIDDEN)
    check_not_invented (made, page);
}

static const struct
{
  const char *path;
  void (*drop) (KitMade *made, GRand *rand);
  /* How many of 100 pages must leave one reading, so that the test says something. */
  guint least;
} losses[] = {
  { "whole", NULL, 100 },
  { "lost-one", kit_made_drop_one, 80 },
  { "lost-some", kit_made_drop_some, 60 },
};

static const char *const shapes[KIT_N_SHAPES] = { "bulleted", "flat",     "flat-quoted",
                                                  "headings", "emphasis", "numbered" };

static void
test_kits (gconstpointer data)
{
  guint number = GPOINTER_TO_UINT (data);
  KitShape shape = (KitShape) (number % KIT_N_SHAPES);
  guint loss = number / KIT_N_SHAPES;
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  guint n_clear = 0;

  for (int i = 0; i < N_KITS; i++)
    {
      g_autoptr (KitMade) made = kit_made_new (rand, shape);
      g_autofree char *text = NULL;

      if (losses[loss].drop != NULL)
        losses[loss].drop (made, rand);
      text = kit_made_write (made, rand);
      g_test_message ("%s", text);
      kit_made_merge (made);
      check (made, text);
      n_clear += kit_made_get_reading (made) == KIT_READING_CLEAR ? 1 : 0;
    }
  g_test_message ("%u of %u kits left one reading", n_clear, N_KITS);
  g_assert_cmpuint (n_clear * 100, >=, losses[loss].least * N_KITS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (losses) * KIT_N_SHAPES; i++)
    {
      g_autofree char *path =
        g_strdup_printf ("/page/%s/%s", losses[i / KIT_N_SHAPES].path, shapes[i % KIT_N_SHAPES]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kits);
    }
  return g_test_run ();
}
