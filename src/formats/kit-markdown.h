/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* CommonMark. A person's text is shown as it is: what would be markup is escaped.
 * Private notes are never part of it. (transfer full) */
char *kit_role_to_markdown (KitRole *role);
char *kit_evaluation_to_markdown (KitEvaluation *evaluation);

G_END_DECLS
