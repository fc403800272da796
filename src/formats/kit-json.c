/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json.h"

void
kit_json_free (KitJson *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->text);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

KitJson *
kit_json_get (const KitJson *self, const char *name)
{
  if (self == NULL || self->type != KIT_JSON_OBJECT)
    return NULL;

  for (guint i = 0; i < kit_json_get_n_children (self); i++)
    {
      KitJson *child = kit_json_get_child (self, i);

      if (g_str_equal (child->name, name))
        return child;
    }
  return NULL;
}

guint
kit_json_get_n_children (const KitJson *self)
{
  return self == NULL || self->children == NULL ? 0 : self->children->len;
}

KitJson *
kit_json_get_child (const KitJson *self, guint index)
{
  g_assert (index < kit_json_get_n_children (self));

  return g_ptr_array_index (self->children, index);
}

guint
kit_json_get_depth (const KitJson *self)
{
  guint deepest = 0;

  if (self == NULL || self->type < KIT_JSON_LIST)
    return 0;

  for (guint i = 0; i < kit_json_get_n_children (self); i++)
    {
      guint depth = kit_json_get_depth (kit_json_get_child (self, i));

      deepest = MAX (deepest, depth);
    }
  return deepest + 1;
}
