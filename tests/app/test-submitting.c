/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-finish.h"

#include "kit-editing.h"
#include "kit-interview-page.h"
#include "kit-rating-form.h"
#include "kit-window-private.h"

/* An evaluation is submitted, and taken back. */

static void
test_submit (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  g_autoptr (KitAnswer) answer = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  answer = g_list_model_get_item (kit_evaluation_get_plan (self.evaluation), 0);
  kit_answer_set_note (answer, "Saw <it> & said so.");
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_wait_for (kit_finish_is_submitted, &self);

  /* a record to read, and no way back into the interview */
  g_assert_true (kit_finish_shows (&self, "Strong yes"));
  g_assert_true (kit_finish_shows (&self, "Saw <it> & said so."));
  g_assert_true (kit_finish_shows (&self, "4 · Strong"));
  g_assert_false (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  g_assert_false (KIT_IS_INTERVIEW_PAGE (
    adw_navigation_view_get_previous_page (self.view, ADW_NAVIGATION_PAGE (self.page))));

  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.undo", NULL));
  kit_app_wait_for (kit_finish_is_draft, &self);
  g_assert_true (gtk_widget_get_visible (kit_finish_find_submit (&self)));
  g_assert_false (kit_finish_shows (&self, "Saw <it> & said so."));

  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_wait_for (kit_finish_is_submitted, &self);
  kit_finish_end (&self);
}

static gboolean
is_left (gpointer data)
{
  KitFinish *self = data;
  GtkWidget *toast = kit_app_find (self->window, GTK_TYPE_LABEL, "Submitted");

  return toast != NULL && gtk_widget_get_mapped (toast);
}

static void
submit (KitFinish *self)
{
  kit_finish_rate_all (self->evaluation, 4);
  kit_finish_recommend (self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self->page, "page.proceed", NULL));
  kit_app_wait_for (kit_finish_is_submitted, self);
  kit_app_wait_for (is_left, self);
}

/* The toast about a step goes: its Undo would take back the submission. */
static void
test_step_toast_goes (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.undo", NULL));
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.redo", NULL));
  kit_app_settle ();
  g_assert_nonnull (kit_app_find (self.page, GTK_TYPE_BUTTON, "_Undo"));

  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  kit_app_wait_for (is_left, &self);
  kit_app_settle ();
  g_assert_null (kit_app_find (self.page, GTK_TYPE_BUTTON, "_Undo"));
  kit_finish_end (&self);
}

static void
test_undo_on_toast (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  submit (&self);
  g_signal_emit_by_name (kit_app_find (self.window, GTK_TYPE_BUTTON, "_Undo"), "clicked");
  kit_app_wait_for (kit_finish_is_draft, &self);
  kit_finish_end (&self);
}

/* From then on what others wrote is open, and a change of one's own is a revision. */
static void
test_undo_ends_with_toast (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *toast;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  submit (&self);
  toast = kit_app_find (self.window, GTK_TYPE_LABEL, "Submitted");
  adw_toast_overlay_dismiss_all (
    ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (toast, ADW_TYPE_TOAST_OVERLAY)));
  kit_app_settle ();
  g_assert_false (kit_library_can_unsubmit (fixture->library, self.evaluation));
  g_assert_true (gtk_widget_activate_action (self.page, "evaluation.undo", NULL));
  kit_app_settle ();
  g_assert_cmpint (kit_evaluation_get_state (self.evaluation), ==, KIT_EVALUATION_SUBMITTED);
  kit_finish_end (&self);
}

/* Whoever goes back while the disk is slow does not end up in an interview that is over. */
static void
test_back_while_submitting (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  KitWindow *window;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  window = KIT_WINDOW (self.window);
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  g_assert_true (adw_navigation_view_pop (self.view));
  kit_app_wait_for (is_left, &self);

  g_assert_true (kit_window_get_visible_page (window) ==
                 ADW_NAVIGATION_PAGE (kit_window_get_library_page (window)));
  kit_finish_end (&self);
}

static KitInterviewPage *
find_interview (KitFinish *self)
{
  GtkWidget *page = GTK_WIDGET (kit_window_get_visible_page (KIT_WINDOW (self->window)));

  return KIT_IS_INTERVIEW_PAGE (page) ? KIT_INTERVIEW_PAGE (page) : NULL;
}

static gboolean
is_being_submitted (gpointer data)
{
  KitFinish *self = data;

  return kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED;
}

/* What is submitted is locked: nobody may type what could not be kept. */
static void
test_no_typing_while_submitting (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  GtkWidget *form;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  g_assert_true (adw_navigation_view_pop (self.view));
  form = kit_app_find (GTK_WIDGET (find_interview (&self)), KIT_TYPE_RATING_FORM, NULL);
  g_assert_true (gtk_widget_is_sensitive (form));
  g_object_ref (form);
  kit_app_wait_for (is_being_submitted, &self);
  g_assert_false (gtk_widget_is_sensitive (form));
  kit_app_wait_for (is_left, &self);
  g_object_unref (form);
  kit_finish_end (&self);
}

/* The end of one submission does not disturb the next interview. */
static void
test_next_interview_while_submitting (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  g_autoptr (KitEvaluation) next = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  next = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, "Grace Holt", "Technical", NULL, NULL);
  kit_window_open_interview (KIT_WINDOW (self.window), next, NULL);
  kit_app_wait_for (is_left, &self);
  g_assert_nonnull (find_interview (&self));
  kit_finish_end (&self);
}

static gboolean
is_closed (gpointer window)
{
  return !gtk_widget_get_visible (window);
}

/* A window that is told to close waits for the end of a submission. */
static void
test_close_while_submitting (KitAppFixture *fixture, gconstpointer data)
{
  KitFinish self;
  g_autoptr (GtkWidget) window = NULL;

  kit_finish_begin (&self, fixture, "Ada Marsh");
  window = g_object_ref (self.window);
  kit_finish_rate_all (self.evaluation, 4);
  kit_finish_recommend (&self, "Strong yes");
  g_assert_true (gtk_widget_activate_action (self.page, "page.proceed", NULL));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_false (is_closed (window));
  kit_app_wait_for (is_closed, window);
  g_assert_true (kit_library_can_unsubmit (fixture->library, self.evaluation));
  g_clear_object (&self.evaluation);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/submitting/step-toast-goes", test_step_toast_goes);
  kit_app_test_add ("/submitting/undo-on-toast", test_undo_on_toast);
  kit_app_test_add ("/submitting/undo-ends-with-toast", test_undo_ends_with_toast);
  kit_app_test_add ("/submitting/submit", test_submit);
  kit_app_test_add ("/submitting/back-while-submitting", test_back_while_submitting);
  kit_app_test_add ("/submitting/no-typing-while-submitting", test_no_typing_while_submitting);
  kit_app_test_add ("/submitting/next-interview-while-submitting",
                    test_next_interview_while_submitting);
  kit_app_test_add ("/submitting/close-while-submitting", test_close_while_submitting);

  return g_test_run ();
}
