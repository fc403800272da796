/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The shortest and the longest rating scale, and the one that a new role has. */
#define KIT_SCALE_MIN 4
#define KIT_SCALE_MAX 7
#define KIT_SCALE_DEFAULT 5

/* Weights of skills and questions are integers in this range; 1 is the usual one. */
#define KIT_WEIGHT_MIN 1
#define KIT_WEIGHT_MAX 9

/* The longest that a question, or an interview, may be planned for, in minutes. */
#define KIT_MINUTES_MAX 1440

/**
 * KitAnswerState:
 * @KIT_ANSWER_OPEN: nothing has been decided about the answer yet
 * @KIT_ANSWER_RATED: the answer has a rating
 * @KIT_ANSWER_NOT_ASKED: the question was not asked
 * @KIT_ANSWER_NO_EVIDENCE: it was asked, and the answer says nothing about the skill
 *
 * All but the first are settled. Only rated answers count in a score.
 */
typedef enum
{
  KIT_ANSWER_OPEN,
  KIT_ANSWER_RATED,
  KIT_ANSWER_NOT_ASKED,
  KIT_ANSWER_NO_EVIDENCE,
} KitAnswerState;

/**
 * KitRecommendation:
 *
 * The interviewer's own verdict. There is no middle, and it always comes last.
 */
typedef enum
{
  KIT_RECOMMENDATION_NONE,
  KIT_RECOMMENDATION_DEFINITELY_NO,
  KIT_RECOMMENDATION_NO,
  KIT_RECOMMENDATION_YES,
  KIT_RECOMMENDATION_STRONG_YES,
} KitRecommendation;

typedef enum
{
  KIT_EVALUATION_DRAFT,
  KIT_EVALUATION_SUBMITTED,
} KitEvaluationState;

#define KIT_TYPE_ANSWER_STATE (kit_answer_state_get_type ())
#define KIT_TYPE_RECOMMENDATION (kit_recommendation_get_type ())
#define KIT_TYPE_EVALUATION_STATE (kit_evaluation_state_get_type ())

GType kit_answer_state_get_type (void);
GType kit_recommendation_get_type (void);
GType kit_evaluation_state_get_type (void);

/* The words that stand in files and in the output of commands; never translated. No
 * recommendation has no word: its nick is %NULL, and "none" is not one. */
const char *kit_answer_state_to_nick (KitAnswerState state);
gboolean kit_answer_state_from_nick (const char *nick, KitAnswerState *state);
const char *kit_recommendation_to_nick (KitRecommendation recommendation);
gboolean kit_recommendation_from_nick (const char *nick, KitRecommendation *recommendation);
const char *kit_evaluation_state_to_nick (KitEvaluationState state);
gboolean kit_evaluation_state_from_nick (const char *nick, KitEvaluationState *state);

/**
 * kit_id_new:
 *
 * Returns: (transfer full): a random UUID in lower case
 */
char *kit_id_new (void);

/**
 * kit_id_is_valid:
 *
 * Returns: whether @id is a UUID in lower case; also says no to %NULL
 */
gboolean kit_id_is_valid (const char *id);

/**
 * kit_text_headline:
 * @text: any text
 * @max_chars: how many characters at the most, without the ellipsis
 *
 * Returns: (transfer full): the beginning of the first line of @text that has one, cut
 *   between words where possible; "" where there is none
 */
char *kit_text_headline (const char *text, guint max_chars);

/**
 * kit_text_one_line:
 * @text: any bytes, such as the name of a file
 *
 * Returns: (transfer full): @text as a terminal or a label can show it on one line, in UTF-8:
 *   line ends and tabs are spaces, and what would be obeyed instead of shown is U+FFFD
 */
char *kit_text_one_line (const char *text);

G_END_DECLS
