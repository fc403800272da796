/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-pages.h"

#include "kit-pdf.h"

#include <math.h>

/* Papers that differ by less, in points, are the same by another rounding. */
#define SAME_SIZE 1.5

typedef struct
{
  KitReport *report;
  const guint *pages;
  /* From the report's paper to the sheet. */
  double scale;
  double left;
  double top;
} Part;

static gboolean
is_whole (KitReport *self, const guint *pages, guint n_pages)
{
  if (n_pages != kit_report_get_n_pages (self))
    return FALSE;

  for (guint i = 0; i < n_pages; i++)
    if (pages[i] != i)
      return FALSE;

  return TRUE;
}

static void
fit (Part *part, double width, double height)
{
  double own_width, own_height;

  kit_report_get_page_size (part->report, &own_width, &own_height);
  if (fabs (width - own_width) > SAME_SIZE || fabs (height - own_height) > SAME_SIZE)
    part->scale = MIN (width / own_width, height / own_height);
  part->left = (width - part->scale * own_width) / 2;
  part->top = (height - part->scale * own_height) / 2;
}

static void
draw_page_cb (KitInk *ink, guint page, gpointer data)
{
  const Part *part = data;

  cairo_save (ink->cr);
  cairo_translate (ink->cr, part->left, part->top);
  cairo_scale (ink->cr, part->scale, part->scale);
  kit_report_draw_page (part->report, ink->cr, part->pages[page]);
  cairo_restore (ink->cr);
}

GBytes *
kit_report_pages_to_pdf (KitReport *self,
                         const char *title,
                         const guint *pages,
                         guint n_pages,
                         double width,
                         double height,
                         GError **error)
{
  /* Nobody files a part: it needs no date of its own. */
  const KitPdfInfo info = { .title = title };
  Part part = { .report = self, .pages = pages, .scale = 1 };
  double own_width, own_height;

  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (pages != NULL && n_pages > 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  kit_report_get_page_size (self, &own_width, &own_height);
  if (width <= 0 || height <= 0)
    {
      width = own_width;
      height = own_height;
    }

  fit (&part, width, height);
  if (part.scale == 1 && is_whole (self, pages, n_pages))
    return kit_report_to_pdf (self, error);

  return kit_pdf_write (width, height, n_pages, &info, draw_page_cb, &part, error);
}
