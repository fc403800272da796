/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-structure.h"

#include "kit-item-private.h"

#define ENOUGH_FOLLOW_UPS 2
#define ENOUGH_QUESTIONS 8
#define ENOUGH_RED_FLAGS 3

#define PARTS_OF_A_QUESTION                                                                        \
  (KIT_STRUCTURE_PURPOSES | KIT_STRUCTURE_SAMPLE_ANSWERS | KIT_STRUCTURE_SKILLS |                  \
   KIT_STRUCTURE_FOLLOW_UPS | KIT_STRUCTURE_ANCHORS)

static gboolean
has_anchor (KitQuestion *question, guint level)
{
  return !kit_text_is_blank (kit_question_get_anchor (question, level));
}

static gboolean
has_anchors (KitQuestion *question, guint n_levels)
{
  guint middle = (n_levels + 1) / 2;
  guint other_middle = n_levels / 2 + 1;

  return has_anchor (question, 1) && has_anchor (question, n_levels) &&
         (has_anchor (question, middle) || has_anchor (question, other_middle));
}

static guint
count_follow_ups (KitQuestion *question)
{
  const char *const *follow_ups = kit_question_get_follow_ups (question);
  guint count = 0;

  for (guint i = 0; follow_ups[i] != NULL; i++)
    count += kit_text_is_blank (follow_ups[i]) ? 0 : 1;

  return count;
}

static KitStructurePart
parts_of_question (KitRole *role, KitQuestion *question)
{
  KitStructurePart parts = 0;

  if (!kit_text_is_blank (kit_question_get_purpose (question)))
    parts |= KIT_STRUCTURE_PURPOSES;
  if (!kit_text_is_blank (kit_question_get_sample_answer (question)))
    parts |= KIT_STRUCTURE_SAMPLE_ANSWERS;
  if (kit_role_find_skill (role, kit_question_get_skill (question)) != NULL)
    parts |= KIT_STRUCTURE_SKILLS;
  if (count_follow_ups (question) >= ENOUGH_FOLLOW_UPS)
    parts |= KIT_STRUCTURE_FOLLOW_UPS;
  if (has_anchors (question, kit_role_get_n_levels (role)))
    parts |= KIT_STRUCTURE_ANCHORS;

  return parts;
}

static gboolean
minutes_fit (KitRole *role)
{
  GListModel *questions = kit_role_get_questions (role);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      if (kit_question_get_minutes (question) == 0)
        return FALSE;
    }

  return kit_role_get_question_minutes (role) > 0 &&
         kit_role_get_question_minutes (role) <= kit_role_get_minutes (role);
}

KitStructurePart
kit_structure_of_role (KitRole *role)
{
  KitStructurePart parts;
  GListModel *questions;
  guint n_questions;

  g_return_val_if_fail (KIT_IS_ROLE (role), 0);

  questions = kit_role_get_questions (role);
  n_questions = g_list_model_get_n_items (questions);

  parts = n_questions > 0 ? PARTS_OF_A_QUESTION : 0;
  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      parts &= parts_of_question (role, question);
    }

  if (minutes_fit (role))
    parts |= KIT_STRUCTURE_MINUTES;
  if (n_questions >= ENOUGH_QUESTIONS)
    parts |= KIT_STRUCTURE_QUESTIONS;
  if (g_list_model_get_n_items (kit_role_get_red_flags (role)) >= ENOUGH_RED_FLAGS)
    parts |= KIT_STRUCTURE_RED_FLAGS;

  return parts;
}

guint
kit_structure_count (KitStructurePart parts)
{
  guint count = 0;

  for (guint i = 0; i < KIT_STRUCTURE_N_PARTS; i++)
    count += (parts >> i) & 1;

  return count;
}
