/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-generate.h"

/* Writes random files of every kind into the folder that is named, for others to check. */

static void
put (const char *folder, const char *kind, guint number, GBytes *bytes)
{
  g_autofree char *name = g_strdup_printf ("%s-%u.json", kind, number);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data;

  if (bytes == NULL)
    return;

  data = g_bytes_get_data (bytes, &size);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static void
put_all (const char *folder, GRand *rand, guint number)
{
  g_autoptr (KitRole) role = kit_generate_role (rand);
  g_autoptr (KitCandidate) candidate = kit_generate_candidate (rand);
  g_autoptr (KitEvaluation) evaluation = kit_generate_evaluation (rand);
  g_autofree char *id = kit_generate_id (rand);
  g_autofree char *name = kit_generate_text (rand);
  KitPlace place = { .page = name, .role = number % 2 == 0 ? id : NULL, .evaluation = id };
  g_autoptr (GBytes) role_bytes = kit_role_to_bytes (role);
  g_autoptr (GBytes) candidate_bytes = kit_candidate_to_bytes (candidate);
  g_autoptr (GBytes) evaluation_bytes = kit_evaluation_to_bytes (evaluation);
  g_autoptr (GBytes) notes_bytes = kit_private_notes_to_bytes (evaluation);
  g_autoptr (GBytes) interviewer_bytes = kit_interviewer_to_bytes (id, name, NULL);
  g_autoptr (GBytes) place_bytes = kit_place_to_bytes (&place);

  put (folder, "role", number, role_bytes);
  put (folder, "candidate", number, candidate_bytes);
  put (folder, "evaluation", number, evaluation_bytes);
  put (folder, "private-notes", number, notes_bytes);
  put (folder, "interviewer", number, interviewer_bytes);
  put (folder, "place", number, place_bytes);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  if (argc != 2)
    return 2;
  for (guint i = 0; i < 30; i++)
    put_all (argv[1], rand, i);
  return 0;
}
