/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-commands.h"

#include <glib/gi18n.h>

#include "kit-command-list-rows.h"
#include "kit-command-options.h"
#include "kit-command-output.h"

typedef struct
{
  const char *name;
  GListModel *(*get_items) (KitLibrary *library);
  void (*write_item) (KitCommandList *list, KitJsonWriter *writer, gpointer item);
  KitCommandTable *(*create_table) (void);
  void (*add_row) (KitCommandList *list, KitCommandTable *table, gpointer item);
} Listing;

static const Listing listings[] = {
  { "roles",
    kit_library_get_roles,
    kit_command_list_write_role,
    kit_command_list_create_roles,
    kit_command_list_add_role_row },
  { "candidates",
    kit_library_get_candidates,
    kit_command_list_write_candidate,
    kit_command_list_create_candidates,
    kit_command_list_add_candidate_row },
  { "evaluations",
    kit_library_get_evaluations,
    kit_command_list_write_evaluation,
    kit_command_list_create_evaluations,
    kit_command_list_add_evaluation_row },
};

static const Listing *
find_listing (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    if (g_str_equal (listings[i].name, name))
      return &listings[i];

  kit_command_output_error (
    _ ("list: there is no list of “%s”, only of roles, candidates and evaluations"), name);

  return NULL;
}

static gboolean
write_json (const Listing *listing, KitLibrary *library)
{
  g_autoptr (KitJsonWriter) writer = kit_json_writer_new ();
  g_autoptr (KitCommandList) list = kit_command_list_new (library);
  GListModel *items = listing->get_items (library);

  kit_json_writer_begin_list (writer, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      kit_json_writer_begin_object (writer, NULL, NULL);
      listing->write_item (list, writer, item);
      kit_json_writer_end_object (writer);
    }
  kit_json_writer_end_list (writer);

  return kit_command_output_write_json (writer);
}

static gboolean
write_text (const Listing *listing, KitLibrary *library)
{
  g_autoptr (KitCommandList) list = kit_command_list_new (library);
  g_autoptr (KitCommandTable) table = listing->create_table ();
  GListModel *items = listing->get_items (library);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      listing->add_row (list, table, item);
    }
  text = kit_command_table_to_string (table);

  return kit_command_output_write (text);
}

/* A list that lacks something says so. */
static KitCommandStatus
tell_problems (KitLibrary *library)
{
  guint n = g_list_model_get_n_items (kit_library_get_problems (library));

  if (n == 0)
    return KIT_COMMAND_DONE;

  kit_command_output_error (ngettext ("there is a problem with %u file of the library; "
                                      "“interview-kit check” names it",
                                      "there are problems with %u files of the library; "
                                      "“interview-kit check” names them",
                                      n),
                            n);

  return KIT_COMMAND_WARNED;
}

KitCommandStatus
kit_command_list (KitLibrary *library, char **args)
{
  gboolean json = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Print JSON"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  const Listing *listing;
  const char *name;
  KitCommandStatus status;

  if (!kit_command_options_parse (args,
                                  "[roles|candidates|evaluations]",
                                  _ ("Lists what is in the library: roles, unless told otherwise."),
                                  entries,
                                  &status))
    return status;

  name = rest == NULL ? "roles" : kit_command_options_get_one (args[0], rest, "LIST");
  listing = name == NULL ? NULL : find_listing (name);
  if (listing == NULL || !kit_command_load (library))
    return KIT_COMMAND_FAILED;

  if (json ? !write_json (listing, library) : !write_text (listing, library))
    return KIT_COMMAND_FAILED;

  return tell_problems (library);
}
