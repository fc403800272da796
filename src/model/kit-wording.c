/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-wording.h"

#include <glib/gi18n.h>

const char *
kit_recommendation_get_wording (KitRecommendation recommendation)
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
      return "";
    }
}

char *
kit_role_dup_level_wording (KitRole *kit, guint level)
{
  const char *label = "";

  g_return_val_if_fail (KIT_IS_ROLE (kit), NULL);

  if (level >= 1 && level <= kit_role_get_n_levels (kit))
    label = kit_level_get_label (kit_role_get_level (kit, level));
  if (*label == '\0')
    return g_strdup_printf ("%u", level);

  /* Translators: a level of the rating scale, its number and its name: “4 · Strong” */
  return g_strdup_printf (_ ("%u · %s"), level, label);
}

char *
kit_role_dup_answer_wording (KitRole *kit, KitAnswer *answer)
{
  g_return_val_if_fail (KIT_IS_ROLE (kit), NULL);
  g_return_val_if_fail (KIT_IS_ANSWER (answer), NULL);

  switch (kit_answer_get_state (answer))
    {
    case KIT_ANSWER_RATED:
      return kit_role_dup_level_wording (kit, kit_answer_get_rating (answer));
    case KIT_ANSWER_NOT_ASKED:
      return g_strdup (_ ("Not asked"));
    case KIT_ANSWER_NO_EVIDENCE:
      return g_strdup (_ ("No evidence"));
    case KIT_ANSWER_OPEN:
    default:
      /* Translators: the state of a question that is neither rated nor skipped yet */
      return g_strdup (C_ ("answer", "Open"));
    }
}

static gboolean
ended_open (KitEvaluation *evaluation, KitAnswer *answer)
{
  return kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED &&
         kit_answer_get_state (answer) == KIT_ANSWER_OPEN;
}

char *
kit_evaluation_dup_answer_wording (KitEvaluation *evaluation, KitAnswer *answer)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (KIT_IS_ANSWER (answer), NULL);

  if (!ended_open (evaluation, answer))
    return kit_role_dup_answer_wording (kit_evaluation_get_kit (evaluation), answer);

  return g_strdup (*kit_answer_get_note (answer) == '\0' ? _ ("Not asked") : _ ("Not rated"));
}

const char *
kit_evaluation_get_unasked_reason (KitEvaluation *evaluation, KitAnswer *answer)
{
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (KIT_IS_ANSWER (answer), NULL);

  if (kit_answer_get_state (answer) == KIT_ANSWER_NOT_ASKED)
    return kit_answer_get_reason (answer);
  if (ended_open (evaluation, answer) && *kit_answer_get_note (answer) == '\0')
    return _ ("Ended early");

  return NULL;
}

char *
kit_score_dup_wording (KitScore score, guint n_levels)
{
  g_autofree char *value = NULL;

  if (kit_score_is_null (score))
    return g_strdup ("");

  value = kit_score_to_string (score, 1);

  /* Translators: a score and the highest level of its scale: “3.8 of 5” */
  return g_strdup_printf (_ ("%s of %u"), value, n_levels);
}

char *
kit_score_dup_basis (KitScore score)
{
  /* Translators: how many answers a score rests on: “8 of 10 rated” */
  return g_strdup_printf (_ ("%u of %u rated"), score.rated, score.planned);
}
