/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* Where one can be in an interview: at a question of the plan, at an added one, at the candidate's
 * own questions or at the general notes. */
typedef enum
{
  KIT_STOP_QUESTION,
  KIT_STOP_ADDED_QUESTION,
  KIT_STOP_CANDIDATE_QUESTIONS,
  KIT_STOP_NOTES,
} KitStopKind;

#define KIT_TYPE_STOP_KIND (kit_stop_kind_get_type ())
GType kit_stop_kind_get_type (void);

#define KIT_TYPE_STOP (kit_stop_get_type ())
G_DECLARE_FINAL_TYPE (KitStop, kit_stop, KIT, STOP, GObject)

/* Immutable. Properties: kind, answer (#KitAnswer, nullable), added-question (nullable). */
KitStop *kit_stop_new (KitStopKind kind, KitItem *item);
KitStopKind kit_stop_get_kind (KitStop *self);
KitAnswer *kit_stop_get_answer (KitStop *self);
KitAddedQuestion *kit_stop_get_added_question (KitStop *self);
/* A name that is the same after a restart: the id of the item, "candidate-questions" or "notes". */
const char *kit_stop_get_name (KitStop *self);

G_END_DECLS
