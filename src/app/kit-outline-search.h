/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KIT_TYPE_OUTLINE_SEARCH (kit_outline_search_get_type ())
G_DECLARE_FINAL_TYPE (KitOutlineSearch, kit_outline_search, KIT, OUTLINE_SEARCH, GObject)

/**
 * KitOutlineSearch:
 *
 * Finds rows of a tree that is two levels deep: what has the text, what is below it, and what it
 * is below. Roles are opened for a search, and closed after it. It must live as long as its rows
 * are shown.
 */
KitOutlineSearch *kit_outline_search_new (GtkTreeListModel *tree);

/* The rows that are found, all of them without a search; "pending" while it goes on. */
GtkFilterListModel *kit_outline_search_get_rows (KitOutlineSearch *self);

/* Whether anything is searched for: blanks are nothing. */
gboolean kit_outline_search_is_active (KitOutlineSearch *self);
void kit_outline_search_set_text (KitOutlineSearch *self, const char *text);

G_END_DECLS
