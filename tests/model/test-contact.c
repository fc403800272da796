/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-contact.h"

#include "kit-contract.h"

static void
test_new (void)
{
  KitContact *contact = kit_contact_new ("email", "a@example.org");

  g_assert_true (kit_id_is_valid (kit_item_get_id (KIT_ITEM (contact))));
  g_assert_finalize_object (contact);
}

static void
test_properties (void)
{
  g_autoptr (KitContact) contact = kit_contact_new ("email", "a@example.org");

  g_assert_cmpuint (kit_contract_check (contact, NULL), ==, 3);

  kit_contact_set_value (contact, NULL);
  g_assert_cmpstr (kit_contact_get_value (contact), ==, "");
  kit_assert_critical (kit_contact_set_value (contact, "\xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contact/new", test_new);
  g_test_add_func ("/contact/properties", test_properties);

  return g_test_run ();
}
