/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-role.h"

G_BEGIN_DECLS

/* How many texts a kit has that are there: a question without its text does not count as one,
 * while its purpose does. */
typedef struct
{
  guint questions;
  guint purposes;
  guint sample_answers;
  guint red_flags;
} KitCounts;

KitCounts kit_counts_of_role (KitRole *role);

G_END_DECLS
