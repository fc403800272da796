/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-signature.h"

#include <glib/gi18n.h>

/* Room for the hand, in parts of the body's size. */
#define ROOM 3.2
#define GAP 24
#define SIGN_PART .64
#define RULE .6
#define DROP 3

struct _KitSignature
{
  KitBlock parent_instance;

  char *part;
  char *name;
  PangoLayout *part_layout;
  PangoLayout *name_layout;
  PangoLayout *date_layout;
  double width;
  double room;
};

G_DEFINE_FINAL_TYPE (KitSignature, kit_signature, KIT_TYPE_BLOCK)

static void
clear_layouts (KitSignature *self)
{
  g_clear_object (&self->part_layout);
  g_clear_object (&self->name_layout);
  g_clear_object (&self->date_layout);
}

static double
get_sign_width (KitSignature *self)
{
  return self->width * SIGN_PART - GAP;
}

static void
kit_signature_layout (KitBlock *block, KitTypesetter *typesetter, double width)
{
  KitSignature *self = KIT_SIGNATURE (block);
  double name_width;

  clear_layouts (self);
  self->width = width;
  self->room = ROOM * kit_typesetter_get_size (typesetter);
  self->part_layout =
    kit_typesetter_set_cut (typesetter, KIT_TEXT_SMALL, self->part, get_sign_width (self) * .5, 1);
  self->date_layout =
    kit_typesetter_set_cut (typesetter, KIT_TEXT_SMALL, _ ("Date"), width - width * SIGN_PART, 1);
  name_width = get_sign_width (self) - kit_layout_get_width (self->part_layout) - GAP;
  if (*self->name != '\0')
    self->name_layout = kit_typesetter_set_cut (
      typesetter, KIT_TEXT_SMALL_STRONG, self->name, MAX (name_width, 1), 1);

  kit_block_add_row (
    block, self->room + DROP + kit_layout_get_height (self->part_layout), KIT_BREAK_FREE);
}

static void
kit_signature_draw (KitBlock *block, KitInk *ink, double x, double y, guint first, guint n_rows)
{
  KitSignature *self = KIT_SIGNATURE (block);
  const double sign = get_sign_width (self);
  const double date = self->width * SIGN_PART;
  const double below = y + self->room + DROP;

  kit_ink_rule (ink, KIT_TONE_BLACK, x, y + self->room, sign, RULE);
  kit_ink_rule (ink, KIT_TONE_BLACK, x + date, y + self->room, self->width - date, RULE);

  kit_ink_set_tone (ink, KIT_TONE_BLACK);
  kit_ink_show_tagged (ink, "P", self->part_layout, x, below);
  if (self->name_layout != NULL)
    kit_ink_show_tagged (
      ink, "P", self->name_layout, x + sign - kit_layout_get_width (self->name_layout), below);
  kit_ink_show_tagged (ink, "P", self->date_layout, x + date, below);
}

static void
kit_signature_finalize (GObject *object)
{
  KitSignature *self = KIT_SIGNATURE (object);

  clear_layouts (self);
  g_free (self->part);
  g_free (self->name);

  G_OBJECT_CLASS (kit_signature_parent_class)->finalize (object);
}

static void
kit_signature_class_init (KitSignatureClass *klass)
{
  KitBlockClass *block_class = KIT_BLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kit_signature_finalize;
  block_class->layout = kit_signature_layout;
  block_class->draw = kit_signature_draw;
}

static void
kit_signature_init (KitSignature *self)
{
}

KitBlock *
kit_signature_new (const char *part, const char *name)
{
  KitSignature *self;

  g_return_val_if_fail (part != NULL && name != NULL, NULL);

  self = g_object_new (KIT_TYPE_SIGNATURE, NULL);
  self->part = g_strdup (part);
  self->name = g_strdup (name);

  return KIT_BLOCK (self);
}
