/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-finish.h"

#include "kit-editing.h"
#include "kit-evaluation-page.h"
#include "kit-evaluation-view.h"
#include "kit-verdict-form.h"
#include "kit-window-private.h"

void
kit_finish_rate_all (KitEvaluation *evaluation, guint rating)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      kit_answer_rate (answer, rating);
    }
}

void
kit_finish_begin (KitFinish *self, KitAppFixture *fixture, const char *candidate_name)
{
  KitWindow *window = kit_window_new (NULL, fixture->library, fixture->settings);

  self->library = fixture->library;
  self->evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, candidate_name, "Technical", NULL, NULL);
  self->window = GTK_WIDGET (window);
  self->view = ADW_NAVIGATION_VIEW (kit_app_find (self->window, ADW_TYPE_NAVIGATION_VIEW, NULL));
  kit_window_open_interview (window, self->evaluation, NULL);
  gtk_window_present (GTK_WINDOW (window));
  kit_app_settle ();

  g_assert_true (gtk_widget_activate_action (
    GTK_WIDGET (kit_window_get_visible_page (window)), "page.proceed", NULL));
  self->page = GTK_WIDGET (kit_window_get_visible_page (window));
  g_assert_true (KIT_IS_EVALUATION_PAGE (self->page));
  kit_app_settle ();
}

void
kit_finish_end (KitFinish *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  kit_app_settle ();
  g_clear_object (&self->evaluation);
}

gboolean
kit_finish_shows (KitFinish *self, const char *text)
{
  GtkWidget *label = kit_app_find (self->page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

GtkWidget *
kit_finish_find_submit (KitFinish *self)
{
  return kit_app_find (self->page, GTK_TYPE_BUTTON, "_Submit");
}

void
kit_finish_recommend (KitFinish *self, const char *label)
{
  GtkWidget *form = kit_app_find (self->page, KIT_TYPE_VERDICT_FORM, NULL);
  GtkWidget *text = kit_app_find (form, GTK_TYPE_LABEL, label);
  GtkWidget *toggle = gtk_widget_get_ancestor (text, GTK_TYPE_TOGGLE_BUTTON);

  g_signal_emit_by_name (toggle, "clicked");
}

gboolean
kit_finish_is_submitted (gpointer finish)
{
  KitFinish *self = finish;

  return kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED &&
         kit_library_can_unsubmit (self->library, self->evaluation) &&
         gtk_widget_is_sensitive (kit_app_find (self->page, KIT_TYPE_EVALUATION_VIEW, NULL));
}

gboolean
kit_finish_is_draft (gpointer finish)
{
  KitFinish *self = finish;

  return kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_DRAFT &&
         gtk_widget_is_sensitive (kit_app_find (self->page, KIT_TYPE_EVALUATION_VIEW, NULL));
}
