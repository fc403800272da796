/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-paper-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define NATURAL_WIDTH 640
#define MINIMUM_WIDTH 240

struct _KitPaperView
{
  GtkWidget parent_instance;

  KitReport *report;
  guint page;
};

G_DEFINE_FINAL_TYPE (KitPaperView, kit_paper_view, GTK_TYPE_WIDGET)

static double
get_height_for_width (KitPaperView *self, double width)
{
  double page_width, page_height;

  if (!self->report)
    return width;

  kit_report_get_page_size (self->report, &page_width, &page_height);

  return width * page_height / page_width;
}

static GtkSizeRequestMode
kit_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kit_paper_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  KitPaperView *self = KIT_PAPER_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      double width = for_size > 0 ? for_size : MINIMUM_WIDTH;

      *minimum = *natural = (int) ceil (get_height_for_width (self, width));
    }
}

static void
kit_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KitPaperView *self = KIT_PAPER_VIEW (widget);
  GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t area;
  double page_width, page_height, scale;
  cairo_t *cr;

  if (!self->report)
    return;

  kit_report_get_page_size (self->report, &page_width, &page_height);
  scale = gtk_widget_get_width (widget) / page_width;
  graphene_rect_init (&area,
                      0,
                      0,
                      gtk_widget_get_width (widget),
                      gtk_widget_get_width (widget) * page_height / page_width);

  gtk_snapshot_append_color (snapshot, &white, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_scale (cr, scale, scale);
  kit_report_draw_page (self->report, cr, self->page);
  cairo_destroy (cr);
}

static void
kit_paper_view_dispose (GObject *object)
{
  KitPaperView *self = KIT_PAPER_VIEW (object);

  g_clear_object (&self->report);

  G_OBJECT_CLASS (kit_paper_view_parent_class)->dispose (object);
}

static void
kit_paper_view_class_init (KitPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kit_paper_view_dispose;
  widget_class->get_request_mode = kit_paper_view_get_request_mode;
  widget_class->measure = kit_paper_view_measure;
  widget_class->snapshot = kit_paper_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kit_paper_view_init (KitPaperView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "kit-paper");
}

GtkWidget *
kit_paper_view_new (void)
{
  return g_object_new (KIT_TYPE_PAPER_VIEW, NULL);
}

void
kit_paper_view_set_page (KitPaperView *self, KitReport *report, guint page)
{
  g_autofree char *name = NULL;

  g_return_if_fail (KIT_IS_PAPER_VIEW (self));
  g_return_if_fail (report == NULL || page < kit_report_get_n_pages (report));

  g_set_object (&self->report, report);
  self->page = page;

  if (report)
    {
      name = g_strdup_printf (_ ("Page %u of %u"), page + 1, kit_report_get_n_pages (report));
      gtk_accessible_update_property (
        GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}
