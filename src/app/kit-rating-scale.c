/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-rating-scale.h"

#include <glib/gi18n.h>

#include "kit-answer-words.h"
#include "kit-wording.h"

struct _KitRatingScale
{
  GtkWidget parent_instance;

  KitRole *kit;
  guint rating;
  guint shown;

  GtkWidget *toggles[KIT_SCALE_MAX];
  guint n_toggles;
};

enum
{
  PROP_0,
  PROP_KIT,
  PROP_RATING,
  PROP_SHOWN,
  N_PROPS,
};

enum
{
  ASKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KitRatingScale, kit_rating_scale, GTK_TYPE_WIDGET)

static guint
get_level (KitRatingScale *self, GtkWidget *toggle)
{
  for (guint i = 0; i < self->n_toggles; i++)
    if (self->toggles[i] == toggle)
      return i + 1;

  return 0;
}

static void
set_shown (KitRatingScale *self, guint level)
{
  if (self->shown == level)
    return;

  self->shown = level;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
update_toggles (KitRatingScale *self)
{
  for (guint i = 0; i < self->n_toggles; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), self->rating == i + 1);
}

static void
rest (KitRatingScale *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const guint focused = focus != NULL ? get_level (self, focus) : 0;

  set_shown (self, focused > 0 ? focused : self->rating);
}

static void
clicked_cb (GtkWidget *toggle, KitRatingScale *self)
{
  g_signal_emit (self, signals[ASKED], 0, get_level (self, toggle));
  update_toggles (self);
}

static void
pointed_at_cb (GtkEventController *controller, double x, double y, KitRatingScale *self)
{
  set_shown (self, get_level (self, gtk_event_controller_get_widget (controller)));
}

static void
focused_cb (GtkEventController *controller, KitRatingScale *self)
{
  set_shown (self, get_level (self, gtk_event_controller_get_widget (controller)));
}

static void
focus_left_cb (KitRatingScale *self)
{
  set_shown (self, self->rating);
}

static gboolean
key_pressed_cb (KitRatingScale *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint32 character = gdk_keyval_to_unicode (keyval);
  guint level;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (character < '1' || character > '9')
    return GDK_EVENT_PROPAGATE;

  level = character - '0';
  if (level > self->n_toggles)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[ASKED], 0, level);
  return GDK_EVENT_STOP;
}

static void
describe_toggle (KitRatingScale *self, GtkWidget *toggle, guint level)
{
  g_autofree char *spoken = kit_answer_words_spoken_level (self->kit, level);
  g_autofree char *name = kit_role_dup_level_wording (self->kit, level);
  /* Translators: a tooltip: a level of the rating scale, and the key for it */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s (Ctrl+%u)"), name, level);

  gtk_widget_set_tooltip_text (toggle, tooltip);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GtkWidget *
create_toggle (KitRatingScale *self, guint level)
{
  g_autofree char *number = g_strdup_printf ("%u", level);
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* a label of the button's own would be its name instead of "4, Strong" */
  gtk_button_set_child (GTK_BUTTON (toggle), gtk_label_new (number));
  gtk_widget_set_focus_on_click (toggle, FALSE);
  gtk_widget_set_hexpand (toggle, TRUE);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_widget_add_css_class (toggle, "numeric");
  describe_toggle (self, toggle, level);
  g_signal_connect (toggle, "clicked", G_CALLBACK (clicked_cb), self);

  g_signal_connect (motion, "enter", G_CALLBACK (pointed_at_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (rest), self);
  gtk_widget_add_controller (toggle, motion);
  g_signal_connect (focus, "enter", G_CALLBACK (focused_cb), self);
  gtk_widget_add_controller (toggle, focus);

  return toggle;
}

static void
clear_toggles (KitRatingScale *self)
{
  for (guint i = 0; i < self->n_toggles; i++)
    g_clear_pointer (&self->toggles[i], gtk_widget_unparent);
  self->n_toggles = 0;
}

static void
rebuild (KitRatingScale *self)
{
  clear_toggles (self);
  if (self->kit == NULL)
    return;

  self->n_toggles = kit_role_get_n_levels (self->kit);
  for (guint i = 0; i < self->n_toggles; i++)
    {
      self->toggles[i] = create_toggle (self, i + 1);
      gtk_widget_set_parent (self->toggles[i], GTK_WIDGET (self));
    }
  update_toggles (self);
}

static void
kit_rating_scale_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitRatingScale *self = KIT_RATING_SCALE (object);

  switch (prop_id)
    {
    case PROP_KIT:
      g_value_set_object (value, self->kit);
      break;
    case PROP_RATING:
      g_value_set_uint (value, self->rating);
      break;
    case PROP_SHOWN:
      g_value_set_uint (value, self->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_rating_scale_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  KitRatingScale *self = KIT_RATING_SCALE (object);

  switch (prop_id)
    {
    case PROP_KIT:
      kit_rating_scale_set_kit (self, g_value_get_object (value));
      break;
    case PROP_RATING:
      kit_rating_scale_set_rating (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_rating_scale_dispose (GObject *object)
{
  KitRatingScale *self = KIT_RATING_SCALE (object);

  clear_toggles (self);
  g_clear_object (&self->kit);

  G_OBJECT_CLASS (kit_rating_scale_parent_class)->dispose (object);
}

static void
kit_rating_scale_class_init (KitRatingScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags both = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kit_rating_scale_get_property;
  object_class->set_property = kit_rating_scale_set_property;
  object_class->dispose = kit_rating_scale_dispose;

  properties[PROP_KIT] = g_param_spec_object ("kit", NULL, NULL, KIT_TYPE_ROLE, both);
  properties[PROP_RATING] = g_param_spec_uint ("rating", NULL, NULL, 0, KIT_SCALE_MAX, 0, both);
  properties[PROP_SHOWN] = g_param_spec_uint (
    "shown", NULL, NULL, 0, KIT_SCALE_MAX, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ASKED] = g_signal_new ("asked",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "rating-scale");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kit_rating_scale_init (KitRatingScale *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Rating"), -1);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
kit_rating_scale_set_kit (KitRatingScale *self, KitRole *kit)
{
  g_return_if_fail (KIT_IS_RATING_SCALE (self));
  g_return_if_fail (kit == NULL || KIT_IS_ROLE (kit));

  if (!g_set_object (&self->kit, kit))
    return;

  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIT]);
}

guint
kit_rating_scale_get_rating (KitRatingScale *self)
{
  g_return_val_if_fail (KIT_IS_RATING_SCALE (self), 0);

  return self->rating;
}

void
kit_rating_scale_set_rating (KitRatingScale *self, guint rating)
{
  g_return_if_fail (KIT_IS_RATING_SCALE (self));

  if (self->rating != rating)
    {
      self->rating = rating;
      update_toggles (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
    }
  set_shown (self, rating);
}

guint
kit_rating_scale_get_shown (KitRatingScale *self)
{
  g_return_val_if_fail (KIT_IS_RATING_SCALE (self), 0);

  return self->shown;
}
