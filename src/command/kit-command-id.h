/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-library.h"

G_BEGIN_DECLS

/* What an id that a person typed may stand for. */
typedef enum
{
  KIT_COMMAND_ID_ROLE,
  KIT_COMMAND_ID_CANDIDATE,
  KIT_COMMAND_ID_EVALUATION,
} KitCommandIdKind;

/* The fewest characters of an id that are taken for it. */
#define KIT_COMMAND_ID_MIN 4

/**
 * kit_command_id_find:
 * @text: an id of the library, or the beginning of only one
 * @kind: (out): what it belongs to
 *
 * Returns: (transfer full) (nullable): the whole id; %NULL and an error of G_IO_ERROR, which
 *   repeats what is wrong with a file of that name, where there is none or several
 */
char *
kit_command_id_find (KitLibrary *library, const char *text, KitCommandIdKind *kind, GError **error);

/* How many characters tell all ids of the library apart; 8 at least. */
guint kit_command_id_get_length (KitLibrary *library);

G_END_DECLS
