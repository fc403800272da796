/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-outline-search.h"

#include "kit-role.h"
#include "kit-words.h"

struct _KitOutlineSearch
{
  GObject parent_instance;

  GtkTreeListModel *tree;
  GtkFilterListModel *rows;
  GtkFilter *filter;
  char *needle;
  /* rows that a search has opened, to be closed after it */
  GPtrArray *opened;
};

G_DEFINE_FINAL_TYPE (KitOutlineSearch, kit_outline_search, G_TYPE_OBJECT)

static gboolean
item_matches (KitOutlineSearch *self, gpointer item)
{
  g_autofree char *text = kit_words_searchable (item);

  return strstr (text, self->needle) != NULL;
}

static gboolean
any_child_matches (KitOutlineSearch *self, GtkTreeListRow *row)
{
  GListModel *children = gtk_tree_list_row_get_children (row);
  const guint n_items = children != NULL ? g_list_model_get_n_items (children) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) child = g_list_model_get_item (children, i);

      if (item_matches (self, child))
        return TRUE;
    }

  return FALSE;
}

static gboolean
row_matches (gpointer object, gpointer data)
{
  KitOutlineSearch *self = KIT_OUTLINE_SEARCH (data);
  GtkTreeListRow *row = GTK_TREE_LIST_ROW (object);
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (self->needle == NULL || item_matches (self, item) || any_child_matches (self, row))
    return TRUE;

  if (parent != NULL)
    {
      g_autoptr (GObject) parent_item = gtk_tree_list_row_get_item (parent);

      return item_matches (self, parent_item);
    }

  return FALSE;
}

/* A search looks below roles too, which are few. */
static void
open_rows (KitOutlineSearch *self)
{
  const guint n_items = g_list_model_get_n_items (gtk_tree_list_model_get_model (self->tree));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (!KIT_IS_ROLE (item) || gtk_tree_list_row_get_expanded (row))
        continue;
      gtk_tree_list_row_set_expanded (row, TRUE);
      g_ptr_array_add (self->opened, g_object_ref (row));
    }
}

static void
close_rows (KitOutlineSearch *self)
{
  for (guint i = 0; i < self->opened->len; i++)
    gtk_tree_list_row_set_expanded (self->opened->pdata[i], FALSE);
  g_ptr_array_set_size (self->opened, 0);
}

static void
kit_outline_search_dispose (GObject *object)
{
  KitOutlineSearch *self = KIT_OUTLINE_SEARCH (object);

  g_clear_pointer (&self->opened, g_ptr_array_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (kit_outline_search_parent_class)->dispose (object);
}

static void
kit_outline_search_class_init (KitOutlineSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kit_outline_search_dispose;
}

static void
kit_outline_search_init (KitOutlineSearch *self)
{
  self->opened = g_ptr_array_new_with_free_func (g_object_unref);
  self->filter = GTK_FILTER (gtk_custom_filter_new (row_matches, self, NULL));
}

KitOutlineSearch *
kit_outline_search_new (GtkTreeListModel *tree)
{
  KitOutlineSearch *self;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (tree), NULL);

  self = g_object_new (KIT_TYPE_OUTLINE_SEARCH, NULL);
  self->tree = g_object_ref (tree);
  self->rows = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (tree)), NULL);
  gtk_filter_list_model_set_incremental (self->rows, TRUE);
  return self;
}

GtkFilterListModel *
kit_outline_search_get_rows (KitOutlineSearch *self)
{
  g_return_val_if_fail (KIT_IS_OUTLINE_SEARCH (self), NULL);

  return self->rows;
}

gboolean
kit_outline_search_is_active (KitOutlineSearch *self)
{
  g_return_val_if_fail (KIT_IS_OUTLINE_SEARCH (self), FALSE);

  return self->needle != NULL;
}

void
kit_outline_search_set_text (KitOutlineSearch *self, const char *text)
{
  g_autofree char *stripped = NULL;

  g_return_if_fail (KIT_IS_OUTLINE_SEARCH (self));
  g_return_if_fail (text != NULL);

  stripped = g_strstrip (g_strdup (text));
  g_clear_pointer (&self->needle, g_free);
  if (*stripped != '\0')
    {
      self->needle = kit_words_fold (stripped);
      open_rows (self);
      gtk_filter_list_model_set_filter (self->rows, self->filter);
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
    }
  else
    {
      gtk_filter_list_model_set_filter (self->rows, NULL);
      close_rows (self);
    }
}
