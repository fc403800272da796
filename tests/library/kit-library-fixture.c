/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-library-fixture.h"

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_assert_cmpint (g_unlink (child), ==, 0);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
open_library (KitLibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->library = kit_library_new (fixture->data_dir, fixture->state_dir, "Ada Marsh");
  kit_library_load (fixture->library, NULL, &error);
  g_assert_no_error (error);
}

void
kit_library_fixture_set_up (KitLibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("kit-library-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->data_dir = g_build_filename (fixture->root, "data", NULL);
  fixture->state_dir = g_build_filename (fixture->root, "state", NULL);
  open_library (fixture);
}

void
kit_library_fixture_settle (KitLibraryFixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  /* A look at the disk that is under way holds the library, as does a thread that has just
   * told its result; what is told may begin another look. */
  while (g_main_context_iteration (NULL, FALSE) ||
         g_atomic_int_get (&G_OBJECT (fixture->library)->ref_count) > 1)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_thread_yield ();
    }
}

static void
close_library (KitLibraryFixture *fixture)
{
  kit_library_fixture_settle (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->library));
}

void
kit_library_fixture_tear_down (KitLibraryFixture *fixture, gconstpointer data)
{
  kit_library_fixture_save (fixture);
  close_library (fixture);
  remove_tree (fixture->root);
  g_clear_pointer (&fixture->root, g_free);
  g_clear_pointer (&fixture->data_dir, g_free);
  g_clear_pointer (&fixture->state_dir, g_free);
}

void
kit_library_fixture_save (KitLibraryFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  kit_library_flush (fixture->library);
  kit_writer_flush (kit_library_get_writer (fixture->library), 10000, &error);
  g_assert_no_error (error);
}

void
kit_library_fixture_reopen (KitLibraryFixture *fixture)
{
  kit_library_fixture_save (fixture);
  close_library (fixture);
  open_library (fixture);
}

static KitQuestion *
add_question (KitRole *role, const char *text, const char *skill)
{
  g_autoptr (KitQuestion) question = kit_question_new (NULL, text);

  kit_question_set_skill (question, skill);
  kit_role_add_question (role, question);

  return question;
}

KitRole *
kit_library_fixture_get_included (KitLibraryFixture *fixture)
{
  GListModel *roles = kit_library_get_roles (fixture->library);

  for (guint i = 0; i < g_list_model_get_n_items (roles); i++)
    {
      g_autoptr (KitRole) role = g_list_model_get_item (roles, i);

      if (kit_role_get_included (role))
        return role;
    }

  return NULL;
}

KitRole *
kit_library_fixture_add_role (KitLibraryFixture *fixture)
{
  g_autoptr (KitRole) role = kit_role_new (NULL, "Bicycle Mechanic");
  g_autoptr (KitSkill) wheels = kit_skill_new (NULL, "Wheels");
  g_autoptr (KitSkill) brakes = kit_skill_new (NULL, "Brakes");
  g_autoptr (KitRedFlag) haste = kit_red_flag_new (NULL, "Skips the test ride");
  g_autoptr (KitRedFlag) blame = kit_red_flag_new (NULL, "Blames the customer");

  kit_role_add_skill (role, wheels);
  kit_role_add_skill (role, brakes);
  add_question (role, "How do you true a wheel?", kit_item_get_id (KIT_ITEM (wheels)));
  add_question (role, "How do you find a brake that rubs?", kit_item_get_id (KIT_ITEM (brakes)));
  add_question (role, "Which repair do you refuse?", "");
  kit_role_add_red_flag (role, haste);
  kit_role_add_red_flag (role, blame);
  kit_library_add_role (fixture->library, role);

  return kit_library_find_role (fixture->library, kit_item_get_id (KIT_ITEM (role)));
}

KitEvaluation *
kit_library_fixture_start_complete (KitLibraryFixture *fixture, const char *name)
{
  KitRole *role = kit_library_fixture_add_role (fixture);
  KitEvaluation *evaluation = kit_library_start_evaluation (
    fixture->library, role, NULL, name, "Workshop", "2026-03-14", NULL);
  GListModel *plan = kit_evaluation_get_plan (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (plan, i);

      kit_answer_rate (answer, 4);
      kit_answer_set_note (answer, "Showed it on the stand.");
      kit_answer_set_private_note (answer, "Remember the left-hand thread.");
    }
  kit_evaluation_set_recommendation (evaluation, KIT_RECOMMENDATION_YES);

  return evaluation;
}

void
kit_assert_names (GError *error, const char *path)
{
  g_autofree char *prefix = g_strconcat (path, ": ", NULL);

  g_assert_nonnull (error);
  if (!g_str_has_prefix (error->message, prefix))
    g_error ("‘%s’ does not name %s", error->message, path);
}

void
kit_store_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **stored = user_data;

  *stored = g_object_ref (result);
}

GAsyncResult *
kit_wait_for_result (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

void
kit_assert_let_go (gpointer object)
{
  const gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gpointer held;
  GWeakRef reference;

  g_weak_ref_init (&reference, object);
  g_object_unref (object);
  while ((held = g_weak_ref_get (&reference)) != NULL)
    {
      g_object_unref (held);
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
      g_thread_yield ();
    }
  g_weak_ref_clear (&reference);
}

void
kit_library_fixture_submit (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_submit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  kit_library_submit_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

void
kit_library_fixture_unsubmit (KitLibraryFixture *fixture, KitEvaluation *evaluation)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  kit_library_unsubmit_async (fixture->library, evaluation, NULL, kit_store_result_cb, &result);
  kit_library_unsubmit_finish (fixture->library, kit_wait_for_result (&result), &error);
  g_assert_no_error (error);
}

guint
kit_library_fixture_count_files (KitLibraryFixture *fixture, const char *folder)
{
  g_autofree char *path = g_build_filename (fixture->data_dir, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      n++;

  return n;
}

char *
kit_library_fixture_find_kept (KitLibraryFixture *fixture, const char *folder)
{
  g_autofree char *path = g_build_filename (fixture->data_dir, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, "changed elsewhere") != NULL)
      return g_build_filename (folder, name, NULL);

  return NULL;
}

char *
kit_library_fixture_read (KitLibraryFixture *fixture, const char *path)
{
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
kit_library_fixture_write (KitLibraryFixture *fixture, const char *path, const char *text)
{
  g_autofree char *full = g_build_filename (fixture->data_dir, path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (full, text, -1, &error);
  g_assert_no_error (error);
}
