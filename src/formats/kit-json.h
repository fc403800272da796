/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "kit-format-error.h"

G_BEGIN_DECLS

/* The deepest nesting, the most values and the most bytes that a file of ours may have. */
#define KIT_JSON_MAX_DEPTH 64
#define KIT_JSON_MAX_VALUES (1024 * 1024)
#define KIT_JSON_MAX_SIZE (16 * 1024 * 1024)

typedef enum
{
  KIT_JSON_NULL,
  KIT_JSON_BOOLEAN,
  KIT_JSON_INTEGER,
  KIT_JSON_NUMBER,
  KIT_JSON_STRING,
  KIT_JSON_LIST,
  KIT_JSON_OBJECT,
} KitJsonType;

/**
 * KitJsonUse:
 * @KIT_JSON_UNKNOWN: nobody has asked for this member yet
 * @KIT_JSON_ENTERED: an object that was opened; what is below it speaks for itself
 * @KIT_JSON_TAKEN: read, or written, as a whole
 *
 * How the members that this version does not know are told from the others.
 */
typedef enum
{
  KIT_JSON_UNKNOWN,
  KIT_JSON_ENTERED,
  KIT_JSON_TAKEN,
} KitJsonUse;

/**
 * KitJson:
 * @line: where it begins, from 1
 * @name: (nullable): as a member of an object
 * @text: (nullable): the content of a string; a number as it was written
 * @integer: of a boolean or an integer
 * @children: (nullable) (element-type KitJson): of a list or an object, in their order
 *
 * A value of a JSON text as it was written, which is why it is not a #JsonNode: people's data,
 * and what a newer version has put beside it, must come back from a load and a save unchanged.
 * In json-glib 1.10, in strict mode too, the last of two equal members wins without a word, a
 * text ends at an escaped NUL, 1e-400 becomes 0.0 and 1e400 inf.0, 9223372036854775808 one less,
 * and 0.1 is written as 0.10000000000000001. The text of a number cannot be had from it, nor the
 * line of a value, and checking for all of this beside it takes a second parser that must agree
 * with the first. A score of two decimals cannot be written by it either, so commands use
 * #KitJsonWriter as well. json-glib is the independent opinion: nothing replaces a file that it
 * cannot read (kit_json_check()), and in the tests, of thousands of broken and whole texts, it
 * takes what is taken here, and finds the same in it.
 */
typedef struct _KitJson KitJson;

struct _KitJson
{
  KitJsonType type;
  KitJsonUse use;
  guint line;
  char *name;
  char *text;
  gint64 integer;
  GPtrArray *children;
};

/**
 * kit_json_parse:
 *
 * Reads a JSON text (RFC 8259, UTF-8) in one pass. Refused with KIT_FORMAT_ERROR_SYNTAX and the
 * line: anything that is not JSON, and anything that would not come back the same.
 *
 * Returns: (transfer full) (nullable)
 */
KitJson *kit_json_parse (const char *text, gsize length, GError **error);

/* The text of the member @name of the object that @text begins, as long as nothing before it
 * is broken; (transfer full) (nullable). */
char *kit_json_peek (const char *text, gsize length, const char *name);

void kit_json_free (KitJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitJson, kit_json_free)

/* (transfer none) (nullable): a member of an object; %NULL also for any other value. */
KitJson *kit_json_get (const KitJson *self, const char *name);
guint kit_json_get_n_children (const KitJson *self);
KitJson *kit_json_get_child (const KitJson *self, guint index);
/* How many lists and objects lie within each other; 0 for a plain value. */
guint kit_json_get_depth (const KitJson *self);

G_END_DECLS
