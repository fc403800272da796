/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-editing.h"
#include "kit-plan-dialog.h"
#include "kit-plan-item.h"
#include "kit-plan-list.h"

static GtkWidget *
get_row (KitPlanList *list, int index)
{
  GtkWidget *box = kit_app_find (GTK_WIDGET (list), GTK_TYPE_LIST_BOX, NULL);

  while (box != NULL && gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0) == NULL)
    box = gtk_widget_get_next_sibling (box);
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), index));
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_item (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitQuestion) question =
    g_list_model_get_item (kit_role_get_questions (fixture->role), 0);
  KitPlanItem *item = kit_plan_item_new (question, FALSE, FALSE);
  g_autoptr (KitPlanItem) kept = kit_plan_item_new (question, TRUE, TRUE);
  guint notified = 0;

  g_signal_connect (item, "notify::planned", G_CALLBACK (count_cb), &notified);
  g_object_set (item, "planned", TRUE, NULL);
  g_object_set (item, "planned", TRUE, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_object_set (item, "planned", FALSE, NULL);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_true (kit_plan_item_get_question (item) == question);
  g_assert_false (kit_plan_item_get_kept (item));
  g_assert_true (kit_plan_item_get_kept (kept));
  g_assert_finalize_object (item);
}

static void
test_all_at_first (KitAppFixture *fixture, gconstpointer data)
{
  KitPlanList *list = g_object_ref_sink (g_object_new (KIT_TYPE_PLAN_LIST, NULL));
  GListModel *questions = kit_role_get_questions (fixture->role);
  g_auto (GStrv) plan = NULL;

  g_assert_true (kit_plan_list_get_empty (list));
  kit_plan_list_set_role (list, fixture->role);
  g_assert_false (kit_plan_list_get_empty (list));
  plan = kit_plan_list_dup_plan (list);
  g_assert_cmpuint (g_strv_length (plan), ==, g_list_model_get_n_items (questions));
  for (guint i = 0; plan[i] != NULL; i++)
    {
      g_autoptr (KitItem) question = g_list_model_get_item (questions, i);

      g_assert_cmpstr (plan[i], ==, kit_item_get_id (question));
    }
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (list)),
                   ==,
                   "10 of 10 questions · 51 of 60 minutes");
  kit_plan_list_set_role (list, NULL);
  g_assert_true (kit_plan_list_get_empty (list));
  g_assert_finalize_object (list);
}

static void
test_choose (KitAppFixture *fixture, gconstpointer data)
{
  KitPlanList *list = g_object_ref_sink (g_object_new (KIT_TYPE_PLAN_LIST, NULL));
  g_auto (GStrv) plan = NULL;
  guint notified = 0;

  kit_plan_list_set_role (list, fixture->role);
  g_signal_connect (list, "notify::empty", G_CALLBACK (count_cb), &notified);
  for (int i = 0; i < 10; i++)
    {
      GtkWidget *check = kit_app_find (get_row (list, i), GTK_TYPE_CHECK_BUTTON, NULL);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
    }
  g_assert_true (kit_plan_list_get_empty (list));
  g_assert_cmpuint (notified, ==, 1);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (kit_app_find (get_row (list, 3), GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  plan = kit_plan_list_dup_plan (list);
  g_assert_cmpuint (g_strv_length (plan), ==, 1);
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (list)),
                   ==,
                   "1 of 10 questions · 6 of 60 minutes");
  g_assert_finalize_object (list);
}

/* The row is the box to whoever does not see it, and its only stop of the focus. */
static void
test_row_is_box (KitAppFixture *fixture, gconstpointer data)
{
  KitPlanList *list = g_object_new (KIT_TYPE_PLAN_LIST, NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row;
  GtkWidget *check;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  kit_plan_list_set_role (list, fixture->role);
  row = get_row (list, 1);
  check = kit_app_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_widget_get_can_focus (check));
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_role (check, GTK_ACCESSIBLE_ROLE_NONE);
  gtk_test_accessible_assert_state (
    row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);

  g_signal_emit_by_name (row, "activate");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_test_accessible_assert_state (
    row, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static KitEvaluation *
start_with (KitAppFixture *fixture, const char *const *plan)
{
  return kit_library_start_evaluation (
    fixture->library, fixture->role, NULL, NULL, NULL, NULL, plan);
}

static void
set_checked (KitPlanList *list, int index, gboolean checked)
{
  GtkWidget *check = kit_app_find (get_row (list, index), GTK_TYPE_CHECK_BUTTON, NULL);

  g_assert_true (gtk_widget_get_sensitive (check));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), checked);
}

static void
test_under_way (KitAppFixture *fixture, gconstpointer data)
{
  KitPlanList *list = g_object_ref_sink (g_object_new (KIT_TYPE_PLAN_LIST, NULL));
  g_autoptr (KitEvaluation) evaluation = start_with (fixture, NULL);
  g_auto (GStrv) all = kit_evaluation_dup_plan (evaluation);
  const char *before[] = { all[4], all[0], NULL };
  const char *expected[] = { all[4], all[1], NULL };
  g_auto (GStrv) plan = NULL;

  kit_answer_rate (kit_evaluation_find_answer (evaluation, all[4]), 2);
  /* not planned, so it may be planned */
  kit_answer_set_note (kit_evaluation_find_answer (evaluation, all[1]), "Came up.");
  kit_evaluation_set_plan (evaluation, before);
  kit_plan_list_show_evaluation (list, evaluation);
  g_assert_cmpstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (list)),
                   ==,
                   "2 of 10 questions · 11 of 60 minutes");
  g_assert_false (
    gtk_widget_get_sensitive (kit_app_find (get_row (list, 0), GTK_TYPE_CHECK_BUTTON, NULL)));
  gtk_test_accessible_assert_property (get_row (list, 0), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
  set_checked (list, 1, FALSE);
  set_checked (list, 2, TRUE);
  plan = kit_plan_list_dup_plan (list);
  g_assert_cmpstrv (plan, expected);
  g_assert_finalize_object (list);
}

static GStrv accepted;

static void
accepted_cb (KitPlanDialog *dialog, GStrv question_ids, gpointer data)
{
  g_clear_pointer (&accepted, g_strfreev);
  accepted = g_strdupv (question_ids);
}

static void
test_dialog (KitAppFixture *fixture, gconstpointer data)
{
  g_autoptr (KitEvaluation) evaluation = start_with (fixture, NULL);
  g_auto (GStrv) all = kit_evaluation_dup_plan (evaluation);
  const char *only[] = { all[9], NULL };
  KitPlanDialog *dialog = g_object_ref_sink (kit_plan_dialog_new (evaluation));
  GtkWidget *window = kit_app_present_dialog (ADW_DIALOG (dialog));
  GtkWidget *button = kit_app_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "C_hange");
  GtkWidget *list = kit_app_find (GTK_WIDGET (dialog), KIT_TYPE_PLAN_LIST, NULL);

  g_signal_connect (dialog, "accepted", G_CALLBACK (accepted_cb), NULL);
  g_assert_true (gtk_widget_get_sensitive (button));
  for (int i = 0; i < 10; i++)
    set_checked (KIT_PLAN_LIST (list), i, FALSE);
  /* an interview about nothing */
  g_assert_false (gtk_widget_get_sensitive (button));
  set_checked (KIT_PLAN_LIST (list), 9, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "plan.accept", NULL));
  g_assert_cmpstrv (accepted, only);
  kit_app_settle ();
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_clear_pointer (&accepted, g_strfreev);
  gtk_window_destroy (GTK_WINDOW (window));
  kit_app_settle ();
  g_assert_finalize_object (dialog);
}

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/plan-item/properties", test_item);
  kit_app_test_add ("/plan-list/all-at-first", test_all_at_first);
  kit_app_test_add ("/plan-list/choose", test_choose);
  kit_app_test_add ("/plan-list/row-is-box", test_row_is_box);
  kit_app_test_add ("/plan-list/under-way", test_under_way);
  kit_app_test_add ("/plan-dialog/accept", test_dialog);

  return g_test_run ();
}
