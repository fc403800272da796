/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-verdict-form.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-note-buffer.h"
#include "kit-note-view.h"
#include "kit-score.h"
#include "kit-words.h"
#include "kit-wording.h"

#define N_VERDICTS 4

struct _KitVerdictForm
{
  AdwBin parent_instance;

  GtkWidget *recommendation_box;
  GtkWidget *verdicts;
  GtkWidget *disagreement_box;
  GtkTextView *disagreement_view;
  GtkTextView *summary_view;

  KitInterview *interview;
  GtkWidget *toggles[N_VERDICTS];
  KitNoteBuffer *summary;
  KitNoteBuffer *disagreement;
  GSignalGroup *evaluation_signals;
};

enum
{
  PROP_0,
  PROP_INTERVIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitVerdictForm, kit_verdict_form, ADW_TYPE_BIN)

static const KitRecommendation verdicts[N_VERDICTS] = {
  KIT_RECOMMENDATION_DEFINITELY_NO,
  KIT_RECOMMENDATION_NO,
  KIT_RECOMMENDATION_YES,
  KIT_RECOMMENDATION_STRONG_YES,
};

static void
update (KitVerdictForm *self)
{
  KitEvaluation *evaluation;
  KitRecommendation recommendation;
  guint n_levels;

  if (self->interview == NULL)
    return;

  evaluation = kit_interview_get_evaluation (self->interview);
  recommendation = kit_evaluation_get_recommendation (evaluation);
  n_levels = kit_role_get_n_levels (kit_evaluation_get_kit (evaluation));
  for (guint i = 0; i < N_VERDICTS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]),
                                  recommendation == verdicts[i]);
  gtk_widget_set_visible (self->recommendation_box,
                          kit_evaluation_opens_recommendation (evaluation));
  gtk_widget_set_visible (
    self->disagreement_box,
    kit_score_disagrees (kit_score_overall (evaluation), n_levels, recommendation));
}

static void
clicked_cb (GtkWidget *toggle, KitVerdictForm *self)
{
  KitEvaluation *evaluation = kit_interview_get_evaluation (self->interview);

  for (guint i = 0; i < N_VERDICTS; i++)
    if (self->toggles[i] == toggle)
      kit_interview_recommend (self->interview,
                               kit_evaluation_get_recommendation (evaluation) == verdicts[i]
                                 ? KIT_RECOMMENDATION_NONE
                                 : verdicts[i]);
  update (self);
}

static GtkWidget *
create_toggle (KitVerdictForm *self, KitRecommendation recommendation)
{
  const char *text = kit_recommendation_get_wording (recommendation);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *toggle = gtk_toggle_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (toggle), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_widget_set_hexpand (toggle, TRUE);
  g_signal_connect (toggle, "clicked", G_CALLBACK (clicked_cb), self);

  return toggle;
}

static void
set_buffers (KitVerdictForm *self)
{
  GObject *evaluation;

  g_clear_object (&self->summary);
  g_clear_object (&self->disagreement);
  if (self->interview == NULL)
    return;

  evaluation = G_OBJECT (kit_interview_get_evaluation (self->interview));
  self->summary = kit_note_buffer_new (evaluation, "summary");
  self->disagreement = kit_note_buffer_new (evaluation, "disagreement");
  gtk_text_view_set_buffer (self->summary_view, GTK_TEXT_BUFFER (self->summary));
  gtk_text_view_set_buffer (self->disagreement_view, GTK_TEXT_BUFFER (self->disagreement));
}

static void
kit_verdict_form_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitVerdictForm *self = KIT_VERDICT_FORM (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_verdict_form_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  KitVerdictForm *self = KIT_VERDICT_FORM (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      kit_verdict_form_set_interview (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_verdict_form_dispose (GObject *object)
{
  KitVerdictForm *self = KIT_VERDICT_FORM (object);

  kit_verdict_form_flush (self);
  g_clear_object (&self->evaluation_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_VERDICT_FORM);
  g_clear_object (&self->summary);
  g_clear_object (&self->disagreement);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_verdict_form_parent_class)->dispose (object);
}

static void
kit_verdict_form_class_init (KitVerdictFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_NOTE_VIEW);

  object_class->get_property = kit_verdict_form_get_property;
  object_class->set_property = kit_verdict_form_set_property;
  object_class->dispose = kit_verdict_form_dispose;

  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview",
                         NULL,
                         NULL,
                         KIT_TYPE_INTERVIEW,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-verdict-form.ui");
  gtk_widget_class_bind_template_child (widget_class, KitVerdictForm, recommendation_box);
  gtk_widget_class_bind_template_child (widget_class, KitVerdictForm, verdicts);
  gtk_widget_class_bind_template_child (widget_class, KitVerdictForm, disagreement_box);
  gtk_widget_class_bind_template_child (widget_class, KitVerdictForm, disagreement_view);
  gtk_widget_class_bind_template_child (widget_class, KitVerdictForm, summary_view);
}

static void
kit_verdict_form_init (KitVerdictForm *self)
{
  static const char *const names[] = {
    "notify::recommendation", "notify::ended-early", "notify::is-settled", "notify::n-rated"
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_VERDICTS; i++)
    {
      self->toggles[i] = create_toggle (self, verdicts[i]);
      gtk_box_append (GTK_BOX (self->verdicts), self->toggles[i]);
    }

  self->evaluation_signals = g_signal_group_new (KIT_TYPE_EVALUATION);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_signal_group_connect_swapped (self->evaluation_signals, names[i], G_CALLBACK (update), self);
}

void
kit_verdict_form_set_interview (KitVerdictForm *self, KitInterview *interview)
{
  g_return_if_fail (KIT_IS_VERDICT_FORM (self));
  g_return_if_fail (interview == NULL || KIT_IS_INTERVIEW (interview));

  if (self->interview == interview)
    return;

  kit_verdict_form_flush (self);
  g_set_object (&self->interview, interview);
  g_signal_group_set_target (self->evaluation_signals,
                             interview != NULL ? kit_interview_get_evaluation (interview) : NULL);
  set_buffers (self);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}

gboolean
kit_verdict_form_get_narrow (KitVerdictForm *self)
{
  g_return_val_if_fail (KIT_IS_VERDICT_FORM (self), FALSE);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->verdicts)) ==
         GTK_ORIENTATION_VERTICAL;
}

void
kit_verdict_form_set_narrow (KitVerdictForm *self, gboolean narrow)
{
  g_return_if_fail (KIT_IS_VERDICT_FORM (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->verdicts),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

void
kit_verdict_form_focus_recommendation (KitVerdictForm *self)
{
  GtkWidget *toggle;

  g_return_if_fail (KIT_IS_VERDICT_FORM (self));

  toggle = self->toggles[0];
  for (guint i = 0; i < G_N_ELEMENTS (self->toggles); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i])))
      toggle = self->toggles[i];
  gtk_widget_grab_focus (toggle);
}

void
kit_verdict_form_focus_disagreement (KitVerdictForm *self)
{
  g_return_if_fail (KIT_IS_VERDICT_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->disagreement_view));
}

void
kit_verdict_form_flush (KitVerdictForm *self)
{
  g_return_if_fail (KIT_IS_VERDICT_FORM (self));

  if (self->summary != NULL)
    kit_note_buffer_flush (self->summary);
  if (self->disagreement != NULL)
    kit_note_buffer_flush (self->disagreement);
}
