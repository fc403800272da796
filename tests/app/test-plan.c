/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

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
  KitPlanItem *item = kit_plan_item_new (question, FALSE);
  guint notified = 0;

  g_signal_connect (item, "notify::planned", G_CALLBACK (count_cb), &notified);
  g_object_set (item, "planned", TRUE, NULL);
  g_object_set (item, "planned", TRUE, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_object_set (item, "planned", FALSE, NULL);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_true (kit_plan_item_get_question (item) == question);
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

int
main (int argc, char *argv[])
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/plan-item/properties", test_item);
  kit_app_test_add ("/plan-list/all-at-first", test_all_at_first);
  kit_app_test_add ("/plan-list/choose", test_choose);

  return g_test_run ();
}
