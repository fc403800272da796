/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-pane.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-deleting.h"
#include "kit-editing.h"
#include "kit-evaluation-view.h"
#include "kit-looking.h"
#include "kit-reason-dialog.h"
#include "kit-window.h"
#include "kit-words.h"

struct _KitEvaluationPane
{
  AdwBin parent_instance;

  GtkWidget *menu_button;
  GtkWidget *print_button;
  GtkWidget *resume_button;
  GtkStack *stack;
  AdwStatusPage *status_page;
  GtkProgressBar *progress_bar;
  GtkWidget *look_button;
  AdwBin *view_bin;

  KitLibrary *library;
  KitEvaluationSummary *summary;
  GSignalGroup *summary_signals;
  GCancellable *cancellable;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitEvaluationPane, kit_evaluation_pane, ADW_TYPE_BIN)

/* The description of a status page is markup. */
static void
show_status (KitEvaluationPane *self, const char *title, const char *description, double progress)
{
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), progress >= 0);
  if (progress >= 0)
    gtk_progress_bar_set_fraction (self->progress_bar, progress);
  gtk_widget_set_visible (self->look_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static void
show_draft (KitEvaluationPane *self)
{
  KitEvaluationSummary *summary = self->summary;
  const guint planned = kit_evaluation_summary_get_planned (summary);
  const guint settled = kit_evaluation_summary_get_settled (summary);
  g_autofree char *date = kit_words_date (kit_evaluation_summary_get_date (summary));
  g_autofree char *state = kit_words_evaluation_state (summary);
  g_autofree char *facts = kit_words_join (kit_evaluation_summary_get_role_title (summary),
                                           kit_evaluation_summary_get_round (summary),
                                           date,
                                           NULL);
  g_autofree char *text = g_strjoin ("\n", facts, state, NULL);

  gtk_actionable_set_action_target (
    GTK_ACTIONABLE (self->resume_button), "s", kit_evaluation_summary_get_id (summary));
  show_status (self,
               kit_words_candidate_name (kit_evaluation_summary_get_candidate_name (summary)),
               text,
               planned > 0 ? (double) settled / planned : 0);
}

static void
show_sealed (KitEvaluationPane *self)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: the name of an interviewer */
    _ ("What %s wrote opens when you have submitted your own evaluation and can "
       "no longer undo that."),
    kit_evaluation_summary_get_interviewer_name (self->summary));

  show_status (self, _ ("Sealed"), text, -1);
  gtk_widget_set_visible (
    self->look_button,
    kit_library_can_look (self->library,
                          kit_evaluation_summary_get_candidate_id (self->summary),
                          kit_evaluation_summary_get_role (self->summary)));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KitEvaluation) evaluation =
    kit_library_open_evaluation_finish (KIT_LIBRARY (source), result, &error);
  KitEvaluationPane *self;
  GtkWidget *view;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = KIT_EVALUATION_PANE (data);
  if (evaluation == NULL)
    {
      show_status (self, _ ("Could Not Be Read"), error->message, -1);
      return;
    }

  view = GTK_WIDGET (kit_evaluation_view_new (self->library, evaluation, NULL));
  adw_bin_set_child (self->view_bin, view);
  gtk_stack_set_visible_child_name (self->stack, "view");
}

static void
open_evaluation (KitEvaluationPane *self)
{
  self->cancellable = g_cancellable_new ();
  kit_library_open_evaluation_async (self->library,
                                     kit_evaluation_summary_get_id (self->summary),
                                     self->cancellable,
                                     opened_cb,
                                     self);
}

static void
update (KitEvaluationPane *self)
{
  gboolean draft;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_bin_set_child (self->view_bin, NULL);
  if (self->summary == NULL)
    return;

  draft = kit_evaluation_summary_get_state (self->summary) == KIT_EVALUATION_DRAFT;
  gtk_widget_set_visible (self->resume_button, draft);
  gtk_widget_set_visible (self->menu_button, draft);
  gtk_widget_set_visible (self->print_button, !kit_evaluation_summary_get_sealed (self->summary));
  if (draft)
    show_draft (self);
  else if (kit_evaluation_summary_get_sealed (self->summary))
    show_sealed (self);
  else
    open_evaluation (self);
}

static void
delete_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitEvaluationPane *self = KIT_EVALUATION_PANE (widget);

  kit_deleting_run (widget, self->library, self->summary, _ ("Draft deleted"));
}

static void
look_accepted_cb (KitEvaluationPane *self, const char *reason)
{
  g_autoptr (GError) error = NULL;

  /* It may have been opened, or taken away, by another program meanwhile. */
  if (self->summary == NULL || !kit_evaluation_summary_get_sealed (self->summary))
    return;

  if (!kit_library_look (self->library,
                         kit_evaluation_summary_get_candidate_id (self->summary),
                         kit_evaluation_summary_get_role (self->summary),
                         reason,
                         &error))
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Opened"), error);
}

static void
look_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  KitReasonDialog *dialog = kit_reason_dialog_new (
    _ ("Look Anyway?"),
    _ ("Whoever has seen what others wrote no longer judges independently. Your decision and "
       "your reason are recorded with the candidate."),
    _ ("_Look"),
    TRUE);

  kit_reason_dialog_ask (dialog, widget, G_CALLBACK (look_accepted_cb));
}

static void
kit_evaluation_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitEvaluationPane *self = KIT_EVALUATION_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_pane_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  KitEvaluationPane *self = KIT_EVALUATION_PANE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_SUMMARY:
      kit_evaluation_pane_set_summary (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_pane_dispose (GObject *object)
{
  KitEvaluationPane *self = KIT_EVALUATION_PANE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_EVALUATION_PANE);
  g_clear_object (&self->summary_signals);
  g_clear_object (&self->summary);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_evaluation_pane_parent_class)->dispose (object);
}

static void
kit_evaluation_pane_class_init (KitEvaluationPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_evaluation_pane_get_property;
  object_class->set_property = kit_evaluation_pane_set_property;
  object_class->dispose = kit_evaluation_pane_dispose;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library",
                         NULL,
                         NULL,
                         KIT_TYPE_LIBRARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] =
    g_param_spec_object ("summary",
                         NULL,
                         NULL,
                         KIT_TYPE_EVALUATION_SUMMARY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "evaluation.delete", NULL, delete_cb);
  gtk_widget_class_install_action (widget_class, "evaluation.look", NULL, look_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-evaluation-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, print_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, resume_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, stack);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, status_page);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, look_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationPane, view_bin);
}

static void
kit_evaluation_pane_init (KitEvaluationPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->summary_signals = g_signal_group_new (KIT_TYPE_EVALUATION_SUMMARY);
  g_signal_group_connect_swapped (self->summary_signals, "notify", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->summary_signals, "replaced", G_CALLBACK (update), self);
}

KitEvaluationPane *
kit_evaluation_pane_new (KitLibrary *library)
{
  g_return_val_if_fail (KIT_IS_LIBRARY (library), NULL);

  return g_object_new (KIT_TYPE_EVALUATION_PANE, "library", library, NULL);
}

void
kit_evaluation_pane_set_summary (KitEvaluationPane *self, KitEvaluationSummary *summary)
{
  g_return_if_fail (KIT_IS_EVALUATION_PANE (self));
  g_return_if_fail (summary == NULL || KIT_IS_EVALUATION_SUMMARY (summary));

  if (!g_set_object (&self->summary, summary))
    return;

  g_signal_group_set_target (self->summary_signals, summary);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}
