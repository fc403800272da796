/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* RFC 4180, UTF-8, CRLF, one header line. A cell that a spreadsheet would take for a formula
 * gets a leading apostrophe. Neither translated nor with anything private. (transfer full) */

/* A line for the title, the overview, each skill, question and red flag, told apart by "kind". */
char *kit_role_to_csv (KitRole *role);
/* @evaluations: (element-type KitEvaluation): a line for each question of each plan; the rating
 * is a number, "not-asked", "no-evidence", or empty where it is open */
char *kit_evaluations_to_csv (GListModel *evaluations);

/* Writes one cell with its quotes; the separator is the caller's. */
void kit_csv_append_cell (GString *out, const char *text);

G_END_DECLS
