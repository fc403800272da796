/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-record-view.h"

#include <glib/gi18n.h>

#include "kit-answer-view.h"
#include "kit-earlier-dialog.h"
#include "kit-evaluation-codec.h"
#include "kit-window.h"

struct _KitRecordView
{
  AdwBin parent_instance;

  GtkBox *box;
  KitEvaluation *evaluation;
};

G_DEFINE_FINAL_TYPE (KitRecordView, kit_record_view, ADW_TYPE_BIN)

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static GtkListBox *
add_section (KitRecordView *self, const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "label",
                                     title,
                                     "xalign",
                                     0.0f,
                                     "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING,
                                     NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (self->box, section);

  return GTK_LIST_BOX (list);
}

static void
add_row (GtkListBox *list, GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (child, "kit-record-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
}

static void
add_answers (KitRecordView *self, KitEvaluation *evaluation)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  GtkListBox *list;

  if (g_list_model_get_n_items (plan) == 0)
    return;

  list = add_section (self, _ ("Answers"));
  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      add_row (list, kit_answer_view_new (evaluation, answer, i + 1));
    }
}

static void
add_added_questions (KitRecordView *self, KitEvaluation *evaluation)
{
  GListModel *added = kit_evaluation_get_added_questions (evaluation);
  GtkListBox *list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (added); i++)
    {
      g_autoptr (KitAddedQuestion) question = g_list_model_get_item (added, i);

      if (kit_added_question_is_empty (question))
        continue;
      if (list == NULL)
        list = add_section (self, _ ("Added Questions"));
      add_row (list, kit_answer_view_new_added (question));
    }
}

static void
add_text (KitRecordView *self, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    add_row (add_section (self, title), create_text (text));
}

static void
show_earlier_cb (KitRecordView *self, AdwActionRow *row)
{
  KitRevision *revision = g_object_get_data (G_OBJECT (row), "revision");
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) earlier =
    kit_evaluation_from_revision (self->evaluation, revision, &error);

  if (earlier != NULL)
    adw_dialog_present (ADW_DIALOG (kit_earlier_dialog_new (earlier)), GTK_WIDGET (self));
  else
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Opened"), error);
}

static GtkWidget *
create_revision_row (KitRecordView *self, KitRevision *revision)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name",
                                   "go-next-symbolic",
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  g_autoptr (GDateTime) local = g_date_time_to_local (kit_revision_get_at (revision));
  g_autofree char *at = g_date_time_format (local, "%x %H:%M");
  /* Translators: below the reason of a revision; %s is when that was */
  g_autofree char *subtitle = g_strdup_printf (_ ("%s · shows what was there before"), at);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kit_revision_get_reason (revision));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "revision", g_object_ref (revision), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_earlier_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_revisions (KitRecordView *self)
{
  GListModel *revisions = kit_evaluation_get_revisions (self->evaluation);
  GtkListBox *list;

  if (g_list_model_get_n_items (revisions) == 0)
    return;

  list = add_section (self, _ ("Revisions"));
  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (KitRevision) revision = g_list_model_get_item (revisions, i);

      gtk_list_box_append (list, create_revision_row (self, revision));
    }
}

static void
kit_record_view_dispose (GObject *object)
{
  g_clear_object (&KIT_RECORD_VIEW (object)->evaluation);

  G_OBJECT_CLASS (kit_record_view_parent_class)->dispose (object);
}

static void
kit_record_view_class_init (KitRecordViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kit_record_view_dispose;
}

static void
kit_record_view_init (KitRecordView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
kit_record_view_show (KitRecordView *self, KitEvaluation *evaluation)
{
  GtkWidget *child;

  g_return_if_fail (KIT_IS_RECORD_VIEW (self));
  g_return_if_fail (evaluation == NULL || KIT_IS_EVALUATION (evaluation));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_set_object (&self->evaluation, evaluation);
  if (evaluation == NULL)
    return;

  add_answers (self, evaluation);
  add_added_questions (self, evaluation);
  add_text (self, _ ("Candidate’s Questions"), kit_evaluation_get_candidate_questions (evaluation));
  add_text (self, _ ("General Notes"), kit_evaluation_get_notes (evaluation));
  add_revisions (self);
}
