/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-markdown.h"

#include <glib/gi18n.h>

#include "kit-markdown-text.h"

static void
append_skills (GString *out, KitRole *role)
{
  GListModel *skills = kit_role_get_skills (role);

  if (g_list_model_get_n_items (skills) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Skills"));
  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (KitSkill) skill = g_list_model_get_item (skills, i);

      g_string_append (out, "- ");
      kit_markdown_append_inline (out, kit_skill_get_name (skill));
      if (kit_skill_get_weight (skill) != 1)
        g_string_append_printf (out, _ (" (weight %u)"), kit_skill_get_weight (skill));
      if (*kit_skill_get_weight_reason (skill) != '\0')
        {
          g_string_append (out, ": ");
          kit_markdown_append_inline (out, kit_skill_get_weight_reason (skill));
        }
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
append_list (GString *out, const char *name, const char *const *texts)
{
  if (texts == NULL || texts[0] == NULL)
    return;

  g_string_append_printf (out, "**%s**\n\n", name);
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      if (*texts[i] == '\0')
        continue;
      g_string_append (out, "- ");
      kit_markdown_append_inline (out, texts[i]);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
append_anchors (GString *out, KitRole *role, KitQuestion *question)
{
  gboolean has_anchors = FALSE;

  for (guint level = 1; level <= kit_role_get_n_levels (role); level++)
    {
      const char *anchor = kit_question_get_anchor (question, level);
      const char *label = kit_level_get_label (kit_role_get_level (role, level));

      if (*anchor == '\0')
        continue;
      if (!has_anchors)
        g_string_append_printf (out, "**%s**\n\n", _ ("What the levels look like"));
      has_anchors = TRUE;
      g_string_append_printf (out, *label == '\0' ? "- **%u**" : "- **%u** ", level);
      kit_markdown_append_inline (out, label);
      g_string_append (out, ": ");
      kit_markdown_append_inline (out, anchor);
      g_string_append_c (out, '\n');
    }
  if (has_anchors)
    g_string_append_c (out, '\n');
}

static void
append_facts (GString *out, KitRole *role, KitQuestion *question)
{
  g_autofree char *weight = g_strdup_printf ("%u", kit_question_get_weight (question));
  g_autofree char *minutes = g_strdup_printf ("%u", kit_question_get_minutes (question));
  gsize length = out->len;

  kit_markdown_append_field (out, _ ("Skill"), kit_role_get_skill_name (role, question));
  if (kit_question_get_minutes (question) > 0)
    kit_markdown_append_field (out, _ ("Minutes"), minutes);
  if (kit_question_get_weight (question) != 1)
    kit_markdown_append_field (out, _ ("Weight"), weight);
  kit_markdown_append_field (
    out, _ ("Reason for the weight"), kit_question_get_weight_reason (question));
  if (out->len > length)
    g_string_append_c (out, '\n');
}

static void
append_question (GString *out, KitRole *role, KitQuestion *question, guint number)
{
  g_autofree char *heading =
    g_strdup_printf ("%u. %s", number, kit_question_get_short_label (question));

  kit_markdown_append_numbered (
    out, number, kit_question_get_short_label (question), kit_question_get_text (question));
  append_facts (out, role, question);
  kit_markdown_append_section (out, _ ("Purpose"), kit_question_get_purpose (question));
  append_list (out, _ ("Follow-ups"), kit_question_get_follow_ups (question));
  kit_markdown_append_section (out, _ ("Sample answer"), kit_question_get_sample_answer (question));
  append_anchors (out, role, question);
}

static void
append_questions (GString *out, KitRole *role)
{
  GListModel *questions = kit_role_get_questions (role);

  if (g_list_model_get_n_items (questions) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Questions"));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      append_question (out, role, question, i + 1);
    }
}

static void
append_red_flags (GString *out, KitRole *role)
{
  GListModel *red_flags = kit_role_get_red_flags (role);

  if (g_list_model_get_n_items (red_flags) == 0)
    return;

  kit_markdown_append_heading (out, 2, _ ("Red Flags"));
  for (guint i = 0; i < g_list_model_get_n_items (red_flags); i++)
    {
      g_autoptr (KitRedFlag) red_flag = g_list_model_get_item (red_flags, i);

      g_string_append (out, "- ");
      kit_markdown_append_inline (out, kit_red_flag_get_text (red_flag));
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

char *
kit_role_to_markdown (KitRole *role)
{
  GString *out;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);

  out = g_string_new (NULL);
  kit_markdown_append_heading (out, 1, kit_role_get_title (role));
  kit_markdown_append_text (out, "", kit_role_get_overview (role));
  if (kit_role_get_minutes (role) > 0)
    {
      g_autofree char *minutes = g_strdup_printf ("%u", kit_role_get_minutes (role));

      kit_markdown_append_field (out, _ ("Minutes"), minutes);
      g_string_append_c (out, '\n');
    }
  append_skills (out, role);
  append_questions (out, role);
  append_red_flags (out, role);
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
