/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-evaluation-summary.h"
#include "kit-problem.h"

/* What the lists show of evaluations and of files that need a look. */

static void
read_all (gpointer object)
{
  guint n_pspecs;
  g_autofree GParamSpec **pspecs =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);

  g_assert_cmpuint (n_pspecs, >, 0);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_assert_true (pspecs[i]->flags & G_PARAM_READABLE);
      g_object_get_property (object, pspecs[i]->name, &value);
    }
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

static void
test_summary (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  KitEvaluationSummary *summary = kit_evaluation_summary_new (evaluation);

  read_all (summary);
  g_assert_cmpstr (
    kit_evaluation_summary_get_id (summary), ==, kit_item_get_id (KIT_ITEM (evaluation)));
  g_assert_cmpstr (kit_evaluation_summary_get_candidate_name (summary), ==, "Ines");
  g_assert_finalize_object (summary);
}

/* Sealing hides the numbers, and says so once. */
static void
test_sealed (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_fixture_start_complete (fixture, "Ines");
  g_autoptr (KitEvaluationSummary) summary = NULL;
  guint n_notified = 0;

  kit_library_fixture_submit (fixture, evaluation);
  summary = kit_evaluation_summary_new (evaluation);
  g_assert_cmpint (
    kit_evaluation_summary_get_recommendation (summary), !=, KIT_RECOMMENDATION_NONE);

  g_signal_connect (summary, "notify::sealed", G_CALLBACK (count_cb), &n_notified);
  kit_evaluation_summary_set_sealed (summary, TRUE);
  kit_evaluation_summary_set_sealed (summary, TRUE);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (kit_evaluation_summary_get_sealed (summary));
  g_assert_cmpint (
    kit_evaluation_summary_get_recommendation (summary), ==, KIT_RECOMMENDATION_NONE);
  g_assert_cmpuint (kit_evaluation_summary_get_score (summary).rated, ==, 0);
}

static void
test_problem (KitLibraryFixture *fixture, gconstpointer data)
{
  KitProblem *problem = kit_problem_new ("roles/cut.json", "The end is missing", 7);

  read_all (problem);
  g_assert_cmpstr (kit_problem_get_file (problem), ==, "roles/cut.json");
  g_assert_cmpstr (kit_problem_get_message (problem), ==, "The end is missing");
  g_assert_cmpuint (kit_problem_get_line (problem), ==, 7);
  g_assert_finalize_object (problem);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/summary/" path,                                                                    \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("evaluation", test_summary);
  ADD ("sealed", test_sealed);
  ADD ("problem", test_problem);

  return g_test_run ();
}
