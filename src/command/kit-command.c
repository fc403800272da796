/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "kit-command-output.h"
#include "kit-commands.h"
#include "kit-config.h"

typedef struct
{
  const char *name;
  KitCommandStatus (*run) (KitLibrary *library, char **args);
} Command;

static const Command commands[] = {
  { "import", kit_command_import }, { "list", kit_command_list },   { "print", kit_command_print },
  { "export", kit_command_export }, { "check", kit_command_check },
};

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

gboolean
kit_command_is_known (const char *name)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return find_command (name) != NULL;
}

KitCommandStatus
kit_command_run (KitLibrary *library, char **args)
{
  const Command *command;

  g_return_val_if_fail (KIT_IS_LIBRARY (library), KIT_COMMAND_FAILED);
  g_return_val_if_fail (args != NULL && args[0] != NULL, KIT_COMMAND_FAILED);

  command = find_command (args[0]);
  g_return_val_if_fail (command != NULL, KIT_COMMAND_FAILED);

  /* A reader that went away is an error to tell, and not the end of a half-done import. */
  signal (SIGPIPE, SIG_IGN);

  return command->run (library, args);
}

KitCommandStatus
kit_command_print_help (void)
{
  g_autofree char *help = g_strconcat (
    _ ("Interview Kit: conduct structured interviews"),
    "\n\n",
    _ ("Usage:"),
    "\n"
    "  interview-kit\n"
    "  interview-kit FILE…\n"
    "  interview-kit import [--json] FILE… | -\n"
    "  interview-kit list [roles|candidates|evaluations] [--json]\n"
    "  interview-kit print ID… [--as evaluation|kit|record] [--output FILE.pdf]\n"
    "  interview-kit export ID [--format json|markdown|csv] [--output FILE]\n"
    "  interview-kit check [--json]\n"
    "  interview-kit --help | --version\n\n",
    _ ("Without a command the window opens, with the kits, evaluations or pages of questions "
       "that are named.\n"
       "Commands need no display. “interview-kit COMMAND --help” says more about each.\n"
       "An ID may be cut to its first characters, four or more, as “list” shows them.\n"
       "Exit status: 0 done, 1 done with warnings, 2 not done."),
    "\n",
    NULL);

  return kit_command_output_write (help) ? KIT_COMMAND_DONE : KIT_COMMAND_FAILED;
}

KitCommandStatus
kit_command_print_version (void)
{
  return kit_command_output_write ("interview-kit " KIT_VERSION "\n") ? KIT_COMMAND_DONE
                                                                      : KIT_COMMAND_FAILED;
}
