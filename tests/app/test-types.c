/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-answer-view.h"
#include "kit-candidate-page.h"
#include "kit-clock-label.h"
#include "kit-earlier-dialog.h"
#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-evaluation-pane.h"
#include "kit-evaluation-row.h"
#include "kit-evaluation-view.h"
#include "kit-import-dialog.h"
#include "kit-interview-page.h"
#include "kit-library-page.h"
#include "kit-name-dialog.h"
#include "kit-note-view.h"
#include "kit-notes-page.h"
#include "kit-observation-row.h"
#include "kit-open-points.h"
#include "kit-outline-search.h"
#include "kit-outline.h"
#include "kit-pair.h"
#include "kit-paper-view.h"
#include "kit-plan-dialog.h"
#include "kit-plan-list.h"
#include "kit-preferences-dialog.h"
#include "kit-print-preview.h"
#include "kit-problems-dialog.h"
#include "kit-question-page.h"
#include "kit-question-view.h"
#include "kit-rating-form.h"
#include "kit-rating-scale.h"
#include "kit-reason-dialog.h"
#include "kit-record-view.h"
#include "kit-red-flags-row.h"
#include "kit-role-page.h"
#include "kit-save-label.h"
#include "kit-score-bar.h"
#include "kit-seen-list.h"
#include "kit-shortcuts-dialog.h"
#include "kit-sidebar-row.h"
#include "kit-sidebar.h"
#include "kit-skills-chart.h"
#include "kit-start-dialog.h"
#include "kit-stop-row.h"
#include "kit-verdict-form.h"
#include "kit-window.h"

/* What holds for every widget: it can be made, most of them from the template alone, its properties
 * can be read, and told of once when they change, and nothing of it stays. */

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

static gboolean
get_boolean (gpointer object, const char *name)
{
  gboolean value;

  g_object_get (object, name, &value, NULL);
  return value;
}

static void
check_boolean (gpointer object, const char *name)
{
  const gboolean before = get_boolean (object, name);
  g_autofree char *signal_name = g_strconcat ("notify::", name, NULL);
  guint n_notified = 0;

  g_signal_connect (object, signal_name, G_CALLBACK (count_cb), &n_notified);
  for (guint i = 0; i < 2; i++)
    g_object_set (object, name, !before, NULL);
  g_assert_true (get_boolean (object, name) == !before);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (object, name, before, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_signal_handlers_disconnect_by_data (object, &n_notified);
}

static void
check_property (gpointer object, GParamSpec *pspec)
{
  const GParamFlags set_later = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;
  g_auto (GValue) value = G_VALUE_INIT;

  g_test_message ("%s of %s", pspec->name, G_OBJECT_TYPE_NAME (object));
  if (pspec->flags & G_PARAM_READABLE)
    g_object_get_property (object, pspec->name, &value);
  if (pspec->value_type == G_TYPE_BOOLEAN && (pspec->flags & set_later) == G_PARAM_READWRITE)
    check_boolean (object, pspec->name);
}

/* Takes @widget, which may float. */
static void
check_widget (gpointer object)
{
  GtkWidget *widget = g_object_ref_sink (object);
  const GType type = G_OBJECT_TYPE (widget);
  guint n_pspecs;
  g_autofree GParamSpec **pspecs =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (widget), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (pspecs[i]->owner_type == type)
      check_property (widget, pspecs[i]);

  kit_app_settle ();
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static GListModel *
no_children (gpointer item, gpointer data)
{
  return NULL;
}

/* What cannot be without what it shows. */
static void
test_with_content (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  g_autoptr (KitInterview) interview = kit_interview_new (evaluation);
  g_autoptr (KitObservation) observation =
    g_list_model_get_item (kit_evaluation_get_observations (evaluation), 0);
  KitEvaluationSummary *summary = kit_library_find_evaluation (fixture->library, id);

  check_widget (kit_evaluation_row_new (summary, TRUE));
  check_widget (kit_observation_row_new (interview, observation));
  check_widget (kit_interview_page_new (fixture->library, evaluation));
  check_widget (kit_evaluation_page_new (fixture->library, evaluation, interview));
  check_widget (kit_evaluation_page_new (fixture->library, evaluation, NULL));
  check_widget (kit_window_new (NULL, fixture->library, fixture->settings));
}

static void
test_outline_search (KitAppFixture *fixture, gconstpointer data)
{
  GListModel *roles = kit_library_get_roles (fixture->library);
  g_autoptr (GtkTreeListModel) tree =
    gtk_tree_list_model_new (g_object_ref (roles), FALSE, FALSE, no_children, NULL, NULL);
  KitOutlineSearch *search = kit_outline_search_new (tree);

  kit_outline_search_set_text (search, "backend");
  g_assert_true (kit_outline_search_is_active (search));
  kit_app_settle ();
  g_assert_finalize_object (search);
}

static void
test_types (KitAppFixture *fixture, gconstpointer data)
{
  const GType types[] = {
    KIT_TYPE_ANSWER_VIEW,     KIT_TYPE_CANDIDATE_PAGE,
    KIT_TYPE_CLOCK_LABEL,     KIT_TYPE_EARLIER_DIALOG,
    KIT_TYPE_EVALUATION_PANE, KIT_TYPE_EVALUATION_VIEW,
    KIT_TYPE_IMPORT_DIALOG,   KIT_TYPE_LIBRARY_PAGE,
    KIT_TYPE_NAME_DIALOG,     KIT_TYPE_NOTE_VIEW,
    KIT_TYPE_NOTES_PAGE,      KIT_TYPE_OPEN_POINTS,
    KIT_TYPE_OUTLINE,         KIT_TYPE_PAIR,
    KIT_TYPE_PAPER_VIEW,      KIT_TYPE_PLAN_DIALOG,
    KIT_TYPE_PLAN_LIST,       KIT_TYPE_PREFERENCES_DIALOG,
    KIT_TYPE_PRINT_PREVIEW,   KIT_TYPE_PROBLEMS_DIALOG,
    KIT_TYPE_QUESTION_PAGE,   KIT_TYPE_QUESTION_VIEW,
    KIT_TYPE_RATING_FORM,     KIT_TYPE_RATING_SCALE,
    KIT_TYPE_REASON_DIALOG,   KIT_TYPE_RECORD_VIEW,
    KIT_TYPE_RED_FLAGS_ROW,   KIT_TYPE_ROLE_PAGE,
    KIT_TYPE_SAVE_LABEL,      KIT_TYPE_SCORE_BAR,
    KIT_TYPE_SEEN_LIST,       KIT_TYPE_SHORTCUTS_DIALOG,
    KIT_TYPE_SIDEBAR_ROW,     KIT_TYPE_SIDEBAR,
    KIT_TYPE_SKILLS_CHART,    KIT_TYPE_START_DIALOG,
    KIT_TYPE_STOP_ROW,        KIT_TYPE_VERDICT_FORM,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_test_message ("%s", g_type_name (types[i]));
      check_widget (g_object_new (types[i], NULL));
    }
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/types/by-template", test_types);
  kit_app_test_add ("/types/with-content", test_with_content);
  kit_app_test_add ("/types/outline-search", test_outline_search);

  return g_test_run ();
}
