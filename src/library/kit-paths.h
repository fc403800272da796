/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where things lie below the data folder. Every function takes that folder, or "" for a path
 * relative to it, and returns a path that is (transfer full).
 */
char *kit_path_interviewer (const char *data_dir);
char *kit_path_drafts (const char *data_dir);
char *kit_path_draft (const char *data_dir, const char *evaluation);
char *kit_path_private (const char *data_dir);
char *kit_path_private_notes (const char *data_dir, const char *evaluation);
char *kit_path_roles (const char *data_dir);
char *kit_path_role (const char *data_dir, const char *role);
char *kit_path_role_panels (const char *data_dir);
char *kit_path_role_panel (const char *data_dir, const char *role);
char *kit_path_candidates (const char *data_dir);
char *kit_path_candidate_folder (const char *data_dir, const char *candidate);
char *kit_path_candidate (const char *data_dir, const char *candidate);
char *kit_path_evaluations (const char *data_dir, const char *candidate);
char *kit_path_evaluation (const char *data_dir, const char *candidate, const char *evaluation);
char *kit_path_panel (const char *data_dir, const char *candidate, const char *role);

/* The id of what lies at @path, one of the above: its name, or its folder's for a candidate. */
char *kit_path_dup_id (const char *path);

/* What is thrown away: shared things in the library, drafts in the person's own folder. */
char *kit_path_trash (const char *data_dir);
char *kit_path_draft_trash (const char *data_dir);

/* Which ids are open; below the state folder. */
char *kit_path_place (const char *state_dir);
/* Held by the window, of which there is one. */
char *kit_path_lock (const char *state_dir);

G_END_DECLS
