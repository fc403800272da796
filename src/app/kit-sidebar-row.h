/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_SIDEBAR_ROW (kit_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (KitSidebarRow, kit_sidebar_row, KIT, SIDEBAR_ROW, AdwBin)

/* A row of the sidebar: a role or one of its questions, a candidate or one of their evaluations. */
KitSidebarRow *kit_sidebar_row_new (void);

/* Shows the #GtkTreeListRow that @list_item holds, and names the item for assistive technology. */
void kit_sidebar_row_bind (KitSidebarRow *self, KitLibrary *library, GtkListItem *list_item);
void kit_sidebar_row_unbind (KitSidebarRow *self);
/* (nullable) (transfer none): what it is bound to */
GtkTreeListRow *kit_sidebar_row_get_list_row (KitSidebarRow *self);

G_END_DECLS
