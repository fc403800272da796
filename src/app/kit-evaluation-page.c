/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-page.h"

#include "kit-breakpoint-focus.h"
#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-editing.h"
#include "kit-evaluation-view.h"
#include "kit-gap.h"
#include "kit-interview-page.h"
#include "kit-reason-dialog.h"
#include "kit-save-label.h"
#include "kit-step-toast.h"
#include "kit-submitting.h"
#include "kit-toast-title.h"
#include "kit-window.h"

struct _KitEvaluationPage
{
  AdwNavigationPage parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkWidget *submit_button;
  KitSaveLabel *save_label;
  KitEvaluationView *view;

  KitLibrary *library;
  KitEvaluation *evaluation;
  KitInterview *interview;
  gboolean busy;
  /* (nullable): says why it was not submitted */
  AdwToast *refusal;
  /* (nullable): what had the focus before it was busy */
  GtkWidget *focus;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_EVALUATION,
  PROP_INTERVIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitEvaluationPage, kit_evaluation_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_draft (KitEvaluationPage *self)
{
  return kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_DRAFT;
}

static void
update (KitEvaluationPage *self)
{
  const gboolean draft = is_draft (self);
  const gboolean open = draft && !kit_evaluation_is_settled (self->evaluation);
  const gboolean ready = draft && !self->busy && kit_gap_allows_submission (self->evaluation);

  if (ready && self->refusal != NULL)
    adw_toast_dismiss (self->refusal);
  gtk_widget_set_visible (self->submit_button, ready);
  gtk_widget_set_visible (GTK_WIDGET (self->save_label), draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.submit", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.mark-rest", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evaluation.end-early", open);
}

/* A field that has the focus has to hear that it goes before it is hidden. It comes back to where
 * it was should nothing come of it. */
static void
set_busy (KitEvaluationPage *self, gboolean busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->busy = busy;
  if (busy && root != NULL)
    {
      g_set_weak_pointer (&self->focus, gtk_root_get_focus (root));
      gtk_root_set_focus (root, NULL);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), !busy);
  update (self);
  if (!busy && self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  if (!busy)
    g_clear_weak_pointer (&self->focus);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitEvaluationPage) self = KIT_EVALUATION_PAGE (data);

  kit_submitting_undo_finish (result);
  set_busy (self, FALSE);
}

static void
unsubmit (KitEvaluationPage *self)
{
  if (self->busy || !kit_library_can_unsubmit (self->library, self->evaluation))
    return;

  set_busy (self, TRUE);
  kit_submitting_undo_async (
    GTK_WIDGET (self), self->library, self->evaluation, undone_cb, g_object_ref (self));
}

static void
submitted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (KitEvaluationPage) self = KIT_EVALUATION_PAGE (data);
  const gboolean done = kit_submitting_run_finish (result);

  set_busy (self, FALSE);
  if (!done)
    return;

  /* Its Undo of a step would take back the submission, for which the window has a toast. */
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  kit_evaluation_view_focus (self->view);
}

/* Says what is missing, and goes there. */
static void
refuse (KitEvaluationPage *self)
{
  g_autoptr (GListModel) gaps = kit_gap_list (self->evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (gaps); i++)
    {
      g_autoptr (KitGap) gap = g_list_model_get_item (gaps, i);
      g_autofree char *text = NULL;

      if (!kit_gap_get_blocks (gap))
        continue;

      text = kit_answer_words_gap_sentence (gap);
      g_clear_weak_pointer (&self->refusal);
      g_set_weak_pointer (&self->refusal, kit_step_toast_new (text, NULL));
      kit_step_toast_show (self->toast_overlay, self->refusal);
      kit_evaluation_view_focus_gap (self->view, gap);
      return;
    }
}

static void
submit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (widget);

  kit_evaluation_page_flush (self);
  if (self->busy || !is_draft (self))
    return;
  if (!kit_gap_allows_submission (self->evaluation))
    {
      refuse (self);
      return;
    }

  kit_interview_settle_clock (self->interview);
  set_busy (self, TRUE);
  kit_submitting_run_async (
    widget, self->library, self->evaluation, submitted_cb, g_object_ref (self));
}

static void
flush (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_evaluation_page_flush (KIT_EVALUATION_PAGE (widget));
}

static void
mark_rest_accepted_cb (KitEvaluationPage *self, const char *reason)
{
  guint n_questions;

  if (!is_draft (self))
    return;

  n_questions = kit_interview_mark_rest_not_asked (self->interview, reason);
  kit_step_toast_show (self->toast_overlay,
                       kit_step_toast_new_for_rest (n_questions, "evaluation.undo"));
  kit_evaluation_view_focus (self->view);
}

static void
mark_rest (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_reason_dialog_ask (
    kit_reason_dialog_new_for_rest (), widget, G_CALLBACK (mark_rest_accepted_cb));
}

static void
end_early_accepted_cb (KitEvaluationPage *self, const char *reason)
{
  if (!is_draft (self))
    return;

  kit_interview_end_early (self->interview, reason);
  kit_evaluation_view_focus (self->view);
}

static void
end_early (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  kit_reason_dialog_ask (
    kit_reason_dialog_new_for_end (), widget, G_CALLBACK (end_early_accepted_cb));
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (widget);

  if (is_draft (self))
    kit_step_toast_show (self->toast_overlay,
                         kit_step_toast_undo (kit_interview_get_history (self->interview)));
  else
    unsubmit (self);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (widget);

  if (!is_draft (self))
    return;

  kit_step_toast_show (
    self->toast_overlay,
    kit_step_toast_redo (kit_interview_get_history (self->interview), "evaluation.undo"));
}

static void
jump_cb (KitEvaluationPage *self, const char *name)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwNavigationPage *below = NULL;

  kit_evaluation_page_flush (self);
  if (widget != NULL)
    below = adw_navigation_view_get_previous_page (ADW_NAVIGATION_VIEW (widget),
                                                   ADW_NAVIGATION_PAGE (self));

  if (KIT_IS_INTERVIEW_PAGE (below))
    {
      kit_interview_page_go_to (KIT_INTERVIEW_PAGE (below), name);
      adw_navigation_view_pop (ADW_NAVIGATION_VIEW (widget));
    }
  else if (KIT_IS_WINDOW (root))
    {
      kit_window_open_interview (KIT_WINDOW (root), self->evaluation, name);
    }
}

static void
kit_evaluation_page_shown (AdwNavigationPage *page)
{
  kit_evaluation_view_focus (KIT_EVALUATION_PAGE (page)->view);
}

static void
kit_evaluation_page_unmap (GtkWidget *widget)
{
  kit_evaluation_page_flush (KIT_EVALUATION_PAGE (widget));

  GTK_WIDGET_CLASS (kit_evaluation_page_parent_class)->unmap (widget);
}

static void
kit_evaluation_page_constructed (GObject *object)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (object);

  G_OBJECT_CLASS (kit_evaluation_page_parent_class)->constructed (object);

  if (self->interview == NULL && is_draft (self))
    self->interview = kit_interview_new (self->evaluation);

  kit_evaluation_view_set_library (self->view, self->library);
  kit_evaluation_view_set_interview (self->view, self->interview);
  kit_evaluation_view_set_evaluation (self->view, self->evaluation);
  kit_save_label_follow (
    self->save_label, self->evaluation, kit_library_get_writer (self->library));
  g_signal_connect_object (
    self->evaluation, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->evaluation, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    self->library, "flush", G_CALLBACK (kit_evaluation_page_flush), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
kit_evaluation_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_EVALUATION:
      g_value_set_object (value, self->evaluation);
      break;
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_EVALUATION:
      self->evaluation = g_value_dup_object (value);
      break;
    case PROP_INTERVIEW:
      self->interview = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_page_dispose (GObject *object)
{
  KitEvaluationPage *self = KIT_EVALUATION_PAGE (object);

  if (self->evaluation != NULL)
    kit_evaluation_page_flush (self);
  /* Otherwise the parent class unparents a child that the template has released. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_EVALUATION_PAGE);
  g_clear_weak_pointer (&self->refusal);
  g_clear_weak_pointer (&self->focus);
  g_clear_object (&self->interview);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_evaluation_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evaluation.submit", NULL, submit);
  gtk_widget_class_install_action (widget_class, "evaluation.mark-rest", NULL, mark_rest);
  gtk_widget_class_install_action (widget_class, "evaluation.end-early", NULL, end_early);
  gtk_widget_class_install_action (widget_class, "evaluation.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "evaluation.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "page.proceed", NULL, submit);
  gtk_widget_class_install_action (widget_class, "page.flush", NULL, flush);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "evaluation.undo", NULL);
  gtk_widget_class_add_binding_action (
    widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "evaluation.redo", NULL);
}

static void
kit_evaluation_page_class_init (KitEvaluationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (KIT_TYPE_EVALUATION_VIEW);
  g_type_ensure (KIT_TYPE_SAVE_LABEL);

  object_class->constructed = kit_evaluation_page_constructed;
  object_class->get_property = kit_evaluation_page_get_property;
  object_class->set_property = kit_evaluation_page_set_property;
  object_class->dispose = kit_evaluation_page_dispose;
  widget_class->unmap = kit_evaluation_page_unmap;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = kit_evaluation_page_shown;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, KIT_TYPE_LIBRARY, flags);
  properties[PROP_EVALUATION] =
    g_param_spec_object ("evaluation", NULL, NULL, KIT_TYPE_EVALUATION, flags);
  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview", NULL, NULL, KIT_TYPE_INTERVIEW, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPage, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPage, submit_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPage, save_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPage, view);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  install_actions (widget_class);
}

static void
kit_evaluation_page_init (KitEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kit_breakpoint_focus_keep (adw_toast_overlay_get_child (self->toast_overlay));
  kit_toast_title_let_wrap (self->toast_overlay);
}

AdwNavigationPage *
kit_evaluation_page_new (KitLibrary *library, KitEvaluation *evaluation, KitInterview *interview)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (KIT_IS_EVALUATION (evaluation), NULL);
  g_return_val_if_fail (interview == NULL || KIT_IS_INTERVIEW (interview), NULL);

  return g_object_new (KIT_TYPE_EVALUATION_PAGE,
                       "library",
                       library,
                       "evaluation",
                       evaluation,
                       "interview",
                       interview,
                       NULL);
}

KitEvaluation *
kit_evaluation_page_get_evaluation (KitEvaluationPage *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_PAGE (self), NULL);

  return self->evaluation;
}

void
kit_evaluation_page_flush (KitEvaluationPage *self)
{
  g_return_if_fail (KIT_IS_EVALUATION_PAGE (self));

  kit_evaluation_view_flush (self->view);
}
