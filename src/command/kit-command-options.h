/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-command.h"

G_BEGIN_DECLS

/**
 * kit_command_options_parse:
 * @args: the name of the command, and its arguments
 * @parameters: (nullable): what it takes besides options, for its usage
 * @summary: what it does, translated
 * @entries: its options; the rest is taken by G_OPTION_REMAINING
 * @status: (out): how the command ends where there is nothing more to do
 *
 * Returns: whether to go on; %FALSE after `--help`, and after an error, which has been told
 */
gboolean kit_command_options_parse (char **args,
                                    const char *parameters,
                                    const char *summary,
                                    const GOptionEntry *entries,
                                    KitCommandStatus *status);

/* Takes the only one of @rest (nullable), which is called @what in messages; (transfer none).
 * %NULL, and told, where there are none or several. */
const char *kit_command_options_get_one (const char *command, char **rest, const char *what);

/* Whether there is no @rest (nullable); what is too many is told. */
gboolean kit_command_options_get_none (const char *command, char **rest);

/* Loads the library, or tells why not. */
gboolean kit_command_load (KitLibrary *library);

G_END_DECLS
