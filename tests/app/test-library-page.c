/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-candidate-page.h"
#include "kit-editing.h"
#include "kit-evaluation-pane.h"
#include "kit-evaluation-row.h"
#include "kit-evaluations.h"
#include "kit-library-page.h"
#include "kit-outline.h"
#include "kit-question-page.h"
#include "kit-role-page.h"
#include "kit-sidebar.h"

static KitLibraryPage *
create_page (KitAppFixture *fixture)
{
  return g_object_ref_sink (
    g_object_new (KIT_TYPE_LIBRARY_PAGE, "library", fixture->library, NULL));
}

static const char *
item_id_at (GListModel *list, guint position)
{
  g_autoptr (KitItem) item = g_list_model_get_item (list, position);

  return kit_item_get_id (item);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_first (KitAppFixture *fixture, gconstpointer data)
{
  KitLibraryPage *page = create_page (fixture);

  g_assert_null (kit_library_page_get_selected (page));
  kit_library_page_show_first (page);
  g_assert_true (kit_library_page_get_selected (page) == G_OBJECT (fixture->role));
  g_assert_true (kit_library_page_get_role (page) == fixture->role);
  g_assert_null (kit_library_page_get_candidate (page));
  kit_app_settle ();
  g_assert_finalize_object (page);
}

static void
test_question (KitAppFixture *fixture, gconstpointer data)
{
  KitLibraryPage *page = create_page (fixture);
  const char *role = kit_item_get_id (KIT_ITEM (fixture->role));
  const char *question = item_id_at (kit_role_get_questions (fixture->role), 4);
  guint notified = 0;

  g_signal_connect (page, "notify::selected", G_CALLBACK (count_cb), &notified);
  g_assert_true (kit_library_page_show_role (page, role, question));
  g_assert_cmpuint (notified, >=, 1);
  g_assert_cmpstr (kit_item_get_id (KIT_ITEM (kit_library_page_get_selected (page))), ==, question);
  g_assert_true (kit_library_page_get_role (page) == fixture->role);
  g_assert_false (kit_library_page_show_role (page, role, "no-such-question"));
  g_assert_false (kit_library_page_show_role (page, "no-such-role", NULL));
  kit_app_settle ();
  g_assert_finalize_object (page);
}

static void
test_candidate (KitAppFixture *fixture, gconstpointer data)
{
  KitLibraryPage *page = create_page (fixture);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "<b>Ada</b> & Co");
  const char *id = kit_item_get_id (KIT_ITEM (candidate));
  g_autoptr (KitEvaluation) evaluation = kit_library_start_evaluation (
    fixture->library, fixture->role, candidate, NULL, "Technical", "2026-11-23", NULL);

  g_assert_true (kit_library_page_show_candidate (page, id));
  g_assert_true (kit_library_page_get_candidate (page) == candidate);
  g_assert_nonnull (kit_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "<b>Ada</b> & Co"));
  g_assert_true (kit_library_page_show_evaluation (page, kit_item_get_id (KIT_ITEM (evaluation))));
  g_assert_true (KIT_IS_EVALUATION_SUMMARY (kit_library_page_get_selected (page)));
  g_assert_true (kit_library_page_get_candidate (page) == candidate);
  g_assert_true (kit_library_page_get_role (page) == fixture->role);
  kit_app_settle ();
  g_assert_finalize_object (page);
}

/* The draft of somebody who is not in the library yet is in the list of candidates too. */
static void
test_stray (KitAppFixture *fixture, gconstpointer data)
{
  KitLibraryPage *page = create_page (fixture);
  g_autoptr (KitEvaluation) evaluation =
    kit_library_start_evaluation (fixture->library, fixture->role, NULL, "", NULL, NULL, NULL);

  g_assert_true (kit_library_page_show_evaluation (page, kit_item_get_id (KIT_ITEM (evaluation))));
  g_assert_true (KIT_IS_EVALUATION_SUMMARY (kit_library_page_get_selected (page)));
  g_assert_null (kit_library_page_get_candidate (page));
  kit_app_settle ();
  g_assert_finalize_object (page);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_search (KitAppFixture *fixture, gconstpointer data)
{
  KitSidebar *sidebar =
    g_object_ref_sink (g_object_new (KIT_TYPE_SIDEBAR, "library", fixture->library, NULL));
  GtkWidget *window = adw_window_new ();
  GtkWidget *list;
  GtkWidget *outline;
  GListModel *rows;

  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (sidebar));
  gtk_window_present (GTK_WINDOW (window));
  kit_app_wait_for (is_mapped, sidebar);
  list = kit_app_find (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW, NULL);
  outline = gtk_widget_get_ancestor (list, KIT_TYPE_OUTLINE);
  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  g_object_set (outline, "search", " TROUBLE in prod ", NULL);
  kit_app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
  g_object_set (outline, "search", "senior", NULL);
  kit_app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 11);
  g_object_set (outline, "search", "no such thing", NULL);
  kit_app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  g_object_set (outline, "search", "", NULL);
  kit_app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
  g_assert_finalize_object (sidebar);
}

static void
test_evaluations (KitAppFixture *fixture, gconstpointer data)
{
  const char *role = kit_item_get_id (KIT_ITEM (fixture->role));
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  g_autoptr (GListModel) of_role = kit_evaluations_drafts_of_role (fixture->library, role);
  g_autoptr (GListModel) of_candidate =
    kit_evaluations_of_candidate (fixture->library, kit_item_get_id (KIT_ITEM (candidate)));
  g_autoptr (GListModel) strays = kit_evaluations_without_candidate (fixture->library);
  g_autoptr (KitEvaluation) known = kit_library_start_evaluation (
    fixture->library, fixture->role, candidate, NULL, NULL, NULL, NULL);
  g_autoptr (KitEvaluation) stray =
    kit_library_start_evaluation (fixture->library, fixture->role, NULL, "", NULL, NULL, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (of_role), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (of_candidate), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (strays), ==, 1);
  g_assert_cmpstr (kit_evaluation_summary_get_id (kit_evaluations_find_draft (strays)),
                   ==,
                   kit_item_get_id (KIT_ITEM (stray)));
  g_assert_cmpstr (kit_evaluation_summary_get_id (kit_evaluations_get_newest (of_candidate)),
                   ==,
                   kit_item_get_id (KIT_ITEM (known)));
}

static void
test_pages (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitQuestion) question =
    g_list_model_get_item (kit_role_get_questions (fixture->role), 2);
  KitCandidate *candidate = kit_library_add_candidate (fixture->library, "Ada Marsh");
  g_autoptr (KitEvaluation) draft = kit_library_start_evaluation (
    fixture->library, fixture->role, candidate, NULL, "Technical", "2026-11-23", NULL);
  KitEvaluationSummary *summary =
    kit_library_find_evaluation (fixture->library, kit_item_get_id (KIT_ITEM (draft)));
  KitRolePage *role_page = kit_role_page_new (fixture->library);
  KitQuestionPage *question_page = kit_question_page_new ();
  KitCandidatePage *candidate_page = kit_candidate_page_new (fixture->library);
  KitEvaluationPane *pane = kit_evaluation_pane_new (fixture->library);

  kit_role_page_set_role (role_page, fixture->role);
  g_assert_nonnull (kit_app_find (GTK_WIDGET (role_page), KIT_TYPE_EVALUATION_ROW, "Ada Marsh"));
  kit_role_page_set_role (role_page, NULL);
  kit_question_page_show (question_page, fixture->role, question);
  kit_candidate_page_set_candidate (candidate_page, candidate);
  g_assert_nonnull (kit_app_find (
    GTK_WIDGET (candidate_page), KIT_TYPE_EVALUATION_ROW, "Senior Backend Developer"));
  kit_library_rename_candidate (fixture->library, candidate, "Ada Marsh-Lund", NULL);
  g_assert_nonnull (kit_app_find (GTK_WIDGET (candidate_page), GTK_TYPE_LABEL, "Ada Marsh-Lund"));
  kit_evaluation_pane_set_summary (pane, summary);
  g_assert_nonnull (kit_app_find (GTK_WIDGET (pane), ADW_TYPE_STATUS_PAGE, "Ada Marsh-Lund"));
  kit_app_assert_finalize (role_page);
  kit_app_assert_finalize (question_page);
  kit_app_assert_finalize (candidate_page);
  kit_app_assert_finalize (pane);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/library-page/first", test_first);
  kit_app_test_add ("/library-page/question", test_question);
  kit_app_test_add ("/library-page/candidate", test_candidate);
  kit_app_test_add ("/library-page/stray", test_stray);
  kit_app_test_add ("/sidebar/search", test_search);
  kit_app_test_add ("/evaluations", test_evaluations);
  kit_app_test_add ("/pages", test_pages);

  return g_test_run ();
}
