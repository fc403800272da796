/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-options.h"

#include <glib/gi18n.h>

#include "kit-command-output.h"

static gboolean
asks_for_help (char **args)
{
  for (guint i = 1; args[i] != NULL && !g_str_equal (args[i], "--"); i++)
    if (g_str_equal (args[i], "--help") || g_str_equal (args[i], "-h"))
      return TRUE;

  return FALSE;
}

static GOptionContext *
create_context (const char *command,
                const char *parameters,
                const char *summary,
                const GOptionEntry *entries)
{
  g_autofree char *name = g_strconcat ("interview-kit ", command, NULL);
  GOptionContext *context = g_option_context_new (parameters);

  /* With it the usage begins. */
  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

gboolean
kit_command_options_parse (char **args,
                           const char *parameters,
                           const char *summary,
                           const GOptionEntry *entries,
                           KitCommandStatus *status)
{
  g_autoptr (GOptionContext) context = create_context (args[0], parameters, summary, entries);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) copy = g_strdupv (args);

  if (asks_for_help (args))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      *status = kit_command_output_write (help) ? KIT_COMMAND_DONE : KIT_COMMAND_FAILED;
      return FALSE;
    }

  if (g_option_context_parse_strv (context, &copy, &error))
    return TRUE;

  kit_command_output_error ("%s: %s", args[0], error->message);
  *status = KIT_COMMAND_FAILED;

  return FALSE;
}

static void
tell_too_many (const char *command, const char *argument)
{
  kit_command_output_error (_ ("%s: “%s” is one too many"), command, argument);
}

const char *
kit_command_options_get_one (const char *command, char **rest, const char *what)
{
  guint n = rest == NULL ? 0 : g_strv_length (rest);

  if (n == 1)
    return rest[0];

  if (n == 0)
    kit_command_output_error (_ ("%s: %s is missing"), command, what);
  else
    tell_too_many (command, rest[1]);

  return NULL;
}

gboolean
kit_command_options_get_none (const char *command, char **rest)
{
  if (rest == NULL)
    return TRUE;

  tell_too_many (command, rest[0]);

  return FALSE;
}

gboolean
kit_command_load (KitLibrary *library)
{
  g_autoptr (GError) error = NULL;

  if (kit_library_load (library, NULL, &error))
    return TRUE;

  kit_command_output_error ("%s: %s", kit_library_get_data_dir (library), error->message);

  return FALSE;
}
