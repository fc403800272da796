/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-section.h"

#include "kit-heading.h"
#include "kit-paragraph.h"

#define SECTION_SPACE 20
#define LABEL_SPACE 9

void
kit_section_add_heading (KitFlow *flow, const char *text)
{
  KitBlock *heading = kit_flow_add (flow, kit_heading_new (2, text));

  kit_block_set_space (heading, SECTION_SPACE);
}

KitBlock *
kit_section_add_text (KitFlow *flow,
                      KitTextStyle style,
                      const char *text,
                      double space,
                      double indent)
{
  KitBlock *block = kit_flow_add (flow, kit_paragraph_new (style, text));

  kit_block_set_space (block, space);
  kit_block_set_indent (block, indent);
  return block;
}

void
kit_section_add_labelled (KitFlow *flow, const char *label, const char *text, double indent)
{
  KitBlock *block;

  if (text == NULL || *text == '\0')
    return;

  block = kit_section_add_text (flow, KIT_TEXT_SMALL_STRONG, label, LABEL_SPACE, indent);
  kit_block_set_keep_with_next (block, TRUE);
  kit_section_add_text (flow, KIT_TEXT_BODY, text, 1, indent);
}
