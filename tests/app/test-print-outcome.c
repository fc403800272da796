/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-print-outcome.h"

static KitPrintOutcome
outcome_of (const GtkPrintStatus *statuses, guint n)
{
  KitPrintOutcome outcome = KIT_PRINT_UNDECIDED;

  for (guint i = 0; i < n; i++)
    outcome = kit_print_outcome_advance (outcome, statuses[i]);

  return outcome;
}

static void
test_accepted (void)
{
  const GtkPrintStatus statuses[] = {
    GTK_PRINT_STATUS_INITIAL,
    GTK_PRINT_STATUS_SENDING_DATA,
    GTK_PRINT_STATUS_PENDING,
    GTK_PRINT_STATUS_FINISHED,
  };

  g_assert_cmpint (outcome_of (statuses, 2), ==, KIT_PRINT_UNDECIDED);
  g_assert_cmpint (outcome_of (statuses, 3), ==, KIT_PRINT_SENT);
  g_assert_cmpint (outcome_of (statuses, 4), ==, KIT_PRINT_SENT);
}

static void
test_refused (void)
{
  const GtkPrintStatus statuses[] = {
    GTK_PRINT_STATUS_SENDING_DATA,
    GTK_PRINT_STATUS_FINISHED,
  };

  g_assert_cmpint (outcome_of (statuses, G_N_ELEMENTS (statuses)), ==, KIT_PRINT_REFUSED);
}

static void
test_aborted (void)
{
  const GtkPrintStatus statuses[] = {
    GTK_PRINT_STATUS_GENERATING_DATA,
    GTK_PRINT_STATUS_FINISHED_ABORTED,
  };

  g_assert_cmpint (outcome_of (statuses, G_N_ELEMENTS (statuses)), ==, KIT_PRINT_REFUSED);
}

static void
test_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/R&D <b>.pdf");
  g_autofree char *sentence = kit_print_outcome_describe_file (file);

  g_assert_cmpstr (sentence, ==, "Saved as “R&D <b>.pdf”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print-outcome/accepted", test_accepted);
  g_test_add_func ("/print-outcome/refused", test_refused);
  g_test_add_func ("/print-outcome/aborted", test_aborted);
  g_test_add_func ("/print-outcome/file", test_file);

  return g_test_run ();
}
