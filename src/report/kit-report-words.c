/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-words.h"

#include <glib/gi18n.h>

#include "kit-wording.h"

/* "A. M." of "Ada Marsh". */
static char *
make_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (initials->len > 0)
        g_string_append_c (initials, ' ');
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
      g_string_append_c (initials, '.');
    }

  return g_string_free_and_steal (g_steal_pointer (&initials));
}

char *
kit_report_candidate (KitEvaluation *evaluation, KitNaming naming)
{
  const char *name = kit_evaluation_get_candidate_name (evaluation);

  if (naming == KIT_NAMING_NONE)
    return g_strdup (_ ("Candidate"));
  if (name == NULL || *name == '\0')
    return g_strdup (_ ("Unnamed Candidate"));

  return naming == KIT_NAMING_INITIALS ? make_initials (name) : g_strdup (name);
}

char *
kit_report_interviewer (KitEvaluation *evaluation, KitNaming naming)
{
  const char *name = kit_evaluation_get_interviewer_name (evaluation);

  switch (naming)
    {
    case KIT_NAMING_NONE:
      return g_strdup ("");
    case KIT_NAMING_INITIALS:
      return make_initials (name);
    case KIT_NAMING_FULL:
    default:
      return g_strdup (name);
    }
}

const char *
kit_report_recommendation (KitRecommendation recommendation)
{
  return recommendation == KIT_RECOMMENDATION_NONE
           ? _ ("No recommendation")
           : kit_recommendation_get_wording (recommendation);
}

/* In the language of the words around it, which the locale's own names of months may not be. */
static const char *
get_month (GDateTime *time)
{
  static const char *const months[] = {
    /* Translators: months as they stand in a date: “23 November 2026” */
    N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
    N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
    N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
  };

  return _ (months[g_date_time_get_month (time) - 1]);
}

char *
kit_report_date (const char *date)
{
  g_autofree char *noon = g_strconcat (date, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (noon, NULL);

  if (time == NULL)
    return g_strdup (date);

  /* Translators: a date on paper: day, month and year, as in “23 November 2026”. The order can be
   * changed: %2$s %1$d, %3$d */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"),
                          g_date_time_get_day_of_month (time),
                          get_month (time),
                          g_date_time_get_year (time));
}

char *
kit_report_time (GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  g_autofree char *iso = g_date_time_format (utc, "%Y-%m-%d");
  g_autofree char *date = kit_report_date (iso);

  /* Translators: a time on paper: the date, the hour and the minute, as in “23 November 2026,
   * 14:05 UTC” */
  return g_strdup_printf (
    _ ("%s, %02d:%02d UTC"), date, g_date_time_get_hour (utc), g_date_time_get_minute (utc));
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
