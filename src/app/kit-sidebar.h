/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_SIDEBAR (kit_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KitSidebar, kit_sidebar, KIT, SIDEBAR, AdwNavigationPage)

/**
 * KitSidebar:
 *
 * The library as two trees with one search: roles with their questions, candidates with their
 * evaluations.
 *
 * Properties: library (set once), selected (read only: a #KitRole, #KitQuestion, #KitCandidate
 * or #KitEvaluationSummary). KitSidebar::activated follows a click or Enter on what is selected.
 */
GObject *kit_sidebar_get_selected (KitSidebar *self);
GObject *kit_sidebar_get_parent_item (KitSidebar *self);

/* Selects an item by its id and, where it is below another one, that one's; switches to its
 * list and opens its parent. %FALSE where there is none. @child_id: (nullable) */
gboolean kit_sidebar_select_role (KitSidebar *self, const char *role_id, const char *child_id);
gboolean
kit_sidebar_select_candidate (KitSidebar *self, const char *candidate_id, const char *child_id);

/* Gives the focus to what is selected. */
void kit_sidebar_focus (KitSidebar *self);
void kit_sidebar_start_search (KitSidebar *self);
void kit_sidebar_popup_menu (KitSidebar *self);

G_END_DECLS
