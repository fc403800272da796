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

static KitPageBlock *
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

      if (block->label != KIT_PAGE_TEXT || block->use == KIT_PAGE_QUESTION)
        break;
      g_string_append_printf (overview, "%s%s", overview->len == 0 ? "" : "\n\n", block->text->str);
    }
  self->overview = g_string_free (overview, FALSE);
}

/* Up to the next label, or the next heading of the @rank that the heading of the red flags has. */
static gboolean
is_among_red_flags (const KitPageBlock *block, guint rank)
{
  if (block->label != KIT_PAGE_TEXT)
    return block->label == KIT_PAGE_RED_FLAGS;
  return !kit_page_block_is_heading (block) || (block->dress & KIT_PAGE_HEADINGS) > rank;
}

static guint
find_end_of_red_flags (GPtrArray *blocks, guint heading)
{
  guint rank = get (blocks, heading)->dress & KIT_PAGE_HEADINGS;
  guint end = heading + 1;

  while (end < blocks->len && is_among_red_flags (get (blocks, end), rank))
    end++;
  return end;
}

/* Entries of a list, or, where there is none, all but the sentence that introduces them. */
static void
read_red_flags (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint start = sections->red_flags + 1;
  guint end;
  gboolean is_list = FALSE;

  if (start > blocks->len)
    return;

  end = find_end_of_red_flags (blocks, sections->red_flags);
  for (guint i = start; i < end; i++)
    is_list = is_list || kit_page_block_is_entry (get (blocks, i));

  for (guint i = start; i < end; i++)
    {
      KitPageBlock *block = get (blocks, i);
      gboolean introduces = i == start && g_str_has_suffix (block->text->str, ":");

      if (block->text->len > 0 && (is_list ? kit_page_block_is_entry (block) : !introduces))
        g_ptr_array_add (self->red_flags, g_strdup (block->text->str));
      else if (self->red_flags->len > 0)
        block->use = KIT_PAGE_ASIDE;
    }
  for (guint i = end; i < blocks->len; i++)
    get (blocks, i)->use = KIT_PAGE_ASIDE;
}

/* What stands above the first question is the page's own as far as it has a known place there:
 * above the title, a paragraph below it, and what leads up to the questions. */
static void
leave_out_top (GPtrArray *blocks, const KitPageSections *sections)
{
  gboolean has_overview = sections->overview < blocks->len;
  gboolean has_title = sections->title < blocks->len;
  guint n_allowed = has_title ? 1 : 0;
  gboolean announced = FALSE;

  for (guint i = has_title ? sections->title + 1 : 0; i < sections->end; i++)
    {
      KitPageBlock *block = get (blocks, i);

      if (kit_page_block_is_part (block) || block->use == KIT_PAGE_QUESTION)
        return;
      if (block->label != KIT_PAGE_TEXT)
        announced = announced || block->label == KIT_PAGE_QUESTIONS;
      else if (announced)
        block->use = g_str_has_suffix (block->text->str, ":") ? block->use : KIT_PAGE_ASIDE;
      else if (n_allowed > 0)
        n_allowed--;
      else if (!has_overview)
        block->use = KIT_PAGE_ASIDE;
    }
}

static void
warn_of_empty_headings (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  if (sections->overview < blocks->len && *self->overview == '\0')
    kit_page_warnings_add (self->warnings,
                           get (blocks, sections->overview)->line,
                           _ ("There is no overview below its heading"));
  if (sections->red_flags < blocks->len && self->red_flags->len == 0)
    kit_page_warnings_add (self->warnings,
                           get (blocks, sections->red_flags)->line,
                           _ ("There are no red flags below their heading"));
}

/* Once for what stands together. */
static void
warn_of_blocks (KitPageContent *self, GPtrArray *blocks)
{
  KitPageBlock none = { 0 };
  const KitPageBlock *above = &none;

  for (guint i = 0; i < blocks->len; i++)
    {
      const KitPageBlock *block = get (blocks, i);

      if (block->use == KIT_PAGE_ASIDE && above->use != KIT_PAGE_ASIDE)
        kit_page_warnings_add (self->warnings,
                               block->line,
                               _ ("What stands here belongs to no question, and was left out"));
      if (block->is_doubtful && !above->is_doubtful)
        kit_page_warnings_add (
          self->warnings, block->line, _ ("It is not clear whether this is a question of its own"));
      above = block;
    }
}

/* On a page without a heading of red flags they may be where they look like a list in the last
 * answer. */
static void
warn_of_last_list (KitPageContent *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint first = blocks->len;

  if (sections->red_flags < blocks->len)
    return;

  for (guint i = blocks->len; i > sections->start && get (blocks, i - 1)->use == KIT_PAGE_GOES_ON &&
                              !kit_page_block_is_part (get (blocks, i - 1));
       i--)
    if (kit_page_block_is_entry (get (blocks, i - 1)))
      first = i - 1;
  if (first < blocks->len)
    kit_page_warnings_add (
      self->warnings, get (blocks, first)->line, _ ("This list may be the red flags"));
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
      n_open += !kit_page_block_is_ended (get (blocks, i));

  /* The introduction of the red flags ends in a colon. */
  if ((n_open <= (has_red_flags ? 1 : 0) && !kit_page_block_is_ended (last)) ||
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
  leave_out_top (blocks, &sections);
  warn_of_empty_headings (self, blocks, &sections);
  warn_of_blocks (self, blocks);
  warn_of_last_list (self, blocks, &sections);
  if (sections.has_unknown_heading)
    kit_page_warnings_add (self->warnings,
                           get (blocks, sections.red_flags)->line,
                           _ ("The list below this was taken for the red flags"));
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
