/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-observation-row.h"

#include "kit-config.h"
#include "kit-note-buffer.h"

struct _KitObservationRow
{
  AdwPreferencesRow parent_instance;

  GtkCheckButton *seen_check;
  GtkLabel *text_label;
  GtkWidget *observed_box;
  GtkTextView *observed_view;

  KitInterview *interview;
  KitObservation *observation;
  KitNoteBuffer *buffer;
};

enum
{
  PROP_0,
  PROP_INTERVIEW,
  PROP_OBSERVATION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitObservationRow, kit_observation_row, ADW_TYPE_PREFERENCES_ROW)

static void
update (KitObservationRow *self)
{
  const gboolean seen = kit_observation_get_seen (self->observation);

  gtk_check_button_set_active (self->seen_check, seen);
  gtk_widget_set_visible (self->observed_box, seen);
}

static void
seen_toggled_cb (KitObservationRow *self)
{
  const gboolean seen = gtk_check_button_get_active (self->seen_check);

  if (self->observation == NULL || seen == kit_observation_get_seen (self->observation))
    return;

  kit_interview_set_seen (self->interview, self->observation, seen);
  update (self);
  if (seen)
    gtk_widget_grab_focus (GTK_WIDGET (self->observed_view));
}

static void
kit_observation_row_constructed (GObject *object)
{
  KitObservationRow *self = KIT_OBSERVATION_ROW (object);
  const char *text = kit_red_flag_get_text (kit_observation_get_red_flag (self->observation));

  G_OBJECT_CLASS (kit_observation_row_parent_class)->constructed (object);

  gtk_label_set_label (self->text_label, text);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->seen_check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->observed_view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  self->buffer = kit_note_buffer_new (G_OBJECT (self->observation), "observed");
  gtk_text_view_set_buffer (self->observed_view, GTK_TEXT_BUFFER (self->buffer));
  g_signal_connect_object (
    self->observation, "notify::seen", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
kit_observation_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitObservationRow *self = KIT_OBSERVATION_ROW (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    case PROP_OBSERVATION:
      g_value_set_object (value, self->observation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_observation_row_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  KitObservationRow *self = KIT_OBSERVATION_ROW (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      self->interview = g_value_dup_object (value);
      break;
    case PROP_OBSERVATION:
      self->observation = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_observation_row_dispose (GObject *object)
{
  KitObservationRow *self = KIT_OBSERVATION_ROW (object);

  if (self->buffer != NULL)
    kit_note_buffer_flush (self->buffer);
  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_OBSERVATION_ROW);
  g_clear_object (&self->buffer);
  g_clear_object (&self->observation);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_observation_row_parent_class)->dispose (object);
}

static void
kit_observation_row_class_init (KitObservationRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = kit_observation_row_constructed;
  object_class->get_property = kit_observation_row_get_property;
  object_class->set_property = kit_observation_row_set_property;
  object_class->dispose = kit_observation_row_dispose;

  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview", NULL, NULL, KIT_TYPE_INTERVIEW, flags);
  properties[PROP_OBSERVATION] =
    g_param_spec_object ("observation", NULL, NULL, KIT_TYPE_OBSERVATION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-observation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KitObservationRow, seen_check);
  gtk_widget_class_bind_template_child (widget_class, KitObservationRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, KitObservationRow, observed_box);
  gtk_widget_class_bind_template_child (widget_class, KitObservationRow, observed_view);
  gtk_widget_class_bind_template_callback (widget_class, seen_toggled_cb);
}

static void
kit_observation_row_init (KitObservationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
kit_observation_row_new (KitInterview *interview, KitObservation *observation)
{
  g_return_val_if_fail (KIT_IS_INTERVIEW (interview), NULL);
  g_return_val_if_fail (KIT_IS_OBSERVATION (observation), NULL);

  return g_object_new (
    KIT_TYPE_OBSERVATION_ROW, "interview", interview, "observation", observation, NULL);
}

KitObservation *
kit_observation_row_get_observation (KitObservationRow *self)
{
  g_return_val_if_fail (KIT_IS_OBSERVATION_ROW (self), NULL);

  return self->observation;
}

void
kit_observation_row_flush (KitObservationRow *self)
{
  g_return_if_fail (KIT_IS_OBSERVATION_ROW (self));

  kit_note_buffer_flush (self->buffer);
}

void
kit_observation_row_focus (KitObservationRow *self)
{
  g_return_if_fail (KIT_IS_OBSERVATION_ROW (self));

  if (kit_observation_get_seen (self->observation))
    gtk_widget_grab_focus (GTK_WIDGET (self->observed_view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->seen_check));
}
