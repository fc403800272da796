/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kit-json.h"

G_BEGIN_DECLS

/**
 * KitJsonWriter:
 *
 * Writes JSON with one member a line, indented by two. Names are %NULL in lists.
 *
 * What a newer version had put into an object comes after its known members: an object is
 * begun with the text of those members, and ends with the ones that have not been written by
 * then. Those of an object within it are found there under its name.
 */
typedef struct _KitJsonWriter KitJsonWriter;

KitJsonWriter *kit_json_writer_new (void);
void kit_json_writer_free (KitJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitJsonWriter, kit_json_writer_free)

/* @extra: (nullable): a JSON object as text, as kit_json_reader_dup_extra() gave it */
void kit_json_writer_begin_object (KitJsonWriter *self, const char *name, const char *extra);
/* An object of its owner's, whose unknown members are its owner's too. One that stays empty is
 * not written. */
void kit_json_writer_begin_part (KitJsonWriter *self, const char *name);
void kit_json_writer_end_object (KitJsonWriter *self);
void kit_json_writer_begin_list (KitJsonWriter *self, const char *name);
void kit_json_writer_end_list (KitJsonWriter *self);

void kit_json_writer_add_null (KitJsonWriter *self, const char *name);
void kit_json_writer_add_boolean (KitJsonWriter *self, const char *name, gboolean value);
void kit_json_writer_add_integer (KitJsonWriter *self, const char *name, gint64 value);
void kit_json_writer_add_text (KitJsonWriter *self, const char *name, const char *text);
/* Nothing for a text that is empty or %NULL, or a time that is %NULL. */
void kit_json_writer_add_any_text (KitJsonWriter *self, const char *name, const char *text);
void kit_json_writer_add_any_time (KitJsonWriter *self, const char *name, GDateTime *time);
/* Writes nothing, and so nothing unknown that belongs to it either. */
void kit_json_writer_leave_out (KitJsonWriter *self, const char *name);
/* A value as it was read. */
void kit_json_writer_add_value (KitJsonWriter *self, const char *name, const KitJson *value);

/* A list with an object for each #KitItem of @items, whose members @write adds. The second
 * writes nothing for an empty list. */
typedef void (*KitJsonWriteItem) (KitJsonWriter *self, gpointer item);
void kit_json_writer_add_items (KitJsonWriter *self,
                                const char *name,
                                GListModel *items,
                                KitJsonWriteItem write);
void kit_json_writer_add_any_items (KitJsonWriter *self,
                                    const char *name,
                                    GListModel *items,
                                    KitJsonWriteItem write);

/* (transfer full): all that was written, and a newline */
char *kit_json_writer_end (KitJsonWriter *self);
GBytes *kit_json_writer_end_to_bytes (KitJsonWriter *self);

/* Appends @text in quotes, with no more escapes than JSON asks for. */
void kit_json_append_quoted (GString *out, const char *text);

G_END_DECLS
