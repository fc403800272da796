/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

/**
 * KitCommandStatus:
 * @KIT_COMMAND_DONE: all of it was done
 * @KIT_COMMAND_WARNED: it was done, and there is something to know about it
 * @KIT_COMMAND_FAILED: it, or a part of it, was not done
 *
 * The exit status of the program. What is wrong stands on standard error, a line each; what
 * was asked for on standard output, which is all UTF-8, whatever the locale.
 */
typedef enum
{
  KIT_COMMAND_DONE,
  KIT_COMMAND_WARNED,
  KIT_COMMAND_FAILED,
} KitCommandStatus;

/* Whether @name is a command, and not a file for the window. */
gboolean kit_command_is_known (const char *name);

/**
 * kit_command_run:
 * @library: not loaded yet; a command loads it when it is needed
 * @args: the name of the command, and its arguments
 *
 * Does what is asked, without a display and without a main loop.
 */
KitCommandStatus kit_command_run (KitLibrary *library, char **args);

/* What `--help` and `--version` print, on standard output. */
KitCommandStatus kit_command_print_help (void);
KitCommandStatus kit_command_print_version (void);

G_END_DECLS
