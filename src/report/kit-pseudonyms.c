/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pseudonyms.h"

#include <string.h>

#define LETTERS_MIN 2

typedef struct
{
  /* White space as one space */
  char *name;
  char *pseudonym;
} Person;

struct _KitPseudonyms
{
  /* The longest name first: it may have a shorter one in it. */
  GPtrArray *people;
  GRegex *regex;
};

static void
person_free (gpointer data)
{
  Person *person = data;

  g_free (person->name);
  g_free (person->pseudonym);
  g_free (person);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const Person *one = *(const Person *const *) a;
  const Person *other = *(const Person *const *) b;
  const gsize length = strlen (one->name);
  const gsize other_length = strlen (other->name);

  if (length != other_length)
    return length < other_length ? 1 : -1;

  return strcmp (one->name, other->name);
}

/* (transfer full): letters with their accents as one, however they are written */
static char *
compose (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* (transfer full): one space for all white space between words, none around them */
static char *
tidy (const char *name)
{
  g_autofree char *valid = compose (name);
  GString *tidy = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (tidy, c);
      else if (tidy->len > 0 && tidy->str[tidy->len - 1] != ' ')
        g_string_append_c (tidy, ' ');
    }
  if (tidy->len > 0 && tidy->str[tidy->len - 1] == ' ')
    g_string_truncate (tidy, tidy->len - 1);

  return g_string_free_and_steal (tidy);
}

KitPseudonyms *
kit_pseudonyms_new (void)
{
  KitPseudonyms *self = g_new0 (KitPseudonyms, 1);

  self->people = g_ptr_array_new_with_free_func (person_free);

  return self;
}

void
kit_pseudonyms_free (KitPseudonyms *self)
{
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

void
kit_pseudonyms_add (KitPseudonyms *self, const char *name, const char *pseudonym)
{
  g_autofree char *tidied = NULL;
  Person *person;

  g_return_if_fail (self != NULL);
  g_return_if_fail (pseudonym != NULL);

  tidied = tidy (name != NULL ? name : "");
  if (g_utf8_strlen (tidied, -1) < LETTERS_MIN)
    return;

  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (((Person *) self->people->pdata[i])->name, tidied))
      return;

  person = g_new (Person, 1);
  person->name = g_steal_pointer (&tidied);
  person->pseudonym = g_strdup (pseudonym);
  g_ptr_array_add (self->people, person);
  g_ptr_array_sort (self->people, compare_people);
  g_clear_pointer (&self->regex, g_regex_unref);
}

/* Whether words begin and end where letters of its script do: in these, others may follow directly.
 */
static gboolean
stands_apart (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Signs that keyboards and programs exchange for one another stand for each other. */
static const char *
find_alike (gunichar c)
{
  static const char *const alike[] = { "'’‘ʼ`´", "-‐‑‒–" };

  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    if (g_utf8_strchr (alike[i], -1, c) != NULL)
      return alike[i];

  return NULL;
}

/* (transfer full): the pattern of what a name is written with */
static char *
make_pattern (const char *name)
{
  GString *pattern = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const char *alike = find_alike (c);
      g_autofree char *letter = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *escaped = g_regex_escape_string (letter, -1);

      if (c == ' ')
        g_string_append (pattern, "\\s+");
      else if (alike != NULL)
        g_string_append_printf (pattern, "[%s]", alike);
      else
        g_string_append (pattern, escaped);
    }

  return g_string_free_and_steal (pattern);
}

/* As a group, and as no part of a longer word. */
static void
append_name (GString *pattern, const char *name)
{
  g_autofree char *spaced = make_pattern (name);
  const char *last = g_utf8_prev_char (name + strlen (name));

  if (stands_apart (g_utf8_get_char (name)))
    g_string_append (pattern, "(?<![\\p{L}\\p{N}])");
  g_string_append (pattern, strchr (name, ' ') != NULL ? "((?i)" : "(");
  g_string_append (pattern, spaced);
  g_string_append_c (pattern, ')');
  if (stands_apart (g_utf8_get_char (last)))
    g_string_append (pattern, "(?![\\p{L}\\p{N}])");
}

static GRegex *
make_regex (KitPseudonyms *self)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    {
      if (i > 0)
        g_string_append_c (pattern, '|');
      append_name (pattern, ((Person *) self->people->pdata[i])->name);
    }

  return g_regex_new (pattern->str, G_REGEX_OPTIMIZE, 0, NULL);
}

/* Each name is a group of its own. */
static gboolean
replace_cb (const GMatchInfo *match, GString *result, gpointer data)
{
  KitPseudonyms *self = data;

  for (guint i = 0; i < self->people->len; i++)
    {
      int start = -1;

      if (g_match_info_fetch_pos (match, (int) i + 1, &start, NULL) && start >= 0)
        {
          g_string_append (result, ((Person *) self->people->pdata[i])->pseudonym);
          break;
        }
    }

  return FALSE;
}

char *
kit_pseudonyms_apply (KitPseudonyms *self, const char *text)
{
  g_autofree char *composed = NULL;
  char *result;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (self->people->len == 0)
    return g_strdup (text);

  if (self->regex == NULL)
    self->regex = make_regex (self);
  composed = compose (text);
  result = g_regex_replace_eval (self->regex, composed, -1, 0, 0, replace_cb, self, NULL);

  return result != NULL ? result : g_steal_pointer (&composed);
}
