/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-words.h"

#include <glib/gi18n.h>

#include "kit-wording.h"

const char *
kit_report_candidate (const char *name)
{
  return name == NULL || *name == '\0' ? _ ("Unnamed Candidate") : name;
}

const char *
kit_report_recommendation (KitRecommendation recommendation)
{
  return recommendation == KIT_RECOMMENDATION_NONE
           ? _ ("No recommendation")
           : kit_recommendation_get_wording (recommendation);
}

char *
kit_report_date (const char *date)
{
  g_autofree char *noon = g_strconcat (date, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (noon, NULL);

  if (time == NULL)
    return g_strdup (date);

  /* Translators: a date on paper, as for g_date_time_format(): “23 November 2026” */
  return g_date_time_format (time, _ ("%-d %B %Y"));
}

char *
kit_report_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);

  /* Translators: a time on paper, as for g_date_time_format(): “23 November 2026, 14:05 UTC” */
  return g_date_time_format (utc, _ ("%-d %B %Y, %H:%M UTC"));
}

char *
kit_report_duration (guint seconds)
{
  const guint minutes = (seconds + 30) / 60;

  return g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);
}

char *
kit_report_score (KitScore score, guint n_levels)
{
  return kit_score_is_null (score) ? g_strdup (_ ("No score"))
                                   : kit_score_dup_wording (score, n_levels);
}

static guint
find_number (KitEvaluation *evaluation, const char *question_id)
{
  guint position;

  if (kit_list_find (kit_evaluation_get_plan (evaluation), question_id, &position) == NULL)
    return 0;

  return position + 1;
}

char *
kit_report_question_name (KitEvaluation *evaluation, const char *question_id)
{
  KitAnswer *answer = kit_evaluation_find_answer (evaluation, question_id);
  const guint number = find_number (evaluation, question_id);
  const char *label;

  if (answer == NULL)
    return g_strdup ("");

  label = kit_question_get_short_label (kit_answer_get_question (answer));
  if (number == 0)
    return g_strdup (label);

  /* Translators: a question by its number in the interview and its short name */
  return g_strdup_printf (_ ("question %u, %s"), number, label);
}
