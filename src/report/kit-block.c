/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-block.h"

/* The size of text that lengths are meant for. */
#define MEANT_SIZE 10

typedef struct
{
  double height;
  KitBreak before;
} Row;

typedef struct
{
  GArray *rows;
  double space;
  double indent;
  double scale;
  double head_height;
  gboolean keep_with_next;
  gboolean fills_page;
} KitBlockPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KitBlock, kit_block, G_TYPE_OBJECT)

static KitBlockPrivate *
priv (KitBlock *self)
{
  return kit_block_get_instance_private (self);
}

static Row *
get_row (KitBlock *self, guint row)
{
  g_assert (row < priv (self)->rows->len);

  return &g_array_index (priv (self)->rows, Row, row);
}

static void
kit_block_finalize (GObject *object)
{
  g_array_unref (priv (KIT_BLOCK (object))->rows);

  G_OBJECT_CLASS (kit_block_parent_class)->finalize (object);
}

static void
kit_block_class_init (KitBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_block_finalize;
}

static void
kit_block_init (KitBlock *self)
{
  priv (self)->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  priv (self)->scale = 1;
}

void
kit_block_set_space (KitBlock *self, double space)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  priv (self)->space = space;
}

double
kit_block_get_space (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), 0);

  return priv (self)->space * priv (self)->scale;
}

void
kit_block_set_indent (KitBlock *self, double indent)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  priv (self)->indent = indent;
}

void
kit_block_set_keep_with_next (KitBlock *self, gboolean keep)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  priv (self)->keep_with_next = keep;
}

gboolean
kit_block_get_keep_with_next (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), FALSE);

  return priv (self)->keep_with_next;
}

void
kit_block_set_fills_page (KitBlock *self, gboolean fills)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  priv (self)->fills_page = fills;
}

gboolean
kit_block_get_fills_page (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), FALSE);

  return priv (self)->fills_page;
}

static double
get_indent (KitBlock *self)
{
  return priv (self)->indent * priv (self)->scale;
}

void
kit_block_layout (KitBlock *self, KitTypesetter *typesetter, double width)
{
  g_return_if_fail (KIT_IS_BLOCK (self));
  g_return_if_fail (KIT_IS_TYPESETTER (typesetter));

  g_array_set_size (priv (self)->rows, 0);
  priv (self)->scale = kit_typesetter_get_size (typesetter) / MEANT_SIZE;
  KIT_BLOCK_GET_CLASS (self)->layout (self, typesetter, MAX (width - get_indent (self), 1));
}

void
kit_block_draw (KitBlock *self, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  g_return_if_fail (KIT_IS_BLOCK (self));
  g_return_if_fail (n_rows > 0 && first + n_rows <= priv (self)->rows->len);

  KIT_BLOCK_GET_CLASS (self)->draw (self, ink, x + get_indent (self), y, first, n_rows);
}

guint
kit_block_get_n_rows (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), 0);

  return priv (self)->rows->len;
}

void
kit_block_set_n_rows (KitBlock *self, guint n_rows)
{
  g_return_if_fail (KIT_IS_BLOCK (self));
  g_return_if_fail (n_rows <= priv (self)->rows->len);

  g_array_set_size (priv (self)->rows, n_rows);
}

double
kit_block_get_row_height (KitBlock *self, guint row)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), 0);

  return get_row (self, row)->height;
}

KitBreak
kit_block_get_row_break (KitBlock *self, guint row)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), KIT_BREAK_FREE);

  return get_row (self, row)->before;
}

double
kit_block_get_height (KitBlock *self, guint first, guint n_rows)
{
  double height = 0;

  g_return_val_if_fail (KIT_IS_BLOCK (self), 0);

  for (guint i = first; i < first + n_rows; i++)
    height += get_row (self, i)->height;

  return height;
}

double
kit_block_get_head_height (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), 0);

  return priv (self)->head_height;
}

double
kit_block_get_scale (KitBlock *self)
{
  g_return_val_if_fail (KIT_IS_BLOCK (self), 1);

  return priv (self)->scale;
}

void
kit_block_add_row (KitBlock *self, double height, KitBreak before)
{
  const Row row = { height, before };

  g_return_if_fail (KIT_IS_BLOCK (self));

  g_array_append_val (priv (self)->rows, row);
}

void
kit_block_set_row_break (KitBlock *self, guint row, KitBreak before)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  get_row (self, row)->before = before;
}

void
kit_block_set_head_height (KitBlock *self, double height)
{
  g_return_if_fail (KIT_IS_BLOCK (self));

  priv (self)->head_height = height;
}
