/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-frame.h"

#include <glib/gi18n.h>

#define RULE .5
/* From the content to the line, and from there to the words. */
#define GAP 16
#define DROP 5
#define BETWEEN 24

double
kit_page_setup_get_content_width (const KitPageSetup *setup)
{
  return setup->width - setup->left - setup->right;
}

double
kit_page_setup_get_content_height (const KitPageSetup *setup)
{
  return setup->height - setup->top - setup->bottom;
}

static char *
make_page_words (const char *date, guint page, guint n_pages)
{
  /* Translators: at the foot of a printed page */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page, n_pages);

  if (*date == '\0')
    return g_steal_pointer (&number);

  return g_strdup_printf ("%s  ·  %s", date, number);
}

double
kit_page_frame_get_depth (KitTypesetter *typesetter)
{
  g_autoptr (PangoLayout) line = kit_typesetter_set_line (typesetter, KIT_TEXT_SMALL, "", -1);

  return GAP + DROP + kit_layout_get_height (line);
}

void
kit_page_frame_draw (const KitPageSetup *setup,
                     KitTypesetter *typesetter,
                     KitInk *ink,
                     const char *subject,
                     const char *date,
                     guint page,
                     guint n_pages)
{
  const double width = kit_page_setup_get_content_width (setup);
  const double y = setup->height - setup->bottom + GAP;
  g_autofree char *words = make_page_words (date, page, n_pages);
  g_autoptr (PangoLayout) right = kit_typesetter_set_line (typesetter, KIT_TEXT_SMALL, words, -1);
  const double right_width = kit_layout_get_width (right);
  g_autoptr (PangoLayout) left = kit_typesetter_set_line (
    typesetter, KIT_TEXT_SMALL, subject, MAX (width - right_width - BETWEEN, 1));

  kit_ink_rule (ink, KIT_TONE_LINE, setup->left, y, width, RULE);
  kit_ink_begin (ink, "Artifact");
  kit_ink_show (ink, left, setup->left, y + DROP);
  kit_ink_show (ink, right, setup->left + width - right_width, y + DROP);
  kit_ink_end (ink, "Artifact");
}
