/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include "kit-paths.h"

#define PAGE(purpose)                                                                              \
  "Ferry Pilot Interview Questions and Answers\n\n"                                                \
  "Purpose: " purpose "\n\n"                                                                       \
  "Sample answer\n\nI look at the birds first.\n"

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static KitImport *
import_bytes (KitLibraryFixture *fixture, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (KitImport) import = kit_import_new (name, bytes, error);

  return import && kit_import_add (import, fixture->library, error) ? g_steal_pointer (&import)
                                                                    : NULL;
}

static KitImport *
import_page (KitLibraryFixture *fixture, const char *name, const char *page)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GError) error = NULL;
  KitImport *import = import_bytes (fixture, name, bytes, &error);

  g_assert_no_error (error);

  return import;
}

static void
test_page_twice (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitImport) first =
    import_page (fixture, "ferry.txt", PAGE ("To see how you read water."));
  g_autoptr (KitImport) second =
    import_page (fixture, "copy.txt", PAGE ("To see how you read water."));

  g_assert_cmpuint (kit_import_get_counts (first).questions, ==, 0);
  g_assert_cmpuint (kit_import_get_counts (first).purposes, ==, 1);
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 2);
  g_assert_cmpstr (kit_import_get_id (second), ==, kit_import_get_id (first));
  g_assert_cmpuint (kit_import_get_warnings (second)->len, >, 0);
  g_assert_finalize_object (g_steal_pointer (&second));
}

/* FORMATS.md: by the digest, or by equal title and source name. */
static void
test_page_changed (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitImport) first =
    import_page (fixture, "ferry.txt", PAGE ("To see how you read water."));
  g_autoptr (KitImport) second =
    import_page (fixture, "ferry.txt", PAGE ("To see how you read the sky."));
  g_autoptr (KitImport) other =
    import_page (fixture, "other.txt", PAGE ("To see how you read the sky."));

  g_assert_cmpstr (kit_import_get_id (second), ==, kit_import_get_id (first));
  g_assert_cmpuint (kit_import_get_warnings (second)->len, >, 0);
  g_assert_cmpstr (kit_import_get_id (other), !=, kit_import_get_id (first));
  g_assert_cmpuint (count (kit_library_get_roles (fixture->library)), ==, 3);
}

static GBytes *
make_evaluation (KitLibraryFixture *fixture, const char *summary, char **id)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_new (*id, role);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 14, 10, 0, 0);

  kit_evaluation_set_candidate_id (evaluation, "22222222-2222-4333-8444-555555555555");
  kit_evaluation_set_candidate_name (evaluation, "Ines");
  kit_evaluation_set_interviewer_id (evaluation, "11111111-2222-4333-8444-555555555555");
  kit_evaluation_set_imported (evaluation, TRUE);
  kit_evaluation_set_summary (evaluation, summary);
  kit_evaluation_set_state (evaluation, KIT_EVALUATION_SUBMITTED, now);
  if (!*id)
    *id = g_strdup (kit_item_get_id (KIT_ITEM (evaluation)));

  return kit_evaluation_to_bytes (evaluation);
}

/* The disk has not been waited for. */
static void
test_evaluation_at_once (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *id_again = NULL;
  g_autoptr (GBytes) bytes = make_evaluation (fixture, "Careful hands.", &id);
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) first = import_bytes (fixture, "bo.json", bytes, &error);
  g_autoptr (KitEvaluation) evaluation = NULL;
  g_autoptr (KitImport) second = NULL;
  g_autoptr (KitImport) changed = NULL;
  g_autoptr (GBytes) other = NULL;

  g_assert_no_error (error);
  evaluation = kit_library_open_evaluation (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kit_evaluation_get_summary (evaluation), ==, "Careful hands.");

  second = import_bytes (fixture, "bo.json", bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kit_import_get_warnings (second)->len, ==, 1);

  id_again = g_strdup (id);
  other = make_evaluation (fixture, "Clumsy hands.", &id_again);
  changed = import_bytes (fixture, "bo.json", other, &error);
  g_assert_null (changed);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

static void
test_broken_json (KitLibraryFixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "{\"format\": \"some/other\", \"version\": 1}", "format: expected" },
    { "\xef\xbb\xbf {\"format\": 7", "expected a comma or the end of the object" },
    { "[1, 2]", "expected an object, found a list" },
    { "{\"format\": \"interview-kit/role\", \"title\": \"Ba\xff\"}", "title: expected UTF-8" },
    { "{ not JSON", "expected the name of a member" },
    { "Not JSON", "looked for" },
    { "", "looked for" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i][0], strlen (cases[i][0]));
      g_autoptr (GError) error = NULL;

      g_assert_null (import_bytes (fixture, "file", bytes, &error));
      if (strstr (error->message, cases[i][1]) == NULL)
        g_error ("“%s” is not in “%s”", cases[i][1], error->message);
    }
}

/* A mark before the text says nothing in UTF-8, and some editors write it. */
static void
test_byte_order_mark (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Baker");
  g_autoptr (GBytes) plain = kit_role_to_bytes (role);
  g_autofree char *text = g_strdup_printf (
    "\xef\xbb\xbf%.*s", (int) g_bytes_get_size (plain), (char *) g_bytes_get_data (plain, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (KitImport) import = import_bytes (fixture, "baker.json", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (kit_import_get_id (import), ==, kit_item_get_id (KIT_ITEM (role)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/import/" path,                                                                     \
              KitLibraryFixture,                                                                   \
              NULL,                                                                                \
              kit_library_fixture_set_up,                                                          \
              function,                                                                            \
              kit_library_fixture_tear_down)

  ADD ("page-twice", test_page_twice);
  ADD ("page-changed", test_page_changed);
  ADD ("evaluation-at-once", test_evaluation_at_once);
  ADD ("broken-json", test_broken_json);
  ADD ("byte-order-mark", test_byte_order_mark);

  return g_test_run ();
}
