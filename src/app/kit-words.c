/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-words.h"

#include <glib/gi18n.h>

#include "kit-structure.h"
#include "kit-wording.h"

char *
kit_words_date (const char *date)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *iso = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  iso = g_strconcat (date, "T12:00:00", NULL);
  time = g_date_time_new_from_iso8601 (iso, zone);
  if (time == NULL)
    return g_strdup (date);

  /* Translators: a date, as for g_date_time_format(): “23 Nov 2026” */
  return g_date_time_format (time, _ ("%-d %b %Y"));
}

char *
kit_words_questions (guint n)
{
  return g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
}

char *
kit_words_red_flags (guint n)
{
  return g_strdup_printf (ngettext ("%u red flag", "%u red flags", n), n);
}

char *
kit_words_minutes (guint n)
{
  return g_strdup_printf (ngettext ("%u minute", "%u minutes", n), n);
}

const char *
kit_words_question (KitQuestion *question)
{
  const char *label = kit_question_get_short_label (question);

  return *label == '\0' ? _ ("Question Without a Text") : label;
}

const char *
kit_words_candidate_name (const char *name)
{
  return name == NULL || *name == '\0' ? _ ("Unnamed Candidate") : name;
}

const char *
kit_words_role_title (const char *title)
{
  return title == NULL || *title == '\0' ? _ ("Untitled Role") : title;
}

static char *
draft_state (KitEvaluationSummary *summary)
{
  const guint settled = kit_evaluation_summary_get_settled (summary);
  const guint planned = kit_evaluation_summary_get_planned (summary);

  if (kit_evaluation_summary_get_revising (summary))
    return g_strdup (_ ("Being revised"));

  /* Translators: of a draft: how many questions are settled, of how many */
  return g_strdup_printf (_ ("Draft · %u of %u"), settled, planned);
}

char *
kit_words_evaluation_state (KitEvaluationSummary *summary)
{
  const char *recommendation;

  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (summary), NULL);

  if (kit_evaluation_summary_get_state (summary) == KIT_EVALUATION_DRAFT)
    return draft_state (summary);

  if (kit_evaluation_summary_get_sealed (summary))
    return g_strdup (_ ("Sealed"));

  recommendation =
    kit_recommendation_get_wording (kit_evaluation_summary_get_recommendation (summary));
  if (*recommendation != '\0')
    return g_strdup (recommendation);
  if (kit_evaluation_summary_get_ended_early (summary))
    return g_strdup (_ ("Ended early"));

  return g_strdup (_ ("Submitted"));
}

char *
kit_words_evaluation_score (KitEvaluationSummary *summary)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (summary), NULL);

  return kit_score_to_string (kit_evaluation_summary_get_score (summary), 1);
}

const char *
kit_words_evaluation_title (KitEvaluationSummary *summary)
{
  const char *round;

  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (summary), NULL);

  round = kit_evaluation_summary_get_round (summary);
  return round == NULL || *round == '\0'
           ? kit_words_role_title (kit_evaluation_summary_get_role_title (summary))
           : round;
}

char *
kit_words_role_facts (KitRole *role)
{
  g_autofree char *questions = NULL;
  g_autofree char *red_flags = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *structure = NULL;

  g_return_val_if_fail (KIT_IS_ROLE (role), NULL);

  questions = kit_words_questions (g_list_model_get_n_items (kit_role_get_questions (role)));
  red_flags = kit_words_red_flags (g_list_model_get_n_items (kit_role_get_red_flags (role)));
  if (kit_role_get_minutes (role) > 0)
    minutes = kit_words_minutes (kit_role_get_minutes (role));
  /* Translators: how many of the things that make an interview structured a kit has */
  structure = g_strdup_printf (_ ("Structure %u of %u"),
                               kit_structure_count (kit_structure_of_role (role)),
                               (guint) KIT_STRUCTURE_N_PARTS);

  return kit_words_join (questions, red_flags, minutes ? minutes : "", structure, NULL);
}

char *
kit_words_current_position (KitInterview *interview)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (interview);
  KitAnswer *answer = kit_stop_get_answer (kit_interview_get_current (interview));
  g_autofree char *position = NULL;
  guint number;

  g_return_val_if_fail (answer != NULL, NULL);

  g_object_get (interview, "position", &number, NULL);
  /* Translators: where one is in an interview: “Question 3 of 10” */
  position = g_strdup_printf (
    _ ("Question %u of %u"), number + 1, kit_evaluation_get_n_planned (evaluation));

  return kit_words_join (
    position,
    kit_role_get_skill_name (kit_evaluation_get_kit (evaluation), kit_answer_get_question (answer)),
    NULL);
}

char *
kit_words_current_question (KitInterview *interview)
{
  KitRole *kit = kit_evaluation_get_kit (kit_interview_get_evaluation (interview));
  KitAnswer *answer = kit_stop_get_answer (kit_interview_get_current (interview));
  g_autofree char *position = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (answer != NULL, NULL);

  position = kit_words_current_position (interview);
  state = kit_role_dup_answer_wording (kit, answer);

  return g_strjoin (
    "\n", position, kit_question_get_text (kit_answer_get_question (answer)), state, NULL);
}

char *
kit_words_join (const char *first, ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  va_list args;

  va_start (args, first);
  for (const char *part = first; part != NULL; part = va_arg (args, const char *))
    if (*part != '\0')
      g_strv_builder_add (builder, part);
  va_end (args);

  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

char *
kit_words_sentence (const char *message)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_return_val_if_fail (message != NULL, NULL);

  if (*message != '\0')
    {
      g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (message)));
      g_string_append (sentence, g_utf8_next_char (message));
    }
  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

char *
kit_words_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

char *
kit_words_searchable (GObject *item)
{
  g_autofree char *text = NULL;

  if (KIT_IS_ROLE (item))
    text = g_strdup (kit_role_get_title (KIT_ROLE (item)));
  else if (KIT_IS_QUESTION (item))
    text = g_strconcat (kit_question_get_short_label (KIT_QUESTION (item)),
                        "\n",
                        kit_question_get_text (KIT_QUESTION (item)),
                        NULL);
  else if (KIT_IS_CANDIDATE (item))
    text = g_strdup (kit_candidate_get_name (KIT_CANDIDATE (item)));
  else if (KIT_IS_EVALUATION_SUMMARY (item))
    text = g_strconcat (kit_evaluation_summary_get_candidate_name (KIT_EVALUATION_SUMMARY (item)),
                        "\n",
                        kit_evaluation_summary_get_role_title (KIT_EVALUATION_SUMMARY (item)),
                        "\n",
                        kit_evaluation_summary_get_round (KIT_EVALUATION_SUMMARY (item)),
                        NULL);

  return kit_words_fold (text != NULL ? text : "");
}

char *
kit_words_unknown_glyphs (guint n)
{
  return g_strdup_printf (
    ngettext ("%u character is in no installed font", "%u characters are in no installed font", n),
    n);
}
