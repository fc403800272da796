/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-editing.h"
#include "kit-interview-page.h"
#include "kit-observation-row.h"
#include "kit-open-points.h"
#include "kit-plan-dialog.h"
#include "kit-plan-list.h"
#include "kit-rating-form.h"
#include "kit-rating-scale.h"
#include "kit-stop-row.h"

/* An interview in a window. */

typedef struct
{
  KitEvaluation *evaluation;
  KitInterview *interview;
  GtkWidget *page;
  GtkWidget *window;
} Interview;

static void
begin (Interview *self, KitAppFixture *fixture)
{
  GtkWidget *view = adw_navigation_view_new ();

  self->evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "R&D <lead>", "Technical", NULL, NULL);
  self->page = GTK_WIDGET (kit_interview_page_new (fixture->library, self->evaluation));
  self->interview = kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (self->page));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self->page));

  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 760);
  adw_window_set_content (ADW_WINDOW (self->window), view);
  gtk_window_present (GTK_WINDOW (self->window));
  kit_app_settle ();
}

static void
end (Interview *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  kit_app_settle ();
  g_clear_object (&self->evaluation);
}

static void
activate (Interview *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
}

static KitAnswer *
get_answer (Interview *self, guint position)
{
  g_autoptr (KitAnswer) answer =
    g_list_model_get_item (kit_evaluation_get_plan (self->evaluation), position);

  return answer;
}

static GtkWidget *
find_form (Interview *self)
{
  return kit_app_find (self->page, KIT_TYPE_RATING_FORM, NULL);
}

static void
type_text (Interview *self, const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), text, -1);
}

static void
test_rate (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GtkWidget *focus;
  GtkWidget *scale;

  begin (&self, fixture);
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (self.page));
  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));

  g_assert_true (gtk_widget_activate_action (self.page, "interview.rate", "u", 4));
  g_assert_cmpuint (kit_answer_get_rating (get_answer (&self, 0)), ==, 4);
  scale = kit_app_find (self.page, KIT_TYPE_RATING_SCALE, NULL);
  g_assert_cmpuint (kit_rating_scale_get_rating (KIT_RATING_SCALE (scale)), ==, 4);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self.window)) == focus);

  /* the same again clears */
  g_assert_true (gtk_widget_activate_action (self.page, "interview.rate", "u", 4));
  g_assert_cmpint (kit_answer_get_state (get_answer (&self, 0)), ==, KIT_ANSWER_OPEN);
  g_assert_cmpuint (kit_rating_scale_get_rating (KIT_RATING_SCALE (scale)), ==, 0);

  activate (&self, "interview.mark-not-asked");
  g_assert_cmpint (kit_answer_get_state (get_answer (&self, 0)), ==, KIT_ANSWER_NOT_ASKED);
  activate (&self, "interview.undo");
  g_assert_cmpint (kit_answer_get_state (get_answer (&self, 0)), ==, KIT_ANSWER_OPEN);
  activate (&self, "interview.redo");
  g_assert_cmpint (kit_answer_get_state (get_answer (&self, 0)), ==, KIT_ANSWER_NOT_ASKED);
  end (&self);
}

static void
test_notes_stay_with_their_question (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GtkWidget *focus;
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  begin (&self, fixture);
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (self.page));
  type_text (&self, "first");
  activate (&self, "interview.next");
  g_assert_cmpstr (kit_answer_get_note (get_answer (&self, 0)), ==, "first");

  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  type_text (&self, "second");
  gtk_text_buffer_undo (buffer);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "");
  type_text (&self, "again");

  /* leaving the page hands over, too */
  activate (&self, "page.flush");
  g_assert_cmpstr (kit_answer_get_note (get_answer (&self, 1)), ==, "again");
  type_text (&self, " and again");
  end (&self);
}

static void
test_library_flush (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;

  begin (&self, fixture);
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (self.page));
  type_text (&self, "now");
  kit_library_flush (fixture->library);
  g_assert_cmpstr (kit_answer_get_note (get_answer (&self, 0)), ==, "now");
  end (&self);
}

static void
test_go_to (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  KitStop *stop;
  g_autoptr (KitObservation) observation = NULL;

  begin (&self, fixture);
  observation = g_list_model_get_item (kit_evaluation_get_observations (self.evaluation), 2);
  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page), "notes");
  stop = kit_interview_get_current (self.interview);
  g_assert_cmpint (kit_stop_get_kind (stop), ==, KIT_STOP_NOTES);
  type_text (&self, "Calm.");
  activate (&self, "interview.previous");
  g_assert_cmpstr (kit_evaluation_get_notes (self.evaluation), ==, "Calm.");
  type_text (&self, "On call?");
  activate (&self, "page.flush");
  g_assert_cmpstr (kit_evaluation_get_candidate_questions (self.evaluation), ==, "On call?");

  /* no question to rate there */
  gtk_widget_activate_action (self.page, "interview.mark-not-asked", NULL);
  g_assert_cmpuint (kit_evaluation_get_n_settled (self.evaluation), ==, 0);

  /* a red flag belongs to no question in particular */
  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page),
                            kit_item_get_id (KIT_ITEM (get_answer (&self, 1))));
  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page),
                            kit_item_get_id (KIT_ITEM (observation)));
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (self.window))));
  end (&self);
}

static KitStopKind
get_current_kind (Interview *self)
{
  return kit_stop_get_kind (kit_interview_get_current (self->interview));
}

/* From the evaluation, which lies over the interview. */
static void
test_go_to_from_above (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  AdwNavigationView *view;
  g_autoptr (KitObservation) observation = NULL;

  begin (&self, fixture);
  view = ADW_NAVIGATION_VIEW (adw_window_get_content (ADW_WINDOW (self.window)));
  observation = g_list_model_get_item (kit_evaluation_get_observations (self.evaluation), 2);
  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page), "notes");
  adw_navigation_view_push (view, adw_navigation_page_new (gtk_button_new (), "Above"));
  kit_app_settle ();

  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page),
                            kit_item_get_id (KIT_ITEM (observation)));
  g_assert_cmpint (get_current_kind (&self), ==, KIT_STOP_NOTES);
  adw_navigation_view_pop (view);
  kit_app_settle ();
  g_assert_cmpint (get_current_kind (&self), ==, KIT_STOP_QUESTION);
  g_assert_true (GTK_IS_CHECK_BUTTON (gtk_window_get_focus (GTK_WINDOW (self.window))));

  /* once */
  kit_interview_page_go_to (KIT_INTERVIEW_PAGE (self.page), "notes");
  adw_navigation_view_push (view, adw_navigation_page_new (gtk_button_new (), "Above"));
  kit_app_settle ();
  adw_navigation_view_pop (view);
  kit_app_settle ();
  g_assert_cmpint (get_current_kind (&self), ==, KIT_STOP_NOTES);
  end (&self);
}

static void
test_added_question (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GListModel *added;
  GtkWidget *row;
  g_autoptr (KitAddedQuestion) question = NULL;

  begin (&self, fixture);
  added = kit_evaluation_get_added_questions (self.evaluation);
  activate (&self, "interview.add-question");
  g_assert_cmpuint (g_list_model_get_n_items (added), ==, 1);
  question = g_list_model_get_item (added, 0);
  row = kit_app_find (self.page, ADW_TYPE_ENTRY_ROW, "_Question");
  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "And <then>?");
  g_assert_cmpstr (kit_added_question_get_text (question), ==, "And <then>?");

  activate (&self, "interview.remove-question");
  g_assert_cmpuint (g_list_model_get_n_items (added), ==, 0);
  activate (&self, "interview.undo");
  g_assert_cmpuint (g_list_model_get_n_items (added), ==, 1);
  end (&self);
}

static void
test_change_plan (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GtkWidget *dialog;
  GtkWidget *list;
  GtkWidget *check;
  KitAnswer *first;
  KitAnswer *second;

  begin (&self, fixture);
  first = get_answer (&self, 0);
  second = get_answer (&self, 1);
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (self.page));
  type_text (&self, "Just typed");
  activate (&self, "interview.change-plan");
  kit_app_settle ();
  dialog = kit_app_find (self.window, KIT_TYPE_PLAN_DIALOG, NULL);
  list = kit_app_find (dialog, KIT_TYPE_PLAN_LIST, NULL);
  check = kit_app_find (list, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_widget_get_sensitive (check));
  check = kit_app_find (
    gtk_widget_get_next_sibling (gtk_widget_get_ancestor (check, ADW_TYPE_ACTION_ROW)),
    GTK_TYPE_CHECK_BUTTON,
    NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_true (gtk_widget_activate_action (dialog, "plan.accept", NULL));
  kit_app_settle ();

  g_assert_cmpuint (kit_evaluation_get_n_planned (self.evaluation), ==, 9);
  g_assert_true (get_answer (&self, 0) == first);
  g_assert_true (get_answer (&self, 1) != second);
  g_assert_nonnull (kit_app_find (self.page, GTK_TYPE_LABEL, "Plan changed"));
  g_assert_nonnull (kit_app_find (self.page, GTK_TYPE_LABEL, "0 of 9"));

  activate (&self, "interview.undo");
  g_assert_true (get_answer (&self, 1) == second);
  end (&self);
}

static void
test_plan_moves_nobody (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  g_auto (GStrv) plan = NULL;
  const char *first;
  KitAnswer *current;

  begin (&self, fixture);
  plan = kit_evaluation_dup_plan (self.evaluation);
  activate (&self, "interview.next");
  activate (&self, "interview.next");
  current = get_answer (&self, 2);
  first = plan[0];
  plan[0] = plan[2];
  plan[2] = (char *) first;
  kit_interview_set_plan (self.interview, (const char *const *) plan);
  kit_app_settle ();
  g_assert_true (get_answer (&self, 0) == current);
  g_assert_true (kit_rating_form_get_answer (KIT_RATING_FORM (find_form (&self))) == current);
  g_assert_true (kit_stop_get_answer (kit_interview_get_current (self.interview)) == current);
  end (&self);
}

static void
test_selection (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GtkWidget *list;
  GtkSelectionModel *selection;

  begin (&self, fixture);
  list = kit_app_find (self.page, GTK_TYPE_LIST_VIEW, NULL);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  activate (&self, "interview.next");
  activate (&self, "interview.next");
  g_assert_true (gtk_selection_model_is_selected (selection, 2));
  gtk_selection_model_select_item (selection, 5, TRUE);
  g_assert_true (kit_stop_get_answer (kit_interview_get_current (self.interview)) ==
                 get_answer (&self, 5));
  g_assert_true (kit_rating_form_get_answer (KIT_RATING_FORM (find_form (&self))) ==
                 get_answer (&self, 5));
  end (&self);
}

static void
test_stop_row (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  g_autoptr (KitStop) stop = NULL;
  KitStopRow *row;

  begin (&self, fixture);
  stop = g_list_model_get_item (kit_interview_get_stops (self.interview), 2);
  row = g_object_new (
    KIT_TYPE_STOP_ROW, "evaluation", self.evaluation, "stop", stop, "position", 2, NULL);
  g_assert_cmpstr (kit_stop_row_get_summary (row), ==, "3, Code that lasts, Architecture, Open");
  kit_answer_set_note (get_answer (&self, 2), "something");
  g_assert_cmpstr (
    kit_stop_row_get_summary (row), ==, "3, Code that lasts, Architecture, open, has a note");
  kit_answer_rate (get_answer (&self, 2), 4);
  g_assert_cmpstr (
    kit_stop_row_get_summary (row), ==, "3, Code that lasts, Architecture, 4 · Strong");
  kit_app_assert_finalize (row);
  end (&self);
}

/* Unticked by mistake: what was observed is there again. */
static void
test_red_flag_comes_back (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  KitObservation *observation;
  GtkWidget *row;
  GtkWidget *view;
  GtkCheckButton *check;
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  begin (&self, fixture);
  row = kit_app_find (self.page, KIT_TYPE_OBSERVATION_ROW, NULL);
  observation = kit_observation_row_get_observation (KIT_OBSERVATION_ROW (row));
  check = GTK_CHECK_BUTTON (kit_app_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
  view = kit_app_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_check_button_set_active (check, TRUE);
  gtk_text_buffer_set_text (buffer, "Blamed the team.", -1);
  kit_observation_row_flush (KIT_OBSERVATION_ROW (row));
  gtk_check_button_set_active (check, FALSE);
  g_assert_false (kit_observation_get_seen (observation));
  gtk_check_button_set_active (check, TRUE);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Blamed the team.");
  g_assert_cmpstr (kit_observation_get_observed (observation), ==, "Blamed the team.");
  end (&self);
}

static void
test_no_total_while_rating (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;

  begin (&self, fixture);
  g_assert_true (gtk_widget_activate_action (self.page, "interview.rate", "u", 4));
  activate (&self, "interview.next");
  g_assert_true (gtk_widget_activate_action (self.page, "interview.rate", "u", 3));
  g_assert_null (kit_app_find (self.page, GTK_TYPE_LABEL, "3.5 of 5"));
  g_assert_nonnull (kit_app_find (self.page, GTK_TYPE_LABEL, "2 of 10"));
  end (&self);
}

static const char *
get_clock (Interview *self)
{
  GtkWidget *inscription = kit_app_find (self->page, GTK_TYPE_INSCRIPTION, NULL);

  g_assert_true (gtk_widget_get_mapped (inscription));
  return gtk_inscription_get_text (GTK_INSCRIPTION (inscription));
}

static void
test_clock (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  KitAnswer *second;

  begin (&self, fixture);
  g_assert_cmpstr (get_clock (&self), ==, "0 min · 0 of 6 min");
  second = get_answer (&self, 1);
  kit_evaluation_set_seconds (self.evaluation, 61 * 60 + 20);
  kit_answer_set_seconds (second, 4 * 60 + 20);
  activate (&self, "interview.next");
  kit_app_settle ();
  g_assert_cmpstr (get_clock (&self), ==, "61 min · 4 of 4 min");
  end (&self);
}

/* What somebody sets on their desktop in the middle of an interview. */
static void
test_looks_change (KitAppFixture *fixture, gconstpointer data)
{
  AdwStyleManager *style_manager = adw_style_manager_get_default ();
  Interview self;

  begin (&self, fixture);
  kit_app_set_text_scale (2);
  adw_style_manager_set_color_scheme (style_manager, ADW_COLOR_SCHEME_FORCE_DARK);
  kit_app_settle ();
  g_assert_true (adw_style_manager_get_dark (style_manager));
  adw_style_manager_set_color_scheme (style_manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  kit_app_set_text_scale (1);
  g_assert_false (adw_style_manager_get_dark (style_manager));
  end (&self);
  adw_style_manager_set_color_scheme (style_manager, ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
is_small (gpointer widget)
{
  return gtk_widget_get_width (widget) == 360;
}

static void
make_small_with_large_text (Interview *self)
{
  kit_app_set_text_scale (2);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 370, 640);
  kit_app_wait_for (is_small, self->page);
  kit_app_settle ();
}

/* It is laid out, after whatever moves into view: before that all is as narrow as can be. */
static gboolean
is_whole (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0 &&
         kit_app_find_cut (widget) == NULL;
}

/* The names of what one presses are there whole, or stand behind an icon. */
static void
test_large_text_in_small_window (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;
  GtkWidget *icon;
  GtkWidget *text;

  begin (&self, fixture);
  text = kit_app_find (self.page, GTK_TYPE_BUTTON, "E_valuation");
  icon = kit_app_find (self.page, GTK_TYPE_BUTTON, "go-next-symbolic");
  g_assert_true (gtk_widget_get_mapped (text));
  g_assert_false (gtk_widget_get_mapped (icon));

  make_small_with_large_text (&self);
  kit_app_wait_for (is_whole, gtk_widget_get_ancestor (icon, ADW_TYPE_HEADER_BAR));
  g_assert_false (gtk_widget_get_mapped (text));
  g_assert_true (gtk_widget_get_mapped (icon));
  gtk_test_accessible_assert_property (icon, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evaluation");

  g_signal_emit_by_name (icon, "clicked");
  kit_app_settle ();
  kit_app_wait_for (is_whole, kit_app_find (self.window, KIT_TYPE_OPEN_POINTS, NULL));
  kit_app_set_text_scale (1);
  end (&self);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static void
expect_whole_toast (Interview *self, const char *title)
{
  GtkWidget *label = kit_app_find (self->page, GTK_TYPE_LABEL, title);
  PangoLayout *layout;
  int height;

  g_assert_nonnull (label);
  kit_app_wait_for (is_laid_out, label);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  pango_layout_get_pixel_size (layout, NULL, &height);
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpint (gtk_widget_get_height (label), >=, height);
}

/* A toast says all that it has to say, of the last step as of the first. */
static void
test_toasts_break_their_lines (KitAppFixture *fixture, gconstpointer data)
{
  Interview self;

  begin (&self, fixture);
  make_small_with_large_text (&self);
  kit_interview_mark_rest_not_asked (self.interview, "");
  activate (&self, "interview.undo");
  expect_whole_toast (&self, "Undone: Skip the Rest");

  activate (&self, "interview.redo");
  expect_whole_toast (&self, "Redone: Skip the Rest");
  kit_app_set_text_scale (1);
  end (&self);
}

static void
test_finalize (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (fixture->library, fixture->role, NULL, NULL, NULL, NULL, NULL);

  kit_app_assert_finalize (kit_interview_page_new (fixture->library, evaluation));
}

int
main (int argc, char **argv)
{
  kit_app_fixture_init (&argc, &argv);
  kit_app_load_style ();

  kit_app_test_add ("/interview-page/rate", test_rate);
  kit_app_test_add ("/interview-page/notes-stay-with-their-question",
                    test_notes_stay_with_their_question);
  kit_app_test_add ("/interview-page/library-flush", test_library_flush);
  kit_app_test_add ("/interview-page/go-to", test_go_to);
  kit_app_test_add ("/interview-page/go-to-from-above", test_go_to_from_above);
  kit_app_test_add ("/interview-page/added-question", test_added_question);
  kit_app_test_add ("/interview-page/change-plan", test_change_plan);
  kit_app_test_add ("/interview-page/plan-moves-nobody", test_plan_moves_nobody);
  kit_app_test_add ("/interview-page/selection", test_selection);
  kit_app_test_add ("/interview-page/stop-row", test_stop_row);
  kit_app_test_add ("/interview-page/red-flag-comes-back", test_red_flag_comes_back);
  kit_app_test_add ("/interview-page/no-total-while-rating", test_no_total_while_rating);
  kit_app_test_add ("/interview-page/clock", test_clock);
  kit_app_test_add ("/interview-page/looks-change", test_looks_change);
  kit_app_test_add ("/interview-page/large-text-in-small-window", test_large_text_in_small_window);
  kit_app_test_add ("/interview-page/toasts-break-their-lines", test_toasts_break_their_lines);
  kit_app_test_add ("/interview-page/finalize", test_finalize);

  return g_test_run ();
}
