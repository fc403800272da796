/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-csv.h"

#include <string.h>

static const char *const role_columns[] = {
  "kind",       "label",    "text",     "purpose",  "sample-answer", "skill",
  "follow-ups", "anchor-1", "anchor-2", "anchor-3", "anchor-4",      "anchor-5",
  "anchor-6",   "anchor-7", "weight",   "minutes",
};

static const char *const rating_columns[] = {
  "role", "candidate", "interviewer", "round", "date", "question", "rating", "note",
};

void
kit_csv_append_cell (GString *out, const char *text)
{
  gboolean is_guarded;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);

  is_guarded = *text != '\0' && strchr ("=+-@'\t\r", *text) != NULL;
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append_printf (out, "%s%s", is_guarded ? "'" : "", text);
      return;
    }

  g_string_append (out, is_guarded ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

/* @cells: %NULL for an empty one */
static void
append_line (GString *out, const char *const *cells, gsize n_cells)
{
  for (gsize i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      kit_csv_append_cell (out, cells[i] == NULL ? "" : cells[i]);
    }
  g_string_append (out, "\r\n");
}

static void
append_role_line (GString *out, const char *kind, const char *text, guint weight, guint minutes)
{
  g_autofree char *weight_text = weight == 0 ? NULL : g_strdup_printf ("%u", weight);
  g_autofree char *minutes_text = minutes == 0 ? NULL : g_strdup_printf ("%u", minutes);
  const char *cells[G_N_ELEMENTS (role_columns)] = {
    [0] = kind,
    [2] = text,
    [14] = weight_text,
    [15] = minutes_text,
  };

  append_line (out, cells, G_N_ELEMENTS (cells));
}

static void
append_question (GString *out, KitRole *role, KitQuestion *question)
{
  const char *const *follow_ups = kit_question_get_follow_ups (question);
  g_autofree char *joined = follow_ups == NULL ? NULL : g_strjoinv ("\n", (GStrv) follow_ups);
  g_autofree char *weight = g_strdup_printf ("%u", kit_question_get_weight (question));
  g_autofree char *minutes = g_strdup_printf ("%u", kit_question_get_minutes (question));
  const char *cells[G_N_ELEMENTS (role_columns)] = {
    "question",
    kit_question_get_label (question),
    kit_question_get_text (question),
    kit_question_get_purpose (question),
    kit_question_get_sample_answer (question),
    kit_role_get_skill_name (role, question),
    joined,
  };

  for (guint level = 1; level <= KIT_SCALE_MAX; level++)
    cells[6 + level] = kit_question_get_anchor (question, level);
  cells[14] = weight;
  cells[15] = kit_question_get_minutes (question) == 0 ? NULL : minutes;
  append_line (out, cells, G_N_ELEMENTS (cells));
}

char *
kit_role_to_csv (KitRole *role)
{
  GString *out;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);

  out = g_string_new (NULL);
  append_line (out, role_columns, G_N_ELEMENTS (role_columns));
  append_role_line (out, "title", kit_role_get_title (role), 0, kit_role_get_minutes (role));
  if (*kit_role_get_overview (role) != '\0')
    append_role_line (out, "overview", kit_role_get_overview (role), 0, 0);

  for (guint i = 0; i < g_list_model_get_n_items (kit_role_get_skills (role)); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (kit_role_get_skills (role), i);

      append_role_line (out, "skill", kit_skill_get_name (skill), kit_skill_get_weight (skill), 0);
    }
  for (guint i = 0; i < g_list_model_get_n_items (kit_role_get_questions (role)); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (kit_role_get_questions (role), i);

      append_question (out, role, question);
    }
  for (guint i = 0; i < g_list_model_get_n_items (kit_role_get_red_flags (role)); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (kit_role_get_red_flags (role), i);

      append_role_line (out, "red-flag", kit_red_flag_get_text (red_flag), 0, 0);
    }
  return g_string_free (out, FALSE);
}

static char *
dup_rating (KitAnswer *answer)
{
  switch (kit_answer_get_state (answer))
    {
    case KIT_ANSWER_RATED:
      return g_strdup_printf ("%u", kit_answer_get_rating (answer));
    case KIT_ANSWER_NOT_ASKED:
    case KIT_ANSWER_NO_EVIDENCE:
      return g_strdup (kit_answer_state_to_nick (kit_answer_get_state (answer)));
    case KIT_ANSWER_OPEN:
    default:
      return g_strdup ("");
    }
}

static void
append_answer (GString *out, KitEvaluation *evaluation, KitAnswer *answer)
{
  g_autofree char *rating = dup_rating (answer);
  const char *cells[G_N_ELEMENTS (rating_columns)] = {
    kit_role_get_title (kit_evaluation_get_kit (evaluation)),
    kit_evaluation_get_candidate_name (evaluation),
    kit_evaluation_get_interviewer_name (evaluation),
    kit_evaluation_get_round (evaluation),
    kit_evaluation_get_date (evaluation),
    kit_question_get_text (kit_answer_get_question (answer)),
    rating,
    kit_answer_get_note (answer),
  };

  append_line (out, cells, G_N_ELEMENTS (cells));
}

char *
kit_evaluations_to_csv (GListModel *evaluations)
{
  GString *out;

  g_return_val_if_fail (G_IS_LIST_MODEL (evaluations), NULL);

  out = g_string_new (NULL);
  append_line (out, rating_columns, G_N_ELEMENTS (rating_columns));
  for (guint i = 0; i < g_list_model_get_n_items (evaluations); i++)
    {
      g_autoptr (KitEvaluation) evaluation = g_list_model_get_item (evaluations, i);
      GListModel *plan = kit_evaluation_get_plan (evaluation);

      for (guint j = 0; j < g_list_model_get_n_items (plan); j++)
        {
          g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, j);

          append_answer (out, evaluation, answer);
        }
    }
  return g_string_free (out, FALSE);
}
