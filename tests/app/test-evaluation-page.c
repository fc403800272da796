/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-finish.h"

#include "kit-earlier-dialog.h"
#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-evaluation-view.h"
#include "kit-interview-page.h"
#include "kit-reason-dialog.h"
#include "kit-verdict-form.h"
#include "kit-window-private.h"

/* What the page shows of an interview that is finished. */

static void
mark_all_not_asked (KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      kit_answer_set_state (answer, KIT_ANSWER_NOT_ASKED);
    }
}

static void
test_score_opens_when_settled (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *form;
  g_autoptr (KitAnswer) first = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  form = kit_app_find (self.page, KIT_TYPE_VERDICT_FORM, NULL);
  first = g_list_model_get_item (kit_evaluation_get_plan (self.evaluation), 0);
  kit_answer_rate (first, 4);
  g_assert_true (kit_finish_shows (&self, "Still Open"));
  g_assert_false (kit_finish_shows (&self, "No recommendation yet"));
  g_assert_false (gtk_widget_get_visible (form));
  g_assert_false (kit_finish_shows (&self, "4.0 of 5"));
  g_assert_null (kit_app_find (self.page, GTK_TYPE_LABEL, "4.0 of 5"));

  kit_finish_rate_all (self.evaluation, 4);
  kit_app_settle ();
  g_assert_true (kit_finish_shows (&self, "4.0 of 5"));
  g_assert_true (gtk_widget_get_visible (form));
  g_assert_true (kit_finish_shows (&self, "No recommendation yet"));
  g_assert_false (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  kit_finish_end (&self);
}

/* The last question may be settled without a rating. */
static void
test_recommendation_opens (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  g_assert_false (kit_finish_shows (&self, "Strong yes"));
  mark_all_not_asked (self.evaluation);
  kit_app_settle ();
  g_assert_true (kit_finish_shows (&self, "Strong yes"));
  kit_finish_end (&self);
}

/* What has ended early asks for no recommendation, though all was settled before. */
static void
test_focus_when_ended_early (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *view;
  GtkWidget *focus;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 4);
  kit_evaluation_set_ended_early (self.evaluation, "Fire alarm");
  kit_app_settle ();

  view = kit_app_find (self.page, KIT_TYPE_EVALUATION_VIEW, NULL);
  gtk_window_set_focus (GTK_WINDOW (self.window), NULL);
  kit_evaluation_view_focus (KIT_EVALUATION_VIEW (view));
  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, view));
  g_assert_true (gtk_widget_get_mapped (focus));
  kit_finish_end (&self);
}

/* What keeps one from submitting is named, gone to, and no longer said once it is there. */
static void
test_says_what_is_missing (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *form;
  GtkWidget *focus;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_settle ();
  g_assert_true (kit_finish_shows (&self, "A project that fought back: Neither rated nor skipped"));

  kit_finish_rate_all (self.evaluation, 4);
  kit_app_settle ();
  gtk_window_set_focus (GTK_WINDOW (self.window), NULL);
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_settle ();
  form = kit_app_find (self.page, KIT_TYPE_VERDICT_FORM, NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (self.window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, form));
  kit_evaluation_set_recommendation (self.evaluation, KIT_RECOMMENDATION_YES);
  kit_app_settle ();
  g_assert_true (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  g_assert_false (kit_finish_shows (&self, "No recommendation yet"));
  kit_finish_end (&self);
}

static void
test_ends_early (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *dialog;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  g_assert_true (kit_finish_shows (&self, "_End Early…"));
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.end-early", NULL));
  kit_app_settle ();
  dialog = kit_app_find (self.window, KIT_TYPE_REASON_DIALOG, NULL);
  g_signal_emit_by_name (dialog, "accepted", "Fire alarm");
  kit_app_settle ();
  g_assert_cmpstr (kit_evaluation_get_ended_early (self.evaluation), ==, "Fire alarm");
  g_assert_true (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  g_assert_false (kit_finish_shows (&self, "_End Early…"));

  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.undo", NULL));
  kit_app_settle ();
  g_assert_null (kit_evaluation_get_ended_early (self.evaluation));
  g_assert_true (kit_finish_shows (&self, "_End Early…"));
  kit_finish_end (&self);
}

static void
test_name_is_asked_for (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *row;

  kit_finish_begin (&self, fixture, NULL);
  row = kit_app_find (self.page, ADW_TYPE_ENTRY_ROW, "Candidate’s _Name");
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "R&D <lead>");
  g_assert_true (gtk_widget_activate_action (self.page, "page.flush", NULL));
  g_assert_cmpstr (kit_evaluation_get_candidate_name (self.evaluation), ==, "R&D <lead>");
  g_assert_true (kit_finish_shows (&self, "R&D <lead>"));

  /* a half-typed name that was saved meanwhile can be finished */
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "R&D <leader>");
  g_assert_true (gtk_widget_activate_action (self.page, "page.flush", NULL));
  g_assert_cmpstr (kit_evaluation_get_candidate_name (self.evaluation), ==, "R&D <leader>");
  g_assert_cmpuint (
    g_list_model_get_n_items (kit_library_get_candidates (fixture->library)), ==, 1);
  kit_finish_end (&self);
}

static void
test_disagreement (KitAppFixture *fixture, gconstpointer data)
{
  const char *asked = "Recommendation and score disagree. In one sentence: _why?";
  KitFinish self;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 5);
  kit_finish_recommend (&self, "Yes");
  kit_app_settle ();
  g_assert_false (kit_finish_shows (&self, asked));
  g_assert_true (gtk_widget_get_visible (kit_finish_find_submit (&self)));

  kit_finish_recommend (&self, "No");
  kit_app_settle ();
  g_assert_true (kit_finish_shows (&self, asked));
  g_assert_false (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  kit_evaluation_set_disagreement (self.evaluation, "Wants another job.");
  g_assert_true (gtk_widget_get_visible (kit_finish_find_submit (&self)));

  /* the same again clears */
  kit_finish_recommend (&self, "No");
  g_assert_cmpint (
    kit_evaluation_get_recommendation (self.evaluation), ==, KIT_RECOMMENDATION_NONE);
  kit_finish_end (&self);
}

/* What is taken back here may be a rating on a page that is not in view. */
static void
test_undo_says_what (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  AdwNavigationPage *below;
  g_autoptr (KitAnswer) first = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  first = g_list_model_get_item (kit_evaluation_get_plan (self.evaluation), 0);
  below = adw_navigation_view_get_previous_page (self.view, ADW_NAVIGATION_PAGE (self.page));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (below), "interview.rate", "u", 4));
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.undo", NULL));
  kit_app_settle ();
  g_assert_cmpint (kit_answer_get_state (first), ==, KIT_ANSWER_OPEN);
  g_assert_true (kit_finish_shows (&self, "Undone: Rating"));

  /* the last step is told of at once */
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.redo", NULL));
  kit_app_settle ();
  g_assert_cmpuint (kit_answer_get_rating (first), ==, 4);
  g_assert_true (kit_finish_shows (&self, "Redone: Rating"));
  kit_finish_end (&self);
}

static GtkWidget *
find_revision (KitFinish *self)
{
  return kit_app_find (self->page, ADW_TYPE_ACTION_ROW, "Forgot <b>something</b>");
}

/* What was submitted first can still be read. */
static void
test_revision_shows_what_was (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *dialog;
  g_autoptr (GError) error = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  kit_evaluation_set_summary (self.evaluation, "A first impression.");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_wait_for (kit_finish_is_submitted, &self);
  g_assert_null (find_revision (&self));

  kit_library_revise (fixture->library, self.evaluation, "Forgot <b>something</b>", &error);
  g_assert_no_error (error);
  kit_evaluation_set_summary (self.evaluation, "A second thought.");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_wait_for (kit_finish_is_submitted, &self);

  adw_action_row_activate (ADW_ACTION_ROW (find_revision (&self)));
  kit_app_settle ();
  dialog =
    GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  g_assert_true (KIT_IS_EARLIER_DIALOG (dialog));
  g_assert_nonnull (kit_app_find (dialog, GTK_TYPE_LABEL, "A first impression."));
  g_assert_null (kit_app_find (dialog, GTK_TYPE_LABEL, "A second thought."));
  kit_finish_end (&self);
}

static void
test_not_submitted_with_gaps (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_settle ();
  g_assert_cmpint (kit_evaluation_get_state (self.evaluation), ==, KIT_EVALUATION_DRAFT);
  kit_finish_end (&self);
}

static void
test_jump (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *row;
  AdwNavigationPage *page;
  KitStop *stop;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  row = kit_app_find (self.page, ADW_TYPE_ACTION_ROW, "Code that lasts");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  kit_app_settle ();
  page = adw_navigation_view_get_visible_page (self.view);
  g_assert_true (KIT_IS_INTERVIEW_PAGE (page));
  stop = kit_interview_get_current (kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (page)));
  g_assert_cmpstr (kit_question_get_label (kit_answer_get_question (kit_stop_get_answer (stop))),
                   ==,
                   "Code that lasts");
  kit_finish_end (&self);
}

static char *accepted;

static void
accepted_cb (GtkWidget *window, const char *reason)
{
  g_assert_true (ADW_IS_WINDOW (window));
  g_set_str (&accepted, reason);
}

static void
test_reason_dialog (KitAppFixture *fixture, gconstpointer data)
{
  KitReasonDialog *dialog = kit_reason_dialog_new ("End?", "Say why.", "_End", TRUE);
  GtkWidget *window = adw_window_new ();
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (window));
  kit_reason_dialog_ask (dialog, window, G_CALLBACK (accepted_cb));
  g_assert_true (adw_window_get_visible_dialog (ADW_WINDOW (window)) == ADW_DIALOG (dialog));
  row = kit_app_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "_Reason");
  g_assert_false (adw_alert_dialog_get_response_enabled (alert, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (row), "  ");
  g_assert_false (adw_alert_dialog_get_response_enabled (alert, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (row), " Fire alarm ");
  g_assert_true (adw_alert_dialog_get_response_enabled (alert, "accept"));
  g_signal_emit_by_name (dialog, "response::accept", "accept");
  g_assert_cmpstr (accepted, ==, "Fire alarm");

  g_clear_pointer (&accepted, g_free);
  g_signal_emit_by_name (dialog, "response::cancel", "cancel");
  g_assert_null (accepted);
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
}

static void
test_finalize (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (fixture->library, fixture->role, NULL, NULL, NULL, NULL, NULL);

  kit_app_assert_finalize (kit_evaluation_page_new (fixture->library, evaluation, NULL));
  kit_app_assert_finalize (kit_evaluation_view_new (fixture->library, evaluation, NULL));
  kit_app_assert_finalize (kit_evaluation_view_new (NULL, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/evaluation-page/score-opens-when-settled", test_score_opens_when_settled);
  kit_app_test_add ("/evaluation-page/name-is-asked-for", test_name_is_asked_for);
  kit_app_test_add ("/evaluation-page/disagreement", test_disagreement);
  kit_app_test_add ("/evaluation-page/recommendation-opens", test_recommendation_opens);
  kit_app_test_add ("/evaluation-page/focus-when-ended-early", test_focus_when_ended_early);
  kit_app_test_add ("/evaluation-page/says-what-is-missing", test_says_what_is_missing);
  kit_app_test_add ("/evaluation-page/ends-early", test_ends_early);
  kit_app_test_add ("/evaluation-page/undo-says-what", test_undo_says_what);
  kit_app_test_add ("/evaluation-page/revision-shows-what-was", test_revision_shows_what_was);
  kit_app_test_add ("/evaluation-page/not-submitted-with-gaps", test_not_submitted_with_gaps);
  kit_app_test_add ("/evaluation-page/jump", test_jump);
  kit_app_test_add ("/evaluation-page/reason-dialog", test_reason_dialog);
  kit_app_test_add ("/evaluation-page/finalize", test_finalize);

  return g_test_run ();
}
