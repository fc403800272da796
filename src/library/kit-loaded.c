/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-loaded.h"

#include "kit-codec.h"
#include "kit-evaluation-summary.h"
#include "kit-panel-codec.h"
#include "kit-paths.h"

#include <glib/gi18n.h>

KitLoaded *
kit_loaded_new (KitLoadedKind kind, const char *path)
{
  KitLoaded *loaded = g_new0 (KitLoaded, 1);

  loaded->kind = kind;
  loaded->path = g_ref_string_new (path);

  return loaded;
}

void
kit_loaded_free (KitLoaded *loaded)
{
  g_ref_string_release (loaded->path);
  g_clear_pointer (&loaded->home, g_ref_string_release);
  g_clear_object (&loaded->object);
  g_clear_pointer (&loaded->bytes, g_bytes_unref);
  g_clear_object (&loaded->problem);
  g_free (loaded);
}

void
kit_loaded_take_error (KitLoaded *loaded, const GError *error)
{
  guint line = kit_format_error_get_line (error);

  if (!loaded->problem)
    loaded->problem = kit_problem_new (loaded->path, error->message, line);
}

void
kit_loaded_take_message (KitLoaded *loaded, const char *message)
{
  if (!loaded->problem)
    loaded->problem = kit_problem_new (loaded->path, message, 0);
}

/* Takes @home. */
static void
take_home (KitLoaded *loaded, char *home)
{
  g_autofree char *path = home;

  loaded->home = g_str_equal (path, loaded->path) ? g_ref_string_acquire (loaded->path)
                                                  : g_ref_string_new (path);
}

static void
check_name (KitLoaded *loaded)
{
  g_autofree char *name = g_path_get_basename (loaded->path);
  g_autofree char *expected = g_path_get_basename (loaded->home);
  g_autofree char *message = NULL;

  if (g_str_equal (name, expected))
    return;

  /* Translators: %s is the name of a file */
  message =
    g_strdup_printf (_ ("is used, though its name is not that of the id in it, “%s”"), expected);
  kit_loaded_take_message (loaded, message);
}

static void
check_owner (KitLoaded *loaded, const char *owner, const char *candidate)
{
  if (g_strcmp0 (owner, candidate) != 0)
    kit_loaded_take_message (loaded, _ ("is used, though it lies in another candidate’s folder"));
}

static void
parse_role (KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KitRole *role = kit_role_from_bytes (bytes, &error);

  if (!role)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  loaded->object = G_OBJECT (role);
  if (loaded->kind == KIT_LOADED_INCLUDED_ROLE)
    {
      kit_role_set_included (role, TRUE);
      take_home (loaded, g_strdup (loaded->path));
    }
  else
    {
      take_home (loaded, kit_path_role ("", kit_item_get_id (KIT_ITEM (role))));
      check_name (loaded);
    }
}

static void
parse_role_panel (KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *role = kit_role_panel_get_role (bytes, &error);

  if (!role)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  take_home (loaded, kit_path_role_panel ("", role));
  check_name (loaded);
}

static void
check_folder (KitLoaded *loaded, const char *candidate)
{
  g_autofree char *folder = kit_path_dup_id (loaded->path);
  g_autofree char *message = NULL;

  if (g_str_equal (folder, candidate))
    return;

  message =
    /* Translators: %s is the name of a folder */
    g_strdup_printf (_ ("is used, though its folder’s name is not the id in it, “%s”"), candidate);
  kit_loaded_take_message (loaded, message);
}

static void
parse_candidate (KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  KitCandidate *candidate = kit_candidate_from_bytes (bytes, &error);
  const char *id;

  if (!candidate)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  id = kit_item_get_id (KIT_ITEM (candidate));
  loaded->object = G_OBJECT (candidate);
  take_home (loaded, kit_path_candidate ("", id));
  check_folder (loaded, id);
}

static void
parse_panel (KitLoaded *loaded, GBytes *bytes, const char *owner)
{
  g_autoptr (GError) error = NULL;
  KitPanel *panel = kit_panel_from_bytes (bytes, &error);
  const char *candidate;

  if (!panel)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  candidate = kit_panel_get_candidate (panel);
  loaded->object = G_OBJECT (panel);
  take_home (loaded, kit_path_panel ("", candidate, kit_panel_get_role (panel)));
  check_name (loaded);
  check_owner (loaded, owner, candidate);
}

static void
take_draft (KitLoaded *loaded, KitEvaluation *evaluation)
{
  take_home (loaded, kit_path_draft ("", kit_item_get_id (KIT_ITEM (evaluation))));
  check_name (loaded);

  if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED)
    kit_loaded_take_message (
      loaded, _ ("a submitted evaluation, which does not belong in the folder of drafts"));
}

static void
take_submitted (KitLoaded *loaded,
                KitEvaluation *evaluation,
                const char *owner,
                gboolean digest_fits)
{
  const char *id = kit_item_get_id (KIT_ITEM (evaluation));
  const char *candidate = kit_evaluation_get_candidate_id (evaluation);

  take_home (loaded, kit_path_evaluation ("", candidate, id));
  check_name (loaded);
  check_owner (loaded, owner, candidate);

  if (!digest_fits)
    kit_loaded_take_message (
      loaded, _ ("was changed by something else than Interview Kit after it was submitted"));
}

static void
parse_evaluation (KitLoaded *loaded, GBytes *bytes, const char *owner)
{
  g_autoptr (GError) error = NULL;
  gboolean digest_fits = TRUE;
  g_autoptr (KitEvaluation) evaluation =
    kit_evaluation_from_bytes_checked (bytes, &digest_fits, &error);

  if (!evaluation)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  if (loaded->kind == KIT_LOADED_DRAFT)
    {
      take_draft (loaded, evaluation);
    }
  else if (kit_evaluation_get_state (evaluation) == KIT_EVALUATION_SUBMITTED)
    {
      take_submitted (loaded, evaluation, owner, digest_fits);
    }
  else
    {
      kit_loaded_take_message (loaded, _ ("a draft, which belongs in the folder of drafts"));
      return;
    }

  loaded->object = G_OBJECT (kit_evaluation_summary_new (evaluation));
}

static void
parse_private_notes (KitLoaded *loaded, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = kit_private_notes_get_id (bytes, &error);

  if (!id)
    {
      kit_loaded_take_error (loaded, error);
      return;
    }

  take_home (loaded, kit_path_private_notes ("", id));
  check_name (loaded);
}

void
kit_loaded_parse (KitLoaded *loaded, GBytes *bytes, const char *owner)
{
  switch (loaded->kind)
    {
    case KIT_LOADED_ROLE:
    case KIT_LOADED_INCLUDED_ROLE:
      parse_role (loaded, bytes);
      break;
    case KIT_LOADED_ROLE_PANEL:
      parse_role_panel (loaded, bytes);
      break;
    case KIT_LOADED_CANDIDATE:
      parse_candidate (loaded, bytes);
      break;
    case KIT_LOADED_PANEL:
      parse_panel (loaded, bytes, owner);
      break;
    case KIT_LOADED_DRAFT:
    case KIT_LOADED_SUBMITTED:
      parse_evaluation (loaded, bytes, owner);
      break;
    case KIT_LOADED_PRIVATE_NOTES:
      parse_private_notes (loaded, bytes);
      break;
    case KIT_LOADED_INTERVIEWER:
    case KIT_LOADED_PLACE:
      loaded->bytes = g_bytes_ref (bytes);
      break;
    case KIT_LOADED_GONE:
    case KIT_LOADED_STRANGE:
    default:
      g_assert_not_reached ();
    }
}
