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
#include "kit-export-dialog.h"
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

/* What holds for every widget: it can be made, its properties
 * can be read, and told of once when they change, and nothing of it stays. */

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

/* One of each kind of thing that a property may hold. */
typedef struct
{
  KitLibrary *library;
  KitEvaluation *evaluation;
  KitInterview *interview;
  GPtrArray *objects;
} Things;

static void
things_init (Things *self, KitAppFixture *fixture)
{
  self->evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Ada Marsh", NULL, NULL, NULL);
  self->library = fixture->library;
  self->interview = kit_interview_new (self->evaluation);
  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->objects, g_object_ref (fixture->library));
  g_ptr_array_add (self->objects, g_object_ref (fixture->role));
  g_ptr_array_add (self->objects, g_object_ref (self->evaluation));
  g_ptr_array_add (self->objects, g_object_ref (self->interview));
  g_ptr_array_add (self->objects, g_object_ref (kit_interview_get_current (self->interview)));
  g_ptr_array_add (self->objects,
                   g_list_model_get_item (kit_library_get_candidates (fixture->library), 0));
  g_ptr_array_add (self->objects,
                   g_object_ref (kit_library_find_evaluation (
                     fixture->library, kit_item_get_id (KIT_ITEM (self->evaluation)))));
}

static void
things_clear (Things *self)
{
  g_ptr_array_unref (self->objects);
  g_clear_object (&self->interview);
  g_clear_object (&self->evaluation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Things, things_clear)

/* A value that is not the one of the widget as it was made; %FALSE where there is none. */
static gboolean
get_other_value (Things *things, GParamSpec *pspec, GValue *value)
{
  if (pspec->value_type == G_TYPE_BOOLEAN)
    {
      g_value_set_boolean (value, !g_value_get_boolean (value));
      return TRUE;
    }
  if (pspec->value_type == G_TYPE_STRING)
    {
      g_value_set_string (value, "R&D <lead>");
      return TRUE;
    }
  if (!g_type_is_a (pspec->value_type, G_TYPE_OBJECT))
    return FALSE;

  for (guint i = 0; i < things->objects->len; i++)
    if (g_type_is_a (G_OBJECT_TYPE (things->objects->pdata[i]), pspec->value_type))
      {
        g_value_set_object (value, things->objects->pdata[i]);
        return TRUE;
      }

  return FALSE;
}

/* One is told of a change once, and not of what is none. Returns whether it was tried. */
static gboolean
check_change (Things *things, gpointer object, GParamSpec *pspec)
{
  g_autofree char *signal_name = g_strconcat ("notify::", pspec->name, NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) read = G_VALUE_INIT;
  guint n_notified = 0;

  g_object_get_property (object, pspec->name, &value);
  if (!get_other_value (things, pspec, &value))
    return FALSE;

  g_signal_connect (object, signal_name, G_CALLBACK (count_cb), &n_notified);
  for (guint i = 0; i < 2; i++)
    g_object_set_property (object, pspec->name, &value);
  g_object_get_property (object, pspec->name, &read);
  g_assert_cmpint (g_param_values_cmp (pspec, &value, &read), ==, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_signal_handlers_disconnect_by_data (object, &n_notified);
  return TRUE;
}

static guint
check_property (Things *things, gpointer object, GParamSpec *pspec)
{
  const GParamFlags set_later = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY;
  g_auto (GValue) value = G_VALUE_INIT;

  g_test_message ("%s of %s", pspec->name, G_OBJECT_TYPE_NAME (object));
  if (pspec->flags & G_PARAM_READABLE)
    g_object_get_property (object, pspec->name, &value);

  return (pspec->flags & set_later) == G_PARAM_READWRITE && check_change (things, object, pspec);
}

/* Takes @object, a widget that may float. Returns how many of its properties were changed. */
static guint
check_widget (Things *things, gpointer object)
{
  GtkWidget *widget = g_object_ref_sink (object);
  const GType type = G_OBJECT_TYPE (widget);
  guint n_changed = 0;
  guint n_pspecs;
  g_autofree GParamSpec **pspecs =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (widget), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (pspecs[i]->owner_type == type)
      n_changed += check_property (things, widget, pspecs[i]);

  kit_app_settle ();
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
  return n_changed;
}

static GListModel *
no_children (gpointer item, gpointer data)
{
  return NULL;
}

/* What a property may want to have been told before. */
static void
set_up (Things *things, GtkWidget *widget)
{
  if (KIT_IS_NOTES_PAGE (widget))
    kit_notes_page_set_up (KIT_NOTES_PAGE (widget), things->interview);
  else if (KIT_IS_OUTLINE (widget))
    kit_outline_set_model (KIT_OUTLINE (widget),
                           things->library,
                           kit_library_get_roles (things->library),
                           no_children,
                           NULL);
}

/* A widget of @type with all that it has to be given as it is made. */
static GtkWidget *
create_widget (Things *things, GType type)
{
  GtkWidget *widget;
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autofree GParamSpec **pspecs = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (GValue));
  guint n_pspecs;

  g_array_set_clear_func (values, (GDestroyNotify) g_value_unset);
  pspecs = g_object_class_list_properties (G_OBJECT_CLASS (klass), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspecs[i]->value_type);
      if (pspecs[i]->owner_type != type || !(pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) ||
          !get_other_value (things, pspecs[i], &value))
        continue;
      g_ptr_array_add (names, (gpointer) pspecs[i]->name);
      g_array_append_val (values, value);
      value = (GValue) G_VALUE_INIT;
    }

  widget = GTK_WIDGET (g_object_new_with_properties (
    type, names->len, (const char **) names->pdata, (GValue *) (gpointer) values->data));
  set_up (things, widget);
  return widget;
}

/* What cannot be without what it shows. */
static void
test_with_content (KitAppFixture *fixture, gconstpointer data)
{
  g_auto (Things) things = { 0 };
  KitEvaluation *evaluation;
  g_autoptr (KitObservation) observation = NULL;
  const char *id;

  things_init (&things, fixture);
  evaluation = things.evaluation;
  id = kit_item_get_id (KIT_ITEM (evaluation));
  observation = g_list_model_get_item (kit_evaluation_get_observations (evaluation), 0);

  check_widget (&things,
                kit_evaluation_row_new (kit_library_find_evaluation (fixture->library, id), TRUE));
  check_widget (&things, kit_observation_row_new (things.interview, observation));
  check_widget (&things, kit_interview_page_new (fixture->library, evaluation));
  check_widget (&things, kit_evaluation_page_new (fixture->library, evaluation, things.interview));
  check_widget (&things, kit_evaluation_page_new (fixture->library, evaluation, NULL));
  check_widget (&things, kit_window_new (NULL, fixture->library, fixture->settings));
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
    KIT_TYPE_ANSWER_VIEW,        KIT_TYPE_CANDIDATE_PAGE,  KIT_TYPE_CLOCK_LABEL,
    KIT_TYPE_EARLIER_DIALOG,     KIT_TYPE_EVALUATION_PANE, KIT_TYPE_EVALUATION_VIEW,
    KIT_TYPE_EXPORT_DIALOG,      KIT_TYPE_IMPORT_DIALOG,   KIT_TYPE_LIBRARY_PAGE,
    KIT_TYPE_NAME_DIALOG,        KIT_TYPE_NOTE_VIEW,       KIT_TYPE_NOTES_PAGE,
    KIT_TYPE_OPEN_POINTS,        KIT_TYPE_OUTLINE,         KIT_TYPE_PAIR,
    KIT_TYPE_PAPER_VIEW,         KIT_TYPE_PLAN_DIALOG,     KIT_TYPE_PLAN_LIST,
    KIT_TYPE_PREFERENCES_DIALOG, KIT_TYPE_PRINT_PREVIEW,   KIT_TYPE_PROBLEMS_DIALOG,
    KIT_TYPE_QUESTION_PAGE,      KIT_TYPE_QUESTION_VIEW,   KIT_TYPE_RATING_FORM,
    KIT_TYPE_RATING_SCALE,       KIT_TYPE_REASON_DIALOG,   KIT_TYPE_RECORD_VIEW,
    KIT_TYPE_RED_FLAGS_ROW,      KIT_TYPE_ROLE_PAGE,       KIT_TYPE_SAVE_LABEL,
    KIT_TYPE_SCORE_BAR,          KIT_TYPE_SEEN_LIST,       KIT_TYPE_SHORTCUTS_DIALOG,
    KIT_TYPE_SIDEBAR_ROW,        KIT_TYPE_SIDEBAR,         KIT_TYPE_SKILLS_CHART,
    KIT_TYPE_START_DIALOG,       KIT_TYPE_STOP_ROW,        KIT_TYPE_VERDICT_FORM,
  };
  g_auto (Things) things = { 0 };
  guint n_changed = 0;

  things_init (&things, fixture);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_test_message ("%s", g_type_name (types[i]));
      n_changed += check_widget (&things, create_widget (&things, types[i]));
    }

  g_test_message ("%u properties were changed", n_changed);
  g_assert_cmpuint (n_changed, >=, 20);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/types/widgets", test_types);
  kit_app_test_add ("/types/with-content", test_with_content);
  kit_app_test_add ("/types/outline-search", test_outline_search);

  return g_test_run ();
}
