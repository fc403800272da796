/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-counts.h"
#include "kit-csv.h"
#include "kit-fixture.h"
#include "kit-markdown-text.h"
#include "kit-markdown.h"

#include <string.h>

static KitRole *
read_role (void)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", "role-full.json");

  return kit_role_from_bytes (bytes, NULL);
}

static KitEvaluation *
read_evaluation (const char *name)
{
  g_autoptr (GBytes) bytes = kit_fixture_read ("golden", name);

  return kit_evaluation_from_bytes (bytes, NULL);
}

static void
assert_holds (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
test_csv_cells (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } cells[] = {
    { "", "" },
    { "plain text", "plain text" },
    { "a,b", "\"a,b\"" },
    { "a \"b\"", "\"a \"\"b\"\"\"" },
    { "a\nb", "\"a\nb\"" },
    { "=1+1", "'=1+1" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@a", "'@a" },
    { "'a", "''a" },
    { "\ta", "'\ta" },
    { "\ra", "\"'\ra\"" },
    { "=a,b", "\"'=a,b\"" },
    { "a=1", "a=1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      kit_csv_append_cell (out, cells[i].text);
      g_assert_cmpstr (out->str, ==, cells[i].cell);
    }
}

static void
test_role_csv (void)
{
  g_autoptr (KitRole) role = read_role ();
  g_autofree char *csv = kit_role_to_csv (role);

  g_assert_true (g_str_has_prefix (
    csv,
    "kind,label,text,purpose,sample-answer,skill,follow-ups,anchor-1,anchor-2,anchor-3,"
    "anchor-4,anchor-5,anchor-6,anchor-7,weight,minutes\r\n"
    "title,,Bicycle Mechanic <lead> & R&D,,,,,,,,,,,,,45\r\n"
    "overview,,\"Looks before turning a screw.\n\nExplains without showing off.\","
    ",,,,,,,,,,,,\r\n"
    "skill,,Brakes,,,,,,,,,,,,2,\r\n"
    "skill,,Wheels,,,,,,,,,,,,1,\r\n"
    "question,Squeal,Brakes squeal. How do you go about it?,"));
  assert_holds (csv,
                ",Brakes,\"And in the rain?\n\",Guesses.,,Checks.,,,Finds the cause.,,9,7\r\n");
  g_assert_true (
    g_str_has_suffix (csv, "red-flag,,Replaces parts until the noise is gone.,,,,,,,,,,,,,\r\n"));
}

static void
test_ratings_csv (void)
{
  g_autoptr (GListStore) evaluations = g_list_store_new (KIT_TYPE_EVALUATION);
  g_autoptr (KitEvaluation) submitted = read_evaluation ("evaluation-submitted.json");
  g_autoptr (KitEvaluation) draft = read_evaluation ("evaluation-draft.json");
  g_autofree char *csv = NULL;

  g_list_store_append (evaluations, submitted);
  g_list_store_append (evaluations, draft);
  csv = kit_evaluations_to_csv (G_LIST_MODEL (evaluations));

  g_assert_cmpstr (
    csv,
    ==,
    "role,candidate,interviewer,round,date,question,rating,note\r\n"
    "Bicycle Mechanic <lead> & R&D,R&D <lead>,Ada,On site,2026-11-23,"
    "Brakes squeal. How do you go about it?,6,\"Found it\nin a minute.\"\r\n"
    "Bicycle Mechanic <lead> & R&D,Jo,Ada,,,,,\r\n"
    "Bicycle Mechanic <lead> & R&D,Jo,Ada,,,Brakes squeal. How do you go about it?,,\r\n");
}

/* What would be markup is escaped, line ends and empty lines stay. */
static void
test_markdown_texts (void)
{
  static const struct
  {
    const char *text;
    const char *markdown;
  } texts[] = {
    { "", "" },
    { " \n ", "" },
    { "plain", "> plain\n\n" },
    { "R&D <b>", "> R\\&D \\<b\\>\n\n" },
    { "*a* _b_ `c` [d](e) \\ | ~", "> \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\\\ \\| \\~\n\n" },
    { "# a\n- b\n+ c\n= d", "> \\# a\\\n> \\- b\\\n> \\+ c\\\n> \\= d\n\n" },
    { "1. a\r\n12) b\r3 c", "> 1\\. a\\\n> 12\\) b\\\n> 3 c\n\n" },
    { "a\n\n    b", "> a\n> \n> &nbsp;&nbsp;&nbsp;&nbsp;b\n\n" },
    { "a - b # c", "> a - b # c\n\n" },
    { "🚲 שלום", "> 🚲 שלום\n\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      kit_markdown_append_text (out, "> ", texts[i].text);
      g_assert_cmpstr (out->str, ==, texts[i].markdown);
    }
}

static void
test_role_markdown (void)
{
  g_autoptr (KitRole) role = read_role ();
  g_autofree char *markdown = kit_role_to_markdown (role);

  g_assert_true (
    g_str_has_prefix (markdown, "# Bicycle Mechanic \\<lead\\> \\& R\\&D\n\nLooks before"));
  assert_holds (markdown, "## Skills\n\n- Brakes (weight 2): People ride on them.\n- Wheels\n\n");
  assert_holds (markdown, "### 1. Squeal\n\nBrakes squeal. How do you go about it?\n\n");
  assert_holds (markdown, "**Purpose**\n\n> To see whether they look first.\n\n");
  assert_holds (markdown, "- **1** Poor: Guesses.\n");
  assert_holds (markdown, "- **6** Outstanding: Finds the cause.\n");
  g_assert_true (
    g_str_has_suffix (markdown, "## Red Flags\n\n- Replaces parts until the noise is gone.\n"));
}

static void
test_evaluation_markdown (void)
{
  g_autoptr (KitEvaluation) evaluation = read_evaluation ("evaluation-submitted.json");
  g_autofree char *markdown = kit_evaluation_to_markdown (evaluation);

  assert_holds (markdown, "- **Candidate:** R\\&D \\<lead\\>\n");
  assert_holds (markdown, "- **Recommendation:** Definitely no\n");
  assert_holds (markdown, "- **Score:** 6.0 of 6, 1 of 1 rated\n");
  assert_holds (markdown, "## Summary\n\nGood hands.\n");
  assert_holds (markdown, "- **Rating:** 6 of 6, Outstanding\n");
  assert_holds (markdown, "> Found it\\\n> in a minute.\n");
  assert_holds (markdown, "  > Took a new pad at once.\n");
  assert_holds (markdown, "### 1. Why bicycles?\n\n**Note**");
  assert_holds (markdown, "- Brakes: 6.0 of 6, 1 of 1 rated\n");
}

/* A draft that is being rated tells no total, nor what is private. */
static void
test_draft_markdown (void)
{
  g_autoptr (KitEvaluation) draft = read_evaluation ("evaluation-draft.json");
  g_autofree char *markdown = kit_evaluation_to_markdown (draft);

  assert_holds (markdown, "- **State:** Draft\n");
  g_assert_null (strstr (markdown, "Score"));
  g_assert_null (strstr (markdown, "Nervous"));
}

static void
test_settled_draft_markdown (void)
{
  g_autoptr (KitEvaluation) draft = read_evaluation ("evaluation-draft.json");
  GListModel *plan = kit_evaluation_get_plan (draft);
  g_autofree char *markdown = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      kit_answer_rate (answer, 3);
    }
  markdown = kit_evaluation_to_markdown (draft);
  assert_holds (markdown, "- **State:** Draft\n");
  assert_holds (markdown, "- **Score:** 3.0 of ");
}

static void
test_revised_markdown (void)
{
  g_autoptr (KitEvaluation) revised = read_evaluation ("evaluation-revised.json");
  g_autoptr (KitRevision) revision =
    g_list_model_get_item (kit_evaluation_get_revisions (revised), 0);
  g_autofree char *markdown = kit_evaluation_to_markdown (revised);
  g_autofree char *reason = g_strconcat ("Z:** ", kit_revision_get_reason (revision), "\n", NULL);

  assert_holds (markdown, "## Revisions\n\n- **2");
  assert_holds (markdown, reason);
}

/* One that was added and never written is not exported. */
static void
test_added_markdown (void)
{
  g_autoptr (KitEvaluation) draft = read_evaluation ("evaluation-small.json");
  g_autoptr (KitAddedQuestion) empty = kit_added_question_new (NULL, "");
  g_autoptr (KitAddedQuestion) written = kit_added_question_new (NULL, "Why this city?");
  g_autofree char *none = NULL;
  g_autofree char *one = NULL;

  kit_evaluation_add_question (draft, empty);
  none = kit_evaluation_to_markdown (draft);
  g_assert_null (strstr (none, "Added Questions"));
  kit_evaluation_add_question (draft, written);
  one = kit_evaluation_to_markdown (draft);
  assert_holds (one, "## Added Questions\n\n### 1. Why this city?\n");
}

static void
test_counts (void)
{
  g_autoptr (KitRole) role = read_role ();
  KitCounts counts = kit_counts_of_role (role);

  g_assert_cmpuint (counts.questions, ==, 1);
  g_assert_cmpuint (counts.purposes, ==, 2);
  g_assert_cmpuint (counts.sample_answers, ==, 1);
  g_assert_cmpuint (counts.red_flags, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exports/csv-cells", test_csv_cells);
  g_test_add_func ("/exports/role-csv", test_role_csv);
  g_test_add_func ("/exports/ratings-csv", test_ratings_csv);
  g_test_add_func ("/exports/markdown-texts", test_markdown_texts);
  g_test_add_func ("/exports/role-markdown", test_role_markdown);
  g_test_add_func ("/exports/evaluation-markdown", test_evaluation_markdown);
  g_test_add_func ("/exports/draft-markdown", test_draft_markdown);
  g_test_add_func ("/exports/settled-draft-markdown", test_settled_draft_markdown);
  g_test_add_func ("/exports/revised-markdown", test_revised_markdown);
  g_test_add_func ("/exports/added-markdown", test_added_markdown);
  g_test_add_func ("/exports/counts", test_counts);

  return g_test_run ();
}
