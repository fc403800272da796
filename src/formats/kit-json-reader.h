/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kit-json.h"

G_BEGIN_DECLS

/* The most items that a list in a file of ours may have, and the deepest nesting of what is
 * not known: put into a file of another kind it must not become too deep to read. */
#define KIT_JSON_MAX_ITEMS 1000
#define KIT_JSON_MAX_UNKNOWN_DEPTH 32

/**
 * KitJsonReader:
 *
 * A place in a JSON value: an object or a list that is being read. It lies on the stack; the
 * ones above it outlive it. The getters check, and the first thing that is wrong is told by
 * the error that all readers of a value share, with its line, its path ("questions[3].weight"),
 * what was expected and what was found. After that every getter gives its default, and no list
 * has items, so that a codec reads straight on and looks at the error once.
 *
 * Members that are absent or null give the default, unless the name of the getter says that
 * they are needed.
 */
typedef struct _KitJsonReader KitJsonReader;

struct _KitJsonReader
{
  const KitJsonReader *parent;
  const char *name;
  guint index;
  KitJson *value;
  GError **error;
};

/* @error: not %NULL, and unset */
void kit_json_reader_init (KitJsonReader *self, KitJson *object, GError **error);
gboolean kit_json_reader_failed (const KitJsonReader *self);
/* @expected: translated, such as "the id of a skill"; @name: %NULL for the value itself */
void kit_json_reader_fail (const KitJsonReader *self, const char *name, const char *expected);
/* @found: what stands there, where its kind alone would not tell */
void kit_json_reader_fail_found (const KitJsonReader *self,
                                 const char *name,
                                 const char *expected,
                                 const char *found);

/* Moves into an object; %FALSE where there is none. */
gboolean kit_json_reader_enter (const KitJsonReader *self, const char *name, KitJsonReader *object);
gboolean
kit_json_reader_enter_needed (const KitJsonReader *self, const char *name, KitJsonReader *object);
/* Moves into a list; an empty one where there is none. */
void kit_json_reader_enter_list (const KitJsonReader *self, const char *name, KitJsonReader *list);
void kit_json_reader_enter_needed_list (const KitJsonReader *self,
                                        const char *name,
                                        KitJsonReader *list);
guint kit_json_reader_get_n_items (const KitJsonReader *list);
/* Moves to an object in a list; %FALSE after the last one. */
gboolean kit_json_reader_enter_item (const KitJsonReader *list, guint index, KitJsonReader *object);
/* (transfer none) (nullable): a text in a list; %NULL after the last one */
const char *kit_json_reader_get_item_text (const KitJsonReader *list, guint index);

gboolean kit_json_reader_has (const KitJsonReader *self, const char *name);
/* (transfer none): "" by default */
const char *kit_json_reader_get_text (const KitJsonReader *self, const char *name);
const char *kit_json_reader_get_needed_text (const KitJsonReader *self, const char *name);
const char *kit_json_reader_get_id (const KitJsonReader *self, const char *name);
const char *kit_json_reader_get_needed_id (const KitJsonReader *self, const char *name);
guint kit_json_reader_get_integer (const KitJsonReader *self,
                                   const char *name,
                                   guint minimum,
                                   guint maximum,
                                   guint otherwise);
gboolean kit_json_reader_get_boolean (const KitJsonReader *self, const char *name);
/* "YYYY-MM-DD", a day of the calendar */
const char *kit_json_reader_get_date (const KitJsonReader *self, const char *name);
/* RFC 3339 in UTC, to the microsecond; (transfer full) (nullable) */
GDateTime *kit_json_reader_dup_time (const KitJsonReader *self, const char *name);

/* Makes @name a member that nobody has asked for: it was checked, and is carried as it is. */
void kit_json_reader_keep (const KitJsonReader *self, const char *name);

/* All members that nobody has asked for, and those of the objects that were entered and have
 * not been asked themselves, as JSON text; (transfer full) (nullable). */
char *kit_json_reader_dup_extra (const KitJsonReader *self);

G_END_DECLS
