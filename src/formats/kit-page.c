/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page.h"

#include <glib/gi18n.h>

#include "kit-json-reader.h"
#include "kit-page-content.h"

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

static void
add_red_flags (KitPage *self, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (KitRedFlag) red_flag = kit_red_flag_new (NULL, g_ptr_array_index (texts, i));

      kit_role_add_red_flag (self->role, red_flag);
    }
}

static void
add_content (KitPage *self, KitPageContent *content)
{
  if (content->title == NULL)
    warn (self, content->line, _ ("The page has no title"));
  else
    kit_role_set_title (self->role, content->title);
  kit_role_set_overview (self->role, content->overview);
  add_questions (self, content->units);
  add_red_flags (self, content->red_flags);
  g_ptr_array_extend_and_steal (self->warnings, g_steal_pointer (&content->warnings));
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
check_content (const KitPageContent *content, GError **error)
{
  if (content->units->len == 0)
    return refuse (error,
                   _ ("looked for questions, lines that begin with “Purpose:” and lines that say "
                      "“Sample answer”, and found none"));
  if (content->units->len > KIT_JSON_MAX_ITEMS || content->red_flags->len > KIT_JSON_MAX_ITEMS)
    return refuse (error, _ ("expected a page of questions, found more than a kit can hold"));
  return TRUE;
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
  g_autoptr (KitPageContent) content = NULL;
  g_autofree char *digest = NULL;
  guint repaired;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!check_size (bytes, error) || (lines = read_lines (bytes, &repaired, error)) == NULL)
    return NULL;
  content = kit_page_content_read (lines);
  if (!check_content (content, error))
    return NULL;

  self = g_object_new (KIT_TYPE_PAGE, NULL);
  add_content (self, content);
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
