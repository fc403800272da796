/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pair.h"

/* How the width is shared out. */
#define PARTS 5
#define START_PARTS 2

struct _KitPair
{
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  gboolean stacked;
};

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_STACKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitPair, kit_pair, GTK_TYPE_WIDGET)

static void
measure_child (GtkWidget *child,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural)
{
  *minimum = 0;
  *natural = 0;
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static int
get_start_width (int width)
{
  return width * START_PARTS / PARTS;
}

/* The width of the pair in which a child of @parts parts has @width. */
static int
scale_up (int width, int parts)
{
  return (width * PARTS + parts - 1) / parts;
}

static void
kit_pair_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  KitPair *self = KIT_PAIR (widget);
  const gboolean shared = orientation == GTK_ORIENTATION_VERTICAL && !self->stacked;
  int start_size = for_size;
  int end_size = for_size;
  int start_min, start_nat, end_min, end_nat;

  if (shared && for_size >= 0)
    {
      start_size = get_start_width (for_size);
      end_size = for_size - start_size;
    }
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      start_size = end_size = -1;
    }

  measure_child (self->start, orientation, start_size, &start_min, &start_nat);
  measure_child (self->end, orientation, end_size, &end_min, &end_nat);

  if (orientation == GTK_ORIENTATION_VERTICAL && self->stacked)
    {
      *minimum = start_min + end_min;
      *natural = start_nat + end_nat;
    }
  else if (orientation == GTK_ORIENTATION_HORIZONTAL && !self->stacked)
    {
      *minimum = MAX (scale_up (start_min, START_PARTS), scale_up (end_min, PARTS - START_PARTS));
      *natural = MAX (scale_up (start_nat, START_PARTS), scale_up (end_nat, PARTS - START_PARTS));
    }
  else
    {
      *minimum = MAX (start_min, end_min);
      *natural = MAX (start_nat, end_nat);
    }
}

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height)
{
  const GtkAllocation allocation = { x, y, width, height };

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &allocation, -1);
}

static void
kit_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KitPair *self = KIT_PAIR (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int first, natural;

  if (self->stacked)
    {
      measure_child (self->start, GTK_ORIENTATION_VERTICAL, width, &first, &natural);
      allocate_child (self->start, 0, 0, width, first);
      allocate_child (self->end, 0, first, width, height - first);
      return;
    }

  first = get_start_width (width);
  allocate_child (self->start, mirrored ? width - first : 0, 0, first, height);
  allocate_child (self->end, mirrored ? 0 : first, 0, width - first, height);
}

static GtkSizeRequestMode
kit_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kit_pair_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitPair *self = KIT_PAIR (object);

  switch (prop_id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_pair_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitPair *self = KIT_PAIR (object);

  switch (prop_id)
    {
    case PROP_START:
      kit_pair_set_start (self, g_value_get_object (value));
      break;
    case PROP_END:
      kit_pair_set_end (self, g_value_get_object (value));
      break;
    case PROP_STACKED:
      kit_pair_set_stacked (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_pair_dispose (GObject *object)
{
  KitPair *self = KIT_PAIR (object);

  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (kit_pair_parent_class)->dispose (object);
}

static void
kit_pair_class_init (KitPairClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = kit_pair_get_property;
  object_class->set_property = kit_pair_set_property;
  object_class->dispose = kit_pair_dispose;
  widget_class->measure = kit_pair_measure;
  widget_class->size_allocate = kit_pair_size_allocate;
  widget_class->get_request_mode = kit_pair_get_request_mode;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "pair");
}

static void
kit_pair_init (KitPair *self)
{
}

static gboolean
replace_child (KitPair *self, GtkWidget **place, GtkWidget *child, GtkWidget *after)
{
  if (*place == child)
    return FALSE;

  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), after);

  return TRUE;
}

void
kit_pair_set_start (KitPair *self, GtkWidget *start)
{
  g_return_if_fail (KIT_IS_PAIR (self));
  g_return_if_fail (start == NULL || GTK_IS_WIDGET (start));

  if (replace_child (self, &self->start, start, NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START]);
}

void
kit_pair_set_end (KitPair *self, GtkWidget *end)
{
  g_return_if_fail (KIT_IS_PAIR (self));
  g_return_if_fail (end == NULL || GTK_IS_WIDGET (end));

  if (replace_child (self, &self->end, end, self->start))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);
}

void
kit_pair_set_stacked (KitPair *self, gboolean stacked)
{
  g_return_if_fail (KIT_IS_PAIR (self));

  if (self->stacked == stacked)
    return;

  self->stacked = stacked;
  if (stacked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stacked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stacked");
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}
