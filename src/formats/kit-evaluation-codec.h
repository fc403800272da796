/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"
#include "kit-json-reader.h"
#include "kit-json-writer.h"

G_BEGIN_DECLS

/**
 * KitEvaluationPart:
 * @KIT_EVALUATION_WHOLE: a file
 * @KIT_EVALUATION_EARLIER: the content that a revision keeps: submitted, and without revisions
 */
typedef enum
{
  KIT_EVALUATION_WHOLE,
  KIT_EVALUATION_EARLIER,
} KitEvaluationPart;

/* (transfer full) (nullable): %NULL once something is wrong */
KitEvaluation *
kit_evaluation_codec_read (const KitJsonReader *object, const char *id, KitEvaluationPart part);

/* (transfer full): the text of a file, or of an earlier content; with its digest, if submitted */
char *kit_evaluation_codec_write (KitEvaluation *evaluation, KitEvaluationPart part);

G_END_DECLS
