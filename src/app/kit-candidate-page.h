/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_CANDIDATE_PAGE (kit_candidate_page_get_type ())
G_DECLARE_FINAL_TYPE (KitCandidatePage, kit_candidate_page, KIT, CANDIDATE_PAGE, AdwBin)

/* A candidate and their interviews, by role. Properties: library (construct only), candidate
 * (nullable). */
KitCandidatePage *kit_candidate_page_new (KitLibrary *library);
void kit_candidate_page_set_candidate (KitCandidatePage *self, KitCandidate *candidate);

G_END_DECLS
