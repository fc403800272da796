/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-clock-label.h"

#include <glib/gi18n.h>

struct _KitClockLabel
{
  AdwBin parent_instance;

  GtkInscription *inscription;
  KitInterview *interview;
  GSignalGroup *signals;
};

enum
{
  PROP_0,
  PROP_INTERVIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitClockLabel, kit_clock_label, ADW_TYPE_BIN)

static char *
dup_text (KitInterview *interview)
{
  KitAnswer *answer = kit_stop_get_answer (kit_interview_get_current (interview));
  const guint all = kit_interview_get_seconds (interview) / 60;
  const guint here = kit_interview_get_question_seconds (interview) / 60;
  guint planned;

  if (answer == NULL)
    {
      /* Translators: the minutes that an interview has taken */
      return g_strdup_printf (_ ("%u min"), all);
    }

  planned = kit_question_get_minutes (kit_answer_get_question (answer));
  if (planned == 0)
    {
      /* Translators: the minutes that an interview has taken, and a question of it */
      return g_strdup_printf (_ ("%u min · %u min"), all, here);
    }

  /* Translators: the minutes that an interview has taken, a question of it, and those that are
   * meant for the question: “18 min · 3 of 6 min” */
  return g_strdup_printf (_ ("%u min · %u of %u min"), all, here, planned);
}

/* Whole minutes: what changes each second asks to be looked at, and makes a key wait for the frame
 * after it. */
static void
update (KitClockLabel *self)
{
  g_autofree char *text = self->interview != NULL ? dup_text (self->interview) : g_strdup ("");

  if (g_strcmp0 (text, gtk_inscription_get_text (self->inscription)) == 0)
    return;

  gtk_inscription_set_nat_chars (self->inscription, g_utf8_strlen (text, -1));
  gtk_inscription_set_text (self->inscription, text);
}

static void
kit_clock_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitClockLabel *self = KIT_CLOCK_LABEL (object);

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
kit_clock_label_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  KitClockLabel *self = KIT_CLOCK_LABEL (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      kit_clock_label_set_interview (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_clock_label_dispose (GObject *object)
{
  KitClockLabel *self = KIT_CLOCK_LABEL (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_clock_label_parent_class)->dispose (object);
}

static void
kit_clock_label_class_init (KitClockLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kit_clock_label_get_property;
  object_class->set_property = kit_clock_label_set_property;
  object_class->dispose = kit_clock_label_dispose;

  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview",
                         NULL,
                         NULL,
                         KIT_TYPE_INTERVIEW,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_clock_label_init (KitClockLabel *self)
{
  /* Unlike a label, it does not lay out the whole window anew. */
  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->inscription), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->inscription), "dimmed");
  gtk_inscription_set_xalign (self->inscription, 1);
  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->inscription));

  self->signals = g_signal_group_new (KIT_TYPE_INTERVIEW);
  g_signal_group_connect_swapped (self->signals, "notify::seconds", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::current", G_CALLBACK (update), self);
}

void
kit_clock_label_set_interview (KitClockLabel *self, KitInterview *interview)
{
  g_return_if_fail (KIT_IS_CLOCK_LABEL (self));
  g_return_if_fail (interview == NULL || KIT_IS_INTERVIEW (interview));

  if (!g_set_object (&self->interview, interview))
    return;

  g_signal_group_set_target (self->signals, interview);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}
