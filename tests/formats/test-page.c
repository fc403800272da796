/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-counts.h"
#include "kit-fixture.h"
#include "kit-json.h"
#include "kit-page.h"

#include <string.h>

static KitJson *
read_expected (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".expected.json", NULL);
  g_autoptr (GBytes) bytes = kit_fixture_read ("pages", file);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  KitJson *json = kit_json_parse (text, size, &error);

  g_assert_no_error (error);
  return json;
}

static GBytes *
read_page (const char *name, gboolean is_binary)
{
  g_autofree char *file = g_strconcat (name, is_binary ? ".bin" : ".txt", NULL);

  return kit_fixture_read ("pages", file);
}

static const char *
get_text (const KitJson *object, const char *name)
{
  return kit_json_get (object, name)->text;
}

static void
assert_questions (KitRole *role, const KitJson *expected)
{
  GListModel *questions = kit_role_get_questions (role);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);
      const KitJson *item;

      if (i >= kit_json_get_n_children (expected))
        g_error ("one question too many: %s", kit_question_get_text (question));
      item = kit_json_get_child (expected, i);
      g_assert_cmpstr (kit_question_get_text (question), ==, get_text (item, "text"));
      g_assert_cmpstr (kit_question_get_purpose (question), ==, get_text (item, "purpose"));
      g_assert_cmpstr (
        kit_question_get_sample_answer (question), ==, get_text (item, "sample-answer"));
    }
  g_assert_cmpuint (g_list_model_get_n_items (questions), ==, kit_json_get_n_children (expected));
}

static void
assert_red_flags (KitRole *role, const KitJson *expected)
{
  GListModel *red_flags = kit_role_get_red_flags (role);

  g_assert_cmpuint (g_list_model_get_n_items (red_flags), ==, kit_json_get_n_children (expected));
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      g_assert_cmpstr (
        kit_red_flag_get_text (red_flag), ==, kit_json_get_child (expected, i)->text);
    }
}

static void
test_page (gconstpointer name)
{
  g_autoptr (KitJson) expected = read_expected (name);
  const KitJson *wrong = kit_json_get (expected, "error");
  g_autoptr (GBytes) bytes = read_page (name, strcmp (name, "binary") == 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, &error);
  KitRole *role;

  if (wrong != NULL)
    {
      const char *message = strcmp (wrong->text, "not-text") == 0 ? "no text" : "looked for";

      g_assert_null (page);
      g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_NOTHING);
      g_assert_nonnull (strstr (error->message, message));
      return;
    }

  g_assert_no_error (error);
  role = kit_page_get_role (page);
  g_assert_cmpstr (kit_role_get_title (role), ==, get_text (expected, "title"));
  g_assert_cmpstr (kit_role_get_overview (role), ==, get_text (expected, "overview"));
  assert_questions (role, kit_json_get (expected, "questions"));
  assert_red_flags (role, kit_json_get (expected, "red-flags"));
  g_assert_cmpstr (kit_role_get_source_name (role), ==, "page.txt");
  g_object_add_weak_pointer (G_OBJECT (role), (gpointer *) &role);
  g_assert_finalize_object (g_steal_pointer (&page));
  g_assert_null (role);
}

/* The warnings of a page, as "line message" each. */
static char *
dup_warnings (KitPage *page)
{
  GPtrArray *warnings = kit_page_get_warnings (page);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    {
      const KitPageWarning *warning = g_ptr_array_index (warnings, i);

      g_string_append_printf (text, "%u %s\n", warning->line, warning->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* All that a page says, to be compared. */
static char *
dup_role (KitRole *role)
{
  GListModel *questions = kit_role_get_questions (role);
  GListModel *red_flags = kit_role_get_red_flags (role);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
    text, "%s\n%s\n", kit_role_get_title (role), kit_role_get_overview (role));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      g_string_append_printf (text,
                              "%s | %s | %s\n",
                              kit_question_get_text (question),
                              kit_question_get_purpose (question),
                              kit_question_get_sample_answer (question));
    }
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      g_string_append_printf (text, "%s\n", kit_red_flag_get_text (red_flag));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct
{
  const char *name;
  const char *warnings;
} warned[] = {
  { "bulleted", "" },
  { "flat", "" },
  { "crlf", "" },
  { "labels-inside-texts", "" },
  { "lost-red-flags", "" },
  { "lost-one-question-flat", "15 A question without its text\n" },
  { "lost-purpose-and-answer-flat",
    "11 A question without a purpose\n18 A question without a sample answer\n" },
  { "lost-texts-flat", "11 A question without a sample answer\n18 A question without a purpose\n" },
  { "lost-parts-flat",
    "11 A question without a sample answer\n18 A question without a purpose\n"
    "18 A question without a sample answer\n" },
  { "doubtful-flat", "11 It is not clear whether this is a question of its own\n" },
  { "answers-to-the-left", "" },
  { "hidden-question-flat", "14 It is not clear whether this is a question of its own\n" },
  { "flat-two-paragraphs", "" },
  { "lost-questions-flat",
    "7 A question without its text\n10 A question without its text\n"
    "13 A question without its text\n16 A question without its text\n"
    "19 A question without its text\n" },
  { "groups-of-questions",
    "19 What stands here belongs to no question, and was left out\n"
    "39 What stands here belongs to no question, and was left out\n"
    "56 The list below this was taken for the red flags\n" },
  { "cut-in-purpose",
    "29 A question without a sample answer\n31 The page seems to be cut off here\n" },
  { "cut-in-answer", "43 The page seems to be cut off here\n" },
  { "cut-in-answer-flat", "22 The page seems to be cut off here\n" },
};

static void
test_warnings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (warned); i++)
    {
      g_autoptr (GBytes) bytes = read_page (warned[i].name, FALSE);
      g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, NULL);
      g_autofree char *warnings = dup_warnings (page);

      g_test_message ("%s", warned[i].name);
      g_assert_cmpstr (warnings, ==, warned[i].warnings);
    }
}

/* Pasted once more below itself, with a line end between or without, a page says the same, and
 * warns of it at the line where it begins again. */
static void
test_twice (gconstpointer name)
{
  static const char *const between[] = { "", "\n", "\r\n\r\n" };
  g_autoptr (GBytes) bytes = read_page (name, FALSE);
  g_autoptr (KitPage) once = kit_page_parse ("page.txt", bytes, NULL);
  g_autofree char *warnings = dup_warnings (once);
  g_autofree char *role = dup_role (kit_page_get_role (once));

  for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
    {
      gsize size;
      const char *text = g_bytes_get_data (bytes, &size);
      g_autofree char *twice =
        g_strdup_printf ("%.*s%s%.*s", (int) size, text, between[i], (int) size, text);
      g_autoptr (GBytes) twice_bytes = kit_fixture_bytes (twice);
      g_autoptr (KitPage) page = kit_page_parse ("page.txt", twice_bytes, NULL);
      g_autofree char *twice_warnings = dup_warnings (page);
      g_autofree char *twice_role = dup_role (kit_page_get_role (page));

      g_assert_cmpstr (twice_role, ==, role);
      g_assert_true (g_str_has_prefix (twice_warnings, warnings));
      g_assert_true (
        g_str_has_suffix (twice_warnings, " The same page begins again here, and was left out\n"));
      g_assert_cmpuint (
        kit_page_get_warnings (page)->len, ==, kit_page_get_warnings (once)->len + 1);
    }
}

/* A heading that has lost what belongs below it. */
static void
test_empty_headings (void)
{
  static const char text[] = "Baker overview\nSample Interview Questions\nWhy?\nPurpose: To hear "
                             "why.\nSample answer\nIt rises.\nRed Flags\nThese ones:\n";
  g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
  g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, NULL);
  g_autofree char *warnings = dup_warnings (page);

  g_assert_cmpstr (warnings,
                   ==,
                   "1 There is no overview below its heading\n"
                   "7 There are no red flags below their heading\n"
                   "8 The page seems to be cut off here\n");
}

/* What two pages have in common is there once, and what is new in the second follows. */
static void
test_another (void)
{
  static const char text[] =
    "Baker Interview Questions and Answers\nBaker overview\nUp at two.\nSample Interview "
    "Questions\nWhy bread?\nPurpose: To hear why.\nSample answer\nIt rises.\nRed Flags\n"
    "Hates mornings.\nCook Interview Questions and Answers\nCook overview\nUp at nine.\n"
    "Sample Interview Questions\n"
    "Why bread?\nPurpose: To hear why.\nSample answer\nIt rises.\nWhy soup?\nPurpose: To hear "
    "how.\nSample answer\nIt is hot.\nRed Flags\nHates mornings.\nHates evenings.\n";
  g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
  g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, NULL);
  g_autofree char *warnings = dup_warnings (page);
  g_autofree char *role = dup_role (kit_page_get_role (page));

  g_assert_cmpstr (warnings, ==, "11 Another page begins here; what it repeats was left out\n");
  g_assert_cmpstr (role,
                   ==,
                   "Baker\nUp at two.\nWhy bread? | To hear why. | It rises.\n"
                   "Why soup? | To hear how. | It is hot.\nHates mornings.\nHates evenings.\n");
}

static const char *const headings[] = {
  "Red flags to watch for",
  "Red Flags in Answers",
  "Warning signs",
  "RED FLAGS TO LOOK OUT FOR IN A NIGHT PORTER",
  "Common red flags:",
  "🚩 Red flags (2)",
  "7 Warning Signs to Keep in Mind",
  "Mind these red flags while you talk with somebody:",
};

/* Two questions, the heading, and two red flags; in every shape. */
static const char *const shapes[] = {
  "Sample Interview Questions\n\n  • Why the night?\n\n    Purpose: To hear a reason.\n\n"
  "    Sample answer\n\n    It is quiet.\n\n  • Who rings at four?\n\n    Purpose: To hear a "
  "story.\n\n    Sample answer\n\n    The baker.\n\n    I know the warning signs\n\n"
  "%s\n\n  • Sleeps.\n  • Whistles.\n",
  "Sample Interview Questions\nWhy the night?\nPurpose: To hear a reason.\nSample answer\n“It is "
  "quiet.\nDescribe the warning signs of a fire\nPurpose: To hear a story.\nSample answer\n“Smoke."
  "\n%s\nSleeps.\nWhistles.\n",
  "## Sample Interview Questions\n\n### Why the night?\n\n**Purpose:** To hear a reason.\n\n"
  "**Sample answer**\n\nIt is quiet.\n\n### Which red flags do guests wave?\n\n**Purpose:** To "
  "hear a story.\n\n**Sample answer**\n\nNone.\n\n## %s\n\n- Sleeps.\n- Whistles.\n",
};

/* However they are named: below all questions, a line that speaks of them is their heading. */
static void
test_headings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings) * G_N_ELEMENTS (shapes); i++)
    {
      const char *shape = shapes[i / G_N_ELEMENTS (headings)];
      g_auto (GStrv) parts = g_strsplit (shape, "%s", 2);
      g_autofree char *text =
        g_strconcat (parts[0], headings[i % G_N_ELEMENTS (headings)], parts[1], NULL);
      g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
      g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, NULL);
      KitCounts counts = kit_counts_of_role (kit_page_get_role (page));

      g_test_message ("%s", text);
      g_assert_cmpuint (counts.questions, ==, 2);
      g_assert_cmpuint (counts.purposes, ==, 2);
      g_assert_cmpuint (counts.sample_answers, ==, 2);
      g_assert_cmpuint (counts.red_flags, ==, 2);
      /* The title is missing. */
      g_assert_cmpuint (kit_page_get_warnings (page)->len, ==, 1);
    }
}

static void
test_counts (void)
{
  g_autoptr (GBytes) bytes = read_page ("lost-questions-and-a-purpose", FALSE);
  g_autoptr (KitPage) page = kit_page_parse ("page.txt", bytes, NULL);
  KitCounts counts = kit_counts_of_role (kit_page_get_role (page));

  g_assert_cmpuint (counts.questions, ==, 0);
  g_assert_cmpuint (counts.purposes, ==, 5);
  g_assert_cmpuint (counts.sample_answers, ==, 6);
  g_assert_cmpuint (counts.red_flags, ==, 4);
}

/* Line ends, white space, marks of lists and invisible characters do not count; words do. */
static void
test_digest (void)
{
  g_autoptr (GBytes) page = kit_fixture_bytes ("Sample answer\n  • One  two\n");
  g_autoptr (GBytes) same =
    kit_fixture_bytes ("\xEF\xBB\xBFSample answer\r\n\r\n- \xEF\xB8\x8FOne\ttwo");
  g_autoptr (GBytes) other = kit_fixture_bytes ("Sample answer\n  • One, two\n");
  g_autofree char *a = kit_page_digest (page);
  g_autofree char *b = kit_page_digest (same);
  g_autofree char *c = kit_page_digest (other);

  g_assert_cmpuint (strlen (a), ==, 64);
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GBytes) bytes = kit_fixture_bytes (text);
  g_autoptr (GError) error = NULL;

  g_assert_null (kit_page_parse ("page.txt", bytes, &error));
  g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_NOTHING);
  g_assert_cmpstr (error->message, ==, message);
}

/* A role of it could be written, and never read again. */
static void
test_too_large (void)
{
  g_autofree char *letters = g_strnfill (KIT_PAGE_MAX + 1, 'a');
  g_autoptr (GString) questions = g_string_new (NULL);

  assert_refused (letters, "expected a page of questions, found more than 16 MB");
  for (int i = 0; i < 100000; i++)
    g_string_append (questions, "Why?\nPurpose: to see\nSample answer\nBecause.\n");
  assert_refused (questions->str, "expected a page of questions, found more than a kit can hold");
}

/* Pages of any kind, cut anywhere and shuffled, are read without trouble. */
static void
test_mutations (void)
{
  g_autoptr (GPtrArray) files = kit_fixture_list ("pages", ".txt");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 800; i++)
    {
      const char *name = files->pdata[g_rand_int_range (rand, 0, (gint32) files->len)];
      g_autoptr (GBytes) bytes = kit_fixture_read ("pages", name);
      g_autoptr (GString) text =
        g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (KitPage) page = NULL;

      for (int n = 0; n < 4 && text->len > 20; n++)
        {
          gint32 at = g_rand_int_range (rand, 0, (gint32) text->len - 10);

          g_string_erase (text, at, g_rand_int_range (rand, 0, MIN ((gint32) text->len - at, 300)));
        }
      changed = g_bytes_new (text->str, text->len);
      page = kit_page_parse ("page.txt", changed, NULL);
      if (page != NULL)
        {
          g_autoptr (GBytes) written = kit_role_to_bytes (kit_page_get_role (page));
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) again = kit_fixture_rewrite (written, NULL, &error);

          g_assert_no_error (error);
          kit_fixture_assert_same (again, written);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) files = NULL;

  g_test_init (&argc, &argv, NULL);

  files = kit_fixture_list ("pages", ".expected.json");
  g_assert_cmpuint (files->len, >, 30);
  for (guint i = 0; i < files->len; i++)
    {
      char *name = files->pdata[i];
      g_autofree char *path = NULL;

      *strstr (name, ".expected.json") = '\0';
      path = g_strdup_printf ("/page/%s", name);
      g_test_add_data_func (path, name, test_page);
    }
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (KitJson) expected = read_expected (files->pdata[i]);
      g_autofree char *path = g_strdup_printf ("/page/twice/%s", (char *) files->pdata[i]);

      if (kit_json_get (expected, "error") == NULL)
        g_test_add_data_func (path, files->pdata[i], test_twice);
    }
  g_test_add_func ("/page/another", test_another);
  g_test_add_func ("/page/empty-headings", test_empty_headings);
  g_test_add_func ("/page/warnings", test_warnings);
  g_test_add_func ("/page/headings", test_headings);
  g_test_add_func ("/page/counts", test_counts);
  g_test_add_func ("/page/digest", test_digest);
  g_test_add_func ("/page/too-large", test_too_large);
  g_test_add_func ("/page/mutations", test_mutations);

  return g_test_run ();
}
