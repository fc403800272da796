/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-typesetter.h"

#include <hb.h>

/* In the order of liking; the last is whatever the system calls so. */
#define FAMILIES "Adwaita Sans, Cantarell, Noto Sans, Sans"

struct _KitTypesetter
{
  GObject parent_instance;

  PangoFontMap *font_map;
  PangoContext *context;
  KitPseudonyms *pseudonyms;
  double size;
  guint n_unknown_glyphs;
};

G_DEFINE_FINAL_TYPE (KitTypesetter, kit_typesetter, G_TYPE_OBJECT)

typedef struct
{
  double scale;   /* of the body's size */
  double leading; /* from line to line, in parts of the font's height */
  PangoWeight weight;
  guint16 grey; /* 0 is black */
} StyleInfo;

#define GREY 0x5000

static const StyleInfo styles[] = {
  [KIT_TEXT_BODY] = { 1, 1.22, PANGO_WEIGHT_NORMAL, 0 },
  [KIT_TEXT_STRONG] = { 1, 1.22, PANGO_WEIGHT_BOLD, 0 },
  [KIT_TEXT_QUIET] = { 1, 1.22, PANGO_WEIGHT_NORMAL, GREY },
  [KIT_TEXT_SMALL] = { .84, 1.14, PANGO_WEIGHT_NORMAL, GREY },
  [KIT_TEXT_SMALL_STRONG] = { .84, 1.14, PANGO_WEIGHT_BOLD, 0 },
  [KIT_TEXT_TITLE] = { 2.6, 1, PANGO_WEIGHT_BOLD, 0 },
  [KIT_TEXT_SUBTITLE] = { 1.3, 1.05, PANGO_WEIGHT_NORMAL, GREY },
  [KIT_TEXT_STATEMENT] = { 1.9, 1, PANGO_WEIGHT_BOLD, 0 },
  [KIT_TEXT_SECTION] = { 1.38, 1.05, PANGO_WEIGHT_BOLD, 0 },
  [KIT_TEXT_ENTRY] = { 1.08, 1.1, PANGO_WEIGHT_BOLD, 0 },
};

static void
kit_typesetter_dispose (GObject *object)
{
  KitTypesetter *self = KIT_TYPESETTER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->font_map);
  g_clear_pointer (&self->pseudonyms, kit_pseudonyms_free);

  G_OBJECT_CLASS (kit_typesetter_parent_class)->dispose (object);
}

static void
kit_typesetter_class_init (KitTypesetterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kit_typesetter_dispose;
}

static void
kit_typesetter_init (KitTypesetter *self)
{
}

static void
create_context (KitTypesetter *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  self->context = pango_font_map_create_context (self->font_map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);

  cairo_font_options_destroy (options);
}

static gboolean
is_control (gunichar c)
{
  return c != '\n' && c != '\t' && g_unichar_type (c) == G_UNICODE_CONTROL;
}

/* What typewriters, other systems and accidents leave in a text, as something with a shape. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      else if (c == '\r' || c == '\f' || c == '\v' || c == 0x85)
        g_string_append_c (clean, '\n');
      else if (is_control (c))
        g_string_append_unichar (clean, 0xfffd);
      else
        g_string_append_unichar (clean, c);
    }

  return g_string_free_and_steal (clean);
}

static PangoAttrList *
make_attributes (KitTypesetter *self, KitTextStyle style)
{
  const StyleInfo *info = &styles[style];
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new (info->grey, info->grey, info->grey));
  return attributes;
}

char *
kit_typesetter_dup_named (KitTypesetter *self, const char *text)
{
  g_return_val_if_fail (KIT_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return self->pseudonyms != NULL ? kit_pseudonyms_apply (self->pseudonyms, text) : g_strdup (text);
}

static PangoLayout *
make_layout (KitTypesetter *self, KitTextStyle style, const char *text, double width)
{
  const StyleInfo *info = &styles[style];
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FAMILIES);
  g_autoptr (PangoAttrList) attributes = make_attributes (self, style);
  g_autofree char *named = kit_typesetter_dup_named (self, text);
  g_autofree char *printable = make_printable (named);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_font_description_set_absolute_size (font, self->size * info->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, info->weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_line_spacing (layout, (float) info->leading);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, printable, -1);

  return layout;
}

static void
restore_spaces_of_run (PangoLayoutRun *run, const char *text)
{
  PangoFont *font = run->item->analysis.font;
  hb_codepoint_t space;

  if (font == NULL || !hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space))
    return;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY &&
        text[run->item->offset + run->glyphs->log_clusters[i]] == ' ')
      run->glyphs->glyphs[i].glyph = space;
}

/* Where a line wraps, Pango leaves its last space without a glyph. In a PDF the words of the two
 * lines would then stand without anything between them for whoever hears or copies them. */
static PangoLayout *
restore_spaces (PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run (iter);

      if (run != NULL)
        restore_spaces_of_run (run, pango_layout_get_text (layout));
    }
  while (pango_layout_iter_next_run (iter));

  pango_layout_iter_free (iter);
  return layout;
}

static void
make_flush (PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  if (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
}

static PangoLayout *
make_cut (KitTypesetter *self, KitTextStyle style, const char *text, double width, guint n_lines)
{
  g_autofree char *one_line = g_strdelimit (make_printable (text), "\n\t", ' ');
  PangoLayout *layout = make_layout (self, style, one_line, width);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) n_lines);
  make_flush (layout);

  return restore_spaces (layout);
}

PangoFontMap *
kit_typesetter_create_fonts (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
  return fonts;
}

KitTypesetter *
kit_typesetter_new (double size, const char *language, PangoFontMap *fonts)
{
  KitTypesetter *self;

  g_return_val_if_fail (size > 0, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (fonts == NULL || PANGO_IS_FONT_MAP (fonts), NULL);

  self = g_object_new (KIT_TYPE_TYPESETTER, NULL);
  self->font_map = fonts != NULL ? g_object_ref (fonts) : kit_typesetter_create_fonts ();
  self->size = size;
  create_context (self);
  if (*language != '\0')
    pango_context_set_language (self->context, pango_language_from_string (language));

  return self;
}

void
kit_typesetter_take_pseudonyms (KitTypesetter *self, KitPseudonyms *pseudonyms)
{
  g_return_if_fail (KIT_IS_TYPESETTER (self));

  g_clear_pointer (&self->pseudonyms, kit_pseudonyms_free);
  self->pseudonyms = pseudonyms;
}

double
kit_typesetter_get_size (KitTypesetter *self)
{
  g_return_val_if_fail (KIT_IS_TYPESETTER (self), 0);

  return self->size;
}

PangoLayout *
kit_typesetter_set_text (KitTypesetter *self, KitTextStyle style, const char *text, double width)
{
  PangoLayout *layout;

  g_return_val_if_fail (KIT_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = make_layout (self, style, text, width);
  self->n_unknown_glyphs += pango_layout_get_unknown_glyphs_count (layout);

  return restore_spaces (layout);
}

PangoLayout *
kit_typesetter_set_flush (KitTypesetter *self, KitTextStyle style, const char *text, double width)
{
  PangoLayout *layout;

  g_return_val_if_fail (KIT_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = make_layout (self, style, text, width);
  make_flush (layout);
  self->n_unknown_glyphs += pango_layout_get_unknown_glyphs_count (layout);

  return restore_spaces (layout);
}

PangoLayout *
kit_typesetter_set_cut (KitTypesetter *self,
                        KitTextStyle style,
                        const char *text,
                        double width,
                        guint n_lines)
{
  PangoLayout *layout;

  g_return_val_if_fail (KIT_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (n_lines > 0, NULL);

  layout = make_cut (self, style, text, width, n_lines);
  self->n_unknown_glyphs += pango_layout_get_unknown_glyphs_count (layout);

  return layout;
}

PangoLayout *
kit_typesetter_set_line (KitTypesetter *self, KitTextStyle style, const char *text, double width)
{
  g_return_val_if_fail (KIT_IS_TYPESETTER (self), NULL);
  g_return_val_if_fail (style < G_N_ELEMENTS (styles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return make_cut (self, style, text, width, 1);
}

guint
kit_typesetter_get_n_unknown_glyphs (KitTypesetter *self)
{
  g_return_val_if_fail (KIT_IS_TYPESETTER (self), 0);

  return self->n_unknown_glyphs;
}

double
kit_layout_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.width);
}

double
kit_layout_get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return pango_units_to_double (logical.height);
}

double
kit_layout_get_baseline (PangoLayout *layout)
{
  return pango_units_to_double (pango_layout_get_baseline (layout));
}
