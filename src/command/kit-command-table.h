/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KitCommandTable:
 *
 * Lines of cells for a terminal, each column as wide as its widest cell.
 */
typedef struct _KitCommandTable KitCommandTable;

/* @n_columns titles, translated, follow. */
KitCommandTable *kit_command_table_new (guint n_columns, ...);
void kit_command_table_free (KitCommandTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitCommandTable, kit_command_table_free)

/* Adds the next cell, in the order of reading. Line ends and control characters in @text are
 * made harmless. */
void kit_command_table_add (KitCommandTable *self, const char *text);
void kit_command_table_add_number (KitCommandTable *self, guint number);

/* (transfer full): "" where there is no line but the titles */
char *kit_command_table_to_string (KitCommandTable *self);

G_END_DECLS
