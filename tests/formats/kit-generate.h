/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-codec.h"

G_BEGIN_DECLS

/* Random things of the model, with every member that a file can have; the same for the same
 * numbers. All (transfer full). Texts hold what goes wrong elsewhere: control characters, line
 * and paragraph separators, emoji, right-to-left, and now and then 60 KB. */
char *kit_generate_id (GRand *rand);
char *kit_generate_text (GRand *rand);
/* (nullable): unknown members */
char *kit_generate_extra (GRand *rand);
KitRole *kit_generate_role (GRand *rand);
KitCandidate *kit_generate_candidate (GRand *rand);
/* A draft, or a submitted one, with or without revisions. */
KitEvaluation *kit_generate_evaluation (GRand *rand);

G_END_DECLS
