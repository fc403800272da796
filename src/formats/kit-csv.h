/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-evaluation.h"

G_BEGIN_DECLS

/* RFC 4180, UTF-8, CRLF, one header line. A cell that a
 * spreadsheet would take for a formula gets a leading apostrophe. (transfer full) */
char *kit_role_to_csv (KitRole *role);
/* (element-type KitEvaluation) */
char *kit_evaluations_to_csv (GListModel *evaluations);

/* Writes one cell with its quotes; the separator is the caller's. */
void kit_csv_append_cell (GString *out, const char *text);

G_END_DECLS
