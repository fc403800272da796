/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-app-fixture.h"

#include "kit-pair.h"
#include "kit-question-view.h"
#include "kit-rating-scale.h"
#include "kit-score-bar.h"

/* The parts of a question's page: scale, question, and how they share the width. */

static guint n_notified;

static void
notified_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  n_notified++;
}

static void
assert_notified (guint expected)
{
  g_assert_cmpuint (n_notified, ==, expected);
  n_notified = 0;
}

static guint asked;

static void
asked_cb (KitRatingScale *scale, guint level, gpointer data)
{
  asked = level;
}

static GtkWidget *
get_toggle (GtkWidget *scale, guint level)
{
  GtkWidget *toggle = gtk_widget_get_first_child (scale);

  for (guint i = 1; i < level && toggle != NULL; i++)
    toggle = gtk_widget_get_next_sibling (toggle);

  return toggle;
}

static void
test_scale (KitAppFixture *fixture, gconstpointer data)
{
  KitRatingScale *scale = g_object_new (KIT_TYPE_RATING_SCALE, "kit", fixture->role, NULL);
  GtkWidget *widget = GTK_WIDGET (g_object_ref_sink (scale));

  g_assert_nonnull (get_toggle (widget, 5));
  g_assert_null (get_toggle (widget, 6));

  n_notified = 0;
  g_signal_connect (scale, "notify::rating", G_CALLBACK (notified_cb), NULL);
  kit_rating_scale_set_rating (scale, 4);
  assert_notified (1);
  kit_rating_scale_set_rating (scale, 4);
  assert_notified (0);
  g_assert_cmpuint (kit_rating_scale_get_shown (scale), ==, 4);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (widget, 4))));

  /* a click asks; what is shown stays as it is until the rating changes */
  g_signal_connect (scale, "asked", G_CALLBACK (asked_cb), NULL);
  g_signal_emit_by_name (get_toggle (widget, 2), "clicked");
  g_assert_cmpuint (asked, ==, 2);
  g_assert_cmpuint (kit_rating_scale_get_rating (scale), ==, 4);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (widget, 2))));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_toggle (widget, 4))));
  g_assert_false (gtk_widget_get_focus_on_click (get_toggle (widget, 2)));

  gtk_test_accessible_assert_property (
    get_toggle (widget, 4), GTK_ACCESSIBLE_PROPERTY_LABEL, "4, Strong");
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_toggle (widget, 4)),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_object_unref (scale);
  kit_app_assert_finalize (g_object_new (KIT_TYPE_RATING_SCALE, "kit", fixture->role, NULL));
}

static void
test_question_view (KitAppFixture *fixture, gconstpointer data)
{
  GListModel *questions = kit_role_get_questions (fixture->role);
  g_autoptr (KitQuestion) question = g_list_model_get_item (questions, 0);
  g_autoptr (KitQuestion) bare = kit_question_new (NULL, "Is <b>this</b> & that?");
  KitQuestionView *view = KIT_QUESTION_VIEW (g_object_ref_sink (kit_question_view_new ()));
  GtkWidget *widget = GTK_WIDGET (view);
  GtkWidget *sample;

  kit_question_view_set_kit (view, fixture->role);
  kit_question_view_set_question (view, question);
  g_assert_nonnull (kit_app_find (widget, GTK_TYPE_LABEL, kit_question_get_text (question)));
  g_assert_nonnull (kit_app_find (widget, GTK_TYPE_LABEL, kit_question_get_purpose (question)));

  n_notified = 0;
  g_signal_connect (view, "notify::sample-answer-shown", G_CALLBACK (notified_cb), NULL);
  kit_question_view_set_sample_answer_shown (view, FALSE);
  kit_question_view_set_sample_answer_shown (view, FALSE);
  assert_notified (1);
  sample = kit_app_find (widget, ADW_TYPE_EXPANDER_ROW, "Sample Answer");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (sample)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (sample), TRUE);
  g_assert_true (kit_question_view_get_sample_answer_shown (view));

  /* nothing of another question stays, and text is text */
  kit_question_view_set_question (view, bare);
  g_assert_nonnull (kit_app_find (widget, GTK_TYPE_LABEL, "Is <b>this</b> & that?"));
  g_assert_null (kit_app_find (widget, GTK_TYPE_LABEL, kit_question_get_purpose (question)));
  kit_question_view_set_question (view, NULL);
  g_assert_null (kit_app_find (widget, GTK_TYPE_LABEL, "Is <b>this</b> & that?"));

  g_object_unref (view);
  kit_app_assert_finalize (kit_question_view_new ());
}

static void
test_anchors (KitAppFixture *fixture, gconstpointer data)
{
  GListModel *questions = kit_role_get_questions (fixture->role);
  g_autoptr (KitQuestion) question = g_list_model_get_item (questions, 0);
  GtkWidget *view = g_object_ref_sink (kit_question_view_new ());
  const char *anchor = kit_question_get_anchor (question, 1);

  kit_question_view_set_kit (KIT_QUESTION_VIEW (view), fixture->role);
  kit_question_view_set_question (KIT_QUESTION_VIEW (view), question);
  g_assert_null (kit_app_find (view, GTK_TYPE_LABEL, anchor));
  kit_question_view_set_anchors_shown (KIT_QUESTION_VIEW (view), TRUE);
  g_assert_nonnull (kit_app_find (view, GTK_TYPE_LABEL, anchor));
  g_object_unref (view);
}

static void
test_pair (KitAppFixture *fixture, gconstpointer data)
{
  KitPair *pair = g_object_ref_sink (g_object_new (KIT_TYPE_PAIR, NULL));
  GtkWidget *start = gtk_drawing_area_new ();
  GtkWidget *end = gtk_drawing_area_new ();
  int width, height;

  gtk_widget_set_size_request (start, 100, 40);
  gtk_widget_set_size_request (end, 120, 60);
  kit_pair_set_start (pair, start);
  kit_pair_set_end (pair, end);

  /* two of five parts are 100 wide */
  gtk_widget_measure (GTK_WIDGET (pair), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (pair), GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 250);
  g_assert_cmpint (height, ==, 60);
  gtk_widget_allocate (GTK_WIDGET (pair), 500, 60, -1, NULL);
  g_assert_cmpint (gtk_widget_get_width (start), ==, 200);
  g_assert_cmpint (gtk_widget_get_width (end), ==, 300);

  n_notified = 0;
  g_signal_connect (pair, "notify::stacked", G_CALLBACK (notified_cb), NULL);
  kit_pair_set_stacked (pair, TRUE);
  kit_pair_set_stacked (pair, TRUE);
  assert_notified (1);
  gtk_widget_measure (GTK_WIDGET (pair), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (pair), GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 120);
  g_assert_cmpint (height, ==, 100);
  gtk_widget_allocate (GTK_WIDGET (pair), 500, 400, -1, NULL);
  g_assert_cmpint (gtk_widget_get_height (start), ==, 40);
  g_assert_cmpint (gtk_widget_get_height (end), ==, 360);

  g_object_unref (pair);
}

static void
test_score_bar (KitAppFixture *fixture, gconstpointer data)
{
  GtkWidget *bar = g_object_ref_sink (kit_score_bar_new (3.5, 5, "Data: 3.5"));

  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 3.5);
  g_object_unref (bar);
}

int
main (int argc, char **argv)
{
  kit_app_fixture_init (&argc, &argv);

  kit_app_test_add ("/rating/scale", test_scale);
  kit_app_test_add ("/rating/question-view", test_question_view);
  kit_app_test_add ("/rating/anchors", test_anchors);
  kit_app_test_add ("/rating/pair", test_pair);
  kit_app_test_add ("/rating/score-bar", test_score_bar);

  return g_test_run ();
}
