/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-counts.h"

static gboolean
is_there (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

KitCounts
kit_counts_of_role (KitRole *role)
{
  GListModel *questions;
  GListModel *red_flags;
  KitCounts counts = { 0 };

  g_return_val_if_fail (KIT_IS_ROLE (role), counts);

  questions = kit_role_get_questions (role);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      counts.questions += is_there (kit_question_get_text (question));
      counts.purposes += is_there (kit_question_get_purpose (question));
      counts.sample_answers += is_there (kit_question_get_sample_answer (question));
    }

  red_flags = kit_role_get_red_flags (role);
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      counts.red_flags += is_there (kit_red_flag_get_text (red_flag));
    }
  return counts;
}
