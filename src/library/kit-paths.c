/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-paths.h"

static char *
kit_path_json (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

char *
kit_path_interviewer (const char *data_dir)
{
  return g_build_filename (data_dir, "interviewer.json", NULL);
}

char *
kit_path_drafts (const char *data_dir)
{
  return g_build_filename (data_dir, "drafts", NULL);
}

char *
kit_path_draft (const char *data_dir, const char *evaluation)
{
  g_autofree char *folder = kit_path_drafts (data_dir);

  return kit_path_json (folder, evaluation);
}

char *
kit_path_private (const char *data_dir)
{
  return g_build_filename (data_dir, "private", NULL);
}

char *
kit_path_private_notes (const char *data_dir, const char *evaluation)
{
  g_autofree char *folder = kit_path_private (data_dir);

  return kit_path_json (folder, evaluation);
}

char *
kit_path_roles (const char *data_dir)
{
  return g_build_filename (data_dir, "library", "roles", NULL);
}

char *
kit_path_role (const char *data_dir, const char *role)
{
  g_autofree char *folder = kit_path_roles (data_dir);

  return kit_path_json (folder, role);
}

char *
kit_path_role_panels (const char *data_dir)
{
  return g_build_filename (data_dir, "library", "role-panels", NULL);
}

char *
kit_path_role_panel (const char *data_dir, const char *role)
{
  g_autofree char *folder = kit_path_role_panels (data_dir);

  return kit_path_json (folder, role);
}

char *
kit_path_candidates (const char *data_dir)
{
  return g_build_filename (data_dir, "library", "candidates", NULL);
}

char *
kit_path_candidate_folder (const char *data_dir, const char *candidate)
{
  return g_build_filename (data_dir, "library", "candidates", candidate, NULL);
}

char *
kit_path_candidate (const char *data_dir, const char *candidate)
{
  g_autofree char *folder = kit_path_candidate_folder (data_dir, candidate);

  return g_build_filename (folder, "candidate.json", NULL);
}

char *
kit_path_evaluations (const char *data_dir, const char *candidate)
{
  g_autofree char *folder = kit_path_candidate_folder (data_dir, candidate);

  return g_build_filename (folder, "evaluations", NULL);
}

char *
kit_path_evaluation (const char *data_dir, const char *candidate, const char *evaluation)
{
  g_autofree char *folder = kit_path_evaluations (data_dir, candidate);

  return kit_path_json (folder, evaluation);
}

char *
kit_path_panel (const char *data_dir, const char *candidate, const char *role)
{
  g_autofree char *candidate_folder = kit_path_candidate_folder (data_dir, candidate);
  g_autofree char *folder = g_build_filename (candidate_folder, "panels", NULL);

  return kit_path_json (folder, role);
}

char *
kit_path_dup_id (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_equal (name, "candidate.json"))
    return g_path_get_basename (folder);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return g_steal_pointer (&name);
}

char *
kit_path_trash (const char *data_dir)
{
  return g_build_filename (data_dir, "library", "trash", NULL);
}

char *
kit_path_draft_trash (const char *data_dir)
{
  return g_build_filename (data_dir, "drafts", "trash", NULL);
}

char *
kit_path_place (const char *state_dir)
{
  return g_build_filename (state_dir, "place.json", NULL);
}

char *
kit_path_lock (const char *state_dir)
{
  return g_build_filename (state_dir, "lock", NULL);
}
