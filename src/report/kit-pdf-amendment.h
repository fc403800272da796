/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KitPdfAmendment:
 *
 * Changes to a finished PDF, for what cairo has no call for, made the way the format is made to
 * be changed (ISO 32000-1, 7.5.6): what was written stays, new versions of objects follow it, and
 * a table that points at them. Objects are known by their numbers, from 1.
 */
typedef struct _KitPdfAmendment KitPdfAmendment;

/* @file: a whole PDF of version 1.4, as cairo writes it; borrowed until the end. Returns: (transfer
 * full) (nullable): %NULL where its trailer is not understood */
KitPdfAmendment *kit_pdf_amendment_new (GByteArray *file);
void kit_pdf_amendment_free (KitPdfAmendment *self);

/* The object where everything begins. */
guint kit_pdf_amendment_get_catalog (KitPdfAmendment *self);

/* The text of an object without streams, as changed so far; (transfer full) (nullable): %NULL
 * where there is none. */
char *kit_pdf_amendment_dup_object (KitPdfAmendment *self, guint number);
void kit_pdf_amendment_set_object (KitPdfAmendment *self, guint number, const char *text);

/* Appends what was changed to the file, which may be nothing. Once, as the last thing. */
void kit_pdf_amendment_append (KitPdfAmendment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitPdfAmendment, kit_pdf_amendment_free)

G_END_DECLS
