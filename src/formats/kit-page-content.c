/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-content.h"

#include <glib/gi18n.h>

#include "kit-page-questions.h"

static void
warning_free (gpointer data)
{
  KitPageWarning *warning = data;

  g_free (warning->message);
  g_free (warning);
}

GPtrArray *
kit_page_warnings_new (void)
{
  return g_ptr_array_new_with_free_func (warning_free);
}

void
kit_page_warnings_add (GPtrArray *warnings, guint line, const char *message)
{
  KitPageWarning *warning = g_new0 (KitPageWarning, 1);

  warning->line = line;
  warning->message = g_strdup (message);
  g_ptr_array_add (warnings, warning);
}

static const KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

static void
read_title (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint title = MIN (sections->title, sections->overview);

  if (title < blocks->len)
    self->title = g_strdup (get (blocks, title)->text->str);
}

static void
read_overview (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  GString *overview = g_string_new (NULL);

  for (guint i = sections->overview + 1; i < sections->end; i++)
    {
      const KitPageBlock *block = get (blocks, i);

      if (block->label != KIT_PAGE_TEXT || block->is_question)
        break;
      g_string_append_printf (overview, "%s%s", overview->len == 0 ? "" : "\n\n", block->text->str);
    }
  self->overview = g_string_free (overview, FALSE);
}

static gboolean
is_entry (const KitPageBlock *block)
{
  return (block->dress & KIT_PAGE_ENTRY) != 0;
}

/* Entries of a list, or, where there is none, all but the sentence that introduces them. */
static void
read_red_flags (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint start = sections->end + 1;
  gboolean is_list = FALSE;

  for (guint i = start; i < blocks->len; i++)
    is_list = is_list || is_entry (get (blocks, i));

  for (guint i = start; i < blocks->len; i++)
    {
      const GString *text = get (blocks, i)->text;
      gboolean introduces = i == start && g_str_has_suffix (text->str, ":");

      if (text->len > 0 && (is_list ? is_entry (get (blocks, i)) : !introduces))
        g_ptr_array_add (self->red_flags, g_strdup (text->str));
    }
}

/* Whether @text ends where a sentence does. */
static gboolean
is_ended (const GString *text)
{
  const char *end = text->str + text->len;
  gunichar c = 0;

  while (end > text->str)
    {
      end = g_utf8_prev_char (end);
      c = g_utf8_get_char (end);
      if (g_utf8_strchr ("\"')”’»", -1, c) == NULL)
        break;
    }
  return c != 0 && g_utf8_strchr (".!?…。", -1, c) != NULL;
}

/* Whether the last question lacks what all others have. */
static gboolean
is_last_unit_broken (GPtrArray *units)
{
  if (units->len < 2 || kit_page_unit_is_whole (g_ptr_array_index (units, units->len - 1)))
    return FALSE;

  for (guint i = 0; i + 1 < units->len; i++)
    if (!kit_page_unit_is_whole (g_ptr_array_index (units, i)))
      return FALSE;
  return TRUE;
}

/* A page that stops in the middle: its last words end no sentence, while those before do. */
static void
warn_if_cut_off (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  const KitPageBlock *last = get (blocks, blocks->len - 1);
  gboolean has_red_flags = sections->end < blocks->len;
  guint n_open = 0;

  for (guint i = sections->start; i + 1 < blocks->len; i++)
    if (get (blocks, i)->text->len > 0 && get (blocks, i)->label != KIT_PAGE_RED_FLAGS)
      n_open += !is_ended (get (blocks, i)->text);

  /* The introduction of the red flags ends in a colon. */
  if ((n_open <= (has_red_flags ? 1 : 0) && !is_ended (last->text)) ||
      (!has_red_flags && is_last_unit_broken (self->units)))
    kit_page_warnings_add (self->warnings, last->line, _ ("The page seems to be cut off here"));
}

KitPageContent *
kit_page_content_read (GPtrArray *lines)
{
  KitPageContent *self = g_new0 (KitPageContent, 1);
  g_autoptr (GPtrArray) blocks = kit_page_blocks_read (lines);
  KitPageSections sections = kit_page_sections_find (blocks);

  kit_page_questions_mark (blocks, &sections);
  self->line = blocks->len > 0 ? get (blocks, 0)->line : 1;
  self->units = kit_page_units_read (blocks, &sections);
  self->red_flags = g_ptr_array_new_with_free_func (g_free);
  self->warnings = kit_page_warnings_new ();

  read_title (self, blocks, &sections);
  read_overview (self, blocks, &sections);
  read_red_flags (self, blocks, &sections);
  if (self->units->len > 0)
    warn_if_cut_off (self, blocks, &sections);
  return self;
}

void
kit_page_content_free (KitPageContent *self)
{
  g_free (self->title);
  g_free (self->overview);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->red_flags);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}
