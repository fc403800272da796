/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-table.h"

#include <stdarg.h>

#include "kit-command-output.h"

#define GAP 2

struct _KitCommandTable
{
  guint n_columns;
  GPtrArray *cells;
};

KitCommandTable *
kit_command_table_new (guint n_columns, ...)
{
  KitCommandTable *self = g_new0 (KitCommandTable, 1);
  va_list titles;

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);

  va_start (titles, n_columns);
  for (guint i = 0; i < n_columns; i++)
    kit_command_table_add (self, va_arg (titles, const char *));
  va_end (titles);

  return self;
}

void
kit_command_table_free (KitCommandTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
kit_command_table_add (KitCommandTable *self, const char *text)
{
  g_ptr_array_add (self->cells, kit_text_one_line (text));
}

void
kit_command_table_add_number (KitCommandTable *self, guint number)
{
  g_ptr_array_add (self->cells, g_strdup_printf ("%u", number));
}

/* In columns of a terminal. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static guint
get_column_width (KitCommandTable *self, guint column)
{
  guint width = 0;

  for (guint i = column; i < self->cells->len; i += self->n_columns)
    width = MAX (width, get_width (g_ptr_array_index (self->cells, i)));

  return width;
}

static void
append_cell (KitCommandTable *self, GString *out, guint index, const guint *widths)
{
  const char *text = g_ptr_array_index (self->cells, index);
  guint column = index % self->n_columns;

  g_string_append (out, text);
  if (column + 1 == self->n_columns)
    g_string_append_c (out, '\n');
  else
    g_string_append_printf (out, "%*s", (int) (widths[column] - get_width (text) + GAP), "");
}

char *
kit_command_table_to_string (KitCommandTable *self)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  GString *out = g_string_new (NULL);

  for (guint column = 0; column < self->n_columns; column++)
    widths[column] = get_column_width (self, column);

  if (self->cells->len > self->n_columns)
    for (guint i = 0; i < self->cells->len; i++)
      append_cell (self, out, i, widths);

  return g_string_free_and_steal (out);
}
