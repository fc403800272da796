/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report-pages.h"

#include "kit-pdf.h"
#include "kit-report-private.h"

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

/* Margins between which there is nothing left are nobody's wish. */
static gboolean
has_room (const KitPageSetup *sheet)
{
  return sheet->left + sheet->right < sheet->width && sheet->top + sheet->bottom < sheet->height;
}

static void
keep_margins (Part *part, const KitPageSetup *sheet)
{
  double x1, y1, x2, y2;

  kit_report_get_area (part->report, &x1, &y1, &x2, &y2);
  part->scale = MIN (part->scale, (sheet->width - sheet->left - sheet->right) / (x2 - x1));
  part->scale = MIN (part->scale, (sheet->height - sheet->top - sheet->bottom) / (y2 - y1));
  part->left = CLAMP (
    part->left, sheet->left - part->scale * x1, sheet->width - sheet->right - part->scale * x2);
  part->top = CLAMP (
    part->top, sheet->top - part->scale * y1, sheet->height - sheet->bottom - part->scale * y2);
}

static void
center (Part *part, const KitPageSetup *sheet)
{
  double width, height;

  kit_report_get_page_size (part->report, &width, &height);
  part->left = (sheet->width - part->scale * width) / 2;
  part->top = (sheet->height - part->scale * height) / 2;
}

static void
fit (Part *part, const KitPageSetup *sheet)
{
  double width, height;

  kit_report_get_page_size (part->report, &width, &height);
  if (fabs (sheet->width - width) > SAME_SIZE || fabs (sheet->height - height) > SAME_SIZE)
    part->scale = MIN (sheet->width / width, sheet->height / height);
  center (part, sheet);
  if (has_room (sheet))
    keep_margins (part, sheet);
}

static gboolean
is_moved (const Part *part)
{
  return part->scale != 1 || fabs (part->left) > SAME_SIZE || fabs (part->top) > SAME_SIZE;
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
                         const KitPageSetup *sheet,
                         GError **error)
{
  /* Nobody files a part: it needs no date of its own. */
  const KitPdfInfo info = { .title = title };
  Part part = { .report = self, .pages = pages, .scale = 1 };
  KitPageSetup own;

  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (pages != NULL && n_pages > 0, NULL);
  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  own = *sheet;
  if (own.width <= 0 || own.height <= 0)
    kit_report_get_page_size (self, &own.width, &own.height);

  fit (&part, &own);
  if (!is_moved (&part) && is_whole (self, pages, n_pages))
    return kit_report_to_pdf (self, error);

  return kit_pdf_write (own.width, own.height, n_pages, &info, draw_page_cb, &part, error);
}
