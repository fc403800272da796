/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-types.h"

G_BEGIN_DECLS

#define KIT_TYPE_ITEM (kit_item_get_type ())

G_DECLARE_DERIVABLE_TYPE (KitItem, kit_item, KIT, ITEM, GObject)

/**
 * KitItem:
 *
 * Anything that has an id in a file. Base of the things that an interview is made of.
 *
 * An item carries the members of its file that this version does not know, so that they
 * survive a load and a save. They are opaque here: a JSON object as text, written by and for
 * the codec.
 *
 * KitItem::changed is emitted after anything in the item has changed, also in the items
 * below it; it is what autosave listens to. Every notify of a property emits it, but for
 * those that are not part of the file (they are declared by kit_item_class_skip()).
 */
struct _KitItemClass
{
  GObjectClass parent_class;
};

/* Properties: id (construct only; never %NULL: an item made without one gets a random UUID),
 * extra (string, %NULL where there is none). */

/**
 * kit_item_class_skip:
 * @property: the name of a property that the class, or one of its parents, has installed
 *
 * Declares that @property is not part of the file (derived, or of this session only), so that
 * its notify does not emit KitItem::changed; for class_init of subclasses.
 */
void kit_item_class_skip (KitItemClass *item_class, const char *property);

const char *kit_item_get_id (KitItem *self);
const char *kit_item_get_extra (KitItem *self);
void kit_item_set_extra (KitItem *self, const char *extra);

/* Says that something in the item has changed; for subclasses. */
void kit_item_changed (KitItem *self);

/**
 * kit_item_adopt_list:
 * @list: a list of #KitItem that lives as long as @self
 *
 * From now on @self is changed when @list is, or an item in it; for subclasses.
 */
void kit_item_adopt_list (KitItem *self, GListModel *list);

/* Finds an item of @list by its id; (transfer none) (nullable). */
gpointer kit_list_find (GListModel *list, const char *id, guint *position);

G_END_DECLS
