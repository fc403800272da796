/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_TABLE (kit_table_get_type ())
G_DECLARE_FINAL_TYPE (KitTable, kit_table, KIT, TABLE, KitBlock)

/* Rows of cells under a head that every page repeats. Tagged Table, TR, TH and TD. @widths: the
 * parts of the width that the columns take, their sum 1. */
KitBlock *kit_table_new (guint n_columns, const double *widths);

/* @cells: one text a column. */
void kit_table_set_head (KitTable *self, const char *const *cells);
void kit_table_add_row (KitTable *self, const char *const *cells);

G_END_DECLS
