/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pdf-amendment.h"

#include <string.h>

#define TRAILER "trailer\n"
#define TABLE "xref\n0 "
#define OBJECT_END "\nendobj\n"
/* An entry of the table: ten digits of the offset, five of the generation, the kind. */
#define ENTRY_SIZE 20

struct _KitPdfAmendment
{
  GByteArray *file;
  guint64 size;
  guint64 catalog;
  guint64 info;
  guint64 table;  /* where its table of objects stands */
  GTree *changed; /* of text, by number */
};

static int
compare_numbers_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint left = GPOINTER_TO_UINT (a), right = GPOINTER_TO_UINT (b);

  return (left > right) - (left < right);
}

/* Returns what stands at @offset, if that is @text. */
static const char *
get_at (KitPdfAmendment *self, guint64 offset, const char *text)
{
  const gsize length = strlen (text);
  const char *data = (const char *) self->file->data;

  if (offset > self->file->len || self->file->len - offset < length ||
      memcmp (data + offset, text, length) != 0)
    return NULL;

  return data + offset;
}

/* What comes last begins last: a copy of the file from the last @text on. */
static char *
dup_from_last (KitPdfAmendment *self, const char *text)
{
  for (guint64 i = self->file->len; i-- > 0;)
    {
      const char *found = get_at (self, i, text);

      if (found != NULL)
        return g_strndup (found, self->file->len - i);
    }

  return NULL;
}

static gboolean
parse_number (const char *text, const char *name, guint64 *number)
{
  const char *found = strstr (text, name);

  if (found == NULL)
    return FALSE;

  *number = g_ascii_strtoull (found + strlen (name), NULL, 10);
  return *number > 0 && *number < G_MAXUINT32;
}

static gboolean
parse_trailer (KitPdfAmendment *self)
{
  g_autofree char *text = dup_from_last (self, TRAILER);

  return text != NULL && parse_number (text, "/Size ", &self->size) &&
         parse_number (text, "/Root ", &self->catalog) &&
         parse_number (text, "/Info ", &self->info) &&
         parse_number (text, "startxref\n", &self->table);
}

/* Where the text of an object begins, or %NULL. */
static const char *
find_object (KitPdfAmendment *self, guint number)
{
  g_autofree char *table = g_strdup_printf (TABLE "%" G_GUINT64_FORMAT "\n", self->size);
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n", number);
  const char *entries = get_at (self, self->table, table);
  const guint64 left = self->file->len - MIN (self->table, self->file->len);
  const char *found;

  if (entries == NULL || number >= self->size || left < strlen (table) + self->size * ENTRY_SIZE)
    return NULL;

  entries += strlen (table) + (gsize) number * ENTRY_SIZE;
  found = get_at (self, g_ascii_strtoull (entries, NULL, 10), start);
  return found != NULL ? found + strlen (start) : NULL;
}

KitPdfAmendment *
kit_pdf_amendment_new (GByteArray *file)
{
  g_autoptr (KitPdfAmendment) self = g_new0 (KitPdfAmendment, 1);

  g_return_val_if_fail (file != NULL, NULL);

  self->file = g_byte_array_ref (file);
  self->changed = g_tree_new_full (compare_numbers_cb, NULL, NULL, g_free);

  return parse_trailer (self) ? g_steal_pointer (&self) : NULL;
}

void
kit_pdf_amendment_free (KitPdfAmendment *self)
{
  g_tree_unref (self->changed);
  g_byte_array_unref (self->file);
  g_free (self);
}

guint
kit_pdf_amendment_get_catalog (KitPdfAmendment *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->catalog;
}

char *
kit_pdf_amendment_dup_object (KitPdfAmendment *self, guint number)
{
  const char *text, *end;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_tree_lookup (self->changed, GUINT_TO_POINTER (number));
  if (text != NULL)
    return g_strdup (text);

  text = find_object (self, number);
  if (text == NULL)
    return NULL;

  end = g_strstr_len (text, self->file->len - (text - (const char *) self->file->data), OBJECT_END);
  return end != NULL ? g_strndup (text, end - text) : NULL;
}

void
kit_pdf_amendment_set_object (KitPdfAmendment *self, guint number, const char *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (number > 0 && number < self->size);
  g_return_if_fail (text != NULL);

  g_tree_insert (self->changed, GUINT_TO_POINTER (number), g_strdup (text));
}

typedef struct
{
  GByteArray *file;
  GString *table;
} Writing;

static gboolean
write_object_cb (gpointer key, gpointer value, gpointer data)
{
  const guint number = GPOINTER_TO_UINT (key);
  const char *text = value;
  const Writing *writing = data;
  g_autofree char *object = g_strdup_printf ("%u 0 obj\n%s" OBJECT_END, number, text);

  g_string_append_printf (writing->table, "%u 1\n%010u 00000 n \n", number, writing->file->len);
  g_byte_array_append (writing->file, (const guint8 *) object, strlen (object));
  return FALSE;
}

void
kit_pdf_amendment_append (KitPdfAmendment *self)
{
  g_autoptr (GString) table = g_string_new ("xref\n");
  Writing writing = { self->file, table };

  if (g_tree_nnodes (self->changed) == 0)
    return;

  g_tree_foreach (self->changed, write_object_cb, &writing);
  g_string_append_printf (table,
                          "trailer\n<< /Size %" G_GUINT64_FORMAT "\n   /Root %" G_GUINT64_FORMAT
                          " 0 R\n   /Info %" G_GUINT64_FORMAT " 0 R\n   /Prev %" G_GUINT64_FORMAT
                          "\n>>\nstartxref\n%u\n%%%%EOF\n",
                          self->size,
                          self->catalog,
                          self->info,
                          self->table,
                          self->file->len);
  g_byte_array_append (self->file, (const guint8 *) table->str, table->len);
}
