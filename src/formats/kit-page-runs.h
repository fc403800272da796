/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-page-sections.h"

G_BEGIN_DECLS

/**
 * KitPageRun:
 * @label: what it follows; above the first label a heading, or KIT_PAGE_TEXT
 * @start: its first text
 * @end: the one after its last: the label below, or the end of the questions
 * @n_own: how many of its texts the label above needs: none, if such texts stand beside it
 * @begins: whether the label below is the first one of its question
 *
 * The texts between two labels of questions. Those of the label above come first, and the question
 * that begins with the label below comes last.
 */
typedef struct
{
  KitPageLabel label;
  guint start;
  guint end;
  guint n_own;
  gboolean begins;
} KitPageRun;

/* (transfer full) (element-type KitPageRun): all of the questions, one more than the labels */
GArray *kit_page_runs_find (GPtrArray *blocks, const KitPageSections *sections);

guint kit_page_run_count (const KitPageRun *self);

G_END_DECLS
