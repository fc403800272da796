/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-words.h"

#include <glib/gi18n.h>

const char *
kit_report_candidate (const char *name)
{
  return name == NULL || *name == '\0' ? _ ("Unnamed Candidate") : name;
}

const char *
kit_report_recommendation (KitRecommendation recommendation)
{
  switch (recommendation)
    {
    case KIT_RECOMMENDATION_DEFINITELY_NO:
      return _ ("Definitely no");
    case KIT_RECOMMENDATION_NO:
      return _ ("No");
    case KIT_RECOMMENDATION_YES:
      return _ ("Yes");
    case KIT_RECOMMENDATION_STRONG_YES:
      return _ ("Strong yes");
    case KIT_RECOMMENDATION_NONE:
    default:
      return _ ("No recommendation");
    }
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
  g_autofree char *value = kit_score_to_string (score, 1);

  if (kit_score_is_null (score))
    return g_strdup (_ ("No score"));

  /* Translators: a score on a scale: “3.8 of 5” */
  return g_strdup_printf (_ ("%s of %u"), value, n_levels);
}

char *
kit_report_basis (KitScore score)
{
  /* Translators: what a score rests on: “8 of 10 rated” */
  return g_strdup_printf (_ ("%u of %u rated"), score.rated, score.planned);
}

char *
kit_report_outcome (KitAnswer *answer, KitRole *kit)
{
  KitLevel *level;

  switch (kit_answer_get_state (answer))
    {
    case KIT_ANSWER_RATED:
      level = kit_role_get_level (kit, kit_answer_get_rating (answer));
      if (level == NULL || *kit_level_get_label (level) == '\0')
        return g_strdup_printf ("%u", kit_answer_get_rating (answer));
      return g_strdup_printf (
        "%u · %s", kit_answer_get_rating (answer), kit_level_get_label (level));
    case KIT_ANSWER_NOT_ASKED:
      return g_strdup (_ ("Not asked"));
    case KIT_ANSWER_NO_EVIDENCE:
      return g_strdup (_ ("No evidence"));
    case KIT_ANSWER_OPEN:
    default:
      /* Translators: nothing has been decided about an answer yet */
      return g_strdup (_ ("Open"));
    }
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
