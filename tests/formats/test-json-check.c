/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-json-check.h"

static gboolean
passes (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gboolean passed = kit_json_check (bytes, &error);

  if (!passed)
    g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_SYNTAX);
  else
    g_assert_no_error (error);

  return passed;
}

static void
test_check (void)
{
  g_assert_true (passes ("{}\n"));
  g_assert_true (passes ("{ \"title\": \"R&D\" }"));
  g_assert_false (passes (""));
  g_assert_false (passes ("{ \"title\": \"R&D\""));
  g_assert_false (passes ("{ 'title': 1 }"));
  g_assert_false (passes ("{ \"score\": inf.0 }"));
  g_assert_false (passes ("[]"));
}

static void
test_nothing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (kit_json_check (bytes, &error));
  g_assert_error (error, KIT_FORMAT_ERROR, KIT_FORMAT_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-check/check", test_check);
  g_test_add_func ("/json-check/nothing", test_nothing);

  return g_test_run ();
}
