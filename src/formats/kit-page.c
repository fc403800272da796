/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page.h"

#include <glib/gi18n.h>

#include "kit-json-reader.h"
#include "kit-page-content.h"
#include "kit-page-copies.h"

/* How far into a file one looks for tags, in bytes. */
#define HTML_HEAD 4096

struct _KitPage
{
  GObject parent_instance;

  KitRole *role;
  GPtrArray *warnings;
};

G_DEFINE_FINAL_TYPE (KitPage, kit_page, G_TYPE_OBJECT)

static int
compare_warnings (gconstpointer a, gconstpointer b)
{
  const KitPageWarning *const *first = a;
  const KitPageWarning *const *second = b;

  return (*first)->line < (*second)->line ? -1 : (*first)->line > (*second)->line;
}

static void
warn (KitPage *self, guint line, const char *message)
{
  kit_page_warnings_add (self->warnings, line, message);
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
add_question (KitPage *self, const KitPageUnit *unit)
{
  g_autoptr (KitQuestion) question = kit_question_new (NULL, unit->text->str);

  kit_question_set_purpose (question, unit->purpose->str);
  kit_question_set_sample_answer (question, unit->answer->str);
  kit_role_add_question (self->role, question);
  warn_of_unit (self, unit);
}

static void
add_red_flag (KitPage *self, const char *text)
{
  g_autoptr (KitRedFlag) red_flag = kit_red_flag_new (NULL, text);

  kit_role_add_red_flag (self->role, red_flag);
}

/* What is not in @known yet, where all of it is added once the page is done: within a page, nothing
 * is too much. Returns whether there was anything. */
static gboolean
add_news (KitPage *self, const KitPageContent *content, GHashTable *known)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  gboolean has_news = FALSE;

  for (guint i = 0; i < content->units->len; i++)
    {
      const KitPageUnit *unit = g_ptr_array_index (content->units, i);
      char *key = g_strjoin ("\n", unit->text->str, unit->purpose->str, unit->answer->str, NULL);

      g_ptr_array_add (keys, key);
      if (g_hash_table_contains (known, key))
        continue;
      add_question (self, unit);
      has_news = TRUE;
    }
  for (guint i = 0; i < content->red_flags->len; i++)
    {
      char *text = g_strdup (g_ptr_array_index (content->red_flags, i));

      g_ptr_array_add (keys, text);
      if (g_hash_table_contains (known, text))
        continue;
      add_red_flag (self, text);
      has_news = TRUE;
    }

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (known, g_ptr_array_index (keys, i));
  return has_news;
}

static void
add_head (KitPage *self, const KitPageContent *content)
{
  if (content->title != NULL && *kit_role_get_title (self->role) == '\0')
    kit_role_set_title (self->role, content->title);
  if (*kit_role_get_overview (self->role) == '\0')
    kit_role_set_overview (self->role, content->overview);
}

/* The first page, and those below it. */
static void
add_pages (KitPage *self, GPtrArray *pages)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      KitPageContent *content = g_ptr_array_index (pages, i);
      gboolean has_news = add_news (self, content, known);

      add_head (self, content);
      if (i > 0)
        warn (self,
              content->line,
              has_news ? _ ("Another page begins here; what it repeats was left out")
                       : _ ("The same page begins again here, and was left out"));
      if (i == 0 || has_news)
        g_ptr_array_extend_and_steal (self->warnings, g_steal_pointer (&content->warnings));
    }

  if (*kit_role_get_title (self->role) == '\0')
    warn (
      self, ((KitPageContent *) g_ptr_array_index (pages, 0))->line, _ ("The page has no title"));
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
  self->warnings = kit_page_warnings_new ();
}

static gboolean
refuse (GError **error, const char *message)
{
  kit_format_error_set (error, KIT_FORMAT_ERROR_NOTHING, 0, "%s", message);
  return FALSE;
}

static gboolean
has_texts (GPtrArray *units)
{
  for (guint i = 0; i < units->len; i++)
    if (!kit_page_unit_is_empty (g_ptr_array_index (units, i)))
      return TRUE;
  return FALSE;
}

/* As a browser saves it: so far the words between the tags are for people to copy. */
static gboolean
is_html (GBytes *bytes)
{
  static const char *const tags[] = { "<!doctype html", "<html", "<body", "</p>", "</div>" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = size > 0 ? g_ascii_strdown (data, (gssize) MIN (size, HTML_HEAD)) : NULL;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (tags); i++)
    if (strstr (text, tags[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_pages (GPtrArray *pages, GBytes *bytes, GError **error)
{
  gboolean found = FALSE;
  guint n_questions = 0;
  guint n_red_flags = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const KitPageContent *content = g_ptr_array_index (pages, i);

      found = found || has_texts (content->units);
      n_questions += content->units->len;
      n_red_flags += content->red_flags->len;
    }

  if (!found && is_html (bytes))
    return refuse (error,
                   _ ("looked for questions in plain text, and found HTML; open it in a browser, "
                      "copy the page and paste it"));
  if (!found)
    return refuse (error,
                   _ ("looked for questions, lines that begin with “Purpose:” and lines that say "
                      "“Sample answer”, and found none"));
  if (n_questions > KIT_JSON_MAX_ITEMS || n_red_flags > KIT_JSON_MAX_ITEMS)
    return refuse (error, _ ("expected a page of questions, found more than a kit can hold"));
  return TRUE;
}

/* (element-type KitPageContent) */
static GPtrArray *
read_pages (GPtrArray *lines)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) kit_page_content_free);
  g_autoptr (GPtrArray) copies = kit_page_copies_split (lines);

  for (guint i = 0; i < copies->len; i++)
    g_ptr_array_add (pages, kit_page_content_read (g_ptr_array_index (copies, i)));
  return pages;
}

static gboolean
check_size (GBytes *bytes, GError **error)
{
  if (g_bytes_get_size (bytes) <= KIT_PAGE_MAX)
    return TRUE;

  kit_format_error_set (error,
                        KIT_FORMAT_ERROR_NOTHING,
                        0,
                        _ ("expected a page of questions, found more than %d MB"),
                        KIT_PAGE_MAX / (1024 * 1024));
  return FALSE;
}

static GPtrArray *
read_lines (GBytes *bytes, guint *repaired, GError **error)
{
  GPtrArray *lines = kit_page_lines_read (bytes, repaired);

  if (lines == NULL)
    refuse (error, _ ("expected a page of questions, found no text in UTF-8"));
  return lines;
}

KitPage *
kit_page_parse (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (KitPage) self = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *digest = NULL;
  guint repaired;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_size (bytes, error) || (lines = read_lines (bytes, &repaired, error)) == NULL)
    return NULL;
  pages = read_pages (lines);
  if (!check_pages (pages, bytes, error))
    return NULL;

  self = g_object_new (KIT_TYPE_PAGE, NULL);
  add_pages (self, pages);
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
