/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <string.h>

#include "kit-pdf-language.h"
#include "kit-pdf-parents.h"

/* Where no date is known: any, as long as it is always the same. */
#define NO_DATE "2000-01-01T00:00:00Z"
#define HEAD "%PDF-"
#define TAIL "%%EOF"
#define POINTER "startxref"
/* How much of the file's end holds pointer, number and tail. */
#define TAIL_SIZE 64

struct _KitPdf
{
  GByteArray *file;
  cairo_surface_t *surface;
  cairo_t *cr;
  KitInk ink;
};

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_info (cairo_surface_t *surface, const KitPdfInfo *info)
{
  const char *created = info->created != NULL ? info->created : NO_DATE;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Interview Kit");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

/* What cairo cannot say, or says wrongly. */
static void
amend (GByteArray *file, const KitPdfInfo *info)
{
  g_autoptr (KitPdfAmendment) amendment = kit_pdf_amendment_new (file);

  if (amendment == NULL)
    return;

  kit_pdf_mend_parents (amendment);
  if (info->language != NULL)
    kit_pdf_set_language (amendment, info->language);
  kit_pdf_amendment_append (amendment);
}

static GBytes *
fail (GError **error, const char *why)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s"), why);
  return NULL;
}

KitPdf *
kit_pdf_new (void)
{
  KitPdf *self = g_new0 (KitPdf, 1);

  self->file = g_byte_array_new ();
  /* Each page says its size. */
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->file, 1, 1);
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  self->cr = cairo_create (self->surface);
  kit_ink_init (&self->ink, self->cr, self->surface);
  self->ink.page = 0;

  return self;
}

void
kit_pdf_free (KitPdf *self)
{
  kit_ink_clear (&self->ink);
  cairo_destroy (self->cr);
  /* It writes its end into the file even when nobody wants that. */
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->file, g_byte_array_unref);
  g_free (self);
}

void
kit_pdf_add_page (KitPdf *self,
                  double width,
                  double height,
                  KitPdfDrawFunc draw,
                  guint page,
                  gpointer data,
                  gboolean last)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (draw != NULL);

  cairo_pdf_surface_set_size (self->surface, width, height);
  if (++self->ink.page == 1)
    kit_ink_begin (&self->ink, "Document");
  draw (&self->ink, page, data);
  /* An end after the last page would be one page more. */
  if (last)
    kit_ink_end (&self->ink, "Document");
  cairo_show_page (self->cr);
}

GBytes *
kit_pdf_finish (KitPdf *self, const KitPdfInfo *info, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (info != NULL && info->title != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  set_info (self->surface, info);
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    return fail (error, cairo_status_to_string (status));

  amend (self->file, info);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->file));
  if (!kit_pdf_is_whole (bytes))
    return fail (error, _ ("its end is missing"));

  return g_steal_pointer (&bytes);
}

GBytes *
kit_pdf_write (double width,
               double height,
               guint n_pages,
               const KitPdfInfo *info,
               KitPdfDrawFunc draw,
               gpointer data,
               GError **error)
{
  g_autoptr (KitPdf) self = kit_pdf_new ();

  for (guint i = 0; i < n_pages; i++)
    kit_pdf_add_page (self, width, height, draw, i, data, i + 1 == n_pages);

  return kit_pdf_finish (self, info, error);
}

/* The end of the file as a string; what stands before it may be any bytes. */
static char *
get_tail (const char *data, gsize size)
{
  char *tail = g_malloc0 (TAIL_SIZE + 1);

  memcpy (tail, data + size - TAIL_SIZE, TAIL_SIZE);
  for (guint i = 0; i < TAIL_SIZE; i++)
    if (tail[i] == '\0')
      tail[i] = ' ';

  return g_strchomp (tail);
}

gboolean
kit_pdf_is_whole (GBytes *bytes)
{
  g_autofree char *tail = NULL;
  const char *data, *pointer;
  guint64 offset;
  gsize size;

  g_return_val_if_fail (bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  if (size < TAIL_SIZE || memcmp (data, HEAD, strlen (HEAD)) != 0)
    return FALSE;

  tail = get_tail (data, size);
  pointer = g_strrstr (tail, POINTER);
  if (pointer == NULL || !g_str_has_suffix (tail, TAIL))
    return FALSE;

  offset = g_ascii_strtoull (pointer + strlen (POINTER), NULL, 10);
  return offset > strlen (HEAD) && offset < size;
}
