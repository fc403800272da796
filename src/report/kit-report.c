/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-report.h"

#include <langinfo.h>

#include "kit-page-frame.h"
#include "kit-pdf.h"
#include "kit-report-private.h"

#define MM (72 / 25.4)

typedef struct
{
  KitPageSetup setup;
  KitTypesetter *typesetter;
  KitFlow *flow;
  char *subject;
  char *date;
  char *title;
  char *created;
  char *language;
} KitReportPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KitReport, kit_report, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_N_PAGES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static KitReportPrivate *
priv (KitReport *self)
{
  return kit_report_get_instance_private (self);
}

void
kit_report_draw_page_with (KitReport *self, KitInk *ink, guint page)
{
  KitReportPrivate *p;

  g_return_if_fail (KIT_IS_REPORT (self));
  g_return_if_fail (page < kit_report_get_n_pages (self));

  p = priv (self);
  kit_flow_draw_page (p->flow, ink, page, p->setup.left, p->setup.top);
  kit_page_frame_draw (
    &p->setup, p->typesetter, ink, p->subject, p->date, page + 1, kit_flow_get_n_pages (p->flow));
}

static void
draw_page_cb (KitInk *ink, guint page, gpointer data)
{
  kit_report_draw_page_with (KIT_REPORT (data), ink, page);
}

static void
kit_report_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_PAGES:
      g_value_set_uint (value, kit_report_get_n_pages (KIT_REPORT (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_report_finalize (GObject *object)
{
  KitReportPrivate *p = priv (KIT_REPORT (object));

  g_clear_object (&p->flow);
  g_clear_object (&p->typesetter);
  g_free (p->subject);
  g_free (p->date);
  g_free (p->title);
  g_free (p->created);
  g_free (p->language);

  G_OBJECT_CLASS (kit_report_parent_class)->finalize (object);
}

static void
kit_report_class_init (KitReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = kit_report_get_property;
  object_class->finalize = kit_report_finalize;

  properties[PROP_N_PAGES] = g_param_spec_uint (
    "n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kit_report_init (KitReport *self)
{
}

static KitPageSetup
make_setup (const KitReportStyle *style)
{
  const gboolean letter = style->paper == KIT_PAPER_LETTER;
  const double short_side = letter ? 8.5 * 72 : 210 * MM;
  const double long_side = letter ? 11 * 72 : 297 * MM;

  return (KitPageSetup) {
    .width = style->landscape ? long_side : short_side,
    .height = style->landscape ? short_side : long_side,
    .top = 18 * MM,
    .bottom = 24 * MM,
    .left = 22 * MM,
    .right = 22 * MM,
  };
}

void
kit_report_lay_out (KitReport *self, const KitReportContent *content, const KitReportStyle *style)
{
  KitReportPrivate *p;

  g_return_if_fail (KIT_IS_REPORT (self));
  g_return_if_fail (content != NULL && KIT_IS_FLOW (content->flow));
  g_return_if_fail (priv (self)->flow == NULL);
  g_return_if_fail (style != NULL);
  g_return_if_fail (style->text_size >= KIT_TEXT_SIZE_MIN && style->text_size <= KIT_TEXT_SIZE_MAX);

  p = priv (self);
  p->setup = make_setup (style);
  p->typesetter = kit_typesetter_new (style->text_size, content->language, style->fonts);
  kit_typesetter_take_pseudonyms (p->typesetter, content->pseudonyms);
  p->flow = g_object_ref (content->flow);
  p->subject = kit_typesetter_dup_named (p->typesetter, content->subject);
  p->date = g_strdup (content->date);
  p->title = g_strdup (content->title);
  p->created = g_strdup (content->created);
  p->language = g_strdup (content->language);

  kit_flow_layout (p->flow,
                   p->typesetter,
                   kit_page_setup_get_content_width (&p->setup),
                   kit_page_setup_get_content_height (&p->setup));
}

KitReportStyle
kit_report_style_get_default (void)
{
  /* glibc says the height in millimetres, in place of a pointer. */
  const long height = (long) nl_langinfo (_NL_PAPER_HEIGHT);

  return (KitReportStyle) { .paper = height == 279 ? KIT_PAPER_LETTER : KIT_PAPER_A4,
                           .text_size = KIT_TEXT_SIZE_DEFAULT };
}

PangoFontMap *
kit_report_create_fonts (void)
{
  return kit_typesetter_create_fonts ();
}

/* Without a translation they are English. */
const char *
kit_report_get_own_language (void)
{
  const char *language = pango_language_to_string (pango_language_get_default ());

  return g_str_equal (language, "c") || *language == '\0' ? "en" : language;
}

guint
kit_report_get_n_pages (KitReport *self)
{
  g_return_val_if_fail (KIT_IS_REPORT (self), 0);

  return priv (self)->flow != NULL ? kit_flow_get_n_pages (priv (self)->flow) : 0;
}

void
kit_report_get_page_size (KitReport *self, double *width, double *height)
{
  g_return_if_fail (KIT_IS_REPORT (self));

  if (width != NULL)
    *width = priv (self)->setup.width;
  if (height != NULL)
    *height = priv (self)->setup.height;
}

void
kit_report_get_area (KitReport *self, double *x1, double *y1, double *x2, double *y2)
{
  const KitPageSetup *setup;

  g_return_if_fail (KIT_IS_REPORT (self));
  g_return_if_fail (x1 != NULL && y1 != NULL && x2 != NULL && y2 != NULL);

  setup = &priv (self)->setup;
  *x1 = setup->left;
  *y1 = setup->top;
  *x2 = setup->width - setup->right;
  *y2 = setup->height - setup->bottom + kit_page_frame_get_depth (priv (self)->typesetter);
}

void
kit_report_draw_page (KitReport *self, cairo_t *cr, guint page)
{
  KitInk ink;

  g_return_if_fail (KIT_IS_REPORT (self));
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page < kit_report_get_n_pages (self));

  kit_ink_init (&ink, cr, NULL);
  cairo_save (cr);
  kit_report_draw_page_with (self, &ink, page);
  cairo_restore (cr);
  kit_ink_clear (&ink);
}

guint
kit_report_get_n_unknown_glyphs (KitReport *self)
{
  g_return_val_if_fail (KIT_IS_REPORT (self), 0);

  return kit_typesetter_get_n_unknown_glyphs (priv (self)->typesetter);
}

const char *
kit_report_get_subject (KitReport *self)
{
  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);

  return priv (self)->subject;
}

const char *
kit_report_get_created (KitReport *self)
{
  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);

  return priv (self)->created;
}

const char *
kit_report_get_language (KitReport *self)
{
  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);

  return priv (self)->language;
}

GBytes *
kit_report_to_pdf (KitReport *self, GError **error)
{
  KitReportPrivate *p;
  KitPdfInfo info;

  g_return_val_if_fail (KIT_IS_REPORT (self), NULL);
  g_return_val_if_fail (priv (self)->flow != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  p = priv (self);
  info = (KitPdfInfo) { .title = p->title, .created = p->created, .language = p->language };
  return kit_pdf_write (p->setup.width,
                        p->setup.height,
                        kit_report_get_n_pages (self),
                        &info,
                        draw_page_cb,
                        self,
                        error);
}
