/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-score-bar.h"

#include <math.h>

#define THICKNESS 8

struct _KitScoreBar
{
  GtkWidget parent_instance;

  double value;
  guint n_levels;
};

G_DEFINE_FINAL_TYPE (KitScoreBar, kit_score_bar, GTK_TYPE_WIDGET)

static void
append_bar (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float width)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, THICKNESS);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, THICKNESS / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_marks (KitScoreBar *self, GtkSnapshot *snapshot, const GdkRGBA *color, float y, float width)
{
  for (guint i = 1; i + 1 < self->n_levels; i++)
    {
      const float x = roundf (width * i / (self->n_levels - 1));

      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y - 3, 1, THICKNESS + 6));
    }
}

static void
kit_score_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KitScoreBar *self = KIT_SCORE_BAR (widget);
  const float width = gtk_widget_get_width (widget);
  const float y = floorf ((gtk_widget_get_height (widget) - THICKNESS) / 2.0f);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;
  GdkRGBA quiet;
  float length;

  gtk_widget_get_color (widget, &color);
  quiet = color;
  quiet.alpha *= 0.18f;
  append_marks (self, snapshot, &quiet, y, width);
  append_bar (snapshot, &quiet, 0, y, width);
  if (isnan (self->value))
    return;

  length = MAX (THICKNESS, width * (self->value - 1) / (self->n_levels - 1));
  append_bar (snapshot, &color, mirrored ? width - length : 0, y, length);
}

static void
kit_score_bar_class_init (KitScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = kit_score_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "score-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
kit_score_bar_init (KitScoreBar *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), 60, THICKNESS + 6);
}

GtkWidget *
kit_score_bar_new (double value, guint n_levels, const char *text)
{
  KitScoreBar *self = g_object_new (KIT_TYPE_SCORE_BAR, NULL);

  g_return_val_if_fail (n_levels > 1, NULL);

  self->value = value;
  self->n_levels = n_levels;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) n_levels,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  isnan (value) ? 1.0 : value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text,
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text,
                                  -1);

  return GTK_WIDGET (self);
}
