/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-red-flags-row.h"

#include <glib/gi18n.h>

#include "kit-observation-row.h"

struct _KitRedFlagsRow
{
  AdwExpanderRow parent_instance;

  KitInterview *interview;
  GPtrArray *rows;
};

enum
{
  PROP_0,
  PROP_INTERVIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitRedFlagsRow, kit_red_flags_row, ADW_TYPE_EXPANDER_ROW)

static void
update_subtitle (KitRedFlagsRow *self)
{
  g_autofree char *subtitle = NULL;
  guint seen = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (kit_observation_get_seen (kit_observation_row_get_observation (self->rows->pdata[i])))
      seen++;

  /* Translators: how many of the red flags were seen in an interview */
  subtitle = seen > 0 ? g_strdup_printf (ngettext ("%u seen", "%u seen", seen), seen)
                      : g_strdup (_ ("None seen"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
clear_rows (KitRedFlagsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (KitRedFlagsRow *self, KitObservation *observation)
{
  GtkWidget *row = kit_observation_row_new (self->interview, observation);

  g_ptr_array_add (self->rows, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (
    observation, "notify::seen", G_CALLBACK (update_subtitle), self, G_CONNECT_SWAPPED);
}

static void
rebuild (KitRedFlagsRow *self)
{
  GListModel *observations;

  clear_rows (self);
  if (self->interview == NULL)
    return;

  observations = kit_evaluation_get_observations (kit_interview_get_evaluation (self->interview));
  for (guint i = 0; i < g_list_model_get_n_items (observations); i++)
    {
      g_autoptr (KitObservation) observation = g_list_model_get_item (observations, i);

      add_row (self, observation);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
  update_subtitle (self);
}

static void
kit_red_flags_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRedFlagsRow *self = KIT_RED_FLAGS_ROW (object);

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
kit_red_flags_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  KitRedFlagsRow *self = KIT_RED_FLAGS_ROW (object);

  switch (prop_id)
    {
    case PROP_INTERVIEW:
      kit_red_flags_row_set_interview (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_red_flags_row_dispose (GObject *object)
{
  KitRedFlagsRow *self = KIT_RED_FLAGS_ROW (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (kit_red_flags_row_parent_class)->dispose (object);
}

static void
kit_red_flags_row_finalize (GObject *object)
{
  KitRedFlagsRow *self = KIT_RED_FLAGS_ROW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (kit_red_flags_row_parent_class)->finalize (object);
}

static void
kit_red_flags_row_class_init (KitRedFlagsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kit_red_flags_row_get_property;
  object_class->set_property = kit_red_flags_row_set_property;
  object_class->dispose = kit_red_flags_row_dispose;
  object_class->finalize = kit_red_flags_row_finalize;

  properties[PROP_INTERVIEW] =
    g_param_spec_object ("interview",
                         NULL,
                         NULL,
                         KIT_TYPE_INTERVIEW,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_red_flags_row_init (KitRedFlagsRow *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Red _Flags"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), TRUE);
}

void
kit_red_flags_row_set_interview (KitRedFlagsRow *self, KitInterview *interview)
{
  g_return_if_fail (KIT_IS_RED_FLAGS_ROW (self));
  g_return_if_fail (interview == NULL || KIT_IS_INTERVIEW (interview));

  if (!g_set_object (&self->interview, interview))
    return;

  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}

gboolean
kit_red_flags_row_go_to (KitRedFlagsRow *self, const char *red_flag_id)
{
  g_return_val_if_fail (KIT_IS_RED_FLAGS_ROW (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KitObservationRow *row = self->rows->pdata[i];
      KitObservation *observation = kit_observation_row_get_observation (row);

      if (g_strcmp0 (kit_item_get_id (KIT_ITEM (observation)), red_flag_id) != 0)
        continue;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
      kit_observation_row_focus (row);
      return TRUE;
    }

  return FALSE;
}

void
kit_red_flags_row_flush (KitRedFlagsRow *self)
{
  g_return_if_fail (KIT_IS_RED_FLAGS_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    kit_observation_row_flush (self->rows->pdata[i]);
}
