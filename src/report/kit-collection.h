/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-report.h"

G_BEGIN_DECLS

/**
 * KitCollection:
 *
 * Several reports as one document, one after another, each with pages counted of its own and an
 * entry in the outline that says whose it is. However many they are, only the last one stays laid
 * out: the others are drawn already.
 */
typedef struct _KitCollection KitCollection;

KitCollection *kit_collection_new (void);
void kit_collection_free (KitCollection *self);

void kit_collection_add (KitCollection *self, KitReport *report);

/**
 * kit_collection_to_pdf:
 * @title: what the file calls itself: neutral
 *
 * Once, and after one report at least. A single one is what kit_report_to_pdf() makes of it.
 *
 * Returns: (transfer full) (nullable): a tagged PDF, checked to be whole; the same reports give the
 *   same bytes
 */
GBytes *kit_collection_to_pdf (KitCollection *self, const char *title, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitCollection, kit_collection_free)

G_END_DECLS
