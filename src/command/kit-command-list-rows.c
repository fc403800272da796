/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-list-rows.h"

#include <glib/gi18n.h>

#include "kit-command-id.h"
#include "kit-command-output.h"
#include "kit-structure.h"

static GHashTable *
count_evaluations (KitLibrary *library)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *list = kit_library_get_evaluations (library);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KitEvaluationSummary) summary = g_list_model_get_item (list, i);
      const char *id = kit_evaluation_summary_get_candidate_id (summary);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

      g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (count + 1));
    }

  return counts;
}

KitCommandList *
kit_command_list_new (KitLibrary *library)
{
  KitCommandList *self = g_new0 (KitCommandList, 1);

  self->library = library;
  self->id_length = kit_command_id_get_length (library);
  self->evaluations = count_evaluations (library);

  return self;
}

void
kit_command_list_free (KitCommandList *self)
{
  g_hash_table_unref (self->evaluations);
  g_free (self);
}

static void
add_id (KitCommandList *self, KitCommandTable *table, const char *id)
{
  g_autofree char *beginning = g_strndup (id, self->id_length);

  kit_command_table_add (table, beginning);
}

KitCommandTable *
kit_command_list_create_roles (void)
{
  return kit_command_table_new (
    6, _ ("ID"), _ ("QUESTIONS"), _ ("RED FLAGS"), _ ("STRUCTURE"), _ ("INCLUDED"), _ ("TITLE"));
}

static guint
count_structure (KitRole *role)
{
  return kit_structure_count (kit_structure_of_role (role));
}

void
kit_command_list_add_role_row (KitCommandList *self, KitCommandTable *table, gpointer role)
{
  g_autofree char *structure =
    g_strdup_printf (_ ("%u of %u"), count_structure (role), KIT_STRUCTURE_N_PARTS);

  add_id (self, table, kit_item_get_id (role));
  kit_command_table_add_number (table, g_list_model_get_n_items (kit_role_get_questions (role)));
  kit_command_table_add_number (table, g_list_model_get_n_items (kit_role_get_red_flags (role)));
  kit_command_table_add (table, structure);
  kit_command_table_add (table, kit_role_get_included (role) ? _ ("yes") : "");
  kit_command_table_add (table, kit_role_get_title (role));
}

void
kit_command_list_write_role (KitCommandList *self, KitJsonWriter *writer, gpointer role)
{
  kit_json_writer_add_text (writer, "id", kit_item_get_id (role));
  kit_json_writer_add_text (writer, "title", kit_role_get_title (role));
  kit_json_writer_add_integer (
    writer, "questions", g_list_model_get_n_items (kit_role_get_questions (role)));
  kit_json_writer_add_integer (
    writer, "red-flags", g_list_model_get_n_items (kit_role_get_red_flags (role)));
  kit_json_writer_add_integer (writer, "structure", count_structure (role));
  kit_json_writer_add_boolean (writer, "included", kit_role_get_included (role));
}

/* The title, or what there is instead where the role is gone. */
static const char *
get_role_title (KitCommandList *self, KitItem *candidacy)
{
  const char *id = kit_item_get_id (candidacy);
  KitRole *role = kit_library_find_role (self->library, id);

  return role == NULL ? id : kit_role_get_title (role);
}

static guint
get_n_evaluations (KitCommandList *self, gpointer candidate)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->evaluations, kit_item_get_id (candidate)));
}

KitCommandTable *
kit_command_list_create_candidates (void)
{
  return kit_command_table_new (4, _ ("ID"), _ ("EVALUATIONS"), _ ("NAME"), _ ("ROLES"));
}

void
kit_command_list_add_candidate_row (KitCommandList *self,
                                    KitCommandTable *table,
                                    gpointer candidate)
{
  GListModel *roles = kit_candidate_get_roles (candidate);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitItem) candidacy = g_list_model_get_item (roles, i);

      g_string_append_printf (titles, "%s%s", i == 0 ? "" : ", ", get_role_title (self, candidacy));
    }

  add_id (self, table, kit_item_get_id (candidate));
  kit_command_table_add_number (table, get_n_evaluations (self, candidate));
  kit_command_table_add (table, kit_candidate_get_name (candidate));
  kit_command_table_add (table, titles->str);
}

void
kit_command_list_write_candidate (KitCommandList *self, KitJsonWriter *writer, gpointer candidate)
{
  GListModel *roles = kit_candidate_get_roles (candidate);

  kit_json_writer_add_text (writer, "id", kit_item_get_id (candidate));
  kit_json_writer_add_text (writer, "name", kit_candidate_get_name (candidate));
  kit_json_writer_begin_list (writer, "roles");
  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitItem) candidacy = g_list_model_get_item (roles, i);

      kit_json_writer_add_text (writer, NULL, get_role_title (self, candidacy));
    }
  kit_json_writer_end_list (writer);
  kit_json_writer_add_integer (writer, "evaluations", get_n_evaluations (self, candidate));
}

/* (nullable): the word for it, %NULL where there is none to see */
static const char *
get_recommendation (KitEvaluationSummary *summary)
{
  KitRecommendation recommendation = kit_evaluation_summary_get_recommendation (summary);

  return recommendation == KIT_RECOMMENDATION_NONE ? NULL
                                                   : kit_recommendation_to_nick (recommendation);
}

static const char *
get_state (KitEvaluationSummary *summary)
{
  return kit_evaluation_state_to_nick (kit_evaluation_summary_get_state (summary));
}

KitCommandTable *
kit_command_list_create_evaluations (void)
{
  return kit_command_table_new (10,
                                _ ("ID"),
                                _ ("DATE"),
                                _ ("STATE"),
                                _ ("SETTLED"),
                                _ ("SCORE"),
                                _ ("RECOMMENDATION"),
                                _ ("CANDIDATE"),
                                _ ("ROLE"),
                                _ ("ROUND"),
                                _ ("INTERVIEWER"));
}

static char *
dup_score (KitEvaluationSummary *summary)
{
  return kit_evaluation_summary_get_sealed (summary)
           ? g_strdup (_ ("sealed"))
           : kit_score_to_string (kit_evaluation_summary_get_score (summary), 1);
}

void
kit_command_list_add_evaluation_row (KitCommandList *self, KitCommandTable *table, gpointer summary)
{
  const char *recommendation = get_recommendation (summary);
  g_autofree char *score = dup_score (summary);
  g_autofree char *settled = g_strdup_printf (_ ("%u of %u"),
                                              kit_evaluation_summary_get_settled (summary),
                                              kit_evaluation_summary_get_planned (summary));

  add_id (self, table, kit_evaluation_summary_get_id (summary));
  kit_command_table_add (table, kit_evaluation_summary_get_date (summary));
  kit_command_table_add (table, get_state (summary));
  kit_command_table_add (table, settled);
  kit_command_table_add (table, score);
  kit_command_table_add (table, recommendation == NULL ? "" : recommendation);
  kit_command_table_add (table, kit_evaluation_summary_get_candidate_name (summary));
  kit_command_table_add (table, kit_evaluation_summary_get_role_title (summary));
  kit_command_table_add (table, kit_evaluation_summary_get_round (summary));
  kit_command_table_add (table, kit_evaluation_summary_get_interviewer_name (summary));
}

void
kit_command_list_write_evaluation (KitCommandList *self, KitJsonWriter *writer, gpointer summary)
{
  kit_json_writer_add_text (writer, "id", kit_evaluation_summary_get_id (summary));
  kit_json_writer_add_text (
    writer, "candidate", kit_evaluation_summary_get_candidate_name (summary));
  kit_json_writer_add_text (writer, "role", kit_evaluation_summary_get_role_title (summary));
  kit_json_writer_add_text (
    writer, "interviewer", kit_evaluation_summary_get_interviewer_name (summary));
  kit_json_writer_add_text (writer, "round", kit_evaluation_summary_get_round (summary));
  kit_json_writer_add_text (writer, "date", kit_evaluation_summary_get_date (summary));
  kit_json_writer_add_text (writer, "state", get_state (summary));
  kit_json_writer_add_integer (writer, "settled", kit_evaluation_summary_get_settled (summary));
  kit_json_writer_add_integer (writer, "planned", kit_evaluation_summary_get_planned (summary));
  kit_command_output_add_score (writer, "score", kit_evaluation_summary_get_score (summary));
  kit_command_output_add_text (writer, "recommendation", get_recommendation (summary));
}
