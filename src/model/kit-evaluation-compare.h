/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* Whether nobody would miss a word that stands in @other where @self takes its place: every text of
 * @other is part of the same one of @self, and what was settled there is settled here. */
gboolean kit_evaluation_covers (KitEvaluation *self, KitEvaluation *other);

G_END_DECLS
