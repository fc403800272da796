/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/**
 * KitGapKind:
 * @KIT_GAP_CANDIDATE: the candidate has no name
 * @KIT_GAP_OPEN: a question of the plan is open
 * @KIT_GAP_OBSERVATION: a seen red flag without what was observed
 * @KIT_GAP_RECOMMENDATION: no recommendation
 * @KIT_GAP_DISAGREEMENT: the recommendation goes against the score, and nothing says why
 * @KIT_GAP_REASON: ended early, without a reason
 * @KIT_GAP_EXTREME_NOTE: the lowest or the highest level without a note; asked for, never blocks
 *
 * What an evaluation lacks before it can be submitted. One that was ended early needs neither
 * settled questions nor a recommendation. Nobody is asked for a recommendation, nor about one,
 * before it is time.
 */
typedef enum
{
  KIT_GAP_CANDIDATE,
  KIT_GAP_OPEN,
  KIT_GAP_OBSERVATION,
  KIT_GAP_RECOMMENDATION,
  KIT_GAP_DISAGREEMENT,
  KIT_GAP_REASON,
  KIT_GAP_EXTREME_NOTE,
} KitGapKind;

#define KIT_TYPE_GAP_KIND (kit_gap_kind_get_type ())
GType kit_gap_kind_get_type (void);

#define KIT_TYPE_GAP (kit_gap_get_type ())
G_DECLARE_FINAL_TYPE (KitGap, kit_gap, KIT, GAP, GObject)

/* Immutable; properties, all construct only: kind, item (the #KitAnswer or #KitObservation it is
 * about, nullable). */
KitGapKind kit_gap_get_kind (KitGap *self);
KitItem *kit_gap_get_item (KitGap *self);
gboolean kit_gap_get_blocks (KitGap *self);

/* (transfer full) (element-type KitGap): what is open in @evaluation now, in the order in which
 * one would mend it. */
GListModel *kit_gap_list (KitEvaluation *evaluation);
/* Whether nothing blocks a submission. */
gboolean kit_gap_allows_submission (KitEvaluation *evaluation);

G_END_DECLS
