/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-fixture.h"

#include <string.h>

#include "kit-panel-codec.h"

GBytes *
kit_fixture_read (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
kit_fixture_list (const char *folder, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static GBytes *
rewrite_interviewer (GBytes *bytes, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *extra = NULL;

  if (!kit_interviewer_from_bytes (bytes, &id, &name, &extra, error))
    return NULL;
  return kit_interviewer_to_bytes (id, name, extra);
}

static GBytes *
rewrite_place (GBytes *bytes, GError **error)
{
  g_autoptr (KitPlace) place = kit_place_from_bytes (bytes, error);

  return place == NULL ? NULL : kit_place_to_bytes (place);
}

static GBytes *
rewrite_private_notes (GBytes *bytes, KitEvaluation *evaluation, GError **error)
{
  g_autoptr (GBytes) notes = NULL;
  GBytes *merged = NULL;

  if (!kit_private_notes_apply (evaluation, bytes, error))
    return NULL;
  notes = kit_private_notes_to_bytes (evaluation);
  kit_private_notes_merge (notes, bytes, &merged, error);
  return merged;
}

static GBytes *
rewrite_role (GBytes *bytes, GError **error)
{
  g_autoptr (KitRole) role = kit_role_from_bytes (bytes, error);

  return role == NULL ? NULL : kit_role_to_bytes (role);
}

static GBytes *
rewrite_candidate (GBytes *bytes, GError **error)
{
  g_autoptr (KitCandidate) candidate = kit_candidate_from_bytes (bytes, error);

  return candidate == NULL ? NULL : kit_candidate_to_bytes (candidate);
}

static GBytes *
rewrite_panel (GBytes *bytes, GError **error)
{
  g_autoptr (KitPanel) panel = kit_panel_from_bytes (bytes, error);

  return panel == NULL ? NULL : kit_panel_to_bytes (panel);
}

static GBytes *
rewrite_evaluation (GBytes *bytes, GError **error)
{
  g_autoptr (KitEvaluation) evaluation = kit_evaluation_from_bytes (bytes, error);

  return evaluation == NULL ? NULL : kit_evaluation_to_bytes (evaluation);
}

/* It is only checked, and never written. */
static GBytes *
rewrite_role_panel (GBytes *bytes, GError **error)
{
  g_autofree char *role = kit_role_panel_get_role (bytes, error);

  return role == NULL ? NULL : g_bytes_ref (bytes);
}

GBytes *
kit_fixture_rewrite (GBytes *bytes, KitEvaluation *evaluation, GError **error)
{
  switch (kit_file_kind_of_bytes (bytes))
    {
    case KIT_FILE_EVALUATION:
      return rewrite_evaluation (bytes, error);
    case KIT_FILE_CANDIDATE:
      return rewrite_candidate (bytes, error);
    case KIT_FILE_INTERVIEWER:
      return rewrite_interviewer (bytes, error);
    case KIT_FILE_PLACE:
      return rewrite_place (bytes, error);
    case KIT_FILE_PRIVATE_NOTES:
      return rewrite_private_notes (bytes, evaluation, error);
    case KIT_FILE_PANEL:
      return rewrite_panel (bytes, error);
    case KIT_FILE_ROLE_PANEL:
      return rewrite_role_panel (bytes, error);
    case KIT_FILE_UNKNOWN:
    case KIT_FILE_ROLE:
    default:
      return rewrite_role (bytes, error);
    }
}

void
kit_fixture_assert_same (GBytes *found, GBytes *expected)
{
  gsize found_size;
  gsize expected_size;
  const char *a = g_bytes_get_data (found, &found_size);
  const char *b = g_bytes_get_data (expected, &expected_size);
  gsize at = 0;
  gsize start;

  if (g_bytes_equal (found, expected))
    return;

  while (at < found_size && at < expected_size && a[at] == b[at])
    at++;
  start = at > 60 ? at - 60 : 0;
  g_error ("found …%.*s… where …%.*s… was expected",
           (int) MIN (120, found_size - start),
           a + start,
           (int) MIN (120, expected_size - start),
           b + start);
}

GBytes *
kit_fixture_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

GBytes *
kit_fixture_replace (GBytes *bytes, const char *what, const char *with)
{
  g_autoptr (GString) text =
    g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, what, with, 0), >, 0);
  return g_bytes_new (text->str, text->len);
}
