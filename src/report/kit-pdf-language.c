/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pdf-language.h"

#include <string.h>

#define TRAILER "trailer\n"
#define OBJECT_END "\nendobj\n"
#define DICTIONARY "<<"

/* What the trailer of a PDF says. */
typedef struct
{
  guint64 size;
  guint64 root;
  guint64 info;
  guint64 table; /* where its table of objects stands */
} Trailer;

static gboolean
is_language (const char *language)
{
  if (!g_ascii_isalpha (*language))
    return FALSE;

  for (const char *p = language; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  return strlen (language) < 36;
}

static gboolean
parse_number (const char *text, const char *name, guint64 *number)
{
  const char *found = strstr (text, name);

  if (found == NULL)
    return FALSE;

  *number = g_ascii_strtoull (found + strlen (name), NULL, 10);
  return *number > 0;
}

/* Returns the last @text in @file, which ends in a NUL, or %NULL. */
static const char *
find_last (GByteArray *file, const char *text)
{
  const gsize length = strlen (text);
  const char *data = (const char *) file->data;

  for (gsize i = file->len; i >= length; i--)
    if (memcmp (data + i - length, text, length) == 0)
      return data + i - length;

  return NULL;
}

static gboolean
parse_trailer (GByteArray *file, Trailer *trailer)
{
  const char *text = find_last (file, TRAILER);

  return text != NULL && parse_number (text, "/Size ", &trailer->size) &&
         parse_number (text, "/Root ", &trailer->root) &&
         parse_number (text, "/Info ", &trailer->info) &&
         parse_number (text, "startxref\n", &trailer->table);
}

/* Returns the catalog's dictionary, from after its "<<" on. */
static char *
dup_catalog (GByteArray *file, guint64 root)
{
  g_autofree char *start = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n" DICTIONARY, root);
  const char *found = find_last (file, start);
  const char *end;

  if (found == NULL)
    return NULL;

  found += strlen (start);
  end = strstr (found, OBJECT_END);
  return end != NULL ? g_strndup (found, end - found) : NULL;
}

static void
append (GByteArray *file, const char *text)
{
  g_byte_array_append (file, (const guint8 *) text, strlen (text));
}

static void
append_catalog (GByteArray *file, const Trailer *trailer, const char *catalog, const char *language)
{
  const guint64 object = file->len;
  g_autofree char *text =
    g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n<< /Lang (%s)\n"
                     "   /ViewerPreferences << /DisplayDocTitle true >>\n  %s%s",
                     trailer->root,
                     language,
                     catalog,
                     OBJECT_END);
  g_autofree char *table = NULL;

  append (file, text);
  table = g_strdup_printf ("xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GUINT64_FORMAT " 00000 n \n"
                           "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
                           " 0 R\n   /Info %" G_GUINT64_FORMAT " 0 R\n   /Prev %" G_GUINT64_FORMAT
                           "\n>>\nstartxref\n%u\n%%%%EOF\n",
                           trailer->root,
                           object,
                           trailer->size,
                           trailer->root,
                           trailer->info,
                           trailer->table,
                           file->len);
  append (file, table);
}

gboolean
kit_pdf_add_language (GByteArray *file, const char *language)
{
  g_autofree char *catalog = NULL;
  Trailer trailer;

  g_return_val_if_fail (file != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  if (!is_language (language))
    return FALSE;

  /* The searches read the end as a string. */
  g_byte_array_append (file, (const guint8 *) "", 1);
  if (parse_trailer (file, &trailer))
    catalog = dup_catalog (file, trailer.root);
  g_byte_array_set_size (file, file->len - 1);
  if (catalog == NULL)
    return FALSE;

  append_catalog (file, &trailer, catalog, language);
  return TRUE;
}
