/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page.h"

#include <glib/gi18n.h>

#include "kit-json-reader.h"
#include "kit-page-questions.h"
#include "kit-page-unit.h"

struct _KitPage
{
  GObject parent_instance;

  KitRole *role;
  GPtrArray *warnings;
};

G_DEFINE_FINAL_TYPE (KitPage, kit_page, G_TYPE_OBJECT)

static void
warning_free (gpointer data)
{
  KitPageWarning *warning = data;

  g_free (warning->message);
  g_free (warning);
}

static void
warn (KitPage *self, guint line, const char *message)
{
  KitPageWarning *warning = g_new0 (KitPageWarning, 1);

  warning->line = line;
  warning->message = g_strdup (message);
  g_ptr_array_add (self->warnings, warning);
}

static int
compare_warnings (gconstpointer a, gconstpointer b)
{
  const KitPageWarning *const *first = a;
  const KitPageWarning *const *second = b;

  return (*first)->line < (*second)->line ? -1 : (*first)->line > (*second)->line;
}

static const KitPageBlock *
get (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

static void
read_title (KitPage *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint title = MIN (sections->title, sections->overview);

  if (title < blocks->len)
    kit_role_set_title (self->role, get (blocks, title)->text->str);
  else
    warn (self, get (blocks, 0)->line, _ ("The page has no title"));
}

static void
read_overview (KitPage *self, GPtrArray *blocks, const KitPageSections *sections)
{
  g_autoptr (GString) overview = g_string_new (NULL);

  for (guint i = sections->overview + 1; i < sections->end; i++)
    {
      const KitPageBlock *block = get (blocks, i);

      if (block->label != KIT_PAGE_TEXT || block->is_question)
        break;
      g_string_append_printf (overview, "%s%s", overview->len == 0 ? "" : "\n\n", block->text->str);
    }
  kit_role_set_overview (self->role, overview->str);
}

static void
warn_of_unit (KitPage *self, const KitPageUnit *unit)
{
  if (unit->text->len == 0)
    warn (self, unit->line, _ ("A question without its text"));
  if (unit->purpose->len == 0)
    warn (self, unit->line, _ ("A question without a purpose"));
  if (unit->answer->len == 0)
    warn (self, unit->line, _ ("A question without a sample answer"));
}

static void
add_questions (KitPage *self, GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    {
      const KitPageUnit *unit = g_ptr_array_index (units, i);
      g_autoptr (KitQuestion) question = kit_question_new (NULL, unit->text->str);

      kit_question_set_purpose (question, unit->purpose->str);
      kit_question_set_sample_answer (question, unit->answer->str);
      kit_role_add_question (self->role, question);
      warn_of_unit (self, unit);
    }
}

/* Entries of a list, or, where there is none, all but the sentence that introduces them. */
static void
add_red_flags (KitPage *self, GPtrArray *blocks, const KitPageSections *sections)
{
  guint start = sections->end + 1;
  gboolean is_list = FALSE;

  for (guint i = start; i < blocks->len; i++)
    is_list = is_list || (get (blocks, i)->dress & KIT_PAGE_ENTRY) != 0;

  for (guint i = start; i < blocks->len; i++)
    {
      const GString *text = get (blocks, i)->text;
      gboolean introduces = i == start && g_str_has_suffix (text->str, ":");
      g_autoptr (KitRedFlag) red_flag = NULL;

      if (text->len == 0 || (is_list ? (get (blocks, i)->dress & KIT_PAGE_ENTRY) == 0 : introduces))
        continue;

      red_flag = kit_red_flag_new (NULL, text->str);
      kit_role_add_red_flag (self->role, red_flag);
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
warn_if_cut_off (KitPage *self,
                 GPtrArray *blocks,
                 const KitPageSections *sections,
                 GPtrArray *units)
{
  const KitPageBlock *last = get (blocks, blocks->len - 1);
  gboolean has_red_flags = sections->end < blocks->len;
  guint n_open = 0;

  for (guint i = sections->start; i + 1 < blocks->len; i++)
    if (get (blocks, i)->text->len > 0 && get (blocks, i)->label != KIT_PAGE_RED_FLAGS)
      n_open += !is_ended (get (blocks, i)->text);

  /* The introduction of the red flags ends in a colon. */
  if ((n_open <= (has_red_flags ? 1 : 0) && !is_ended (last->text)) ||
      (!has_red_flags && is_last_unit_broken (units)))
    warn (self, last->line, _ ("The page seems to be cut off here"));
}

static gboolean
read_blocks (KitPage *self, GPtrArray *blocks, GError **error)
{
  KitPageSections sections = kit_page_sections_find (blocks);
  g_autoptr (GPtrArray) units = NULL;

  kit_page_questions_mark (blocks, &sections);
  units = kit_page_units_read (blocks, &sections);
  if (units->len == 0)
    {
      kit_format_error_set (error,
                            KIT_FORMAT_ERROR_NOTHING,
                            0,
                            _ ("looked for questions, lines that begin with “Purpose:” and lines "
                               "that say “Sample answer”, and found none"));
      return FALSE;
    }
  if (units->len > KIT_JSON_MAX_ITEMS || blocks->len - sections.end > KIT_JSON_MAX_ITEMS)
    {
      kit_format_error_set (error,
                            KIT_FORMAT_ERROR_NOTHING,
                            0,
                            _ ("expected a page of questions, found more than a kit can hold"));
      return FALSE;
    }

  read_title (self, blocks, &sections);
  read_overview (self, blocks, &sections);
  add_questions (self, units);
  add_red_flags (self, blocks, &sections);
  warn_if_cut_off (self, blocks, &sections, units);
  return TRUE;
}

static void
kit_page_finalize (GObject *object)
{
  KitPage *self = KIT_PAGE (object);

  g_clear_object (&self->role);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (kit_page_parent_class)->finalize (object);
}

static void
kit_page_class_init (KitPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_page_finalize;
}

static void
kit_page_init (KitPage *self)
{
  self->role = kit_role_new (NULL, "");
  self->warnings = g_ptr_array_new_with_free_func (warning_free);
}

KitPage *
kit_page_parse (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (KitPage) self = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *digest = NULL;
  guint repaired;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > KIT_PAGE_MAX)
    {
      kit_format_error_set (error,
                            KIT_FORMAT_ERROR_NOTHING,
                            0,
                            _ ("expected a page of questions, found more than %d MB"),
                            KIT_PAGE_MAX / (1024 * 1024));
      return NULL;
    }

  lines = kit_page_lines_read (bytes, &repaired);
  if (lines == NULL)
    {
      kit_format_error_set (error,
                            KIT_FORMAT_ERROR_NOTHING,
                            0,
                            _ ("expected a page of questions, found no text in UTF-8"));
      return NULL;
    }

  self = g_object_new (KIT_TYPE_PAGE, NULL);
  blocks = kit_page_blocks_read (lines);
  if (!read_blocks (self, blocks, error))
    return NULL;

  if (repaired > 0)
    warn (self, repaired, _ ("Characters were damaged by another charset and have been put right"));
  g_ptr_array_sort (self->warnings, compare_warnings);
  digest = kit_page_digest (bytes);
  kit_role_set_source_name (self->role, name);
  kit_role_set_source_digest (self->role, digest);
  return g_steal_pointer (&self);
}

KitRole *
kit_page_get_role (KitPage *self)
{
  g_return_val_if_fail (KIT_IS_PAGE (self), NULL);

  return self->role;
}

GPtrArray *
kit_page_get_warnings (KitPage *self)
{
  g_return_val_if_fail (KIT_IS_PAGE (self), NULL);

  return self->warnings;
}

char *
kit_page_digest (GBytes *bytes)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint repaired;

  g_return_val_if_fail (bytes != NULL, NULL);

  lines = kit_page_lines_read (bytes, &repaired);
  if (lines == NULL)
    return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  for (guint i = 0; i < lines->len; i++)
    {
      const KitPageLine *line = g_ptr_array_index (lines, i);

      if (*line->text != '\0')
        g_string_append_printf (text, "%s ", line->text);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
}
