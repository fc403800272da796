/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtkunixprint.h>

G_BEGIN_DECLS

/**
 * KitPrintOutcome:
 *
 * What is known of a job that was given to a print server. A job that it takes waits in the
 * queue, so it is pending at some time; one that it refuses is finished without.
 */
typedef enum
{
  KIT_PRINT_UNDECIDED,
  KIT_PRINT_SENT,
  KIT_PRINT_REFUSED,
} KitPrintOutcome;

/* What follows from @status, after @outcome so far. */
KitPrintOutcome kit_print_outcome_advance (KitPrintOutcome outcome, GtkPrintStatus status);

/* What to say of what was printed into @file: (transfer full). */
char *kit_print_outcome_describe_file (GFile *file);

G_END_DECLS
