/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-sample.h"

KitRole *
kit_sample_role (guint n_questions, guint n_levels)
{
  static const char *const labels[] = { "one", "two", "three", "four", "five", "six", "seven" };
  const char *scale[KIT_SCALE_MAX + 1] = { NULL };
  KitRole *role = kit_role_new ("role", "Tester");

  for (guint i = 0; i < n_levels; i++)
    scale[i] = labels[i];
  kit_role_set_scale (role, scale);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i);
      g_autoptr (KitQuestion) question = kit_question_new (id, "What happened?");

      kit_role_add_question (role, question);
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%u", i);
      g_autoptr (KitRedFlag) red_flag = kit_red_flag_new (id, "Blames others");

      kit_role_add_red_flag (role, red_flag);
    }

  return role;
}

KitEvaluation *
kit_sample_evaluation (guint n_questions, guint n_levels)
{
  return kit_evaluation_new_take_kit (NULL, kit_sample_role (n_questions, n_levels));
}

void
kit_sample_rate (KitEvaluation *evaluation, const char *question_id, guint rating)
{
  kit_answer_rate (kit_evaluation_find_answer (evaluation, question_id), rating);
}
