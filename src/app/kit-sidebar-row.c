/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-sidebar-row.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-evaluations.h"
#include "kit-words.h"

struct _KitSidebarRow
{
  AdwBin parent_instance;

  GtkTreeExpander *expander;
  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkLabel *state_label;
  GtkWidget *resume_button;

  GtkListItem *list_item;
  GObject *item;
  GListModel *evaluations;
  GSignalGroup *newest_signals;
  GSignalGroup *list_row_signals;
  gulong item_changed_id;
  gulong evaluations_changed_id;
};

G_DEFINE_FINAL_TYPE (KitSidebarRow, kit_sidebar_row, ADW_TYPE_BIN)

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show (KitSidebarRow *self,
      const char *number,
      const char *title,
      const char *subtitle,
      const char *state)
{
  g_autofree char *name = kit_words_join (number, title, subtitle, state, NULL);

  set_label (self->number_label, number);
  set_label (self->title_label, title);
  set_label (self->subtitle_label, subtitle);
  set_label (self->state_label, state);
  gtk_list_item_set_accessible_label (self->list_item, name);
}

/* The list's own widget has the focus, and has to tell whether the row is open. */
static void
update_expanded (KitSidebarRow *self)
{
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (self->expander);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL)
    return;

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent),
                                 GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (row),
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_draft (KitSidebarRow *self, KitEvaluationSummary *draft)
{
  if (draft != NULL)
    gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->resume_button), "s", kit_evaluation_summary_get_id (draft));
  gtk_widget_set_visible (self->resume_button, draft != NULL);
}

static void
show_role (KitSidebarRow *self, KitRole *role)
{
  g_autofree char *questions =
    kit_words_questions (g_list_model_get_n_items (kit_role_get_questions (role)));

  show (self, "", kit_words_role_title (kit_role_get_title (role)), questions, "");
  show_draft (self, kit_evaluations_find_draft (self->evaluations));
}

static void
show_question (KitSidebarRow *self, KitQuestion *question)
{
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (self->expander);
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);
  g_autoptr (KitRole) role = gtk_tree_list_row_get_item (parent);
  g_autofree char *number = NULL;
  guint position = 0;

  kit_list_find (kit_role_get_questions (role), kit_item_get_id (KIT_ITEM (question)), &position);
  number = g_strdup_printf ("%u", position + 1);
  show (self, number, kit_words_question (question), kit_role_get_skill_name (role, question), "");
  show_draft (self, NULL);
}

static void
show_candidate (KitSidebarRow *self, KitCandidate *candidate)
{
  KitEvaluationSummary *newest = kit_evaluations_get_newest (self->evaluations);
  g_autofree char *state = NULL;
  g_autofree char *subtitle = NULL;

  g_signal_group_set_target (self->newest_signals, newest);
  if (newest != NULL)
    {
      state = kit_words_evaluation_state (newest);
      subtitle = kit_words_join (kit_evaluation_summary_get_role_title (newest), state, NULL);
    }

  show (self,
        "",
        kit_words_candidate_name (kit_candidate_get_name (candidate)),
        subtitle != NULL ? subtitle : _ ("No interview yet"),
        "");
  show_draft (self, kit_evaluations_find_draft (self->evaluations));
}

static void
show_evaluation (KitSidebarRow *self, KitEvaluationSummary *summary)
{
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (self->expander);
  const gboolean draft = kit_evaluation_summary_get_state (summary) == KIT_EVALUATION_DRAFT;
  g_autofree char *date = kit_words_date (kit_evaluation_summary_get_date (summary));
  g_autofree char *state = kit_words_evaluation_state (summary);
  g_autofree char *score = kit_words_evaluation_score (summary);
  g_autofree char *subtitle = NULL;

  if (gtk_tree_list_row_get_depth (row) == 0)
    {
      subtitle = kit_words_join (kit_evaluation_summary_get_role_title (summary), state, NULL);
      show (self,
            "",
            kit_words_candidate_name (kit_evaluation_summary_get_candidate_name (summary)),
            subtitle,
            score);
    }
  else
    {
      subtitle = kit_words_join (date, state, NULL);
      show (self, "", kit_words_evaluation_title (summary), subtitle, score);
    }
  show_draft (self, draft ? summary : NULL);
}

static void
update (KitSidebarRow *self)
{
  if (KIT_IS_ROLE (self->item))
    show_role (self, KIT_ROLE (self->item));
  else if (KIT_IS_QUESTION (self->item))
    show_question (self, KIT_QUESTION (self->item));
  else if (KIT_IS_CANDIDATE (self->item))
    show_candidate (self, KIT_CANDIDATE (self->item));
  else if (KIT_IS_EVALUATION_SUMMARY (self->item))
    show_evaluation (self, KIT_EVALUATION_SUMMARY (self->item));
}

static void
kit_sidebar_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kit_sidebar_row_parent_class)->map (widget);

  if (KIT_SIDEBAR_ROW (widget)->evaluations != NULL)
    kit_evaluations_refresh (KIT_SIDEBAR_ROW (widget)->evaluations);
  update (KIT_SIDEBAR_ROW (widget));
}

static void
kit_sidebar_row_dispose (GObject *object)
{
  KitSidebarRow *self = KIT_SIDEBAR_ROW (object);

  kit_sidebar_row_unbind (self);
  g_clear_object (&self->newest_signals);
  g_clear_object (&self->list_row_signals);
  /* the child is bound: gone before the template takes it from under the bin */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (kit_sidebar_row_parent_class)->dispose (object);
}

static void
kit_sidebar_row_class_init (KitSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_sidebar_row_dispose;
  widget_class->map = kit_sidebar_row_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, expander);
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, KitSidebarRow, resume_button);
}

static void
kit_sidebar_row_init (KitSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->newest_signals = g_signal_group_new (KIT_TYPE_EVALUATION_SUMMARY);
  g_signal_group_connect_swapped (self->newest_signals, "notify", G_CALLBACK (update), self);
  self->list_row_signals = g_signal_group_new (GTK_TYPE_TREE_LIST_ROW);
  g_signal_group_connect_swapped (
    self->list_row_signals, "notify::expanded", G_CALLBACK (update_expanded), self);
}

KitSidebarRow *
kit_sidebar_row_new (void)
{
  return g_object_new (KIT_TYPE_SIDEBAR_ROW, NULL);
}

void
kit_sidebar_row_bind (KitSidebarRow *self, KitLibrary *library, GtkListItem *list_item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (list_item);

  g_return_if_fail (KIT_IS_SIDEBAR_ROW (self));
  g_return_if_fail (GTK_IS_TREE_LIST_ROW (row));

  kit_sidebar_row_unbind (self);
  self->list_item = list_item;
  self->item = gtk_tree_list_row_get_item (row);
  gtk_tree_expander_set_list_row (self->expander, row);
  g_signal_group_set_target (self->list_row_signals, row);
  update_expanded (self);

  if (KIT_IS_ROLE (self->item))
    self->evaluations =
      kit_evaluations_drafts_of_role (library, kit_item_get_id (KIT_ITEM (self->item)));
  else if (KIT_IS_CANDIDATE (self->item))
    self->evaluations =
      kit_evaluations_of_candidate (library, kit_item_get_id (KIT_ITEM (self->item)));

  if (self->evaluations != NULL)
    self->evaluations_changed_id =
      g_signal_connect_swapped (self->evaluations, "items-changed", G_CALLBACK (update), self);
  self->item_changed_id =
    g_signal_connect_swapped (self->item, "notify", G_CALLBACK (update), self);
  update (self);
}

void
kit_sidebar_row_unbind (KitSidebarRow *self)
{
  g_return_if_fail (KIT_IS_SIDEBAR_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->item_changed_id, self->item);
  if (self->evaluations != NULL)
    g_clear_signal_handler (&self->evaluations_changed_id, self->evaluations);
  if (self->newest_signals != NULL)
    g_signal_group_set_target (self->newest_signals, NULL);
  if (self->list_row_signals != NULL)
    g_signal_group_set_target (self->list_row_signals, NULL);
  g_clear_object (&self->evaluations);
  g_clear_object (&self->item);
  self->list_item = NULL;
  if (self->expander != NULL)
    gtk_tree_expander_set_list_row (self->expander, NULL);
}

GtkTreeListRow *
kit_sidebar_row_get_list_row (KitSidebarRow *self)
{
  g_return_val_if_fail (KIT_IS_SIDEBAR_ROW (self), NULL);

  return gtk_tree_expander_get_list_row (self->expander);
}
