/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-attachment.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitAttachment *attachment = kit_attachment_new ("CV", "file:///cv.pdf");

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (attachment))));
  g_assert_finalize_object (attachment);
}

static void
test_properties (void)
{
  g_autoptr (KitAttachment) attachment = kit_attachment_new ("CV", "file:///cv.pdf");

  g_assert_cmpuint (kit_contract_check (attachment, NULL), ==, 3);

  kit_attachment_set_uri (attachment, NULL);
  g_assert_cmpstr (kit_attachment_get_uri (attachment), ==, "");
  kit_assert_critical (kit_attachment_set_uri (attachment, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attachment/new", test_new);
  g_test_add_func ("/attachment/properties", test_properties);

  return g_test_run ();
}
