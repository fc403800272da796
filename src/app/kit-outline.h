/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_OUTLINE (kit_outline_get_type ())
G_DECLARE_FINAL_TYPE (KitOutline, kit_outline, KIT, OUTLINE, AdwBin)

/**
 * KitOutline:
 *
 * One of the sidebar's trees, two levels deep, with a search that finds in both.
 *
 * Properties: search (text to look for, read and write), selected (read only, nullable),
 * KitOutline::activated is emitted after a click or Enter on a row.
 */

/**
 * kit_outline_set_model:
 * @library: what rows look up in
 * @roots: the rows of the first level
 * @create_children: gives the rows below one, as for gtk_tree_list_model_new()
 * @data: for @create_children; must live as long as the widget
 */
void kit_outline_set_model (KitOutline *self,
                            KitLibrary *library,
                            GListModel *roots,
                            GtkTreeListModelCreateModelFunc create_children,
                            gpointer data);

/* What the list says while it has no rows at all. */
void kit_outline_set_empty_text (KitOutline *self, const char *title, const char *description);

void kit_outline_set_search (KitOutline *self, const char *search);

GObject *kit_outline_get_selected (KitOutline *self);
/* The item of the first level that the selected one is below; (transfer none) (nullable). */
GObject *kit_outline_get_parent_item (KitOutline *self);

/* Selects the item of that id, of the first level or below @parent_id, opens the row of the
 * first level, and scrolls there. */
gboolean kit_outline_select (KitOutline *self, const char *parent_id, const char *id);

/* Gives the focus to the selected row. */
void kit_outline_focus (KitOutline *self);

G_END_DECLS
