/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-unit.h"

#include <string.h>

#define OPENING_QUOTE "“"

static KitPageUnit *
unit_new (guint line)
{
  KitPageUnit *self = g_new0 (KitPageUnit, 1);

  self->line = line;
  self->text = g_string_new (NULL);
  self->purpose = g_string_new (NULL);
  self->answer = g_string_new (NULL);
  return self;
}

static void
unit_free (gpointer data)
{
  KitPageUnit *self = data;

  g_string_free (self->text, TRUE);
  g_string_free (self->purpose, TRUE);
  g_string_free (self->answer, TRUE);
  g_free (self);
}

gboolean
kit_page_unit_is_whole (const KitPageUnit *self)
{
  return self->text->len > 0 && self->purpose->len > 0 && self->answer->len > 0;
}

gboolean
kit_page_unit_is_empty (const KitPageUnit *self)
{
  return self->text->len == 0 && self->purpose->len == 0 && self->answer->len == 0;
}

/* Whether @block begins another question than @unit. */
static gboolean
begins_unit (const KitPageBlock *block, const KitPageUnit *unit)
{
  switch (block->label)
    {
    case KIT_PAGE_PURPOSE:
      return unit == NULL || unit->has_purpose || unit->has_answer;
    case KIT_PAGE_ANSWER:
      return unit == NULL || unit->has_answer;
    case KIT_PAGE_TEXT:
    case KIT_PAGE_TITLE:
    case KIT_PAGE_OVERVIEW:
    case KIT_PAGE_QUESTIONS:
    case KIT_PAGE_RED_FLAGS:
    default:
      return block->use == KIT_PAGE_QUESTION;
    }
}

/* Where the text of @block belongs: to the part of @unit that it begins, or to the latest one. */
static GString *
get_part (KitPageUnit *unit, const KitPageBlock *block)
{
  unit->has_purpose = unit->has_purpose || block->label == KIT_PAGE_PURPOSE;
  unit->has_answer = unit->has_answer || block->label == KIT_PAGE_ANSWER;

  if (unit->has_answer)
    return unit->answer;
  return unit->has_purpose ? unit->purpose : unit->text;
}

static void
append_paragraph (GString *part, const char *text)
{
  if (*text == '\0')
    return;
  if (part->len > 0)
    g_string_append (part, "\n\n");
  g_string_append (part, text);
}

GPtrArray *
kit_page_units_read (GPtrArray *blocks, const KitPageSections *sections)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (unit_free);
  KitPageUnit *unit = NULL;

  for (guint i = sections->start; i < sections->end; i++)
    {
      const KitPageBlock *block = g_ptr_array_index (blocks, i);

      if (block->use == KIT_PAGE_ASIDE)
        continue;
      if (begins_unit (block, unit))
        {
          unit = unit_new (block->line);
          g_ptr_array_add (units, unit);
        }
      /* What stands above the first question is the page's own. */
      if (unit != NULL)
        append_paragraph (get_part (unit, block), block->text->str);
    }

  for (guint i = 0; i < units->len; i++)
    {
      GString *answer = ((KitPageUnit *) g_ptr_array_index (units, i))->answer;

      if (kit_page_text_is_quote_open (answer->str))
        g_string_erase (answer, 0, strlen (OPENING_QUOTE));
    }
  return units;
}
