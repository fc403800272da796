/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-interview-actions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "kit-evaluation-page.h"
#include "kit-interview-page.h"
#include "kit-plan-dialog.h"
#include "kit-reason-dialog.h"
#include "kit-step-toast.h"

/* Where "1" and "0" are on every keyboard of a PC. */
#define KEYCODE_1 10
#define KEYCODE_0 19

static KitInterview *
get_interview (GtkWidget *widget)
{
  return kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (widget));
}

static void
rate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_rate (get_interview (widget), g_variant_get_uint32 (parameter));
}

static void
mark_not_asked (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_mark (get_interview (widget), KIT_ANSWER_NOT_ASKED);
}

static void
mark_no_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_mark (get_interview (widget), KIT_ANSWER_NO_EVIDENCE);
}

static void
go_next (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_go_next (get_interview (widget));
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (widget));
}

static void
go_previous (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_go_previous (get_interview (widget));
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (widget));
}

static void
go_next_open (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_go_next_open (get_interview (widget));
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (widget));
}

static void
add_question (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_add_question (get_interview (widget));
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (widget));
}

static void
show_step (KitInterviewPage *page, const char *text)
{
  kit_interview_page_show_toast (page, kit_step_toast_new (text, "interview.undo"));
}

static void
remove_question (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitInterview *interview = get_interview (widget);
  KitAddedQuestion *question = kit_stop_get_added_question (kit_interview_get_current (interview));

  if (question == NULL)
    return;

  kit_interview_page_flush (KIT_INTERVIEW_PAGE (widget));
  kit_interview_remove_question (interview, question);
  kit_interview_page_focus (KIT_INTERVIEW_PAGE (widget));
  show_step (KIT_INTERVIEW_PAGE (widget), _ ("Question removed"));
}

static void
plan_accepted_cb (KitInterviewPage *page, const char *const *question_ids)
{
  if (kit_interview_set_plan (kit_interview_page_get_interview (page), question_ids))
    show_step (page, _ ("Plan changed"));
}

static void
change_plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitPlanDialog *dialog;

  /* What is being typed makes its question one that stays. */
  kit_interview_page_flush (KIT_INTERVIEW_PAGE (widget));
  dialog = kit_plan_dialog_new (kit_interview_get_evaluation (get_interview (widget)));
  g_signal_connect_object (
    dialog, "accepted", G_CALLBACK (plan_accepted_cb), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    dialog, "closed", G_CALLBACK (kit_interview_page_focus), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitHistory *history = kit_interview_get_history (get_interview (widget));

  kit_interview_page_show_toast (KIT_INTERVIEW_PAGE (widget), kit_step_toast_undo (history));
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitHistory *history = kit_interview_get_history (get_interview (widget));

  kit_interview_page_show_toast (KIT_INTERVIEW_PAGE (widget),
                                 kit_step_toast_redo (history, "interview.undo"));
}

static void
mark_rest_accepted_cb (KitInterviewPage *page, const char *reason)
{
  const guint n =
    kit_interview_mark_rest_not_asked (kit_interview_page_get_interview (page), reason);

  kit_interview_page_show_toast (page, kit_step_toast_new_for_rest (n, "interview.undo"));
}

static void
mark_rest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_reason_dialog_ask (
    kit_reason_dialog_new_for_rest (), widget, G_CALLBACK (mark_rest_accepted_cb));
}

static void
proceed (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitInterview *interview = get_interview (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);

  kit_interview_page_flush (KIT_INTERVIEW_PAGE (widget));
  if (view == NULL)
    return;

  adw_navigation_view_push (
    ADW_NAVIGATION_VIEW (view),
    kit_evaluation_page_new (kit_interview_page_get_library (KIT_INTERVIEW_PAGE (widget)),
                             kit_interview_get_evaluation (interview),
                             interview));
}

static void
end_early_accepted_cb (KitInterviewPage *page, const char *reason)
{
  kit_interview_end_early (kit_interview_page_get_interview (page), reason);
  proceed (GTK_WIDGET (page), NULL, NULL);
}

static void
end_early (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_reason_dialog_ask (
    kit_reason_dialog_new_for_end (), widget, G_CALLBACK (end_early_accepted_cb));
}

static void
flush (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_page_flush (KIT_INTERVIEW_PAGE (widget));
}

static void
toggle_sidebar (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_page_toggle_sidebar (KIT_INTERVIEW_PAGE (widget));
}

static void
popup_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_interview_page_popup_menu (KIT_INTERVIEW_PAGE (widget));
}

static void
toggle_sample_answer (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gboolean shown;

  g_object_get (widget, "sample-answer-shown", &shown, NULL);
  g_object_set (widget, "sample-answer-shown", !shown, NULL);
}

static gboolean
digit_pressed_cb (GtkWidget *page, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType modifiers =
    state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (modifiers != GDK_CONTROL_MASK || keycode < KEYCODE_1 || keycode > KEYCODE_0)
    return GDK_EVENT_PROPAGATE;
  if (keycode == KEYCODE_0)
    return gtk_widget_activate_action (page, "interview.mark-not-asked", NULL);
  if (keycode == KEYCODE_0 - 1)
    return gtk_widget_activate_action (page, "interview.mark-no-evidence", NULL);
  if (keycode - KEYCODE_1 >= KIT_SCALE_MAX)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (page, "interview.rate", "u", keycode - KEYCODE_1 + 1);
}

void
kit_interview_actions_add_digits (GtkWidget *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (digit_pressed_cb), page);
  gtk_widget_add_controller (page, keys);
}

void
kit_interview_actions_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "interview.mark-not-asked", mark_not_asked },
    { "interview.mark-no-evidence", mark_no_evidence },
    { "interview.next", go_next },
    { "interview.previous", go_previous },
    { "interview.next-open", go_next_open },
    { "interview.add-question", add_question },
    { "interview.remove-question", remove_question },
    { "interview.change-plan", change_plan },
    { "interview.mark-rest", mark_rest },
    { "interview.end-early", end_early },
    { "interview.undo", undo },
    { "interview.redo", redo },
    { "page.proceed", proceed },
    { "page.flush", flush },
    { "page.menu", popup_menu },
    { "page.toggle-sidebar", toggle_sidebar },
    { "page.toggle-sample-answer", toggle_sample_answer },
  };

  gtk_widget_class_install_action (widget_class, "interview.rate", "u", rate);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);

  /* In the bubble phase: the text of a note has undone its own steps before. */
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "interview.undo", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "interview.redo", NULL);
}
