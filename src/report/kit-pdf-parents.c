/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-pdf-parents.h"

#include <string.h>

/* Deeper than any report; what a broken file may ask for is endless. */
#define MAX_DEPTH 64

typedef struct
{
  KitPdfAmendment *pdf;
  GHashTable *pages; /* of GArray of guint: the elements of a page's pieces, by the page */
} Walk;

static void walk_element (Walk *walk, guint number, guint depth);

/* The number after @name in a dictionary, or @otherwise. */
static guint
get_number (const char *dictionary, const char *name, guint otherwise)
{
  const char *found = strstr (dictionary, name);

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen (name), NULL, 10) : otherwise;
}

static void
add_piece (Walk *walk, guint page, guint piece, guint element)
{
  GArray *elements = g_hash_table_lookup (walk->pages, GUINT_TO_POINTER (page));

  if (elements == NULL)
    {
      elements = g_array_new (FALSE, TRUE, sizeof (guint));
      g_hash_table_insert (walk->pages, GUINT_TO_POINTER (page), elements);
    }
  if (elements->len <= piece)
    g_array_set_size (elements, piece + 1);
  g_array_index (elements, guint, piece) = element;
}

/* What an element holds: pieces of its own page ("3"), pieces of other pages ("<< /Type /MCR /Pg
 * 12 0 R /MCID 0 >>"), and elements ("20 0 R"), in any order. */
static void
walk_contents (Walk *walk, const char *contents, guint element, guint page, guint depth)
{
  for (const char *p = contents; *p != '\0' && *p != ']' && !g_str_has_prefix (p, ">>");)
    {
      char *end = NULL;
      guint number;

      if (g_str_has_prefix (p, "<<"))
        {
          add_piece (walk, get_number (p, "/Pg ", 0), get_number (p, "/MCID ", 0), element);
          p = strstr (p, ">>");
          if (p == NULL)
            return;
          p += strlen (">>");
        }
      else if (!g_ascii_isdigit (*p))
        {
          p++;
        }
      else
        {
          number = (guint) g_ascii_strtoull (p, &end, 10);
          p = end;
          if (g_str_has_prefix (p, " 0 R"))
            {
              walk_element (walk, number, depth + 1);
              p += strlen (" 0 R");
            }
          else
            {
              add_piece (walk, page, number, element);
            }
        }
    }
}

static void
walk_element (Walk *walk, guint number, guint depth)
{
  g_autofree char *element = kit_pdf_amendment_dup_object (walk->pdf, number);
  const char *contents;

  if (element == NULL || depth > MAX_DEPTH)
    return;

  contents = strstr (element, "/K ");
  if (contents != NULL)
    walk_contents (walk, contents + strlen ("/K "), number, get_number (element, "/Pg ", 0), depth);
}

/* Returns the object that lists the elements of a page, by the tree that the pages look into. */
static guint
find_list (const char *tree, const char *page)
{
  const guint key = get_number (page, "/StructParents ", G_MAXUINT);
  g_autofree char *entry = g_strdup_printf ("\n   %u ", key);

  return get_number (tree, entry, 0);
}

static char *
make_list (GArray *elements)
{
  GString *list = g_string_new ("[\n");

  for (guint i = 0; i < elements->len; i++)
    {
      const guint element = g_array_index (elements, guint, i);

      if (element > 0)
        g_string_append_printf (list, "  %u 0 R\n", element);
      else
        g_string_append (list, "  null\n");
    }
  g_string_append_c (list, ']');

  return g_string_free_and_steal (list);
}

static void
mend_page (KitPdfAmendment *pdf, const char *tree, guint number, GArray *elements)
{
  g_autofree char *page = kit_pdf_amendment_dup_object (pdf, number);
  const guint list = page != NULL ? find_list (tree, page) : 0;
  g_autofree char *old = list > 0 ? kit_pdf_amendment_dup_object (pdf, list) : NULL;
  g_autofree char *new = make_list (elements);

  if (old != NULL && !g_str_equal (old, new))
    kit_pdf_amendment_set_object (pdf, list, new);
}

void
kit_pdf_mend_parents (KitPdfAmendment *pdf)
{
  g_autoptr (GHashTable) pages =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  Walk walk = { pdf, pages };
  g_autofree char *catalog = NULL;
  g_autofree char *root = NULL;
  g_autofree char *tree = NULL;
  GHashTableIter iter;
  gpointer page, elements;

  g_return_if_fail (pdf != NULL);

  catalog = kit_pdf_amendment_dup_object (pdf, kit_pdf_amendment_get_catalog (pdf));
  if (catalog != NULL)
    root = kit_pdf_amendment_dup_object (pdf, get_number (catalog, "/StructTreeRoot ", 0));
  if (root != NULL)
    tree = kit_pdf_amendment_dup_object (pdf, get_number (root, "/ParentTree ", 0));
  if (tree == NULL)
    return;

  walk_element (&walk, get_number (catalog, "/StructTreeRoot ", 0), 0);
  g_hash_table_iter_init (&iter, pages);
  while (g_hash_table_iter_next (&iter, &page, &elements))
    mend_page (pdf, tree, GPOINTER_TO_UINT (page), elements);
}
