/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-evaluation.h"

G_BEGIN_DECLS

#define KIT_TYPE_SEEN_LIST (kit_seen_list_get_type ())
G_DECLARE_FINAL_TYPE (KitSeenList, kit_seen_list, KIT, SEEN_LIST, AdwBin)

/* The red flags that were seen, with what was observed, to read. Hides when there are none. */
void kit_seen_list_show (KitSeenList *self, KitEvaluation *evaluation);

G_END_DECLS
