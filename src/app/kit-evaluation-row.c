/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-evaluation-row.h"

#include "kit-config.h"
#include "kit-words.h"

struct _KitEvaluationRow
{
  AdwActionRow parent_instance;

  GtkLabel *score_label;
  GtkWidget *resume_button;

  KitEvaluationSummary *summary;
  gboolean for_role;
};

enum
{
  PROP_0,
  PROP_SUMMARY,
  PROP_FOR_ROLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitEvaluationRow, kit_evaluation_row, ADW_TYPE_ACTION_ROW)

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
update (KitEvaluationRow *self)
{
  KitEvaluationSummary *summary = self->summary;
  const gboolean draft = kit_evaluation_summary_get_state (summary) == KIT_EVALUATION_DRAFT;
  const char *name = kit_words_candidate_name (kit_evaluation_summary_get_candidate_name (summary));
  g_autofree char *date = kit_words_date (kit_evaluation_summary_get_date (summary));
  g_autofree char *state = kit_words_evaluation_state (summary);
  g_autofree char *score = kit_words_evaluation_score (summary);
  g_autofree char *subtitle =
    kit_words_join (kit_evaluation_summary_get_round (summary),
                    date,
                    draft ? "" : kit_evaluation_summary_get_interviewer_name (summary),
                    state,
                    NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 self->for_role ? name
                                                : kit_evaluation_summary_get_role_title (summary));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  set_label (self->score_label, score);
  gtk_widget_set_visible (self->resume_button, draft);
}

static void
kit_evaluation_row_constructed (GObject *object)
{
  KitEvaluationRow *self = KIT_EVALUATION_ROW (object);
  const char *id = kit_evaluation_summary_get_id (self->summary);

  G_OBJECT_CLASS (kit_evaluation_row_parent_class)->constructed (object);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->resume_button), "s", id);
  g_signal_connect_object (self->summary, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
kit_evaluation_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitEvaluationRow *self = KIT_EVALUATION_ROW (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_object (value, self->summary);
      break;
    case PROP_FOR_ROLE:
      g_value_set_boolean (value, self->for_role);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_row_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  KitEvaluationRow *self = KIT_EVALUATION_ROW (object);

  switch (prop_id)
    {
    case PROP_SUMMARY:
      self->summary = g_value_dup_object (value);
      break;
    case PROP_FOR_ROLE:
      self->for_role = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_evaluation_row_dispose (GObject *object)
{
  KitEvaluationRow *self = KIT_EVALUATION_ROW (object);

  g_clear_object (&self->summary);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_EVALUATION_ROW);

  G_OBJECT_CLASS (kit_evaluation_row_parent_class)->dispose (object);
}

static void
kit_evaluation_row_class_init (KitEvaluationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = kit_evaluation_row_constructed;
  object_class->get_property = kit_evaluation_row_get_property;
  object_class->set_property = kit_evaluation_row_set_property;
  object_class->dispose = kit_evaluation_row_dispose;

  properties[PROP_SUMMARY] =
    g_param_spec_object ("summary",
                         NULL,
                         NULL,
                         KIT_TYPE_EVALUATION_SUMMARY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOR_ROLE] =
    g_param_spec_boolean ("for-role",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-evaluation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationRow, score_label);
  gtk_widget_class_bind_template_child (widget_class, KitEvaluationRow, resume_button);
}

static void
kit_evaluation_row_init (KitEvaluationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KitEvaluationRow *
kit_evaluation_row_new (KitEvaluationSummary *summary, gboolean for_role)
{
  g_return_val_if_fail (KIT_IS_EVALUATION_SUMMARY (summary), NULL);

  return g_object_new (KIT_TYPE_EVALUATION_ROW, "summary", summary, "for-role", for_role, NULL);
}
