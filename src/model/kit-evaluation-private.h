/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"
#include "kit-item-private.h"

G_BEGIN_DECLS

/* What kit-evaluation.c (the type), kit-evaluation-fields.c (its plain members) and
 * kit-evaluation-lists.c (its lists, and what is counted in them) share. */

enum
{
  PROP_KIT = 1,
  PROP_ROLE,
  PROP_CANDIDATE_ID,
  PROP_CANDIDATE_NAME,
  PROP_INTERVIEWER_ID,
  PROP_INTERVIEWER_NAME,
  PROP_ROUND,
  PROP_DATE,
  PROP_STARTED,
  PROP_SUBMITTED,
  PROP_STATE,
  PROP_NOTES,
  PROP_CANDIDATE_QUESTIONS,
  PROP_RECOMMENDATION,
  PROP_DISAGREEMENT,
  PROP_SUMMARY,
  PROP_ENDED_EARLY,
  PROP_IMPORTED,
  PROP_SECONDS,
  PROP_N_PLANNED,
  PROP_N_SETTLED,
  PROP_N_RATED,
  PROP_N_SEEN,
  PROP_IS_SETTLED,
  N_PROPS,
};

/* What the plan and the observations come to. */
typedef struct
{
  guint n_planned;
  guint n_settled;
  guint n_rated;
  guint n_seen;
} KitEvaluationTally;

struct _KitEvaluation
{
  KitItem parent_instance;

  KitRole *kit;
  char *role;
  char *candidate_id;
  char *candidate_name;
  char *interviewer_id;
  char *interviewer_name;
  char *round;
  char *date;
  GDateTime *started;
  GDateTime *submitted;
  KitEvaluationState state;
  char *notes;
  char *candidate_questions;
  KitRecommendation recommendation;
  char *disagreement;
  char *summary;
  char *ended_early;
  gboolean imported;
  guint seconds;
  KitEvaluationTally tally;

  GListStore *answers;
  GListStore *plan;
  GListStore *observations;
  GListStore *added_questions;
  GListStore *revisions;
};

GParamSpec *kit_evaluation_get_pspec (guint property);

/* Makes the lists, with an answer for each question and an observation for each red flag. */
void kit_evaluation_make_lists (KitEvaluation *self);
void kit_evaluation_clear_lists (KitEvaluation *self);
void kit_evaluation_lock_lists (KitEvaluation *self, gboolean locked);

gboolean kit_evaluation_is_locked (KitEvaluation *self);

G_END_DECLS
