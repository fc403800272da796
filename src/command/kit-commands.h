/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-command.h"

G_BEGIN_DECLS

/* One function for each command, in a file of its own. @args: its name and arguments. */

/* import [--json] FILE… | - */
KitCommandStatus kit_command_import (KitLibrary *library, char **args);

/* list [roles|candidates|evaluations] [--json]
 *
 * Only "id" is an id, for other commands to take. Roles stand by their titles (by their id
 * where the library does not have them), candidates and interviewers by their names. */
KitCommandStatus kit_command_list (KitLibrary *library, char **args);

/* print ID… [--as evaluation|kit|record] [--output FILE.pdf] */
KitCommandStatus kit_command_print (KitLibrary *library, char **args);

/* export ID [--format json|markdown|csv] [--output FILE] */
KitCommandStatus kit_command_export (KitLibrary *library, char **args);

/* check [--json] */
KitCommandStatus kit_command_check (KitLibrary *library, char **args);

G_END_DECLS
