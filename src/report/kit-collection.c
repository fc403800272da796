/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-collection.h"

#include "kit-pdf.h"
#include "kit-report-private.h"

#define TAG "Part"

struct _KitCollection
{
  KitPdf *pdf;
  /* The last one, which is drawn when it is known what follows it. */
  KitReport *report;
  guint n_reports;
  /* The newest of them. */
  char *created;
  /* What they are all written in; where that differs, that of the words around it. */
  char *language;
};

KitCollection *
kit_collection_new (void)
{
  KitCollection *self = g_new0 (KitCollection, 1);

  self->pdf = kit_pdf_new ();
  return self;
}

void
kit_collection_free (KitCollection *self)
{
  g_clear_object (&self->report);
  kit_pdf_free (self->pdf);
  g_free (self->created);
  g_free (self->language);
  g_free (self);
}

static void
draw_page_cb (KitInk *ink, guint page, gpointer data)
{
  KitReport *report = KIT_REPORT (data);

  ink->root = kit_report_get_subject (report);
  if (page == 0)
    kit_ink_begin (ink, TAG);
  kit_report_draw_page_with (report, ink, page);
  if (page + 1 == kit_report_get_n_pages (report))
    kit_ink_end (ink, TAG);
  ink->root = NULL;
}

static void
draw (KitCollection *self, gboolean last)
{
  const guint n_pages = kit_report_get_n_pages (self->report);
  double width, height;

  kit_report_get_page_size (self->report, &width, &height);
  for (guint i = 0; i < n_pages; i++)
    kit_pdf_add_page (
      self->pdf, width, height, draw_page_cb, i, self->report, last && i + 1 == n_pages);
}

void
kit_collection_add (KitCollection *self, KitReport *report)
{
  const char *created, *language;

  g_return_if_fail (self != NULL);
  g_return_if_fail (KIT_IS_REPORT (report));

  if (self->report != NULL)
    draw (self, FALSE);
  g_set_object (&self->report, report);
  self->n_reports++;

  created = kit_report_get_created (report);
  language = kit_report_get_language (report);
  if (g_strcmp0 (created, self->created) > 0)
    g_set_str (&self->created, created);
  if (self->n_reports == 1 || g_strcmp0 (language, self->language) != 0)
    g_set_str (&self->language, self->n_reports == 1 ? language : kit_report_get_own_language ());
}

GBytes *
kit_collection_to_pdf (KitCollection *self, const char *title, GError **error)
{
  KitPdfInfo info;

  g_return_val_if_fail (self != NULL && self->report != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (self->n_reports == 1)
    return kit_report_to_pdf (self->report, error);

  draw (self, TRUE);
  info = (KitPdfInfo) { .title = title, .created = self->created, .language = self->language };

  return kit_pdf_finish (self->pdf, &info, error);
}
