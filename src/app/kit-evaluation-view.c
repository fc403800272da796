/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-view.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-config.h"
#include "kit-editing.h"
#include "kit-open-points.h"
#include "kit-reason-dialog.h"
#include "kit-record-view.h"
#include "kit-seen-list.h"
#include "kit-skills-chart.h"
#include "kit-verdict-form.h"
#include "kit-window.h"
#include "kit-words.h"
#include "kit-wording.h"

struct _KitEvaluationView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *content_box;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkWidget *revise_button;
  GtkWidget *name_list;
  GtkEditable *name_row;
  GtkWidget *ended_box;
  GtkLabel *ended_label;
  GtkWidget *continue_button;
  KitOpenPoints *open_points;
  GtkWidget *verdict_box;
  GtkLabel *verdict_label;
  GtkLabel *disagreement_label;
  GtkWidget *score_box;
  GtkLabel *score_label;
  GtkLabel *rated_label;
  KitSkillsChart *chart;
  KitSeenList *seen_list;
  KitVerdictForm *verdict_form;
  GtkWidget *summary_box;
  GtkLabel *summary_label;
  KitRecordView *record_view;

  KitLibrary *library;
  KitEvaluation *evaluation;
  KitInterview *interview;
  /* Once the name was asked for, it may be corrected as long as the view is there. */
  gboolean name_asked;
  GSignalGroup *evaluation_signals;
  guint show_focus_id;
  guint n_frames;
};

enum
{
  PROP_0,
  PROP_LIBRARY,
  PROP_EVALUATION,
  PROP_INTERVIEW,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  JUMP,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitEvaluationView, kit_evaluation_view, ADW_TYPE_BIN)

static gboolean
is_submitted (KitEvaluationView *self)
{
  return kit_evaluation_get_state (self->evaluation) == KIT_EVALUATION_SUBMITTED;
}

/* Whether the draft is finished here. */
static gboolean
is_finishing (KitEvaluationView *self)
{
  return self->interview != NULL && !is_submitted (self);
}

static gboolean
is_mine (KitEvaluationView *self)
{
  return self->library != NULL &&
         kit_library_is_me (self->library, kit_evaluation_get_interviewer_id (self->evaluation));
}

static void
show_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (box, text != NULL && *text != '\0');
}

static void
update_facts (KitEvaluationView *self)
{
  KitEvaluation *evaluation = self->evaluation;
  const char *name = kit_evaluation_get_candidate_name (evaluation);
  const guint minutes = (kit_evaluation_get_seconds (evaluation) + 30) / 60;
  g_autofree char *date = kit_words_date (kit_evaluation_get_date (evaluation));
  g_autofree char *length = minutes > 0 ? kit_words_minutes (minutes) : g_strdup ("");
  g_autofree char *facts = kit_words_join (kit_role_get_title (kit_evaluation_get_kit (evaluation)),
                                           kit_evaluation_get_round (evaluation),
                                           date,
                                           length,
                                           kit_evaluation_get_interviewer_name (evaluation),
                                           NULL);

  if (is_finishing (self) && *name == '\0')
    self->name_asked = TRUE;
  gtk_label_set_label (self->title_label, kit_words_candidate_name (name));
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_visible (self->name_list, is_finishing (self) && self->name_asked);
  gtk_widget_set_visible (self->revise_button, is_submitted (self) && is_mine (self));
}

static void
update_ended (KitEvaluationView *self)
{
  const char *reason = kit_evaluation_get_ended_early (self->evaluation);
  g_autofree char *text = NULL;

  if (reason != NULL)
    /* Translators: %s is the reason that somebody gave */
    text = g_strdup_printf (_ ("Ended early: %s"), reason);
  show_text (self->ended_label, self->ended_box, text);
  gtk_widget_set_visible (self->continue_button, is_finishing (self));
}

static void
update_score (KitEvaluationView *self)
{
  KitEvaluation *evaluation = self->evaluation;
  const guint n_levels = kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));
  const gboolean shown = kit_evaluation_shows_score (evaluation);
  KitScore score = kit_score_overall (evaluation);
  g_autofree char *value = kit_score_dup_wording (score, n_levels);
  g_autofree char *rated = kit_score_dup_basis (score);

  gtk_widget_set_visible (self->score_box, shown && !kit_score_is_null (score));
  gtk_label_set_label (self->score_label, shown ? value : "");
  gtk_label_set_label (self->rated_label, shown ? rated : "");
  kit_skills_chart_show (self->chart, shown ? evaluation : NULL);
}

static void
update_verdict (KitEvaluationView *self)
{
  KitEvaluation *evaluation = self->evaluation;
  const gboolean read = !is_finishing (self);
  const gboolean form = is_finishing (self) && kit_evaluation_opens_verdict (evaluation);
  const char *words =
    kit_recommendation_get_wording (kit_evaluation_get_recommendation (evaluation));

  show_text (self->verdict_label, self->verdict_box, read ? words : "");
  show_text (self->disagreement_label,
             GTK_WIDGET (self->disagreement_label),
             kit_evaluation_get_disagreement (evaluation));
  show_text (
    self->summary_label, self->summary_box, read ? kit_evaluation_get_summary (evaluation) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_form), form);
}

/* Above all else while questions are open; then below the verdict, so that nothing moves under
 * the pointer when a recommendation opens or closes a point. */
static void
update_open_points (KitEvaluationView *self)
{
  GtkWidget *points = GTK_WIDGET (self->open_points);
  GtkWidget *form = GTK_WIDGET (self->verdict_form);
  GtkWidget *before = gtk_widget_get_visible (form) ? form : self->ended_box;

  if (!is_finishing (self))
    {
      gtk_widget_set_visible (points, FALSE);
      return;
    }

  if (gtk_widget_get_prev_sibling (points) != before)
    gtk_box_reorder_child_after (self->content_box, points, before);
  kit_open_points_show (self->open_points, self->evaluation);
}

static void
update (KitEvaluationView *self)
{
  if (self->evaluation == NULL)
    return;

  update_facts (self);
  update_ended (self);
  update_score (self);
  update_verdict (self);
  update_open_points (self);
  kit_seen_list_show (self->seen_list, self->evaluation);
}

static void
state_changed_cb (KitEvaluationView *self)
{
  const gboolean read = self->evaluation != NULL && !is_finishing (self);

  gtk_widget_set_visible (GTK_WIDGET (self->record_view), read);
  kit_record_view_show (self->record_view, read ? self->evaluation : NULL);
  kit_verdict_form_set_interview (
    self->verdict_form, self->evaluation != NULL && is_finishing (self) ? self->interview : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update (self);
}

static void
gap_chosen_cb (KitEvaluationView *self, KitGap *gap)
{
  KitItem *item = kit_gap_get_item (gap);

  switch (kit_gap_get_kind (gap))
    {
    case KIT_GAP_CANDIDATE:
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      break;
    case KIT_GAP_RECOMMENDATION:
      kit_verdict_form_focus_recommendation (self->verdict_form);
      break;
    case KIT_GAP_DISAGREEMENT:
      kit_verdict_form_focus_disagreement (self->verdict_form);
      break;
    case KIT_GAP_REASON:
      gtk_widget_grab_focus (self->continue_button);
      break;
    case KIT_GAP_OPEN:
    case KIT_GAP_OBSERVATION:
    case KIT_GAP_EXTREME_NOTE:
    default:
      g_signal_emit (self, signals[JUMP], 0, kit_item_get_id (item));
    }
}

static void
name_applied_cb (KitEvaluationView *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));

  if (self->library == NULL || !is_finishing (self) || *name == '\0')
    return;

  kit_library_set_evaluation_candidate (self->library, self->evaluation, NULL, name);
}

static void
continue_clicked_cb (KitEvaluationView *self)
{
  kit_interview_end_early (self->interview, NULL);
}

static void
revision_accepted_cb (KitEvaluationView *self, const char *reason)
{
  g_autoptr (KitEvaluation) evaluation = g_object_ref (self->evaluation);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!kit_library_revise (self->library, evaluation, reason, &error))
    kit_window_show_error (GTK_WIDGET (self), _ ("Not Revised"), error);
  else if (KIT_IS_WINDOW (root))
    kit_window_open_interview (KIT_WINDOW (root), evaluation, NULL);
}

static void
revise_clicked_cb (KitEvaluationView *self)
{
  KitReasonDialog *dialog =
    kit_reason_dialog_new (_ ("Revise the Evaluation?"),
                           _ ("What was submitted is kept, together with your reason."),
                           _ ("_Revise"),
                           TRUE);

  kit_reason_dialog_ask (dialog, GTK_WIDGET (self), G_CALLBACK (revision_accepted_cb));
}

static void
kit_evaluation_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitEvaluationView *self = KIT_EVALUATION_VIEW (object);

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
    case PROP_NARROW:
      g_value_set_boolean (value, kit_evaluation_view_get_narrow (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  KitEvaluationView *self = KIT_EVALUATION_VIEW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      kit_evaluation_view_set_library (self, g_value_get_object (value));
      break;
    case PROP_EVALUATION:
      kit_evaluation_view_set_evaluation (self, g_value_get_object (value));
      break;
    case PROP_INTERVIEW:
      kit_evaluation_view_set_interview (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      kit_evaluation_view_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_view_dispose (GObject *object)
{
  KitEvaluationView *self = KIT_EVALUATION_VIEW (object);

  g_clear_object (&self->evaluation_signals);
  /* Otherwise the parent class unparents a child that the template has released. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_EVALUATION_VIEW);
  g_clear_object (&self->interview);
  g_clear_object (&self->evaluation);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (kit_evaluation_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-evaluation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, scroller);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, content_box);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, title_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, revise_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, name_list);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, name_row);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, ended_box);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, ended_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, continue_button);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, open_points);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, verdict_box);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, disagreement_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, score_box);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, score_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, rated_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, chart);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, seen_list);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, verdict_form);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, summary_box);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationView, record_view);
  gtk_widget_class_bind_template_callback (widget_class, gap_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, revise_clicked_cb);
}

static void
kit_evaluation_view_class_init (KitEvaluationViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  g_type_ensure (KIT_TYPE_OPEN_POINTS);
  g_type_ensure (KIT_TYPE_RECORD_VIEW);
  g_type_ensure (KIT_TYPE_SEEN_LIST);
  g_type_ensure (KIT_TYPE_SKILLS_CHART);
  g_type_ensure (KIT_TYPE_VERDICT_FORM);

  object_class->get_property = kit_evaluation_view_get_property;
  object_class->set_property = kit_evaluation_view_set_property;
  object_class->dispose = kit_evaluation_view_dispose;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, KIT_TYPE_LIBRARY, flags);
  properties[PROP_EVALUATION] =
    g_param_spec_object ("evaluation", NULL, NULL, KIT_TYPE_EVALUATION, flags);
  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview", NULL, NULL, KIT_TYPE_INTERVIEW, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[JUMP] = g_signal_new ("jump",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
kit_evaluation_view_init (KitEvaluationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->evaluation_signals = g_signal_group_new (KIT_TYPE_EVALUATION);
  g_signal_group_connect_swapped (self->evaluation_signals, "changed", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (
    self->evaluation_signals, "notify::state", G_CALLBACK (state_changed_cb), self);
}

GtkWidget *
kit_evaluation_view_new (KitLibrary *library, KitEvaluation *evaluation, KitInterview *interview)
{
  return g_object_new (KIT_TYPE_EVALUATION_VIEW,
                       "library",
                       library,
                       "interview",
                       interview,
                       "evaluation",
                       evaluation,
                       NULL);
}

void
kit_evaluation_view_set_library (KitEvaluationView *self, KitLibrary *library)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));
  g_return_if_fail (library == NULL || KIT_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

void
kit_evaluation_view_set_evaluation (KitEvaluationView *self, KitEvaluation *evaluation)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));
  g_return_if_fail (evaluation == NULL || KIT_IS_EVALUATION (evaluation));

  if (!g_set_object (&self->evaluation, evaluation))
    return;

  self->name_asked = FALSE;
  g_signal_group_set_target (self->evaluation_signals, evaluation);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), evaluation != NULL);
  state_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVALUATION]);
}

void
kit_evaluation_view_set_interview (KitEvaluationView *self, KitInterview *interview)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));
  g_return_if_fail (interview == NULL || KIT_IS_INTERVIEW (interview));

  if (!g_set_object (&self->interview, interview))
    return;

  state_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}

gboolean
kit_evaluation_view_get_narrow (KitEvaluationView *self)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_VIEW (self), FALSE);

  return kit_verdict_form_get_narrow (self->verdict_form);
}

void
kit_evaluation_view_set_narrow (KitEvaluationView *self, gboolean narrow)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));

  if (kit_verdict_form_get_narrow (self->verdict_form) == narrow)
    return;

  kit_verdict_form_set_narrow (self->verdict_form, narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* Where it does not lie below a toast. */
static void
show_focus (KitEvaluationView *self)
{
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  GtkRoot *root = gtk_widget_get_root (scroller);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double height = gtk_widget_get_height (scroller);
  graphene_rect_t bounds;

  if (focus == NULL || focus == scroller || !gtk_widget_is_ancestor (focus, scroller) ||
      !gtk_widget_compute_bounds (focus, scroller, &bounds))
    return;

  if (bounds.origin.y < 0 || bounds.origin.y + bounds.size.height > height * 2 / 3)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + bounds.origin.y - height / 4);
}

/* What one step changed has its new size in the second frame. */
static gboolean
show_focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  KitEvaluationView *self = KIT_EVALUATION_VIEW (widget);

  if (++self->n_frames < 2)
    return G_SOURCE_CONTINUE;

  self->show_focus_id = 0;
  show_focus (self);
  return G_SOURCE_REMOVE;
}

static void
show_focus_later (KitEvaluationView *self)
{
  self->n_frames = 0;
  if (self->show_focus_id == 0)
    self->show_focus_id =
      gtk_widget_add_tick_callback (GTK_WIDGET (self), show_focus_cb, NULL, NULL);
}

void
kit_evaluation_view_focus (KitEvaluationView *self)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));

  if (gtk_widget_get_visible (self->name_list))
    gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
  else if (self->evaluation != NULL && !is_finishing (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  else if (self->evaluation != NULL && kit_evaluation_opens_recommendation (self->evaluation))
    kit_verdict_form_focus_recommendation (self->verdict_form);
  else if (!kit_open_points_focus (self->open_points) &&
           !gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  show_focus_later (self);
}

void
kit_evaluation_view_focus_gap (KitEvaluationView *self, KitGap *gap)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));
  g_return_if_fail (KIT_IS_GAP (gap));

  if (kit_gap_get_item (gap) != NULL)
    kit_open_points_focus (self->open_points);
  else
    gap_chosen_cb (self, gap);
}

void
kit_evaluation_view_flush (KitEvaluationView *self)
{
  g_return_if_fail (KIT_IS_EVALUATION_VIEW (self));

  if (self->evaluation == NULL || !is_finishing (self))
    return;

  if (gtk_widget_get_visible (self->name_list))
    name_applied_cb (self);
  kit_verdict_form_flush (self->verdict_form);
}
