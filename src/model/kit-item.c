/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-item-private.h"

/* A list that belongs to an item, and what was in it when it last told of a change. */
typedef struct
{
  KitItem *owner;
  GListModel *list;
  GPtrArray *items;
} Adopted;

typedef struct
{
  char *id;
  char *extra;
  GPtrArray *adopted;
} KitItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KitItem, kit_item, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_EXTRA,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static G_DEFINE_QUARK (kit - item - skip, kit_item_skip)

  static void adopted_item_free (gpointer data)
{
  g_object_unref (data);
}

static void
adopted_let_go (Adopted *adopted, guint position, guint n_items)
{
  for (guint i = position; i < position + n_items; i++)
    g_signal_handlers_disconnect_by_func (
      g_ptr_array_index (adopted->items, i), kit_item_changed, adopted->owner);

  if (n_items > 0)
    g_ptr_array_remove_range (adopted->items, position, n_items);
}

static void
adopted_take_in (Adopted *adopted, guint position, guint n_items)
{
  for (guint i = position; i < position + n_items; i++)
    {
      KitItem *item = g_list_model_get_item (adopted->list, i);

      g_signal_connect_swapped (item, "changed", G_CALLBACK (kit_item_changed), adopted->owner);
      g_ptr_array_insert (adopted->items, (int) i, item);
    }
}

static void
items_changed_cb (Adopted *adopted, guint position, guint removed, guint added, GListModel *list)
{
  g_assert (adopted->list == list);

  adopted_let_go (adopted, position, removed);
  adopted_take_in (adopted, position, added);
  kit_item_changed (adopted->owner);
}

static void
adopted_free (gpointer data)
{
  Adopted *adopted = data;

  g_signal_handlers_disconnect_by_func (adopted->list, items_changed_cb, adopted);
  adopted_let_go (adopted, 0, adopted->items->len);
  g_ptr_array_unref (adopted->items);
  g_object_unref (adopted->list);
  g_free (adopted);
}

static void
kit_item_constructed (GObject *object)
{
  KitItemPrivate *priv = kit_item_get_instance_private (KIT_ITEM (object));

  G_OBJECT_CLASS (kit_item_parent_class)->constructed (object);

  if (priv->id == NULL)
    priv->id = kit_id_new ();
}

static void
kit_item_dispatch_properties_changed (GObject *object, guint n_pspecs, GParamSpec **pspecs)
{
  G_OBJECT_CLASS (kit_item_parent_class)->dispatch_properties_changed (object, n_pspecs, pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    {
      if (g_param_spec_get_qdata (pspecs[i], kit_item_skip_quark ()) == NULL)
        {
          kit_item_changed (KIT_ITEM (object));
          return;
        }
    }
}

static void
kit_item_dispose (GObject *object)
{
  KitItemPrivate *priv = kit_item_get_instance_private (KIT_ITEM (object));

  g_clear_pointer (&priv->adopted, g_ptr_array_unref);

  G_OBJECT_CLASS (kit_item_parent_class)->dispose (object);
}

static void
kit_item_finalize (GObject *object)
{
  KitItemPrivate *priv = kit_item_get_instance_private (KIT_ITEM (object));

  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->extra, g_free);

  G_OBJECT_CLASS (kit_item_parent_class)->finalize (object);
}

static void
kit_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitItem *self = KIT_ITEM (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, kit_item_get_id (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, kit_item_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  KitItem *self = KIT_ITEM (object);
  KitItemPrivate *priv = kit_item_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_EXTRA:
      kit_item_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_item_class_init (KitItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = kit_item_constructed;
  object_class->dispatch_properties_changed = kit_item_dispatch_properties_changed;
  object_class->dispose = kit_item_dispose;
  object_class->finalize = kit_item_finalize;
  object_class->get_property = kit_item_get_property;
  object_class->set_property = kit_item_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_EXTRA] =
    g_param_spec_string ("extra", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   g_cclosure_marshal_VOID__VOID,
                                   G_TYPE_NONE,
                                   0);
}

static void
kit_item_init (KitItem *self)
{
}

void
kit_item_class_skip (KitItemClass *item_class, const char *property)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (item_class), property);

  g_return_if_fail (pspec != NULL);

  g_param_spec_set_qdata (pspec, kit_item_skip_quark (), pspec);
}

const char *
kit_item_get_id (KitItem *self)
{
  KitItemPrivate *priv = kit_item_get_instance_private (self);

  g_return_val_if_fail (KIT_IS_ITEM (self), NULL);

  return priv->id;
}

const char *
kit_item_get_extra (KitItem *self)
{
  KitItemPrivate *priv = kit_item_get_instance_private (self);

  g_return_val_if_fail (KIT_IS_ITEM (self), NULL);

  return priv->extra;
}

void
kit_item_set_extra (KitItem *self, const char *extra)
{
  KitItemPrivate *priv = kit_item_get_instance_private (self);

  g_return_if_fail (KIT_IS_ITEM (self));

  if (g_set_str (&priv->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}

void
kit_item_changed (KitItem *self)
{
  g_return_if_fail (KIT_IS_ITEM (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

void
kit_item_adopt_list (KitItem *self, GListModel *list)
{
  KitItemPrivate *priv = kit_item_get_instance_private (self);
  Adopted *adopted;

  g_return_if_fail (KIT_IS_ITEM (self));
  g_return_if_fail (G_IS_LIST_MODEL (list));
  g_return_if_fail (g_type_is_a (g_list_model_get_item_type (list), KIT_TYPE_ITEM));

  adopted = g_new0 (Adopted, 1);
  adopted->owner = self;
  adopted->list = g_object_ref (list);
  adopted->items = g_ptr_array_new_with_free_func (adopted_item_free);
  adopted_take_in (adopted, 0, g_list_model_get_n_items (list));
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), adopted);

  if (priv->adopted == NULL)
    priv->adopted = g_ptr_array_new_with_free_func (adopted_free);
  g_ptr_array_add (priv->adopted, adopted);
}

gpointer
kit_list_find (GListModel *list, const char *id, guint *position)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (KitItem) item = g_list_model_get_item (list, i);

      if (g_str_equal (kit_item_get_id (item), id))
        {
          if (position != NULL)
            *position = i;
          return item;
        }
    }

  return NULL;
}

gboolean
kit_item_update_text (gpointer self, char **field, const char *text, GParamSpec *pspec)
{
  g_return_val_if_fail (text == NULL || g_utf8_validate (text, -1, NULL), FALSE);

  if (!g_set_str (field, text != NULL ? text : ""))
    return FALSE;

  g_object_notify_by_pspec (self, pspec);
  return TRUE;
}

gboolean
kit_item_update_number (gpointer self, guint *field, guint number, GParamSpec *pspec)
{
  if (*field == number)
    return FALSE;

  *field = number;
  g_object_notify_by_pspec (self, pspec);
  return TRUE;
}

gboolean
kit_item_update_flag (gpointer self, gboolean *field, gboolean flag, GParamSpec *pspec)
{
  flag = !!flag;
  if (*field == flag)
    return FALSE;

  *field = flag;
  g_object_notify_by_pspec (self, pspec);
  return TRUE;
}

gboolean
kit_item_update_time (gpointer self, GDateTime **field, GDateTime *time, GParamSpec *pspec)
{
  if (*field == time || (*field != NULL && time != NULL && g_date_time_equal (*field, time)))
    return FALSE;

  g_clear_pointer (field, g_date_time_unref);
  *field = time != NULL ? g_date_time_to_utc (time) : NULL;
  g_object_notify_by_pspec (self, pspec);
  return TRUE;
}

gboolean
kit_text_is_blank (const char *text)
{
  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return FALSE;

  return TRUE;
}
