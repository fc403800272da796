/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-start-dialog.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-dialog-focus.h"
#include "kit-editing.h"
#include "kit-evaluations.h"
#include "kit-plan-list.h"
#include "kit-words.h"

#define MAX_SUGGESTIONS 3

struct _KitStartDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *candidate_group;
  GtkEditable *candidate_row;
  GtkLabel *candidate_label;
  AdwComboRow *role_row;
  GtkEditable *interviewer_row;
  GtkEditable *round_row;
  GtkMenuButton *date_button;
  GtkPopover *date_popover;
  GtkCalendar *calendar;
  KitPlanList *plan_list;

  KitLibrary *library;
  GSettings *settings;
  /* somebody known, as long as the entry says their name */
  KitCandidate *candidate;
  GPtrArray *suggestions;
};

enum
{
  STARTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitStartDialog, kit_start_dialog, ADW_TYPE_DIALOG)

static char *
dup_text (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
clear_suggestions (KitStartDialog *self)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    adw_preferences_group_remove (self->candidate_group, self->suggestions->pdata[i]);
  g_ptr_array_set_size (self->suggestions, 0);
}

static void
update_candidate_label (KitStartDialog *self)
{
  g_autofree char *name = dup_text (self->candidate_row);
  const char *text = "";

  if (self->candidate != NULL)
    text = _ ("Known candidate");
  else if (*name != '\0')
    text = _ ("New candidate");
  gtk_label_set_text (self->candidate_label, text);
}

/* @candidate %NULL: somebody new, though the name is known. */
static void
choose_candidate (KitStartDialog *self, KitCandidate *candidate)
{
  g_set_object (&self->candidate, candidate);
  if (candidate != NULL)
    {
      g_signal_handlers_block_matched (
        self->candidate_row, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
      gtk_editable_set_text (self->candidate_row, kit_candidate_get_name (candidate));
      g_signal_handlers_unblock_matched (
        self->candidate_row, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
    }
  clear_suggestions (self);
  update_candidate_label (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->candidate_row));
  gtk_editable_set_position (self->candidate_row, -1);
}

static void
suggestion_cb (AdwActionRow *row, KitStartDialog *self)
{
  g_autoptr (KitCandidate) candidate = NULL;

  g_set_object (&candidate, g_object_get_data (G_OBJECT (row), "candidate"));
  choose_candidate (self, candidate);
}

static char *
describe_candidate (KitStartDialog *self, KitCandidate *candidate)
{
  g_autoptr (GListModel) evaluations =
    kit_evaluations_of_candidate (self->library, kit_item_get_id (KIT_ITEM (candidate)));
  KitEvaluationSummary *newest = kit_evaluations_get_newest (evaluations);
  g_autofree char *date = NULL;

  if (newest == NULL)
    return g_strdup (_ ("Known candidate"));

  date = kit_words_date (kit_evaluation_summary_get_date (newest));
  return kit_words_join (
    _ ("Known candidate"), kit_evaluation_summary_get_role_title (newest), date, NULL);
}

static void
add_suggestion (KitStartDialog *self, KitCandidate *candidate, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (candidate != NULL)
    g_object_set_data_full (G_OBJECT (row), "candidate", g_object_ref (candidate), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (suggestion_cb), self);
  adw_preferences_group_add (self->candidate_group, row);
  g_ptr_array_add (self->suggestions, row);
}

/* Whoever has exactly the name that was typed is taken to be meant; a row below offers the
 * other reading. */
static void
suggest (KitStartDialog *self, const char *name)
{
  GListModel *candidates = kit_library_get_candidates (self->library);
  const guint n_items = g_list_model_get_n_items (candidates);
  g_autofree char *needle = kit_words_fold (name);

  for (guint i = 0; i < n_items && self->suggestions->len < MAX_SUGGESTIONS; i++)
    {
      g_autoptr (KitCandidate) candidate = g_list_model_get_item (candidates, i);
      g_autofree char *folded = kit_words_fold (kit_candidate_get_name (candidate));
      g_autofree char *text = NULL;

      if (strstr (folded, needle) == NULL)
        continue;
      if (self->candidate == NULL && g_str_equal (folded, needle))
        {
          g_set_object (&self->candidate, candidate);
          continue;
        }
      text = describe_candidate (self, candidate);
      add_suggestion (self, candidate, kit_candidate_get_name (candidate), text);
    }

  if (self->candidate != NULL)
    add_suggestion (self, NULL, name, _ ("Somebody new of the same name"));
}

static void
candidate_changed_cb (KitStartDialog *self)
{
  g_autofree char *name = dup_text (self->candidate_row);

  g_clear_object (&self->candidate);
  clear_suggestions (self);
  if (*name != '\0')
    suggest (self, name);
  update_candidate_label (self);
}

static void
role_changed_cb (KitStartDialog *self)
{
  KitRole *role = adw_combo_row_get_selected_item (self->role_row);

  kit_plan_list_set_role (self->plan_list, role);
}

static void
date_changed_cb (KitStartDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");
  g_autofree char *text = kit_words_date (iso);

  gtk_menu_button_set_label (self->date_button, text);
}

static void
plan_changed_cb (KitStartDialog *self)
{
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "start.start", !kit_plan_list_get_empty (self->plan_list));
}

static KitEvaluation *
start_evaluation (KitStartDialog *self)
{
  KitRole *role = adw_combo_row_get_selected_item (self->role_row);
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");
  g_autofree char *name = dup_text (self->candidate_row);
  g_autofree char *interviewer = dup_text (self->interviewer_row);
  g_autofree char *round = dup_text (self->round_row);
  g_auto (GStrv) plan = kit_plan_list_dup_plan (self->plan_list);

  if (*interviewer != '\0')
    kit_library_set_interviewer_name (self->library, interviewer);
  g_settings_set_string (self->settings, "last-round", round);

  return kit_library_start_evaluation (
    self->library, role, self->candidate, name, round, iso, (const char *const *) plan);
}

static void
start_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitStartDialog *self = KIT_START_DIALOG (widget);
  g_autoptr (KitEvaluation) evaluation = start_evaluation (self);

  g_signal_emit (self, signals[STARTED], 0, evaluation);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
grab_focus (gpointer dialog)
{
  gtk_widget_grab_focus (GTK_WIDGET (KIT_START_DIALOG (dialog)->candidate_row));
}

static void
kit_start_dialog_dispose (GObject *object)
{
  KitStartDialog *self = KIT_START_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_START_DIALOG);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_object (&self->candidate);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (kit_start_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, candidate_group);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, candidate_row);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, candidate_label);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, interviewer_row);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, round_row);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, date_button);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, date_popover);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, KitStartDialog, plan_list);
  gtk_widget_class_bind_template_callback (widget_class, candidate_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed_cb);
}

static void
kit_start_dialog_class_init (KitStartDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_PLAN_LIST);

  object_class->dispose = kit_start_dialog_dispose;

  signals[STARTED] = g_signal_new ("started",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   KIT_TYPE_EVALUATION);

  gtk_widget_class_install_action (widget_class, "start.start", NULL, start_cb);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "start.start", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "start.start", NULL);
  bind_template (widget_class);
}

static void
kit_start_dialog_init (KitStartDialog *self)
{
  g_autoptr (GtkExpression) title = NULL;

  self->suggestions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_dialog_focus_when_open (ADW_DIALOG (self), grab_focus);

  title = gtk_property_expression_new (KIT_TYPE_ROLE, NULL, "title");
  adw_combo_row_set_expression (self->role_row, title);
  date_changed_cb (self);
}

/* (transfer full): as they are now. In a list that others change, another role would be chosen
 * behind one's back. */
static GListModel *
copy_list (GListModel *list)
{
  GListStore *copy = g_list_store_new (g_list_model_get_item_type (list));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      g_list_store_append (copy, item);
    }

  return G_LIST_MODEL (copy);
}

static void
select_role (KitStartDialog *self, KitRole *role)
{
  g_autoptr (GListModel) roles = copy_list (kit_library_get_roles (self->library));
  guint position = 0;

  adw_combo_row_set_model (self->role_row, roles);
  if (role != NULL && kit_list_find (roles, kit_item_get_id (KIT_ITEM (role)), &position) != NULL)
    adw_combo_row_set_selected (self->role_row, position);
  role_changed_cb (self);
  plan_changed_cb (self);
}

KitStartDialog *
kit_start_dialog_new (KitLibrary *library,
                      GSettings *settings,
                      KitRole *role,
                      KitCandidate *candidate)
{
  KitStartDialog *self;
  g_autofree char *round = NULL;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (KIT_TYPE_START_DIALOG, NULL);
  self->library = g_object_ref (library);
  self->settings = g_object_ref (settings);
  round = g_settings_get_string (settings, "last-round");
  gtk_editable_set_text (self->round_row, round);
  gtk_editable_set_text (self->interviewer_row, kit_library_get_interviewer_name (library));
  select_role (self, role);
  if (candidate != NULL)
    choose_candidate (self, candidate);
  return self;
}
