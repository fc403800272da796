/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_LIBRARY_PAGE (kit_library_page_get_type ())
G_DECLARE_FINAL_TYPE (KitLibraryPage, kit_library_page, KIT, LIBRARY_PAGE, AdwNavigationPage)

/**
 * KitLibraryPage:
 *
 * Roles and candidates in the sidebar, and beside it what is selected there.
 *
 * Properties: library (construct), collapsed (whether there is room for one of the two only),
 * selected (read only: a #KitRole, #KitQuestion, #KitCandidate or #KitEvaluationSummary).
 */
GObject *kit_library_page_get_selected (KitLibraryPage *self);

/* The role that what is selected belongs to; (transfer none) (nullable). */
KitRole *kit_library_page_get_role (KitLibraryPage *self);

/* The candidate that is selected, or whose evaluation is; (transfer none) (nullable). */
KitCandidate *kit_library_page_get_candidate (KitLibraryPage *self);

/* Select and show, also where there is room for one pane only; %FALSE where the library has no such
 * thing. @question_id: (nullable) */
gboolean
kit_library_page_show_role (KitLibraryPage *self, const char *role_id, const char *question_id);
gboolean kit_library_page_show_candidate (KitLibraryPage *self, const char *candidate_id);
gboolean kit_library_page_show_evaluation (KitLibraryPage *self, const char *evaluation_id);

/* Puts the focus on what is selected: in the list, or where that is out of view, in the page. */
void kit_library_page_focus (KitLibraryPage *self);

/* What a library shows that nobody has been in yet: the first role with its questions. */
void kit_library_page_show_first (KitLibraryPage *self);

G_END_DECLS
