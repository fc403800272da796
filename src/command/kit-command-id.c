/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-id.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHORTEST 8
#define LONGEST 36

typedef struct
{
  const char *text;
  char *id;
  KitCommandIdKind kind;
  gboolean exact;
  guint n_matches;
} Search;

/* (transfer none): the id of a role, a candidate or the summary of an evaluation */
static const char *
get_id (gpointer item)
{
  return KIT_IS_EVALUATION_SUMMARY (item) ? kit_evaluation_summary_get_id (item)
                                          : kit_item_get_id (item);
}

static void
look_at (Search *search, const char *id, KitCommandIdKind kind)
{
  if (search->exact || !g_str_has_prefix (id, search->text))
    return;

  search->exact = g_str_equal (id, search->text);
  search->n_matches = search->exact ? 1 : search->n_matches + 1;
  search->kind = kind;
  g_set_str (&search->id, id);
}

static void
look_through (Search *search, GListModel *list, KitCommandIdKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      look_at (search, get_id (item), kind);
    }
}

/* A file whose name begins so may be there, and not be readable. */
static void
set_not_found (KitLibrary *library, const char *text, GError **error)
{
  GListModel *problems = kit_library_get_problems (library);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (KitProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *name = g_path_get_basename (kit_problem_get_file (problem));

      if (g_str_has_prefix (name, text))
        {
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       "%s: %s",
                       kit_problem_get_file (problem),
                       kit_problem_get_message (problem));
          return;
        }
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("nothing has the id “%s”"), text);
}

char *
kit_command_id_find (KitLibrary *library, const char *text, KitCommandIdKind *kind, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  Search search = { .text = lower };
  g_autofree char *id = NULL;

  if (strlen (text) < KIT_COMMAND_ID_MIN)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is too short for an id; give %d characters of it or more"),
                   text,
                   KIT_COMMAND_ID_MIN);
      return NULL;
    }

  look_through (&search, kit_library_get_roles (library), KIT_COMMAND_ID_ROLE);
  look_through (&search, kit_library_get_candidates (library), KIT_COMMAND_ID_CANDIDATE);
  look_through (&search, kit_library_get_evaluations (library), KIT_COMMAND_ID_EVALUATION);
  id = g_steal_pointer (&search.id);
  *kind = search.kind;

  if (search.n_matches == 1)
    return g_steal_pointer (&id);

  if (search.n_matches == 0)
    set_not_found (library, lower, error);
  else
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("“%s” may be any of %u ids; give more of it"),
                 text,
                 search.n_matches);

  return NULL;
}

/* Whether no id of @list begins as one of @seen does, or another of @list. */
static gboolean
are_apart (GListModel *list, guint length, GHashTable *seen)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (!g_hash_table_add (seen, g_strndup (get_id (item), length)))
        return FALSE;
    }

  return TRUE;
}

guint
kit_command_id_get_length (KitLibrary *library)
{
  for (guint length = SHORTEST; length < LONGEST; length++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      if (are_apart (kit_library_get_roles (library), length, seen) &&
          are_apart (kit_library_get_candidates (library), length, seen) &&
          are_apart (kit_library_get_evaluations (library), length, seen))
        return length;
    }

  return LONGEST;
}
