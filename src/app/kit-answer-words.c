/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-answer-words.h"

#include <glib/gi18n.h>

#include "kit-words.h"

static const char *
get_label (KitRole *kit, guint level)
{
  if (level < 1 || level > kit_role_get_n_levels (kit))
    return "";

  return kit_level_get_label (kit_role_get_level (kit, level));
}

char *
kit_answer_words_spoken_level (KitRole *kit, guint level)
{
  const char *label;

  g_return_val_if_fail (KIT_IS_ROLE (kit), NULL);

  label = get_label (kit, level);
  if (*label == '\0')
    return g_strdup_printf ("%u", level);

  /* Translators: a level of the rating scale as a screen reader says it: “4, Strong” */
  return g_strdup_printf (_ ("%u, %s"), level, label);
}

const char *
kit_answer_words_stop (KitStop *stop)
{
  const char *label;

  g_return_val_if_fail (KIT_IS_STOP (stop), NULL);

  switch (kit_stop_get_kind (stop))
    {
    case KIT_STOP_QUESTION:
      return kit_words_question (kit_answer_get_question (kit_stop_get_answer (stop)));
    case KIT_STOP_ADDED_QUESTION:
      label = kit_added_question_get_short_label (kit_stop_get_added_question (stop));
      return *label != '\0' ? label : _ ("Added Question");
    case KIT_STOP_CANDIDATE_QUESTIONS:
      return _ ("Candidate’s Questions");
    case KIT_STOP_NOTES:
    default:
      return _ ("General Notes");
    }
}

const char *
kit_answer_words_gap (KitGap *gap)
{
  g_return_val_if_fail (KIT_IS_GAP (gap), NULL);

  switch (kit_gap_get_kind (gap))
    {
    case KIT_GAP_CANDIDATE:
      return _ ("The candidate has no name");
    case KIT_GAP_OPEN:
      return _ ("Neither rated nor skipped");
    case KIT_GAP_OBSERVATION:
      return _ ("Nothing says what was observed");
    case KIT_GAP_RECOMMENDATION:
      return _ ("No recommendation yet");
    case KIT_GAP_DISAGREEMENT:
      return _ ("Recommendation and score disagree");
    case KIT_GAP_REASON:
      return _ ("Ended early without a reason");
    case KIT_GAP_EXTREME_NOTE:
    default:
      return _ ("The lowest or highest level, and no note");
    }
}

char *
kit_answer_words_gap_subject (KitGap *gap)
{
  KitItem *item;

  g_return_val_if_fail (KIT_IS_GAP (gap), NULL);

  item = kit_gap_get_item (gap);
  if (KIT_IS_ANSWER (item))
    return g_strdup (kit_words_question (kit_answer_get_question (KIT_ANSWER (item))));
  if (KIT_IS_OBSERVATION (item))
    return kit_text_headline (
      kit_red_flag_get_text (kit_observation_get_red_flag (KIT_OBSERVATION (item))), 60);

  return g_strdup ("");
}

char *
kit_answer_words_gap_sentence (KitGap *gap)
{
  g_autofree char *subject = kit_answer_words_gap_subject (gap);
  const char *words = kit_answer_words_gap (gap);

  return *subject == '\0' ? g_strdup (words) : g_strdup_printf ("%s: %s", subject, words);
}
