/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "kit-poppler.h"
#include "kit-sample.h"

/* How often @part stands in @text. */
static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;

  return n;
}

/* The structure with what stands on several lines or pages in one piece. */
static char *
dup_joined_structure (GBytes *pdf)
{
  g_autofree char *structure = kit_poppler_structure (pdf);
  g_autoptr (GRegex) between = g_regex_new ("\"\\s*\\n\\s*\"", G_REGEX_DEFAULT, 0, NULL);

  return structure != NULL ? g_regex_replace_literal (between, structure, -1, 0, "", 0, NULL)
                           : NULL;
}

/* Words of different lines do not run into each other for whoever hears or copies them. */
static void
test_lines (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (1, 5, 100);
  g_autofree char *note = kit_sample_words (0, 100);
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *structure = kit_poppler_structure (pdf);

  if (structure != NULL)
    kit_assert_contains (structure, note);
}

/* What is read from right to left, with numbers, a Latin word and marks from other fonts in it,
 * stands in the order in which it is read, and so does a Latin text with Hebrew in it. */
static void
test_directions (void)
{
  const char *const texts[] = {
    "עבדתי עם הצוות, על מערכת התשלומים. מצאתי את התקלה אחרי 3 ימים ב־Django של בדיקות! "
    "היום, לדבריה, הייתה מודדת כבר בשבוע הראשון; ואז – רק אז – משנה את הקוד.",
    "عملت مع الفريق، ثم وجدت الخطأ بعد 12 يوما في PostgreSQL من الفحص. "
    "اليوم، كما يقول، كان سيقيس من الأسبوع الأول؟ نعم.",
    "Said “שלום, עולם” first, then (twice) “مرحبا.” and 2 more words that follow them to the end "
    "of the line and beyond it, so that it wraps.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *structure = NULL;

      kit_answer_set_note (kit_sample_answer (evaluation, 0), texts[i]);
      pdf = kit_poppler_print (evaluation);
      structure = kit_poppler_structure (pdf);
      if (structure != NULL)
        kit_assert_contains (structure, texts[i]);
    }
}

/* Blank lines are no paragraphs, and every other line that was typed as one is. */
static void
test_paragraphs (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autoptr (GBytes) without = kit_poppler_print (evaluation);
  g_autofree char *structure_without = kit_poppler_structure (without);
  g_autoptr (GBytes) with = NULL;
  g_autofree char *structure = NULL;

  if (structure_without == NULL)
    return;

  kit_answer_set_note (kit_sample_answer (evaluation, 0), "One\n\n\ntwo\nthree\n");
  with = kit_poppler_print (evaluation);
  structure = kit_poppler_structure (with);
  g_assert_cmpuint (count (structure, "P (block)"), ==, count (structure_without, "P (block)") + 3);
}

/* A paragraph over two page breaks is one. */
static void
test_paragraph_over_pages (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autoptr (KitReport) report = NULL;
  g_autofree char *note = kit_sample_words (0, 1800);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *element = g_strdup_printf ("    P (block)\n      \"%s\"\n", note);

  kit_answer_set_note (kit_sample_answer (evaluation, 0), note);
  report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_assert_cmpuint (kit_report_get_n_pages (report), >=, 3);
  pdf = kit_report_to_pdf (report, NULL);
  structure = dup_joined_structure (pdf);
  if (structure != NULL)
    kit_assert_contains (structure, element);
}

/* So is a row of a table: its cells stand side by side on each page, and follow each other. */
static void
test_row_over_pages (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  KitAnswer *answer = kit_sample_answer (evaluation, 0);
  g_autofree char *reason = kit_sample_words (0, 1500);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *row = g_strdup_printf ("    TR\n"
                                          "      TD\n        \"1\"\n"
                                          "      TD\n        \"A project that fought back\"\n"
                                          "      TD\n        \"%s\"\n",
                                          reason);

  kit_answer_set_state (answer, KIT_ANSWER_NOT_ASKED);
  kit_answer_set_reason (answer, reason);
  pdf = kit_poppler_print (evaluation);
  structure = dup_joined_structure (pdf);
  if (structure != NULL)
    kit_assert_contains (structure, row);
}

/* And so is a name without an end. */
static void
test_heading_over_pages (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  g_autofree char *name = kit_sample_words (0, 900);
  g_autofree char *element = g_strdup_printf ("  H1 (block)\n    \"%s\"\n", name);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;

  kit_evaluation_set_candidate_name (evaluation, name);
  pdf = kit_poppler_print (evaluation);
  structure = dup_joined_structure (pdf);
  if (structure != NULL)
    kit_assert_contains (structure, element);
}

/* Pages with no ink on them make no document that cannot be written. */
static void
test_nothing_over_pages (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_draft (1, 5, 0);
  GString *spaces = g_string_new (NULL);
  g_autofree char *note = NULL;
  g_autoptr (KitReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_unichar (spaces, 0xa0);
  note = g_strconcat (spaces->str, "x", NULL);
  g_string_free (spaces, TRUE);
  kit_answer_set_note (kit_sample_answer (evaluation, 0), note);
  report = kit_evaluation_report_new (evaluation, NULL, &kit_poppler_a4);
  g_assert_cmpuint (kit_report_get_n_pages (report), >=, 3);
  pdf = kit_report_to_pdf (report, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

/* The last version of each list of elements that a page looks into, by its number. */
static GHashTable *
collect_lists (const char *file, gsize size)
{
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) list =
    g_regex_new ("\\n(\\d+ 0) obj\\n\\[\\n([^\\]]*)\\]", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match_full (list, file, (gssize) size, 0, 0, &match, NULL);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_replace (lists, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));

  return lists;
}

static gboolean
has_element (const char *file, gsize size, const char *reference)
{
  g_autofree char *pattern = g_strdup_printf ("\\n%s obj\\n<< /Type /StructElem", reference);
  g_autoptr (GRegex) element = g_regex_new (pattern, G_REGEX_RAW, 0, NULL);

  return g_regex_match_full (element, file, (gssize) size, 0, 0, NULL, NULL);
}

/* From the words on a page one finds the element that they belong to: what a reader needs that
 * follows a click or a selection. */
static void
test_pages_know_elements (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (3, 5, 1500);
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  gsize size;
  const char *file = g_bytes_get_data (pdf, &size);
  g_autoptr (GHashTable) lists = collect_lists (file, size);
  GHashTableIter iter;
  gpointer list;
  guint n = 0;

  g_hash_table_iter_init (&iter, lists);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    {
      g_auto (GStrv) lines = g_strsplit (list, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) words = g_strsplit (g_strstrip (lines[i]), " R", -1);

          if (words[0] == NULL || *words[0] == '\0')
            continue;
          if (!has_element (file, size, words[0]))
            g_error ("a page names element %s, which is none", words[0]);
          n++;
        }
    }
  g_assert_cmpuint (g_hash_table_size (lists), >, 5);
  g_assert_cmpuint (n, >, 60);
}

/* The headings of the structure, a line each: "H2 Summary". */
static GPtrArray *
collect_headings (const char *structure)
{
  GPtrArray *headings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRegex) heading = g_regex_new ("(H[123]) \\(block\\)\\n\\s*\"(.*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (heading, structure, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *level = g_match_info_fetch (match, 1);
      g_autofree char *text = g_match_info_fetch (match, 2);

      g_ptr_array_add (headings, g_strconcat (level, " ", text, NULL));
    }

  return headings;
}

/* An entry as the heading that it must be: its level, and its text with single spaces. */
static char *
entry_to_heading (const char *entry)
{
  const guint level = 1 + (guint) strspn (entry, " ");
  g_autofree char *text = kit_poppler_flatten (strchr (entry, '|') + 1);

  return g_strdup_printf ("H%u %s", level, text);
}

static void
assert_on_page (const char *entry, GStrv pages)
{
  const guint page = (guint) g_ascii_strtoull (entry, NULL, 10);
  g_autofree char *title = kit_poppler_flatten (strchr (entry, '|') + 1);
  g_autofree char *text = NULL;

  g_assert_cmpuint (page, >=, 1);
  g_assert_cmpuint (page, <, g_strv_length (pages) + 1);
  text = kit_poppler_flatten (pages[page - 1]);
  kit_assert_contains (text, title);
}

/* Every heading is in the outline, on its level and in its order, and leads to its page; the
 * first one says what the document is in place of whom it is about. */
static void
test_outline (void)
{
  g_autoptr (KitEvaluation) evaluation = kit_sample_evaluation (12, 5, 150);
  g_autoptr (GBytes) pdf = kit_poppler_print (evaluation);
  g_autofree char *outline = kit_poppler_outline (pdf);
  g_autofree char *structure = kit_poppler_structure (pdf);
  g_autofree char *text = kit_poppler_text (pdf);
  g_autoptr (GPtrArray) headings = NULL;
  g_auto (GStrv) entries = NULL;
  g_auto (GStrv) pages = NULL;

  if (outline == NULL || structure == NULL || text == NULL)
    return;

  headings = collect_headings (structure);
  entries = g_strsplit (g_strchomp (outline), "\n", -1);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (headings->len, ==, 1 + 6 + 12);
  g_assert_cmpuint (g_strv_length (entries), ==, headings->len);
  g_assert_cmpstr (entries[0], ==, "1|Interview evaluation");
  g_assert_cmpstr (headings->pdata[0], ==, "H1 Ada Quill");

  for (guint i = 1; i < headings->len; i++)
    {
      g_autofree char *heading = entry_to_heading (entries[i]);

      g_assert_cmpstr (heading, ==, headings->pdata[i]);
      assert_on_page (entries[i] + strspn (entries[i], " "), pages);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/lines", test_lines);
  g_test_add_func ("/structure/directions", test_directions);
  g_test_add_func ("/structure/paragraphs", test_paragraphs);
  g_test_add_func ("/structure/paragraph-over-pages", test_paragraph_over_pages);
  g_test_add_func ("/structure/row-over-pages", test_row_over_pages);
  g_test_add_func ("/structure/heading-over-pages", test_heading_over_pages);
  g_test_add_func ("/structure/nothing-over-pages", test_nothing_over_pages);
  g_test_add_func ("/structure/pages-know-elements", test_pages_know_elements);
  g_test_add_func ("/structure/outline", test_outline);

  return kit_poppler_run ();
}
