/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-role.h"

static void
copy_extra (gpointer from, gpointer to)
{
  kit_item_set_extra (to, kit_item_get_extra (from));
}

static void
copy_scale (KitRole *from, KitRole *to)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_null_terminated (KIT_SCALE_MAX, NULL, TRUE);
  guint n_levels = kit_role_get_n_levels (from);

  for (guint i = 1; i <= n_levels; i++)
    g_ptr_array_add (labels, (gpointer) kit_level_get_label (kit_role_get_level (from, i)));
  kit_role_set_scale (to, (const char *const *) labels->pdata);

  for (guint i = 1; i <= n_levels; i++)
    copy_extra (kit_role_get_level (from, i), kit_role_get_level (to, i));
}

static KitSkill *
copy_skill (KitSkill *skill)
{
  KitSkill *copy = kit_skill_new (kit_item_get_id (KIT_ITEM (skill)), kit_skill_get_name (skill));

  kit_skill_set_weight (copy, kit_skill_get_weight (skill));
  kit_skill_set_weight_reason (copy, kit_skill_get_weight_reason (skill));
  copy_extra (skill, copy);
  return copy;
}

static KitQuestion *
copy_question (KitQuestion *question)
{
  KitQuestion *copy =
    kit_question_new (kit_item_get_id (KIT_ITEM (question)), kit_question_get_text (question));

  kit_question_set_label (copy, kit_question_get_label (question));
  kit_question_set_purpose (copy, kit_question_get_purpose (question));
  kit_question_set_sample_answer (copy, kit_question_get_sample_answer (question));
  kit_question_set_skill (copy, kit_question_get_skill (question));
  kit_question_set_follow_ups (copy, kit_question_get_follow_ups (question));
  kit_question_set_weight (copy, kit_question_get_weight (question));
  kit_question_set_weight_reason (copy, kit_question_get_weight_reason (question));
  kit_question_set_minutes (copy, kit_question_get_minutes (question));
  for (guint level = 1; level <= KIT_SCALE_MAX; level++)
    kit_question_set_anchor (copy, level, kit_question_get_anchor (question, level));
  copy_extra (question, copy);
  return copy;
}

static KitRedFlag *
copy_red_flag (KitRedFlag *red_flag)
{
  KitRedFlag *copy =
    kit_red_flag_new (kit_item_get_id (KIT_ITEM (red_flag)), kit_red_flag_get_text (red_flag));

  copy_extra (red_flag, copy);
  return copy;
}

static void
copy_members (KitRole *from, KitRole *to)
{
  kit_role_set_overview (to, kit_role_get_overview (from));
  kit_role_set_minutes (to, kit_role_get_minutes (from));
  kit_role_set_revision (to, kit_role_get_revision (from));
  kit_role_set_language (to, kit_role_get_language (from));
  kit_role_set_source_name (to, kit_role_get_source_name (from));
  kit_role_set_source_digest (to, kit_role_get_source_digest (from));
  kit_role_set_source_url (to, kit_role_get_source_url (from));
  kit_role_set_created (to, kit_role_get_created (from));
  kit_role_set_modified (to, kit_role_get_modified (from));
  copy_extra (from, to);
}

static void
copy_lists (KitRole *from, KitRole *to)
{
  GListModel *skills = kit_role_get_skills (from);
  GListModel *questions = kit_role_get_questions (from);
  GListModel *red_flags = kit_role_get_red_flags (from);

  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);
      g_autoptr (KitSkill) copy = copy_skill (skill);

      kit_role_add_skill (to, copy);
    }

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (KitQuestion) copy = copy_question (question);

      kit_role_add_question (to, copy);
    }

  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);
      g_autoptr (KitRedFlag) copy = copy_red_flag (red_flag);

      kit_role_add_red_flag (to, copy);
    }
}

KitRole *
kit_role_copy (KitRole *self)
{
  KitRole *copy;

  g_return_val_if_fail (KIT_IS_ROLE (self), NULL);

  copy = kit_role_new (kit_item_get_id (KIT_ITEM (self)), kit_role_get_title (self));
  copy_members (self, copy);
  copy_scale (self, copy);
  copy_lists (self, copy);
  return copy;
}
