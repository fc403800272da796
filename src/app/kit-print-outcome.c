/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-outcome.h"

#include <glib/gi18n.h>

KitPrintOutcome
kit_print_outcome_advance (KitPrintOutcome outcome, GtkPrintStatus status)
{
  if (outcome != KIT_PRINT_UNDECIDED)
    return outcome;

  switch (status)
    {
    case GTK_PRINT_STATUS_PENDING:
    case GTK_PRINT_STATUS_PENDING_ISSUE:
    case GTK_PRINT_STATUS_PRINTING:
      return KIT_PRINT_SENT;
    case GTK_PRINT_STATUS_FINISHED:
    case GTK_PRINT_STATUS_FINISHED_ABORTED:
      return KIT_PRINT_REFUSED;
    case GTK_PRINT_STATUS_INITIAL:
    case GTK_PRINT_STATUS_PREPARING:
    case GTK_PRINT_STATUS_GENERATING_DATA:
    case GTK_PRINT_STATUS_SENDING_DATA:
    default:
      return KIT_PRINT_UNDECIDED;
    }
}

char *
kit_print_outcome_describe_file (GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);

  return g_strdup_printf (_ ("Saved as “%s”"), shown);
}
